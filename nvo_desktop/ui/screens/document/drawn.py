"""Pieces of the page, laid out once and drawn often. Lengths are in points, from the top left of the piece."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPainter,
    QPalette,
    QPen,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)

from nvo_desktop.documents.preview.pages import Grid, Image, Line, Lines, Piece
from nvo_desktop.ui.screens.document.letters import LINK, UNITS, accent, colour, font_of, label_look, look_of
from nvo_desktop.ui.screens.document.selecting import Range, end_of, show_selected, sign_at, words_between
from nvo_desktop.ui.screens.document.writing import PADDING, PageText, write_grid, write_lines

Picture = Callable[[str], QImage | None]
"""Gives a picture by its SHA-256, or None when it is not there (yet)."""

_MISSING = (300.0, 42.0)
_IMAGE_ABOVE, _IMAGE_BELOW = 12.0, 6.0
_ROOM = 10_000.0  # more than any label needs
_HAIRLINE = colour("C5CED3")
_WORDS_OF_MISSING = "Deze figuur staat niet in het dossier."


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


class DrawnLines:
    """Paragraphs, with what is drawn under and before them."""

    def __init__(self, piece: Lines, width: float, ruler: QImage) -> None:
        self._lines, self._width = piece.lines, width
        above, gaps, below = _white(piece.lines)
        self._text = PageText(width, ruler)
        write_lines(self._text, piece.lines, gaps)
        self._rects = list(_block_rects(self._text, piece.lines))
        self._labels = list(_labels(self._text, piece.lines, ruler))
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
        return _link_at(self._text, place)

    def draw(self, painter: QPainter, clip: QRectF, picture: Picture, selected: Range | None = None) -> None:
        """Draw boxes, then words, then labels."""
        for box, rect in _boxes(self._lines, self._rects):
            _draw_box(painter, box, rect, self._width)
        _draw_text(painter, self._text, clip, selected)
        painter.save()
        painter.scale(1 / UNITS, 1 / UNITS)
        for label, rect in zip(self._labels, self._rects, strict=True):
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
        return _link_at(self._text, place + QPointF(PADDING, 0))

    def draw(self, painter: QPainter, clip: QRectF, picture: Picture, selected: Range | None = None) -> None:
        """Draw words, then the lines between the rows."""
        painter.translate(-PADDING, 0)
        _draw_text(painter, self._text, clip.translated(PADDING, 0), selected)
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
        pen = QPen(accent() if is_strong else _HAIRLINE, 1.0 if is_strong else 0.5)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, y), QPointF(sum(self._grid.widths), y))


class DrawnImage:
    """A picture; of one that the dossier does not hold the place, with the words for who cannot see it."""

    above, below, end = _IMAGE_ABOVE, _IMAGE_BELOW, 0

    def __init__(self, piece: Image) -> None:
        self._piece = piece
        self._size = (piece.width, piece.height) if piece.width else _MISSING
        self.height = self._size[1]

    @property
    def texts(self) -> Sequence[QTextDocument]:
        """No words."""
        return ()

    def sign_at(self, place: QPointF) -> int:
        """No words, no sign."""
        return 0

    def words(self, part: Range) -> str:
        """No words."""
        return ""

    def link_at(self, place: QPointF) -> str:
        """No link."""
        return ""

    def draw(self, painter: QPainter, clip: QRectF, picture: Picture, selected: Range | None = None) -> None:
        """Draw the picture when it is there, and else its place."""
        rect, image = self._rect, picture(self._piece.image)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)
            return
        painter.setPen(QPen(_HAIRLINE, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        if not self._piece.width:
            font = font_of(look_of("NvOSourceLine"))
            font.setPointSizeF(font.pointSizeF() * 72 / painter.device().logicalDpiY())
            painter.setFont(font)
            painter.setPen(colour(look_of("NvOGap").colour))
            words = f"{_WORDS_OF_MISSING}\n{self._piece.alt}"
            painter.drawText(rect.adjusted(8, 4, -8, -4), Qt.TextFlag.TextWordWrap, words)

    def origin_at(self, place: QPointF) -> str:
        """Its origin."""
        return self._piece.origin if self._rect.contains(place) else ""

    def areas(self) -> Sequence[tuple[str, QRectF]]:
        """Itself."""
        return [(self._piece.origin, self._rect)]

    @property
    def _rect(self) -> QRectF:
        return QRectF(self._piece.left, 0, *self._size)


def _box(line: Line) -> str:
    """Neighbours of one box are drawn as one: panels by their ground, others by their style."""
    look = look_of(line.style)
    return look.ground or (line.style if look.edges else "")


def _white(lines: Sequence[Line]) -> tuple[float, list[float], float]:
    """The white above the first, above each, and below the last: of the styles, and the padding of boxes."""
    boxes = ["", *map(_box, lines), ""]
    afters, gaps = 0.0, list[float]()
    for place, line in enumerate(lines, 1):
        above = _padding(line, "top") if boxes[place] != boxes[place - 1] else 0.0
        gaps.append(afters + line.before + above)
        below = _padding(line, "bottom") if boxes[place] != boxes[place + 1] else 0.0
        afters = line.after + below
    return gaps[0], gaps, afters


def _padding(line: Line, side: str) -> float:
    edge = look_of(line.style).edge(side)
    return edge.thick + edge.space if edge else 0.0


def _boxes(lines: Sequence[Line], rects: Sequence[QRectF]) -> Iterator[tuple[Line, QRectF]]:
    """Each run of lines in one box: its first line, and the room of all."""
    pairs = list(zip(lines, rects, strict=True))
    for box, group in groupby(pairs, key=lambda pair: _box(pair[0])):
        run = list(group)
        if box:
            left = min(line.left - line.hanging for line, _ in run)
            top, bottom = run[0][1].top(), run[-1][1].bottom()
            yield run[0][0], QRectF(left, top, 0, bottom - top)


def _draw_box(painter: QPainter, line: Line, rect: QRectF, width: float) -> None:
    look = look_of(line.style)
    rect.setRight(width - line.right)
    pads = {side: (edge.thick, edge.space, edge.colour) for side in _SIDES if (edge := look.edge(side))}

    def outer(side: str) -> float:
        return sum(pads[side][:2]) if side in pads else 0.0

    whole = rect.adjusted(-outer("left"), -outer("top"), outer("right"), outer("bottom"))
    if look.ground:
        painter.fillRect(whole, colour(look.ground))
    if "left" in pads:
        painter.fillRect(QRectF(whole.left(), whole.top(), pads["left"][0], whole.height()), colour(pads["left"][2]))
    elif "top" in pads:
        painter.fillRect(QRectF(whole.left(), whole.top(), whole.width(), pads["top"][0]), colour(pads["top"][2]))


_SIDES = ("left", "top", "right", "bottom")


def _block_rects(text: PageText, lines: Sequence[Line]) -> Iterator[QRectF]:
    """Where each paragraph stands, without the white around it."""
    layout, block = text.documentLayout(), text.begin()
    for _ in lines:
        rect = layout.blockBoundingRect(block)
        yield QRectF(rect.topLeft() / UNITS, rect.size() / UNITS)
        block = block.next()


_Label = tuple[QTextLayout, QPointF, QColor]


def _labels(text: PageText, lines: Sequence[Line], ruler: QImage) -> Iterator[_Label | None]:
    """The label before each paragraph, on the base line of its first line; a heading's number is one too."""
    block, layout = text.begin(), text.documentLayout()
    for line in lines:
        if line.label:
            base = layout.blockBoundingRect(block).top() + block.layout().lineAt(0).ascent()
            yield _label(line, base, ruler)
        else:
            yield None
        block = block.next()


def _label(line: Line, base: float, ruler: QImage) -> _Label:
    look = label_look(line.style)
    made = QTextLayout(line.label, font_of(look), ruler)
    made.beginLayout()
    placed = made.createLine()
    placed.setLineWidth(_ROOM)
    made.endLayout()
    return made, QPointF((line.left - line.hanging) * UNITS, base - placed.ascent()), colour(look.colour)


def _draw_text(painter: QPainter, text: PageText, clip: QRectF, selected: Range | None) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, colour(look_of("Normal").colour))
    context.clip = QRectF(clip.topLeft() * UNITS, clip.size() * UNITS)
    show_selected(context, text, selected)
    painter.save()
    painter.scale(1 / UNITS, 1 / UNITS)
    text.documentLayout().draw(painter, context)
    painter.restore()


def _link_at(text: PageText, place: QPointF) -> str:
    at = text.documentLayout().hitTest(place * UNITS, Qt.HitTestAccuracy.ExactHit)
    if at < 0:
        return ""
    cursor = QTextCursor(text)
    cursor.setPosition(at)
    if cursor.atBlockEnd():
        return ""
    cursor.setPosition(at + 1)
    return cursor.charFormat().stringProperty(LINK)
