"""The last look at a document before it goes out: what in it leads to a person, and links that only show an address."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from nvo_desktop.documents.telltale import telltales
from nvo_desktop.documents.tree import (
    Block,
    Contents,
    Document,
    Figure,
    Heading,
    Inlines,
    Note,
    Section,
    Table,
    Text,
)

RemarkKind = Literal["email", "phone", "bsn", "link"]
_REMARKS = "remarks"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_HIDDEN = 6  # digits of a BSN that nobody needs to read again


class Remark(NamedTuple):
    """One of these: its words, the chapter that it stands in, and where in the dossier that is written."""

    kind: RemarkKind
    words: str
    chapter: str
    origin: str


class _Known(NamedTuple):
    before: str
    remarks: tuple[Remark, ...]
    after: str


class Said(NamedTuple):
    """The words of a block or of a row of a table, and where they stand."""

    words: str
    place: int
    row: int


def remarks_of(document: Document) -> tuple[Remark, ...]:
    """Each of them, in the order of the document; looked for anew only in sections that changed."""
    found: list[Remark] = []
    chapter = "Voorblad"
    for section in document.sections:
        known = section.derived.get(_REMARKS)
        if not isinstance(known, _Known) or known.before != chapter:
            section.derived[_REMARKS] = known = _looked_through(section, chapter)
        found += known.remarks
        chapter = known.after
    return tuple(found)


def _looked_through(section: Section, chapter: str) -> _Known:
    headings = [
        (place, plain(block.content))
        for place, block in enumerate(section.blocks)
        if isinstance(block, Heading) and block.level == 1
    ]

    def remark(kind: RemarkKind, words: str, said: Said) -> Remark:
        at = bisect_right(headings, said.place, key=lambda heading: heading[0])
        return Remark(kind, words, headings[at - 1][1] if at else chapter, section.origin(said.place, said.row))

    lines = list(said_in(section))
    starts, text = _joined(lines)
    remarks = [
        remark(one.kind, _shown(one.kind, one.words), lines[bisect_right(starts, one.start) - 1])
        for one in telltales(text)
    ]
    for place, block in enumerate(section.blocks):
        for row, content in _contents(block):
            remarks += [remark(kind, words, Said("", place, row)) for kind, words in _of_links(content)]
    return _Known(chapter, tuple(remarks), headings[-1][1] if headings else chapter)


def said_in(section: Section) -> Iterator[Said]:
    """Its words, paragraph by paragraph and cell by cell; notes on their own, and what stands for a picture."""
    for place, block in enumerate(section.blocks):
        if isinstance(block, Contents):
            continue
        if isinstance(block, Figure):
            yield Said(block.alt, place, 0)
        for row, content in _contents(block):
            yield Said(plain(content), place, row)
            yield from (Said(plain(part.content), place, row) for part in content if isinstance(part, Note))


def plain(content: Inlines) -> str:
    """The words on one line."""
    return "".join([part.text if type(part) is Text else "\t" for part in content])


def _contents(block: Block) -> Iterable[tuple[int, Inlines]]:
    """All that is written in a block, with the row of a table that it stands in."""
    match block:
        case Table():
            cells = [(number, cell) for number, row in enumerate(block.rows, 1) for cell in row]
            heads = [(0, column.header) for column in block.columns]
            return [*heads, *cells, (0, (Text(block.caption),)), (0, block.source)]
        case Figure():
            return ((0, block.caption),)
        case Contents():
            return ()
        case _:
            return ((0, block.content),)


def _joined(lines: Sequence[Said]) -> tuple[list[int], str]:
    """All words with a line for each, and where each of these begins."""
    starts, place = list[int](), 0
    for line in lines:
        starts.append(place)
        place += len(line.words) + 1
    return starts, "\n".join([line.words for line in lines])


def _of_links(content: Inlines) -> Iterator[tuple[RemarkKind, str]]:
    """A link whose words are an address, and one that writes to an address that does not stand in its words."""
    for part in content:
        if isinstance(part, Note):
            yield from _of_links(part.content)
        elif type(part) is Text and part.link:
            if _ADDRESS.fullmatch(part.text.strip()):
                yield "link", part.text.strip()
            address = part.link.removeprefix("mailto:")
            if address != part.link and address not in part.text:
                for one in telltales(address):
                    yield one.kind, one.words


def _shown(kind: RemarkKind, words: str) -> str:
    """A BSN is not copied out whole: its last digits are enough to find it by."""
    if kind != "bsn":
        return words
    left = _HIDDEN
    signs: list[str] = []
    for sign in words:
        signs.append("•" if sign.isdigit() and left > 0 else sign)
        left -= sign.isdigit()
    return "".join(signs)
