"""A list that says what it is for while there is nothing in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QWidget

from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font

_SIDE = 24


class WordyList(QListWidget):
    """Its words stand in the middle, and are its description for who listens."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleDescription(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, or the words for their absence."""
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setFont(font("body"))
            painter.setPen(tokens_of(self.palette()).text3)
            place = QRectF(self.viewport().rect()).adjusted(_SIDE, 0, -_SIDE, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            painter.end()
