"""The body of a document: one pass over the tree, block by block, section by section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import cast

from nvo_desktop.documents.tree import Block, Contents, Document, Figure, Heading, ListItem, Paragraph, Table
from nvo_desktop.documents.word.blocks import heading, paragraph
from nvo_desktop.documents.word.contents import contents
from nvo_desktop.documents.word.cover import PAPER_HEAD, CoverSpace, cover_space
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.figures import figure
from nvo_desktop.documents.word.lists import list_items
from nvo_desktop.documents.word.records import RECORD_STYLES, records
from nvo_desktop.documents.word.relations import HEAD
from nvo_desktop.documents.word.sections import NAMESPACES
from nvo_desktop.documents.word.tables import table

_SPACE_BEFORE = 'w:before="220"'
PageProperties = Callable[[bool, bool], str]  # of landscape and "is the first", the w:sectPr
_TABLE_END = b"</w:tbl>"
_AFTER_TABLE = (
    '<w:p><w:pPr><w:pStyle w:val="NvOSourceLine"/></w:pPr></w:p>'  # Word wants a paragraph after a last table
)


def document_xml(document: Document, draft: Draft, page_properties: PageProperties) -> bytes:
    """word/document.xml. Neighbouring sections that lie the same way share their pages.

    Its pieces are encoded one by one: an odd character would make every character of a whole text wide.
    """
    seen = _seen_blocks(document, draft)
    stretches = [(landscape, blocks) for landscape, blocks in seen if blocks] or [(False, [])]
    pieces = [f"{HEAD}<w:document {NAMESPACES}><w:body>".encode()]
    for place, (landscape, blocks) in enumerate(stretches):
        draft.landscape = landscape
        cover = PAPER_HEAD if document.layout == "paper" else draft.geometry.cover or cover_space(blocks)
        pieces += _blocks(blocks, draft, cover)
        if pieces[-1].endswith(_TABLE_END):
            pieces.append(_AFTER_TABLE.encode())
        properties = page_properties(landscape, place == 0).encode()
        if place < len(stretches) - 1:
            _end_section(pieces, properties)
        else:
            pieces.append(properties)
    pieces.append(b"</w:body></w:document>")
    return b"".join(pieces)


def _seen_blocks(document: Document, draft: Draft) -> Iterable[tuple[bool, list[Block]]]:
    """Orientation and blocks of each stretch of pages; what shows nothing falls away."""
    for landscape, sections in groupby(document.sections, lambda section: section.orientation == "landscape"):
        yield landscape, [block for section in sections for block in section.blocks if draft.outline.shows(block)]


def _end_section(pieces: list[bytes], properties: bytes) -> None:
    """The properties of a section stand in its last paragraph."""
    head, end, tail = pieces[-1].rpartition(b"</w:pPr>")
    pieces[-1] = head + properties + end + tail


def _blocks(blocks: Sequence[Block], draft: Draft, cover: CoverSpace) -> list[bytes]:
    pieces: list[bytes] = []
    place, below_table = 0, False
    while place < len(blocks):
        end = end_of_run(blocks, place)
        following = blocks[end] if end < len(blocks) else None
        piece = _piece(blocks[place:end], following, draft, cover)
        if below_table:
            piece = _below_table(piece)
        below_table = piece.endswith("</w:tbl>")
        pieces.append(piece.encode())
        place = end
    return pieces


def end_of_run(blocks: Sequence[Block], place: int) -> int:
    """Where those end that are written together: items, or records. Anything else stands alone."""
    end, belongs = place + 1, _is_item if _is_item(blocks[place]) else _is_record
    if belongs(blocks[place]):
        while end < len(blocks) and belongs(blocks[end]):
            end += 1
    return end


def _is_item(block: Block) -> bool:
    return type(block) is ListItem


def _is_record(block: Block) -> bool:
    return type(block) is Paragraph and block.style in RECORD_STYLES


def _piece(run: Sequence[Block], following: Block | None, draft: Draft, cover: CoverSpace) -> str:
    """What is written together."""
    block = run[0]
    if not goes_on_with_decisions(block):
        draft.lists.end_decisions()
    if isinstance(block, ListItem):
        return list_items(cast("Sequence[ListItem]", run), following, draft)
    if not isinstance(block, Paragraph):
        return _other(block, draft)
    if block.style in RECORD_STYLES:
        return records(cast("Sequence[Paragraph]", run), draft)
    return paragraph(block, following, draft, cover)


def _below_table(piece: str) -> str:
    """What follows a table without a source line: another table would grow into it, and text would stick to it."""
    if piece.startswith("<w:tbl>"):
        return _AFTER_TABLE + piece
    head, end, tail = piece.partition("</w:pPr>")
    if "w:before=" in head or 'w:val="Heading' in head or 'w:val="Caption"' in head:  # these have their own white
        return piece
    if "<w:spacing " in head:
        head = head.replace("<w:spacing ", f"<w:spacing {_SPACE_BEFORE} ", 1)
    elif "<w:ind " in head:
        head = head.replace("<w:ind ", f"<w:spacing {_SPACE_BEFORE}/><w:ind ", 1)
    else:
        head += f"<w:spacing {_SPACE_BEFORE}/>"
    return head + end + tail


def goes_on_with_decisions(block: Block) -> bool:
    if isinstance(block, ListItem):
        return block.kind == "decision"
    return isinstance(block, Paragraph) and block.style == "decision-note"


def _other(block: Heading | Table | Figure | Contents, draft: Draft) -> str:
    match block:
        case Heading():
            return heading(block, draft)
        case Table():
            return table(block, draft)
        case Figure():
            return figure(block, draft)
        case Contents():
            return contents(block, draft)
