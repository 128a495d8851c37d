"""Writes prose into a QTextDocument."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextCursor, QTextDocument, QTextLength, QTextTable, QTextTableFormat

from nvo_desktop.prose.blocks import (
    Block,
    Break,
    Figure,
    Heading,
    Inlines,
    ListItem,
    Note,
    Paragraph,
    Prose,
    Quote,
    Table,
    Text,
)
from nvo_desktop.ui.prose.block_style import BODY, BlockStyle, Kind, set_style
from nvo_desktop.ui.prose.run_style import OBJECT, Picture, note_format, picture_format, run_format

LINE_END = "\u2028"  # a new line inside a block
CELL = BlockStyle(Kind.CELL)
FIGURE, CAPTION = BlockStyle(Kind.FIGURE), BlockStyle(Kind.CAPTION)
_CELL_PADDING = 7.0
_AROUND_TABLE = 10.0
_NARROWEST, _LONGEST_WORD, _WIDEST = 8, 34, 30  # signs


def fill(document: QTextDocument, prose: Prose) -> None:
    """Make prose all that the document holds, with nothing to undo."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    set_style(cursor, BODY)
    write_blocks(cursor, prose)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)


def write_blocks(cursor: QTextCursor, prose: Prose) -> None:
    """Write blocks, the first of them in the empty block at the cursor, which ends behind the last.

    After a table stands an empty block.
    """
    for _ in writing_blocks(cursor, prose):
        pass


def writing_blocks(cursor: QTextCursor, prose: Prose) -> Iterator[None]:
    """Does the same a block at a time."""
    is_free = True
    for block in prose:
        if not is_free:
            cursor.insertBlock()
        is_free = _write(cursor, block)
        yield


def write_content(cursor: QTextCursor, content: Inlines) -> None:
    """Write runs, line ends and notes at the cursor."""
    look = run_format(Text(""))
    for piece in content:
        if isinstance(piece, Text):
            look = run_format(piece)
            cursor.insertText(piece.text, look)
        elif isinstance(piece, Break):
            cursor.insertText(LINE_END, look)
        else:
            write_note(cursor, piece)


def write_note(cursor: QTextCursor, note: Note) -> None:
    """Write the mark of a footnote at the cursor."""
    cursor.insertText(OBJECT, note_format(note))


def _write(cursor: QTextCursor, block: Block) -> bool:
    """Write one block in the empty block at the cursor. True when the cursor then stands in an empty one again."""
    if isinstance(block, Table):
        _write_table(cursor, block)
        return True
    if isinstance(block, Figure):
        set_style(cursor, FIGURE)
        cursor.insertText(OBJECT, picture_format(Picture(block.attachment, block.alt)))
        cursor.insertBlock()
        set_style(cursor, CAPTION)
        write_content(cursor, block.caption)
        return False
    set_style(cursor, _style(block))
    write_content(cursor, block.content)
    return False


def _style(block: Paragraph | Heading | ListItem | Quote) -> BlockStyle:
    match block:
        case Paragraph():
            return BODY
        case Heading(level):
            return BlockStyle(Kind.HEADING, level)
        case ListItem(kind, depth, _, restart):
            return BlockStyle(Kind.BULLET if kind == "bullet" else Kind.NUMBER, depth, restart)
        case Quote():
            return BlockStyle(Kind.QUOTE)


def table_format(shares: Sequence[float]) -> QTextTableFormat:
    """The format of every table; its lines are drawn in grounds.py, in the colours of the theme.

    shares: how wide the columns are, in per cent.
    """
    form = QTextTableFormat()
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(_CELL_PADDING)
    form.setTopMargin(_AROUND_TABLE)
    form.setBottomMargin(_AROUND_TABLE)
    form.setHeaderRowCount(1)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return form


def equal_shares(columns: int) -> list[float]:
    """Columns of one width."""
    return [100 / columns] * columns


def _shares(rows: tuple[tuple[Inlines, ...], ...]) -> list[float]:
    """Room by what a column holds: its longest word fits if it can, and running text gets more than figures."""
    wanted = [max(_wanted(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [100 * width / sum(wanted) for width in wanted]


def _wanted(content: Inlines) -> float:
    text = " ".join(piece.text for piece in content if isinstance(piece, Text))
    longest = max((len(word) for word in text.split()), default=0)
    return max(_NARROWEST, min(longest, _LONGEST_WORD) + 2, min(len(text) / 3, _WIDEST))


def _write_table(cursor: QTextCursor, table: Table) -> None:
    rows = (table.header, *table.rows)
    grid = cursor.insertTable(len(rows), len(table.header), table_format(_shares(rows)))
    for y, row in enumerate(rows):
        for x, content in enumerate(row):
            inside = grid.cellAt(y, x).firstCursorPosition()
            set_style(inside, CELL)
            write_content(inside, content)
    leave_table(cursor, grid)


def leave_table(cursor: QTextCursor, table: QTextTable) -> None:
    """Put the cursor in the block behind a table that was just made, and make that an empty paragraph."""
    cursor.setPosition(table.lastPosition() + 1)
    set_style(cursor, BODY)
