"""The start screen: dossiers that were open lately, and work that is in no file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nvo_desktop.storage.recents import Recents
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk


class Starting(QObject):
    """Shows it, and keeps the list of recent dossiers."""

    def __init__(self, window: Window, background: Background, recents: Recents, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._window, self._background, self._recents, self._now = window, background, recents, now
        window.start.forget_requested.connect(self._forget)

    def show(self) -> None:
        """Show it in the place of a dossier."""
        recents = self._recents.all()
        self._window.show_start()
        self._window.start.show_recents(recents, self._now())
        self._window.menus.show_recents(recents)

    def note(self, desk: Desk) -> None:
        """This dossier is the one that was open last, in this file."""
        self._window.show_file(desk.path.name)
        recents, entry = self._recents, (desk.path, desk.region.name, desk.dossier_id, self._now())
        self._background.do(self, lambda: recents.note(*entry))  # a slow disk keeps no window waiting

    def _forget(self, path: Path) -> None:
        self._recents.forget(path)
        self.show()
