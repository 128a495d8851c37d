"""What is drawn around and under the text: markers of lists, the bar of a quote, the lines of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextTable,
)

from nvo_desktop.ui.look.tokens import Tokens
from nvo_desktop.ui.prose.block_style import Kind, style_at
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.numbering import ListNumbers
from nvo_desktop.ui.prose.run_style import OBJECT
from nvo_desktop.ui.widgets.painting import focus_ring, hairline

_BAR = 3.0
_BAR_FROM_TEXT = 16.0
_MARKER_TO_TEXT = 7.0


@dataclass(frozen=True, slots=True)
class Sight:
    """What is in view. area is in the coordinates of the document; cursor_table the table that is worked in."""

    layout: QAbstractTextDocumentLayout
    area: QRectF
    first: QTextBlock
    cursor_table: QTextTable | None

    def blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks in view with their places."""
        block = self.first
        while block.isValid():
            rect = self.layout.blockBoundingRect(block)
            if rect.top() > self.area.bottom():
                return
            yield block, rect
            block = block.next()


class Grounds:
    """Draws what belongs to the blocks of a document and is no text."""

    def __init__(self, numbers: ListNumbers, font: QFont) -> None:
        self._numbers, self._font = numbers, font

    def draw(self, painter: QPainter, sight: Sight, tokens: Tokens) -> None:
        """Draw under the text that is in view; the painter draws in the coordinates of the document."""
        tables: list[QTextTable] = []
        for block, rect in sight.blocks():
            style = style_at(block)
            if style.is_item:
                self._draw_marker(painter, block, rect, tokens)
            elif style.kind is Kind.QUOTE:
                left = _text_start(block, rect).x() - _BAR_FROM_TEXT
                painter.fillRect(QRectF(left, rect.top(), _BAR, rect.height()), tokens.line2)
            elif style.kind is Kind.CELL:
                table = table_at(QTextCursor(block))
                if table is not None and table not in tables:
                    tables.append(table)
        for table in tables:
            _TableLines(painter, sight, tokens, table).draw()

    def draw_over(self, painter: QPainter, sight: Sight, cursor: QTextCursor, tokens: Tokens) -> None:
        """Draw a ring around a picture that is selected."""
        for block, rect in sight.blocks():
            if cursor.hasSelection() and style_at(block).kind is Kind.FIGURE and block.layout().lineCount():
                at = block.position() + block.text().find(OBJECT)
                if cursor.selectionStart() <= at < cursor.selectionEnd():
                    line = block.layout().lineAt(0)
                    place = QRectF(_text_start(block, rect), QSizeF(line.naturalTextWidth(), line.height()))
                    focus_ring(painter, place, tokens.accent, 0)

    def _draw_marker(self, painter: QPainter, block: QTextBlock, rect: QRectF, tokens: Tokens) -> None:
        """A marker ends where the text begins, at its base line."""
        text = self._numbers.marker(block)
        line = block.layout().lineAt(0)
        start = _text_start(block, rect)
        font = QFont(self._font)
        is_number = style_at(block).kind is Kind.NUMBER
        font.setWeight(QFont.Weight.DemiBold if is_number else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(tokens.accent if is_number else tokens.text2)
        width = QFontMetricsF(font).horizontalAdvance(text)
        painter.drawText(QPointF(start.x() - _MARKER_TO_TEXT - width, start.y() + line.ascent()), text)


def _text_start(block: QTextBlock, rect: QRectF) -> QPointF:
    """The top left of the first line of a block that has this rectangle, whose left leaves out the indent."""
    layout = block.layout()
    return rect.topLeft() + (layout.lineAt(0).position() if layout.lineCount() else QPointF())


@dataclass(frozen=True, slots=True)
class _TableLines:
    """Hairlines between the rows in view, a ground under the header, and columns while the table is worked in."""

    painter: QPainter
    sight: Sight
    tokens: Tokens
    table: QTextTable

    def draw(self) -> None:
        frame = self._frame()
        rows = self._row_tops()
        if 0 in rows:
            below = rows.get(1, frame.bottom() if self.table.rows() == 1 else self.sight.area.bottom())
            header = QRectF(frame.left(), rows[0], frame.width(), below - rows[0])
            self.painter.fillRect(header, self.tokens.sunken)
        for row, top in rows.items():
            self._line(frame, top, is_strong=row <= 1)
        self._line(frame, frame.bottom(), is_strong=self.table.rows() == 1)
        if self.table == self.sight.cursor_table:
            self._draw_columns(frame)

    def _frame(self) -> QRectF:
        """Where the table is; Qt's own answer begins at the text of the first cell."""
        first, last = self._cell_rect(0, 0), self.table.rows() - 1
        bottom = max(self._cell_rect(last, column).bottom() for column in range(self.table.columns()))
        width = self.sight.layout.frameBoundingRect(self.table).width()
        return QRectF(first.left(), first.top(), width, bottom - first.top())

    def _cell_rect(self, row: int, column: int) -> QRectF:
        cell, padding = self.table.cellAt(row, column), self.table.format().cellPadding()
        first, last = (
            self.sight.layout.blockBoundingRect(place.block())
            for place in (cell.firstCursorPosition(), cell.lastCursorPosition())
        )
        return first.united(last).adjusted(-padding, -padding, padding, padding)

    def _row_tops(self) -> dict[int, float]:
        """Where the rows in view begin; the row after the last of them as well."""
        found: dict[int, float] = {}
        for block, rect in self.sight.blocks():
            if style_at(block).kind is Kind.CELL and table_at(QTextCursor(block)) == self.table:
                cell = self.table.cellAt(block.position())
                if cell.column() == 0 and cell.row() not in found:
                    found[cell.row()] = rect.top() - self.table.format().cellPadding()
        return found

    def _line(self, frame: QRectF, y: float, *, is_strong: bool) -> None:
        colour = self.tokens.line2 if is_strong else self.tokens.line
        hairline(self.painter, colour, QPointF(frame.left(), y), QPointF(frame.right(), y))

    def _draw_columns(self, frame: QRectF) -> None:
        for column in range(self.table.columns() + 1):
            x = self._cell_rect(0, column).left() if column < self.table.columns() else frame.right() - 1
            hairline(self.painter, self.tokens.line, QPointF(x, frame.top()), QPointF(x, frame.bottom()))
