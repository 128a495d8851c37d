"""How a cell of the grid is drawn: five little bars and a word; a gap dashed and in amber.

In a wide grid the bars stand before the word, in a narrow one they lie below it: never is one there without the other.
"""

from __future__ import annotations

from math import ceil
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nvo_desktop.services.partner_grid import GridCell
from nvo_desktop.ui.look.measures import CORNER, GRID_ROW
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.screens.partners.grid_model import GridModel, Index
from nvo_desktop.ui.screens.partners.grid_words import OTHER_WORDS, RUNGS, is_deep, is_spoken, rung_of, word_of
from nvo_desktop.ui.widgets.painting import baseline, focus_ring, rounded, width_of, words

NAME_SIDE = 12
_CELL_SIDE = 5
_BAR, _BAR_APART, _BARS = 2.0, 1.0, 5
_BARS_TO_WORD = 4
_LOWEST, _STEP = 4.0, 2.0  # the heights of the bars
_LYING, _LYING_APART, _LYING_FOOT = 2.0, 2.0, 3.0  # of bars below the word: height, and white between and below them
_LYING_WIDTH = 10.0
_FRAME = 2  # between cells
WORD_AT = _FRAME + _CELL_SIDE


def width_beside() -> int:
    """How wide a cell must be for its bars to stand before every word there is."""
    longest = max(width_of(rung.label, font("small")) for rung in RUNGS)
    return ceil(2 * _FRAME + _CELL_SIDE + _BARS * (_BAR + _BAR_APART) + _BARS_TO_WORD + longest + 1)


def width_at_least() -> int:
    """How wide a cell must be for every word there is."""
    longest = max(width_of(word, font("small")) for word in (*(rung.label for rung in RUNGS), *OTHER_WORDS))
    return ceil(2 * _FRAME + _CELL_SIDE + longest + 1)


class GridDelegate(QStyledItemDelegate):
    """Draws one cell, whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rings_current = False  # only while the keyboard is used

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(72, GRID_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the name of a group, or a cell of an agreement."""
        tokens, model = tokens_of(option.palette), cast("GridModel", index.model())
        cell, chosen = model.cell(index), bool(option.state & QStyle.StateFlag.State_Selected)
        place = QRectF(option.rect).adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell is None:
            self._paint_name(painter, tokens, place, str(index.data()), chosen=chosen)
        else:
            _paint_ground(painter, tokens, place, cell)
            _paint_words(painter, tokens, place, cell, is_wide=option.rect.width() >= width_beside())
        if chosen:
            focus_ring(painter, place, tokens.accent, CORNER)
        painter.restore()

    def _paint_name(self, painter: QPainter, tokens: Tokens, place: QRectF, name: str, *, chosen: bool) -> None:
        room = place.adjusted(NAME_SIDE - _FRAME, 0, -4, 0)
        fits = width_of(name, font("strong")) <= room.width()
        shown_in = font(("strong" if chosen else "body") if fits else ("label" if chosen else "small"))
        painter.setFont(shown_in)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()))
        words(painter, shown, shown_in, tokens.text, QPointF(room.x(), baseline(room, shown_in)))


def _paint_ground(painter: QPainter, tokens: Tokens, place: QRectF, cell: GridCell) -> None:
    if cell.is_gap:
        painter.setPen(QPen(tokens.warn, 1, Qt.PenStyle.DashLine))
        painter.setBrush(tokens.warn_ground)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
    elif is_spoken(cell):
        rounded(painter, place, CORNER, tokens.soft if is_deep(cell) else tokens.sunken)


def _paint_words(painter: QPainter, tokens: Tokens, place: QRectF, cell: GridCell, *, is_wide: bool) -> None:
    word, room = word_of(cell), place.adjusted(_CELL_SIDE, 0, -1, 0)
    small = font("label" if cell.is_gap and width_of(word, font("label")) <= room.width() else "small")
    if cell.consultations and not cell.is_gap:
        if is_wide:
            _paint_bars(painter, tokens, room, rung_of(cell))
            room.setLeft(room.left() + _BARS * (_BAR + _BAR_APART) + _BARS_TO_WORD)
        else:
            _paint_lying_bars(painter, tokens, room, rung_of(cell))
            room.setBottom(room.bottom() - _LYING - _LYING_FOOT)
    colour = tokens.warn if cell.is_gap else tokens.text if is_spoken(cell) else tokens.text3
    painter.setFont(small)
    shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    words(painter, shown, small, colour, QPointF(room.x(), baseline(room, small)))


def _paint_bars(painter: QPainter, tokens: Tokens, place: QRectF, full: int) -> None:
    foot = place.center().y() + (_LOWEST + _STEP * (_BARS - 1)) / 2
    for number in range(_BARS):
        high = _LOWEST + _STEP * number
        left = place.x() + number * (_BAR + _BAR_APART)
        colour = tokens.accent if number < full else tokens.line2
        painter.fillRect(QRectF(left, foot - high, _BAR, high), colour)


def _paint_lying_bars(painter: QPainter, tokens: Tokens, place: QRectF, full: int) -> None:
    top = place.bottom() - _LYING_FOOT - _LYING
    for number in range(_BARS):
        left = place.x() + number * (_LYING_WIDTH + _LYING_APART)
        painter.fillRect(QRectF(left, top, _LYING_WIDTH, _LYING), tokens.accent if number < full else tokens.line2)
