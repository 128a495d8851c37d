"""Makes the document before somebody asks for it, once an open dossier is left alone for a moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from nvo_desktop.documents.edition import Edition
from nvo_desktop.errors import ProblemForUser
from nvo_desktop.model.audience import Audience
from nvo_desktop.ui.background import Background

if TYPE_CHECKING:
    from nvo_desktop.ui.screens.document.document_screen import DocumentServices

QUIET = 800  # ms that nothing is asked


class Readying(QObject):
    """Waits until a dossier is shown and nobody asks anything, and then makes what the screen of the document shows."""

    def __init__(
        self, background: Background, document: Callable[[], DocumentServices], owner: QObject, quiet: int = QUIET
    ) -> None:
        super().__init__(owner)
        self._background, self._document = background, document
        self._timer = QTimer(self, singleShot=True, interval=quiet)
        self._timer.timeout.connect(self._begin)
        background.rested.connect(self._timer.start)  # and again, when something came between

    def _begin(self) -> None:
        if self._background.is_busy:
            return
        self._background.rested.disconnect(self._timer.start)
        self._background.do(self, partial(_make, self._document), failed=_ask_again_later)


def _make(document: Callable[[], DocumentServices]) -> None:
    services = document()
    services.checks.readiness(services.previews.preview(Edition("regiovisie", Audience.PUBLIC)).gaps)


def _ask_again_later(_problem: ProblemForUser) -> None:
    """Nobody asked for it yet: who opens the screen is told."""
