"""A table of the preview, or a part of a long one, laid out once and drawn often. Lengths are in points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPen, QTextDocument

from nvo_desktop.documents.preview.pages import Grid
from nvo_desktop.ui.screens.document.letters import UNITS, accent
from nvo_desktop.ui.screens.document.page_parts import HAIRLINE, Picture, draw_text, link_at
from nvo_desktop.ui.screens.document.selecting import Range, end_of, sign_at, words_between
from nvo_desktop.ui.screens.document.writing import PADDING, PageText, write_grid


class DrawnGrid:
    """A table, or a part of one."""

    def __init__(self, piece: Grid, ruler: QImage) -> None:
        self._grid = piece
        self._text = PageText(sum(piece.widths) + 2 * PADDING, ruler)
        table = write_grid(self._text, piece)
        layout = self._text.documentLayout()
        self.height = layout.documentSize().height() / UNITS
        first = (table.cellAt(y, 0).firstCursorPosition().block() for y in range(table.rows()))
        tops = [layout.blockBoundingRect(block).top() / UNITS - PADDING for block in first]
        self._tops = [0.0, *tops[1:]]
        self.above = self.below = 0.0

    @property
    def texts(self) -> Sequence[QTextDocument]:
        """The one document."""
        return (self._text,)

    @property
    def end(self) -> int:
        """Behind the last sign."""
        return end_of(self._text)

    def sign_at(self, place: QPointF) -> int:
        """The sign nearest to a place."""
        return sign_at(self._text, place + QPointF(PADDING, 0))

    def words(self, part: Range) -> str:
        """A line for each row."""
        return words_between(self._text, part)

    def link_at(self, place: QPointF) -> str:
        """Where the link here leads."""
        return link_at(self._text, place + QPointF(PADDING, 0))

    def draw(self, painter: QPainter, clip: QRectF, picture: Picture, selected: Range | None = None) -> None:
        """Draw words, then the lines between the rows."""
        painter.translate(-PADDING, 0)
        draw_text(painter, self._text, clip.translated(PADDING, 0), selected)
        painter.translate(PADDING, 0)
        has_header = bool(self._grid.header)
        for row, top in enumerate(self._tops):
            self._rule(painter, top, is_strong=has_header and row < 2)
        if self._grid.is_last:
            self._rule(painter, self.height, is_strong=True)

    def origin_at(self, place: QPointF) -> str:
        """A link here, or the origin of the row."""
        link = self.link_at(place)
        return link if link.startswith("#") else self._origin(bisect_right(self._tops, place.y()) - 1)

    def areas(self) -> Sequence[tuple[str, QRectF]]:
        """Each row."""
        width, bottoms = sum(self._grid.widths), [*self._tops[1:], self.height]
        return [
            (self._origin(row), QRectF(0, top, width, bottom - top))
            for row, (top, bottom) in enumerate(zip(self._tops, bottoms, strict=True))
        ]

    def _origin(self, row: int) -> str:
        row -= bool(self._grid.header)
        return self._grid.rows[row].origin if 0 <= row < len(self._grid.rows) else self._grid.origin

    def _rule(self, painter: QPainter, y: float, *, is_strong: bool) -> None:
        pen = QPen(accent() if is_strong else HAIRLINE, 1.0 if is_strong else 0.5)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, y), QPointF(sum(self._grid.widths), y))
