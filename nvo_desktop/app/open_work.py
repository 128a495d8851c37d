"""The work in the dossier that is open: keeps it, takes it back, and leaves it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nvo_desktop.app.leaving import AGAIN, CLOSE, Leaving
from nvo_desktop.app.saving import Saving
from nvo_desktop.app.typed import Typed
from nvo_desktop.errors import ChangedOutside, ProblemForUser
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk
    from nvo_desktop.services.session import SavedState


class OpenWork(QObject):
    """The open dossier, if there is one; the status line and the menus say how safe its work is."""

    undone = Signal(object)  # an Undone: what was taken back or done again
    changed_outside = Signal(object)  # the ChangedOutside for which the file is not replaced
    renamed = Signal(object)  # the Desk, that goes on under another name
    name_asked = Signal(Path)  # go on under another name than this
    left = Signal()

    def __init__(self, window: Window, background: Background, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._background, self._messages = window, background, messages
        self._desk: Desk | None = None
        self._typed = Typed(window)
        self._saving = Saving(window, lambda: self._typed.refusal is not None, self)
        self._leaving = Leaving(window, background, messages)
        self._connect()

    @property
    def desk(self) -> Desk | None:
        """The open dossier."""
        return self._desk

    def begin(self, desk: Desk) -> None:
        """This dossier is open from now on."""
        self._desk = desk
        self._read_state()

    def show_place(self, state: SavedState) -> None:
        """Say what became of the place of the work on this computer."""
        self._saving.show_place(state)

    def save_typing(self) -> None:
        """Send to the dossier what is typed and not saved yet."""
        self._typed.save()

    def with_desk(self, deed: Callable[[Desk], None]) -> None:
        """Do something with the open dossier, after what is typed went into it."""
        if self._desk is not None:
            self.save_typing()
            deed(self._desk)

    def publish(self) -> None:
        """Put the work in the dossier file."""
        self.with_desk(lambda desk: self._background.do(self, desk.publish, self._saving.show, self._on_refused))

    def publish_as(self, path: Path) -> None:
        """Put the work in a file of another name, and go on there."""
        desk = self._desk
        if desk is not None:
            self._background.do(self, lambda: desk.publish_as(path), lambda state: self._on_renamed(desk, state))

    def take_back(self, *, is_redo: bool) -> None:
        """Undo or redo a deed, with what is being typed as one of them."""

        def take(desk: Desk) -> None:
            self._background.do(self, lambda: desk.take_back(is_redo=is_redo), self.undone.emit)

        self.with_desk(take)

    def leave(self, then: Callable[[], None]) -> None:
        """Put the work in the dossier file and close it; then go on. When the disk refuses, it stays open."""
        desk = self._desk
        if desk is None:
            then()
            return
        if not self._window.isEnabled():  # it is being left already
            return
        self.save_typing()
        self._window.setEnabled(False)  # nothing new is begun while what is under way finishes
        self._background.when_rested(lambda: self._close(desk, then))

    def _close(self, desk: Desk, then: Callable[[], None]) -> None:
        """Close it; what was typed and could not be kept, on a full disk for one, goes only when that is said."""
        answer = self._leaving.ask_about_typing(self._typed.refusal) if self._typed.is_waiting else CLOSE
        if answer == CLOSE:
            self._leaving.close(desk, then)
        elif answer == AGAIN:
            self.leave(then)

    def _connect(self) -> None:
        self._saving.publish_asked.connect(self.publish)
        self._saving.name_asked.connect(lambda: self.with_desk(lambda desk: self.name_asked.emit(desk.path)))
        self._leaving.refused.connect(self._read_state)
        self._leaving.left.connect(self._on_left)
        self._background.problem.connect(self._read_state)
        self._background.refused_again.connect(self._read_state)
        self._background.changed.connect(self._read_state)

    def _read_state(self) -> None:
        """Read how safe the work is, and what can be undone."""
        desk, menus = self._desk, self._window.menus
        if desk is not None:
            self._background.do(self, desk.state, self._saving.show)
            self._background.do(self, desk.history_labels, lambda labels: menus.show_history(*labels))

    def _on_renamed(self, desk: Desk, state: SavedState) -> None:
        self._saving.show(state)
        self.renamed.emit(desk)

    def _on_refused(self, problem: ProblemForUser) -> None:
        self._read_state()
        if isinstance(problem, ChangedOutside):
            self.changed_outside.emit(problem)
        else:
            self._messages.problem(problem)

    def _on_left(self) -> None:
        self._desk = None
        self._saving.closed()
        self.left.emit()
