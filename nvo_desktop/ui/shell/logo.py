"""The mark of the program: eight parts, one ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.ui.look.tokens import tokens_of

_PARTS = 8
_GAP = 8  # degrees between two parts
_UNIT = 16  # Qt counts angles in sixteenths of a degree


class Logo(QWidget):
    """The mark, drawn; size in logical pixels. It says nothing that the title beside it does not say."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the eight parts."""
        thick = self._size / 6
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = tokens_of(self.palette()).accent
        pen = QPen(accent, thick)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        half = thick / 2 + 0.5
        ring = QRectF(0, 0, self._size, self._size).adjusted(half, half, -half, -half)
        share = 360 / _PARTS
        for part in range(_PARTS):
            painter.drawArc(ring, round((part * share + _GAP / 2) * _UNIT), round((share - _GAP) * _UNIT))
        painter.end()
