"""What can be done to the text at a cursor: one function a deed, each a single step to undo."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from nvo_desktop.prose.blocks import Note
from nvo_desktop.prose.normalising import DEEPEST
from nvo_desktop.ui.prose.block_style import BODY, BlockStyle, Kind, set_style, style_at
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.run_style import (
    FIGURE,
    LINK,
    NOTE,
    OBJECT,
    Picture,
    note_format,
    picture_format,
    plain_of,
    run_format,
    run_of,
)
from nvo_desktop.ui.prose.to_document import CAPTION, write_note
from nvo_desktop.ui.prose.to_document import FIGURE as FIGURE_BLOCK

_FIXED = frozenset({Kind.FIGURE, Kind.CAPTION, Kind.CELL})  # where these stand, they are what they are


@contextmanager
def one_step(cursor: QTextCursor, *, further: bool = False) -> Generator[QTextCursor]:
    """What is done inside is undone at once; further: together with what was done before."""
    if further:
        cursor.joinPreviousEditBlock()
    else:
        cursor.beginEditBlock()
    try:
        yield cursor
    finally:
        cursor.endEditBlock()


def chosen_blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks in which something is selected, or the one at the cursor."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    if last != block and cursor.selectionEnd() == last.position():
        last = last.previous()
    found = [block]
    while block != last and block.isValid():
        block = block.next()
        found.append(block)
    return found


def can_be_styled(cursor: QTextCursor) -> bool:
    """True when some chosen block may become a heading, an item, a quote: not in a table, not in a figure."""
    return any(style_at(block).kind not in _FIXED for block in chosen_blocks(cursor))


def make(cursor: QTextCursor, style: BlockStyle) -> None:
    """Make the chosen blocks of this style; an item that becomes an item of the other kind keeps its depth."""
    with one_step(cursor):
        for block in chosen_blocks(cursor):
            before = style_at(block)
            if before.kind in _FIXED:
                continue
            after = replace(style, level=before.level) if style.is_item and before.is_item else style
            set_style(QTextCursor(block), after)


def toggle(cursor: QTextCursor, style: BlockStyle) -> None:
    """Make the chosen blocks of this kind, or paragraphs when all of them are already."""
    kinds = {style_at(block).kind for block in chosen_blocks(cursor)} - _FIXED
    make(cursor, BODY if kinds == {style.kind} else style)


def indent(cursor: QTextCursor, by: int) -> None:
    """Move the chosen items deeper or shallower; one that is outermost leaves the list."""
    with one_step(cursor):
        for block in chosen_blocks(cursor):
            style = style_at(block)
            if style.is_item:
                level = style.level + by
                set_style(QTextCursor(block), replace(style, level=min(level, DEEPEST)) if level else BODY)


def restart(cursor: QTextCursor) -> None:
    """Let the numbering begin again at this item, or go on from the one before when it did."""
    style = style_at(cursor.block())
    if style.kind is Kind.NUMBER:
        set_style(QTextCursor(cursor.block()), replace(style, restart=not style.restart))


def set_letters(cursor: QTextCursor, name: int, *, is_on: bool) -> None:
    """Make what is selected bold, italic or underlined, or not; name is BOLD, ITALIC or UNDERLINE."""
    form = QTextCharFormat()
    form.setProperty(name, is_on)
    cursor.mergeCharFormat(form)


def clear_letters(cursor: QTextCursor) -> None:
    """Take bold, italic, underline and links from what is selected; notes and pictures stay."""
    with one_step(cursor):
        for place, form in spans(cursor):
            if form.objectType() not in {NOTE, FIGURE}:
                place.setCharFormat(QTextCharFormat())


def spans(cursor: QTextCursor) -> list[tuple[QTextCursor, QTextCharFormat]]:
    """What is selected, cut into stretches of one format."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    found: list[tuple[QTextCursor, QTextCharFormat]] = []
    for block in chosen_blocks(cursor):
        for part in block.textFormats():
            start = max(first, block.position() + part.start)
            end = min(last, block.position() + part.start + part.length)
            if start < end:
                found.append((_between(cursor, start, end), QTextCharFormat(part.format)))  # it dies with part
    return found


def link_around(cursor: QTextCursor) -> QTextCursor:
    """A cursor that selects the whole link at the cursor; one without a selection when there is none."""
    block = cursor.block()
    at, begin = cursor.selectionStart() - block.position(), block.position()
    for start, end, address in sorted(_stretches(block), reverse=True):  # the later of two that touch here
        if address and start <= at <= end:
            return _between(cursor, begin + start, begin + end)
    return _between(cursor, cursor.selectionStart(), cursor.selectionStart())


def _stretches(block: QTextBlock) -> list[tuple[int, int, str]]:
    """Start and end in a block of all that leads to one address, however it is formatted."""
    found: list[tuple[int, int, str]] = []
    for part in block.textFormats():
        start, address = part.start, part.format.stringProperty(LINK)
        if found and found[-1][1:] == (start, address):
            start = found.pop()[0]
        found.append((start, part.start + part.length, address))
    return found


def set_link(cursor: QTextCursor, words: str, address: str) -> None:
    """Let what is selected lead to an address; when words differ from what is selected, they take its place."""
    with one_step(cursor):
        if not cursor.hasSelection() or words != cursor.selectedText():
            run = run_of(cursor.charFormat(), "")
            start = cursor.selectionStart()
            cursor.insertText(words, run_format(replace(run, link=address)))
            cursor = _between(cursor, start, cursor.position())
        form = QTextCharFormat()
        form.setProperty(LINK, address)
        cursor.mergeCharFormat(form)


def remove_link(cursor: QTextCursor) -> None:
    """Take the link from what is selected; its words stay."""
    with one_step(cursor):
        for place, form in spans(cursor):
            if form.stringProperty(LINK):
                place.setCharFormat(plain_of(form))


def insert_note(cursor: QTextCursor, note: Note) -> None:
    """Put a footnote behind what is selected."""
    cursor.setPosition(cursor.selectionEnd())
    write_note(cursor, note)


def replace_object(cursor: QTextCursor, form: QTextCharFormat) -> None:
    """Let the object that is selected be the one of this format."""
    cursor.insertText(OBJECT, form)


def change_note(cursor: QTextCursor, note: Note) -> None:
    """Give the selected footnote another text; one without text goes."""
    if note.content:
        replace_object(cursor, note_format(note))
    else:
        cursor.removeSelectedText()


def insert_figure(cursor: QTextCursor, picture: Picture) -> None:
    """Put a picture below the block at the cursor, or in it when it is empty; the cursor ends in its caption."""
    with one_step(cursor):
        to_fresh_block(cursor)
        set_style(cursor, FIGURE_BLOCK)
        cursor.insertText(OBJECT, picture_format(picture))
        cursor.insertBlock()
        set_style(cursor, CAPTION)
        keep_line_below(cursor)


def to_fresh_block(cursor: QTextCursor) -> None:
    """Put the cursor in an empty block outside tables and figures: this one when it is, else one made below it."""
    cursor.setPosition(cursor.selectionEnd())
    table = table_at(cursor)
    if table is not None:
        cursor.setPosition(table.lastPosition() + 1)
        if cursor.block().length() > 1:
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    elif style_at(cursor.block()).kind is Kind.FIGURE and style_at(cursor.block().next()).kind is Kind.CAPTION:
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    if cursor.block().length() > 1 or style_at(cursor.block()).kind in {Kind.FIGURE, Kind.CAPTION}:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock()
    set_style(cursor, BODY)


def keep_line_below(cursor: QTextCursor) -> None:
    """See to it that there is a block below this one to go on writing in; the cursor stays."""
    if not cursor.block().next().isValid():
        below = QTextCursor(cursor)
        below.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        at = cursor.position()
        below.insertBlock()
        set_style(below, BODY)
        cursor.setPosition(at)


def _between(cursor: QTextCursor, start: int, end: int) -> QTextCursor:
    found = QTextCursor(cursor)
    found.setPosition(start)
    found.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return found
