"""What Enter, Tab, Backspace and Delete do where Qt's own way would break a list, a heading, a table or a figure."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from nvo_desktop.ui.prose.block_style import (
    BODY,
    BlockStyle,
    Kind,
    block_format,
    empty_line_format,
    set_style,
    style_at,
)
from nvo_desktop.ui.prose.deeds import can_be_styled, chosen_blocks, indent, one_step
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.run_style import FIGURE, OBJECT, plain_of
from nvo_desktop.ui.prose.tables import next_cell
from nvo_desktop.ui.prose.to_document import CAPTION, CELL, LINE_END

_MARKERS = {"-": Kind.BULLET, "*": Kind.BULLET, "•": Kind.BULLET, "1.": Kind.NUMBER, "1)": Kind.NUMBER}
_VISIBLE = re.compile(r"\S")


def enter(cursor: QTextCursor) -> None:
    """Begin a new block, of the kind that a writer then wants."""
    with one_step(cursor):
        cursor.removeSelectedText()
        style = style_at(cursor.block())
        if table_at(cursor) is not None:
            break_line(cursor)
        elif style.kind is Kind.FIGURE:
            _leave_figure(cursor)
        elif not _VISIBLE.search(cursor.block().text()) and (style.is_item or style.kind is Kind.QUOTE):
            shallower = replace(style, level=style.level - 1, restart=False)
            set_style(cursor, shallower if style.is_item and style.level > 1 else BODY)
        elif style.kind is Kind.HEADING and cursor.atBlockStart():
            cursor.insertBlock()
            above = QTextCursor(cursor.block().previous())
            set_style(above, BODY)
        else:
            _new_block(cursor, _following(style, cursor))


def break_line(cursor: QTextCursor) -> None:
    """Begin a new line in the same block."""
    cursor.insertText(LINE_END, plain_of(cursor.charFormat()))


def tab(cursor: QTextCursor, by: int) -> bool:
    """Go to the next (1) or previous (-1) cell, or move items deeper or shallower. False when neither is possible."""
    table = table_at(cursor)
    if table is not None:
        return next_cell(cursor, table, by)
    if any(style_at(block).is_item for block in chosen_blocks(cursor)):
        indent(cursor, by)
        return True
    return False


def backspace(cursor: QTextCursor) -> bool:
    """At the start of a block, undo what the block is before it joins the one above. False: Qt may do its work."""
    if cursor.hasSelection() or not cursor.atBlockStart() or table_at(cursor) is not None:
        return False
    block, before = cursor.block(), cursor.block().previous()
    style, above = style_at(block), style_at(before) if before.isValid() else None
    if style.kind is Kind.CAPTION:
        return _select_object(cursor, before)
    if style.is_item or style.kind is Kind.QUOTE or (style.kind is Kind.HEADING and above is None):
        set_style(cursor, BODY)
        return True
    if above is not None and above.kind is Kind.CAPTION and block.length() > 1:
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        return True
    return False


def delete(cursor: QTextCursor) -> bool:
    """At the end of a block above a figure, select the figure rather than swallow it. False: Qt may do its work."""
    after = cursor.block().next()
    if cursor.hasSelection() or not cursor.atBlockEnd() or not after.isValid() or cursor.block().length() == 1:
        return False
    return style_at(after).kind is Kind.FIGURE and _select_object(cursor, after)


def mend(cursor: QTextCursor) -> None:
    """After something was taken away: a caption without its picture, or a cell outside its table, is a paragraph."""
    for block in (cursor.block(), cursor.block().next()):
        wanted = _mended(block) if block.isValid() else None
        if wanted is not None:
            with one_step(cursor, further=True):
                set_style(QTextCursor(block), wanted)


def begin_list(cursor: QTextCursor) -> bool:
    """Make an item of a paragraph that begins with "-" or "1." and this space that was just typed."""
    block = cursor.block()
    typed = block.text()[: cursor.positionInBlock()]
    kind = _MARKERS.get(typed.removesuffix(" "))
    if (
        kind is None
        or not typed.endswith(" ")
        or style_at(block).kind is not Kind.PARAGRAPH
        or not can_be_styled(cursor)
    ):
        return False
    with one_step(cursor):
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        set_style(cursor, BlockStyle(kind))
    return True


def to_writable(cursor: QTextCursor) -> bool:
    """Move the cursor from beside a picture to its caption, where words belong. True when it moved."""
    after = cursor.block().next()
    if cursor.hasSelection() or style_at(cursor.block()).kind is not Kind.FIGURE or style_at(after) != CAPTION:
        return False
    cursor.setPosition(after.position() + after.length() - 1)
    return True


def _following(style: BlockStyle, cursor: QTextCursor) -> BlockStyle:
    """What the block is that begins where a block of this style is cut at the cursor."""
    if style.kind is Kind.CAPTION or (style.kind is Kind.HEADING and cursor.atBlockEnd()):
        return BODY
    return replace(style, restart=False)


def _new_block(cursor: QTextCursor, style: BlockStyle) -> None:
    form = plain_of(cursor.charFormat())
    form.merge(empty_line_format(style))
    cursor.insertBlock(block_format(style), form)


def _leave_figure(cursor: QTextCursor) -> None:
    """Before the picture: a paragraph above it. Behind it: to the caption."""
    if cursor.atBlockStart():
        cursor.insertBlock()
        set_style(QTextCursor(cursor.block().previous()), BODY)
    elif not to_writable(cursor):
        _new_block(cursor, BODY)


def _select_object(cursor: QTextCursor, block: QTextBlock) -> bool:
    at = block.text().find(OBJECT)
    if at < 0:
        return False
    cursor.setPosition(block.position() + at)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    return True


def _mended(block: QTextBlock) -> BlockStyle | None:
    """What a block should be instead, if it is what it cannot be where it stands."""
    kind = style_at(block).kind
    in_table = table_at(QTextCursor(block)) is not None
    if in_table != (kind is Kind.CELL):
        return CELL if in_table else BODY
    if kind is Kind.CAPTION and not _holds_picture(block.previous()):
        return BODY
    return BODY if kind is Kind.FIGURE and not _holds_picture(block) else None


def _holds_picture(block: QTextBlock) -> bool:
    return block.isValid() and any(part.format.objectType() == FIGURE for part in block.textFormats())
