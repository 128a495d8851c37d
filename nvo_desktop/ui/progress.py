"""Long work in the background: how far it is, and a way to stop it."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal

from nvo_desktop.errors import Stopped


class Progress(QObject):
    """What a service calls while it works: it tells the screen, and ends the work when the user asked for that."""

    told = Signal(str, int, int)  # what it is doing, parts done, parts in all (0: unknown)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()

    def __call__(self, doing: str, done: int, total: int) -> None:
        """Tell how far the work is; on the working thread. Stopped when the user has asked to stop."""
        if self._stop.is_set():
            raise Stopped("Gestopt.", "Er is niets veranderd.")
        self.told.emit(doing, done, total)

    def stop(self) -> None:
        """Ask the work to end at its next step."""
        self._stop.set()
