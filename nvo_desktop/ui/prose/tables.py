"""Tables in the text: making one, going through its cells, and adding and removing rows and columns."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from nvo_desktop.ui.prose.block_style import set_style
from nvo_desktop.ui.prose.deeds import one_step, to_fresh_block
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.to_document import CELL, equal_shares, leave_table, table_format


def insert_table(cursor: QTextCursor, rows: int, columns: int) -> None:
    """Put an empty table below the block at the cursor, which ends in its first cell. rows counts the header."""
    with one_step(cursor):
        to_fresh_block(cursor)
        table = cursor.insertTable(rows, columns, table_format(equal_shares(columns)))
        _dress(table, range(rows), range(columns))
        leave_table(cursor, table)
        cursor.setPosition(table.cellAt(0, 0).firstPosition())


def next_cell(cursor: QTextCursor, table: QTextTable, by: int) -> bool:
    """Select what the next (1) or previous (-1) cell holds; behind the last comes a new row. False before the first."""
    cell = table.cellAt(cursor)
    place = cell.row() * table.columns() + cell.column() + by
    if place < 0:
        return False
    if place == table.rows() * table.columns():
        add_row(cursor, table.rows())
    target = table.cellAt(*divmod(place, table.columns()))
    cursor.setPosition(target.firstPosition())
    cursor.setPosition(target.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return True


def add_row(cursor: QTextCursor, at: int) -> None:
    """Put an empty row above the row that has this number, which counts from 0."""
    table = table_at(cursor)
    if table is not None:
        with one_step(QTextCursor(cursor)):
            table.insertRows(at, 1)
            _dress(table, range(at, at + 1), range(table.columns()))


def add_column(cursor: QTextCursor, at: int) -> None:
    """Put an empty column before the column that has this number, which counts from 0."""
    table = table_at(cursor)
    if table is not None:
        with one_step(QTextCursor(cursor)):
            table.insertColumns(at, 1)
            table.setFormat(table_format(equal_shares(table.columns())))
            _dress(table, range(table.rows()), range(at, at + 1))


def remove_row(cursor: QTextCursor) -> None:
    """Take the row at the cursor away, and the table with its last one."""
    table = table_at(cursor)
    if table is not None:
        with one_step(QTextCursor(cursor)):
            table.removeRows(table.cellAt(cursor).row(), 1)


def remove_column(cursor: QTextCursor) -> None:
    """Take the column at the cursor away, and the table with its last one."""
    table = table_at(cursor)
    if table is not None:
        with one_step(QTextCursor(cursor)):
            left = table.columns() - 1
            if left:
                table.setFormat(table_format(equal_shares(left)))
            table.removeColumns(table.cellAt(cursor).column(), 1)


def remove_table(cursor: QTextCursor) -> None:
    """Take the whole table at the cursor away."""
    table = table_at(cursor)
    if table is not None:
        with one_step(QTextCursor(cursor)):
            table.removeRows(0, table.rows())


def header_blocks(table: QTextTable) -> list[QTextBlock]:
    """The blocks in the first two rows: those that look different when a row comes or goes above them."""
    return [
        table.cellAt(row, column).firstCursorPosition().block()
        for row in range(min(2, table.rows()))
        for column in range(table.columns())
    ]


def _dress(table: QTextTable, rows: range, columns: range) -> None:
    for row in rows:
        for column in columns:
            set_style(table.cellAt(row, column).firstCursorPosition(), CELL)
