"""Opens a dossier in the place of the one that is open: one that is there, a new one, or the example."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from nvo_desktop.app.loading import found, open_demo, open_desk
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.dialogs.new_dossier.answers import NewDossier
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.founding import Founded

R = TypeVar("R")
T = TypeVar("T")
Leave = Callable[[Callable[[], None]], None]
"""Leaves what is open now, and then goes on."""


def now() -> datetime:
    """The time here."""
    return datetime.now().astimezone()


class Opening(QObject):
    """The way in to a dossier; while it is under way the window says so."""

    opened = Signal(object)  # a Desk
    refused = Signal(object)  # the ProblemForUser for which it is not open

    def __init__(self, window: Window, background: Background, messages: Messages, leave: Leave) -> None:
        super().__init__(window)
        self._window, self._background, self._messages, self._leave = window, background, messages, leave
        self._is_under_way = False

    def open(self, path: Path) -> None:
        """Open the dossier at a path."""
        self._begin(f"{path.name} wordt geopend…", lambda: open_desk(path, now), self.opened.emit)

    def open_demo(self) -> None:
        """Open the example, made when it is not there yet."""
        self._begin("Het voorbeeld wordt geopend…", lambda: open_demo(now), self.opened.emit)

    def found(self, new: NewDossier) -> None:
        """Make a dossier of what was asked, and open it."""
        self._begin(f"‘{new.path.name}’ wordt gemaakt…", lambda: found(new, now), self._on_founded)

    def _begin(self, sentence: str, deed: Callable[[], T], then: Callable[[T], None]) -> None:
        """Leave what is open, and do it; while one is under way another is not begun: two clicks open one dossier."""

        def go_on() -> None:
            if self._is_under_way:
                return
            self._is_under_way = True
            self._window.show_busy(sentence)
            self._background.do(self, deed, partial(self._end, then), partial(self._end, self.refused.emit))

        self._leave(go_on)

    def _end(self, then: Callable[[R], None], result: R) -> None:
        self._is_under_way = False
        then(result)

    def _on_founded(self, founded: Founded) -> None:
        self.open(founded.path)
        if founded.papers:
            self._messages.tell("Uw stukken zijn ingelezen.", "\n".join(founded.papers))
