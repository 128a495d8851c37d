"""Writes lines and tables of the preview into documents of Qt. Only plain text goes in: nothing is ever loaded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from nvo_desktop.documents.preview.pages import Grid, Line
from nvo_desktop.documents.tree import Inlines, Note, Tab, Text
from nvo_desktop.documents.word.characters import legal
from nvo_desktop.ui.prose.document import nothing
from nvo_desktop.ui.screens.document.letters import UNITS, Hand, font_of, look_of

PADDING = 4.25  # above and below a cell as the house style has it, and half of what is right of it
_BREAKS = re.compile("[\n\r\u2029\ufdd0\ufdd1]")  # by these Qt would begin another paragraph
_LINE_END = "\u2028"
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_RIGHT = Qt.AlignmentFlag.AlignRight
_PIXELS = 96 / 72  # of a point: tables, and the white above, Qt brings from a usual screen to the ruler itself


class PageText(QTextDocument):
    """A text on the page, measured in points. It loads nothing, whatever it is asked for."""

    def __init__(self, width: float, ruler: QImage) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setUseDesignMetrics(True)
        self.setDefaultFont(font_of(look_of("Normal")))
        self.documentLayout().setPaintDevice(ruler)
        self.setTextWidth(width * UNITS)

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002
        """Nothing that a text names is ever loaded: a picture of one pixel, for Qt would look itself for none."""
        return nothing()


def write_lines(text: PageText, lines: Sequence[Line], gaps: Sequence[float]) -> None:
    """Write paragraphs; gaps is the white above each, the first of which is left out."""
    cursor = QTextCursor(text)
    cursor.beginEditBlock()
    for place, (line, gap) in enumerate(zip(lines, gaps, strict=True)):
        form = _block_format(line, gap if place else 0.0)
        hand = Hand(line.style)
        if place:
            cursor.insertBlock(form, hand.format(Text("")))
        else:
            cursor.setBlockFormat(form)
            cursor.setBlockCharFormat(hand.format(Text("")))
        _write(cursor, line.content, hand, line.first_note)
    cursor.endEditBlock()


def write_grid(text: PageText, grid: Grid) -> QTextTable:
    """Write a table. It begins so much left of the margin that its text stands on it."""
    cursor = QTextCursor(text)
    cursor.beginEditBlock()
    rows = [(grid.header, grid.first_note)] if grid.header else []
    rows += [(row.cells, row.first_note) for row in grid.rows]
    table = cursor.insertTable(len(rows), len(grid.widths), _table_format(grid))
    forms = [_cell_format(align == "right") for align in grid.aligns]
    text_hand, head = Hand("NvOTableText"), Hand("NvOTableHead")
    bold = Hand("NvOTableText", is_bold=True) if grid.first_bold else text_hand
    inside = table.cellAt(0, 0).firstCursorPosition()
    for y, (cells, first_note) in enumerate(rows):
        note, is_header = first_note, bool(grid.header) and y == 0
        for x, content in enumerate(cells):
            inside.setBlockFormat(forms[x])
            hand = head if is_header else bold if x == 0 else text_hand
            note = _write(inside, content, hand, note)
            inside.movePosition(QTextCursor.MoveOperation.NextBlock)
        if is_header:
            _stand_at_foot(table, len(cells))
    cursor.endEditBlock()
    return table


def _write(cursor: QTextCursor, content: Inlines, hand: Hand, note: int) -> int:
    """Write the content of a paragraph; gives the number of the next footnote."""
    for part in content:
        if isinstance(part, Text):
            cursor.insertText(_BREAKS.sub(" ", legal(part.text)), hand.format(part))
        elif isinstance(part, Note):
            cursor.insertText(str(note), hand.mark())
            note += 1
        else:
            cursor.insertText("\t" if isinstance(part, Tab) else _LINE_END, hand.format(Text("")))
    return note


def _block_format(line: Line, gap: float) -> QTextBlockFormat:
    """A label hangs beside the text, and is no part of it; without one the first line hangs itself."""
    form = QTextBlockFormat()
    form.setLeftMargin(line.left * UNITS)
    form.setRightMargin(line.right * UNITS)
    form.setTopMargin(gap * _PIXELS)
    form.setLineHeight(look_of(line.style).leading * 100, _PROPORTIONAL)
    if line.hanging and not line.label and not line.style.startswith("Heading"):
        form.setTextIndent(-line.hanging * UNITS)
        form.setTabPositions([QTextOption.Tab(line.hanging * _PIXELS, QTextOption.TabType.LeftTab)])
    return form


def _table_format(grid: Grid) -> QTextTableFormat:
    form = QTextTableFormat()
    fixed = QTextLength.Type.FixedLength
    form.setColumnWidthConstraints([QTextLength(fixed, width * _PIXELS) for width in grid.widths])
    form.setWidth(QTextLength(fixed, sum(grid.widths) * _PIXELS))
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(PADDING * _PIXELS)
    return form


def _cell_format(is_right: bool) -> QTextBlockFormat:  # noqa: FBT001 -- one thing
    form = QTextBlockFormat()
    form.setLineHeight(look_of("NvOTableText").leading * 100, _PROPORTIONAL)
    if is_right:
        form.setAlignment(_RIGHT)
    return form


def _stand_at_foot(table: QTextTable, columns: int) -> None:
    form = QTextTableCellFormat()
    form.setVerticalAlignment(QTextTableCellFormat.VerticalAlignment.AlignBottom)
    for x in range(columns):
        table.cellAt(0, x).setFormat(form)
