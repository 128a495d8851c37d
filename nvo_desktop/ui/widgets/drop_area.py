"""A place to drop files on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.ui.look.tokens import tokens_of

PAPERS = (".docx", ".txt", ".html", ".htm")
"""The endings of papers that can be brought in."""

_CORNER = 8
_HEIGHT = 76


def dropped_files(data: QMimeData, endings: tuple[str, ...]) -> list[Path]:
    """The local files with these endings in what is dragged, in order."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.casefold() in endings]


class DropArea(QWidget):
    """A dashed field that takes files by their endings and says so when they hang over it."""

    dropped = Signal(list)  # of Path

    def __init__(self, sentence: str, endings: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence, self._endings = sentence, endings
        self._is_over = False
        self.setAcceptDrops(True)
        self.setAccessibleName(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Tall enough to aim at."""
        return QSize(self.fontMetrics().horizontalAdvance(self._sentence) + 64, _HEIGHT)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that we can use."""
        if dropped_files(event.mimeData(), self._endings):
            event.acceptProposedAction()
            self._show_over(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        super().dragLeaveEvent(event)
        self._show_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files came."""
        self._show_over(is_over=False)
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event.mimeData(), self._endings))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed edge and the sentence."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(tokens.accent if self._is_over else tokens.line2, 2, Qt.PenStyle.DashLine)
        painter.setPen(edge)
        if self._is_over:
            painter.setBrush(tokens.soft)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _CORNER, _CORNER)
        painter.setPen(tokens.text if self._is_over else tokens.text3)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._sentence)
        painter.end()

    def _show_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()
