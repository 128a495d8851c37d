"""The one form in which prose that means the same also is the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from nvo_desktop.prose.blocks import (
    Block,
    Break,
    Figure,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Note,
    Paragraph,
    Prose,
    Quote,
    Table,
    Text,
)
from nvo_desktop.prose.cleaning import clean_line, composed, is_composed, safe_link, without_unwanted

ATTACHMENT = re.compile("[0-9a-f]{64}")
DEEPEST = 3  # of headings and of lists
_BREAK = Break()


def normal(prose: Prose) -> Prose:
    """Prose in normal form; normal prose comes back equal.

    Neighbouring runs of one format are joined and empty ones dropped; a newline in a run becomes a Break; characters
    and links are cleaned; levels and depths clamped to 1-3; rows cut or padded to the header. Paragraphs, headings,
    items and quotes without a visible character are dropped, and so are tables without columns.
    Raises ValueError for a figure whose attachment is no SHA-256.
    """
    return tuple(done for block in prose if (done := _normal_block(block)) is not None)


def is_blank(content: Inlines) -> bool:
    """True when there is nothing to see: no note and no character but white space."""
    return not any(isinstance(piece, Note) or (isinstance(piece, Text) and piece.text.strip()) for piece in content)


def _normal_block(block: Block) -> Block | None:
    if isinstance(block, Table):
        return _normal_table(block)
    if isinstance(block, Figure):
        return _normal_figure(block)
    content = _normal_inlines(block.content)
    if is_blank(content):
        return None
    if isinstance(block, Paragraph | Quote):
        return block if content is block.content else type(block)(content)
    if isinstance(block, Heading):
        return Heading(_clamped(block.level), content)
    restart = block.restart and block.kind == "number"
    return ListItem(block.kind, _clamped(block.depth), content, restart)


def _normal_table(table: Table) -> Table | None:
    width = len(table.header)
    if not width:
        return None
    rows = (row[:width] + ((),) * (width - len(row)) for row in table.rows)
    return Table(_normal_cells(table.header), tuple(_normal_cells(row) for row in rows))


def _normal_cells(cells: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
    return tuple(_normal_inlines(cell) for cell in cells)


def _normal_figure(figure: Figure) -> Figure:
    if not ATTACHMENT.fullmatch(figure.attachment):
        raise ValueError("the attachment of a figure is a SHA-256 in lower case")
    return Figure(figure.attachment, clean_line(figure.alt), _normal_inlines(figure.caption))


def _clamped(depth: int) -> int:
    return min(max(depth, 1), DEEPEST)


def _normal_inlines(content: Inlines) -> Inlines:
    return content if _is_normal(content) else tuple(_joined(_pieces(content)))


def _is_normal(content: Inlines) -> bool:
    """True when there is nothing to do, as for nearly all text; False does not say that there is."""
    before: Inline = _BREAK
    for piece in content:
        if isinstance(piece, Text):
            if not _is_clean(piece) or (isinstance(before, Text) and _format(before) == _format(piece)):
                return False
        elif isinstance(piece, Note) and (is_blank(piece.content) or not _is_normal(piece.content)):
            return False
        before = piece
    return True


def _is_clean(run: Text) -> bool:
    text, link = run.text, run.link
    return bool(text) and text.isprintable() and is_composed(text) and (not link or safe_link(link) == link)


def _pieces(content: Inlines) -> Iterator[Inline]:
    """Clean runs without a newline or emptiness, breaks, and notes with something in them."""
    for piece in content:
        if isinstance(piece, Text):
            yield from _lines(piece)
        elif isinstance(piece, Break):
            yield piece
        else:
            held = tuple(inner for inner in _normal_inlines(piece.content) if not isinstance(inner, Note))
            if not is_blank(held):
                yield Note(held)


def _lines(run: Text) -> Iterator[Inline]:
    link = safe_link(run.link) if run.link else ""
    for number, line in enumerate(without_unwanted(run.text).split("\n")):
        if number:
            yield _BREAK
        if line:
            yield Text(line, run.bold, run.italic, run.underline, link)


def _format(piece: Inline) -> tuple[bool, bool, bool, str] | int:
    """Equal for runs that can be joined; of each other piece its own."""
    return (piece.bold, piece.italic, piece.underline, piece.link) if isinstance(piece, Text) else id(piece)


def _joined(pieces: Iterable[Inline]) -> Iterator[Inline]:
    for _, group in groupby(pieces, _format):
        alike = list(group)
        runs = [piece for piece in alike if isinstance(piece, Text)]
        if not runs:
            yield from alike
            continue
        first = runs[0]
        # Composed only here: a mark may stand in the run after its letter.
        whole = composed("".join(run.text for run in runs))
        yield Text(whole, first.bold, first.italic, first.underline, first.link)
