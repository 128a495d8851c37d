"""Paragraphs of the preview, laid out once and drawn often. Lengths are in points, from the top left of the piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QImage,
    QPainter,
    QTextDocument,
)

from nvo_desktop.documents.preview.pages import Line, Lines
from nvo_desktop.ui.screens.document.boxes import boxes, draw_box, white
from nvo_desktop.ui.screens.document.letters import UNITS
from nvo_desktop.ui.screens.document.page_parts import Picture, block_rects, draw_text, labels, link_at
from nvo_desktop.ui.screens.document.selecting import Range, end_of, sign_at, words_between
from nvo_desktop.ui.screens.document.writing import PageText, write_lines


class DrawnLines:
    """Paragraphs, with what is drawn under and before them."""

    def __init__(self, piece: Lines, width: float, ruler: QImage) -> None:
        self._lines, self._width = piece.lines, width
        above, gaps, below = white(piece.lines)
        self._text = PageText(width, ruler)
        write_lines(self._text, piece.lines, gaps)
        self._rects = list(block_rects(self._text, piece.lines))
        self.labels = list(labels(self._text, piece.lines, ruler))
        self.above, self.below = above, below
        self.height = self._rects[-1].bottom()

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
        return sign_at(self._text, place)

    def words(self, part: Range) -> str:
        """A line for each paragraph, with its label."""
        return words_between(self._text, part, [line.label for line in self._lines])

    def link_at(self, place: QPointF) -> str:
        """Where the link here leads."""
        return link_at(self._text, place)

    def draw(self, painter: QPainter, clip: QRectF, picture: Picture, selected: Range | None = None) -> None:
        """Draw boxes, then words, then labels."""
        for box, rect in boxes(self._lines, self._rects):
            draw_box(painter, box, rect, self._width)
        draw_text(painter, self._text, clip, selected)
        painter.save()
        painter.scale(1 / UNITS, 1 / UNITS)
        for label, rect in zip(self.labels, self._rects, strict=True):
            if label is not None and clip.top() - 20 < rect.top() < clip.bottom() + 20:
                painter.setPen(label[2])
                label[0].draw(painter, label[1])
        painter.restore()

    def origin_at(self, place: QPointF) -> str:
        """A link here, or the origin of the paragraph."""
        link = self.link_at(place)
        return (
            link
            if link.startswith("#")
            else next((line.origin for line, rect in self._areas() if rect.contains(place)), "")
        )

    def areas(self) -> Sequence[tuple[str, QRectF]]:
        """Each paragraph."""
        return [(line.origin, rect) for line, rect in self._areas()]

    def _areas(self) -> Iterator[tuple[Line, QRectF]]:
        for line, rect in zip(self._lines, self._rects, strict=True):
            left = line.left - line.hanging
            yield line, QRectF(left, rect.top() - 2, self._width - line.right - left, rect.height() + 4)
