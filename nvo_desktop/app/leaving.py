"""Closes a dossier: in its file when the disk allows, otherwise with the work kept on this computer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk

AGAIN, CLOSE, _STAY = "Opnieuw proberen", "Toch sluiten", "Openhouden"
_UNKEPT = "Wat u het laatst hebt getypt, kon niet worden bewaard."
_LOST = "Sluit u nu, dan gaat dat verloren."
_NOT_KEPT = (
    "Uw laatste werk staat alleen nog in dit venster: de map waarin dit programma uw werk bewaart, is weg. Sluit u nu,"
    " dan gaat dat verloren. U kunt het ook opslaan onder een andere naam."
)
_KEPT = "Uw werk is bewaard op deze computer en komt terug zodra u dit dossier hier weer opent."


class Leaving(QObject):
    """The way out of a dossier; the window takes no input until it has ended."""

    refused = Signal()
    left = Signal()

    def __init__(self, window: Window, background: Background, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._background, self._messages = window, background, messages

    def close(self, desk: Desk, then: Callable[[], None]) -> None:
        """Put the work in the dossier file and close it; then go on. When that is refused, ask what now."""

        def refused(problem: ProblemForUser) -> None:
            self._background.do(self, desk.state, lambda state: self._ask(desk, problem, then, is_kept=state.is_kept))

        self._background.do_last(self, desk.close, lambda _: self._go(then), refused)

    def ask_about_typing(self, why: ProblemForUser | None) -> str:
        """What was typed could not be kept, and why: try AGAIN, CLOSE without it, or stay."""
        self._window.setEnabled(True)
        answer = self._messages.choose(_UNKEPT, f"{why or ''} {_LOST}".strip(), (AGAIN, CLOSE), _STAY)
        self._window.setEnabled(answer != CLOSE)
        return answer

    def _ask(self, desk: Desk, problem: ProblemForUser, then: Callable[[], None], *, is_kept: bool) -> None:
        """The dossier file could not be replaced: stay, or leave with the work kept on this computer, or lost."""
        self._window.setEnabled(True)
        self.refused.emit()
        deeds, more = ((CLOSE,), _KEPT) if is_kept else ((AGAIN, CLOSE), _NOT_KEPT)
        answer = self._messages.choose(problem.what, f"{problem.remedy} {more}".strip(), deeds, _STAY)
        if answer == AGAIN:
            self.close(desk, then)
        elif answer == CLOSE:
            self._background.do_last(self, desk.close_unpublished, lambda _: self._go(then), self._messages.problem)

    def _go(self, then: Callable[[], None]) -> None:
        self._window.setEnabled(True)
        self.left.emit()
        then()
