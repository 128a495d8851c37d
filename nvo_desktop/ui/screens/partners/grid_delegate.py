"""How a cell of the grid is drawn: five little bars and a word; a gap dashed and in amber."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nvo_desktop.services.partner_grid import GridCell
from nvo_desktop.ui.look.measures import CORNER, GRID_ROW
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.screens.partners.grid_model import GridModel, Index
from nvo_desktop.ui.screens.partners.grid_words import is_deep, is_spoken, rung_of, word_of
from nvo_desktop.ui.widgets.painting import baseline, focus_ring, rounded, width_of, words

NAME_SIDE = 12
_CELL_SIDE = 5
_BAR, _BAR_APART, _BARS = 2.0, 1.0, 5
_BARS_TO_WORD = 5
_LOWEST, _STEP = 4.0, 2.0  # the heights of the bars


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
        place = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell is None:
            self._paint_name(painter, tokens, place, str(index.data()), chosen=chosen)
        else:
            _paint_ground(painter, tokens, place, cell)
            _paint_words(painter, tokens, place, cell)
        if chosen:
            focus_ring(painter, place, tokens.accent, CORNER)
        painter.restore()

    def _paint_name(self, painter: QPainter, tokens: Tokens, place: QRectF, name: str, *, chosen: bool) -> None:
        shown_in = font("strong" if chosen else "body")
        room = place.adjusted(NAME_SIDE - 2, 0, -4, 0)
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


def _paint_words(painter: QPainter, tokens: Tokens, place: QRectF, cell: GridCell) -> None:
    word, room = word_of(cell), place.adjusted(_CELL_SIDE, 0, -1, 0)
    small = font("label" if cell.is_gap and width_of(word, font("label")) <= room.width() else "small")
    if cell.consultations and not cell.is_gap:
        wide = _BARS * (_BAR + _BAR_APART) + _BARS_TO_WORD
        if room.width() >= wide + width_of(word, small):  # where there is too little room the word says it
            _paint_bars(painter, tokens, room, rung_of(cell))
            room.setLeft(room.left() + wide)
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
