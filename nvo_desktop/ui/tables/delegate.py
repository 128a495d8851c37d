"""How a row of a table is drawn: a hairline below it, a state by shape and word, a bar before the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any, cast

from PySide6.QtCore import QObject, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import ROW, TEXT_ICON
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import Cell, CellModel, Index
from nvo_desktop.ui.widgets.painting import focus_ring, width_of
from nvo_desktop.ui.widgets.wrapping import wrapped

CELL_SIDE = 12  # from the edge of a cell to its text; the table itself stands 12 from the edge of the sheet
_BAR = 3
_SHAPE_TO_WORD = 7


class RowDelegate(QStyledItemDelegate):
    """Draws the cells of a row, whole, so that no style sheet is asked."""

    def __init__(self, parent: QObject | None = None, height: int = ROW) -> None:
        super().__init__(parent)
        self._height = height
        self._font = font("body")
        self._metrics = QFontMetrics(self._font)
        self._widest = self._metrics.maxWidth()
        self.most_lines = 1  # of words in a cell; a row is made as high as it needs by who sets more
        self.is_framed = False  # in a card, whose edge stands below the last row
        self.rings_current = False  # only while the keyboard is used

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(40, self._height)

    def whole_widths(self, columns: Sequence[TableColumn[Any]]) -> list[int]:
        """How wide each column must be for what it may have to say whole; 0 where nothing is."""
        return [self._whole_width(column) if column.longest else 0 for column in columns]

    def _whole_width(self, column: TableColumn[Any]) -> int:
        shape = TEXT_ICON + _SHAPE_TO_WORD if column.state else 0
        return self._metrics.horizontalAdvance(column.longest) + 2 * CELL_SIDE + shape + 1

    def width_for(self, cell: Cell) -> int:
        """How wide a cell is that shows all of its text (logical pixels)."""
        shape = TEXT_ICON + _SHAPE_TO_WORD if cell.state else 0
        return ceil(width_of(cell.text, self._font)) + shape + 2 * CELL_SIDE + 1

    def height_for(self, cell: Cell, width: int) -> int:
        """How high a row is in which this cell is that wide (logical pixels)."""
        room = width - 2 * CELL_SIDE - (TEXT_ICON + _SHAPE_TO_WORD if cell.state else 0)
        lines = wrapped(cell.text, self._font, room, self.most_lines)
        return self._height + (len(lines) - 1) * self._metrics.lineSpacing()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, bar, hairline, shape and words of one cell."""
        tokens, rect, state = tokens_of(option.palette), QRectF(option.rect), option.state
        cell = cast("CellModel", index.model()).cell(index.row(), index.column())
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.sel if chosen else tokens.hover)
        if not self.is_framed or index.row() < index.model().rowCount() - 1:
            painter.setPen(QPen(tokens.line, 0))
            painter.drawLine(QPointF(rect.left(), rect.bottom() - 1), QPointF(rect.right(), rect.bottom() - 1))
        if chosen and index.column() == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), tokens.accent)
        self._write(painter, tokens, rect.adjusted(CELL_SIDE, 0, -CELL_SIDE, -1), cell, chosen=chosen)
        if self.rings_current and state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, rect.adjusted(1, 0, -1, -1), tokens.accent, 2)

    def _write(self, painter: QPainter, tokens: Tokens, place: QRectF, cell: Cell, *, chosen: bool) -> None:
        colour = tokens.text
        if cell.state:
            state = state_of(cell.state)
            at = QRectF(place.x(), place.center().y() - TEXT_ICON / 2, TEXT_ICON, TEXT_ICON)
            draw_icon(painter, state.shape, tokens.tone(state.tone), at)
            place.setLeft(place.left() + TEXT_ICON + _SHAPE_TO_WORD)
            colour = tokens.tone(state.tone) if state.speaks else colour
        if cell.is_quiet:
            colour = tokens.text2 if chosen else tokens.text3
        painter.setFont(self._font)
        painter.setPen(colour)
        painter.drawText(place, cell.alignment, self._shown(cell.text, int(place.width())))

    def _shown(self, text: str, width: int) -> str:
        """As much of the text as fits."""
        if len(text) * self._widest <= width:
            return text
        return "\n".join(wrapped(text, self._font, width, self.most_lines))
