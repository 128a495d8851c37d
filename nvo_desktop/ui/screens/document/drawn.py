"""Pieces of the page, laid out once and drawn often. Lengths are in points, from the top left of the piece."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QImage,
    QPainter,
    QTextDocument,
)

from nvo_desktop.documents.preview.pages import Grid, Image, Lines, Piece
from nvo_desktop.ui.screens.document.drawn_grid import DrawnGrid
from nvo_desktop.ui.screens.document.drawn_image import DrawnImage
from nvo_desktop.ui.screens.document.drawn_lines import DrawnLines
from nvo_desktop.ui.screens.document.page_parts import Picture
from nvo_desktop.ui.screens.document.selecting import Range


class Drawn(Protocol):
    """A piece that is laid out. above and below are the white around it; texts are its documents."""

    above: float
    below: float
    height: float

    @property
    def texts(self) -> Sequence[QTextDocument]:
        """The documents with its words."""
        ...

    def draw(self, painter: QPainter, clip: QRectF, picture: Picture, selected: Range | None = None) -> None:
        """Draw what lies in the clip; the painter counts in points from the piece's top left."""
        ...

    def sign_at(self, place: QPointF) -> int:
        """The sign nearest to a place."""
        ...

    def link_at(self, place: QPointF) -> str:
        """Where the link that stands here leads, in the document or out of it; nothing where there is none."""
        ...

    def words(self, part: Range) -> str:
        """The words of a stretch."""
        ...

    @property
    def end(self) -> int:
        """Behind the last sign."""
        ...

    def origin_at(self, place: QPointF) -> str:
        """Where what stands here came from, or with "#" before it where a link in the document leads; else nothing."""
        ...

    def areas(self) -> Sequence[tuple[str, QRectF]]:
        """Each paragraph or row: its origin and its place."""
        ...


def drawn(piece: Piece, width: float, ruler: QImage) -> Drawn:
    """Lay a piece out on a page of this width between its margins."""
    match piece:
        case Lines():
            return DrawnLines(piece, width, ruler)
        case Grid():
            return DrawnGrid(piece, ruler)
        case Image():
            return DrawnImage(piece)
