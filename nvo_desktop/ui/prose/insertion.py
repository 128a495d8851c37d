"""Puts prose in the middle of a text: pasted, dropped, placed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QTextCursor

from nvo_desktop.prose.blocks import Figure, Inlines, Note, Paragraph, Prose, Table
from nvo_desktop.prose.foreign_tables import joined
from nvo_desktop.ui.prose.block_style import BODY, BlockStyle, Kind, set_style, style_at
from nvo_desktop.ui.prose.deeds import keep_line_below, one_step
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.keys import to_writable
from nvo_desktop.ui.prose.to_document import write_content, writing_blocks


def insert_prose(cursor: QTextCursor, prose: Prose) -> None:
    """Put prose in the place of what is selected; in a cell or caption it becomes lines."""
    with one_step(cursor):
        for _ in inserting(cursor, prose):
            pass


def inserting(cursor: QTextCursor, prose: Prose) -> Iterator[None]:
    """Does the same a block at a time, inside the edit blocks of who asks for them."""
    if not prose:
        return
    cursor.removeSelectedText()
    to_writable(cursor)
    kind = style_at(cursor.block()).kind
    if table_at(cursor) is not None or kind is Kind.CAPTION:
        write_content(cursor, joined(prose))
    elif len(prose) == 1 and isinstance(prose[0], Paragraph):
        write_content(cursor, prose[0].content)
    else:
        yield from _inserting_blocks(cursor, prose)


def insert_lines(cursor: QTextCursor, prose: Prose) -> None:
    """Put prose in the place of what is selected, as lines without notes."""
    with one_step(cursor):
        cursor.removeSelectedText()
        write_content(cursor, _without_notes(joined(prose)))


def _inserting_blocks(cursor: QTextCursor, prose: Prose) -> Iterator[None]:
    """A first paragraph goes on where the text breaks off, and the text goes on behind a last one."""
    style, rest = style_at(cursor.block()), prose
    cursor.insertBlock()
    cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    if cursor.block().length() > 1:
        if isinstance(prose[0], Paragraph):
            write_content(cursor, prose[0].content)
            rest = prose[1:]
        cursor.insertBlock()
    yield from writing_blocks(cursor, rest)
    _meet_tail(cursor, replace(style, restart=False), ends_open=isinstance(prose[-1], Paragraph))
    if isinstance(prose[-1], Table | Figure):
        keep_line_below(cursor)


def _meet_tail(cursor: QTextCursor, style: BlockStyle, *, ends_open: bool) -> None:
    """Let the text behind the insertion go on in the last block, or keep its own style; drop it when it is empty."""
    tail, at = QTextCursor(cursor.block().next()), cursor.position()
    is_behind_table, is_empty = cursor.block().length() == 1, tail.block().length() == 1
    if not (is_empty or is_behind_table or ends_open):
        set_style(tail, style)
        return
    tail.deletePreviousChar()
    cursor.setPosition(at)
    if is_behind_table:
        set_style(cursor, BODY if is_empty else style)


def _without_notes(content: Inlines) -> Inlines:
    return tuple(piece for piece in content if not isinstance(piece, Note))
