"""Reads the prose that a QTextDocument holds, or the part of it that is selected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias, cast

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextTable, QTextTableCell

from nvo_desktop.prose.blocks import (
    Block,
    Break,
    Figure,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Prose,
    Quote,
    Table,
)
from nvo_desktop.prose.canonical import is_blank, normal
from nvo_desktop.ui.prose.block_style import BlockStyle, Kind, style_at
from nvo_desktop.ui.prose.run_style import FIGURE, NOTE, OBJECT, Picture, note_of, picture_of, run_of
from nvo_desktop.ui.prose.to_document import LINE_END

_BREAK = Break()
_WIDE = "\uffff"  # characters beyond it count for two in Qt's positions
Span: TypeAlias = tuple[int, int]
Cells: TypeAlias = tuple[int, int, int, int]  # first row, number of rows, first column, number of columns


def prose_of(document: QTextDocument) -> Prose:
    """All that the document holds, in normal form."""
    return _read(document, (0, document.characterCount()))


def selected_prose(cursor: QTextCursor) -> Prose:
    """What is selected, in normal form: blocks cut off where the selection ends, of a table the chosen cells."""
    table = table_at(cursor)
    if table is not None and cursor.hasComplexSelection():
        return normal((_table(table, chosen_cells(cursor)),))
    return _read(cursor.document(), (cursor.selectionStart(), cursor.selectionEnd()))


def _read(document: QTextDocument, span: Span) -> Prose:
    """The prose between two positions, in normal form."""
    has_tables = bool(document.rootFrame().childFrames())
    reader = _Reader()
    block = document.findBlock(span[0])
    while block.isValid() and block.position() <= span[1]:
        table = table_at(QTextCursor(block)) if has_tables else None
        if table is None:
            reader.take(style_at(block), list(_pieces(block, span)))
        elif table.firstPosition() >= span[0] and table.lastPosition() <= span[1]:
            reader.blocks.append(_table(table, (0, table.rows(), 0, table.columns())))
            block = document.findBlock(table.lastPosition())
        else:
            reader.blocks.append(Paragraph(_without_pictures(_pieces(block, span))))
        block = block.next()
    return normal(tuple(reader.blocks))


class _Reader:
    """Makes blocks of what stands in the blocks of a document, one after another."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def take(self, style: BlockStyle, pieces: list[Inline | Picture]) -> None:
        """Add a block of the document; a picture among its pieces parts it, and the rest is its caption."""
        content: list[Inline] = []
        for piece in pieces:
            if isinstance(piece, Picture):
                self._add(style, content)
                self.blocks.append(Figure(piece.attachment, piece.alt))
                style, content = BlockStyle(Kind.CAPTION), []
            else:
                content.append(piece)
        self._add(style, content)

    def _add(self, style: BlockStyle, pieces: list[Inline]) -> None:
        content = tuple(pieces)
        last = self.blocks[-1] if self.blocks else None
        if style.kind is Kind.CAPTION and isinstance(last, Figure) and not last.caption:
            self.blocks[-1] = replace(last, caption=content)
        elif not is_blank(content):
            self.blocks.append(_block(style, content))


def _block(style: BlockStyle, content: Inlines) -> Block:
    match style.kind:
        case Kind.HEADING:
            return Heading(style.level, content)
        case Kind.BULLET:
            return ListItem("bullet", style.level, content)
        case Kind.NUMBER:
            return ListItem("number", style.level, content, style.restart)
        case Kind.QUOTE:
            return Quote(content)
        case _:
            return Paragraph(content)


def _table(table: QTextTable, cells: Cells) -> Table:
    first_row, rows, first_column, columns = cells
    header, *others = (
        tuple(_cell(table.cellAt(row, column)) for column in range(first_column, first_column + columns))
        for row in range(first_row, first_row + rows)
    )
    return Table(header, tuple(others))


def table_at(cursor: QTextCursor) -> QTextTable | None:
    """The table that the cursor stands in."""
    return cast("QTextTable | None", cursor.currentTable())  # PySide says that there always is one


def chosen_cells(cursor: QTextCursor) -> Cells:
    """The cells that are selected, when hasComplexSelection()."""
    return cast("Cells", cursor.selectedTableCells())


def _cell(cell: QTextTableCell) -> Inlines:
    """What a cell holds; Qt lets more than one block come into it."""
    last = cell.lastCursorPosition().block()
    block = cell.firstCursorPosition().block()
    content = list(_without_pictures(_pieces(block)))
    while block != last:
        block = block.next()
        content += [_BREAK, *_without_pictures(_pieces(block))]
    return tuple(content)


def _without_pictures(pieces: Iterator[Inline | Picture]) -> Inlines:
    return tuple(piece for piece in pieces if not isinstance(piece, Picture))


def _pieces(block: QTextBlock, span: Span | None = None) -> Iterator[Inline | Picture]:
    """What stands in a block, or in the part of it inside the span."""
    text = block.text()
    if not text:
        return
    first, last = (0, 2 * len(text)) if span is None else (span[0] - block.position(), span[1] - block.position())
    units = None if max(text) <= _WIDE else text.encode("utf-16-le")
    for found in block.textFormats():
        start, end = max(found.start, first), min(found.start + found.length, last)
        if start < end:
            part = text[start:end] if units is None else units[2 * start : 2 * end].decode("utf-16-le")
            yield from _parts(part, found.format)


def _parts(text: str, form: QTextCharFormat) -> Iterator[Inline | Picture]:
    """Characters of one format."""
    kind = form.objectType()
    if kind in {NOTE, FIGURE} and OBJECT in text:
        for character in text:
            if character == OBJECT:
                yield note_of(form) if kind == NOTE else picture_of(form)
            else:
                yield run_of(form, character)
        return
    for number, line in enumerate(text.split(LINE_END)):
        if number:
            yield _BREAK
        if line:
            yield run_of(form, line)
