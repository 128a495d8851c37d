"""What is typed in a window and is not in the dossier yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.ui.autosave import Autosave


class Typed:
    """All that waits in the fields of a window, wherever they stand."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    @property
    def is_waiting(self) -> bool:
        """Whether something is not saved yet."""
        return any(autosave.is_waiting for autosave in self._autosaves())

    @property
    def refusal(self) -> ProblemForUser | None:
        """Why something could not be saved, if that is so."""
        return next((autosave.refusal for autosave in self._autosaves() if autosave.refusal is not None), None)

    def save(self) -> None:
        """Send it to the dossier."""
        for autosave in self._autosaves():
            autosave.leave()

    def _autosaves(self) -> list[Autosave]:
        return self._window.findChildren(Autosave)
