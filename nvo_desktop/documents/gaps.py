"""What a document still marks as missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nvo_desktop.documents.tree import Block, Document, Heading, Inlines, ListItem, Paragraph, Section, Table, Text

_BEFORE_CHAPTERS = "Voorblad"
_GAPS = "gaps"


class Gap(NamedTuple):
    """One marked gap: the chapter that it stands in, and what is missing there.

    origin: where in the dossier that is filled in. joint: it is in what the councils adopt.
    """

    chapter: str
    what: str
    origin: str = ""
    joint: bool = True


class _Known(NamedTuple):
    """The gaps in a section, the chapter that it began in, and the one that it ended in."""

    before: str
    gaps: tuple[Gap, ...]
    after: str


def gaps_of(document: Document) -> tuple[Gap, ...]:
    """Each marked gap, in the order of the document."""
    return tuple(_gaps(document))


def _gaps(document: Document) -> Iterator[Gap]:
    chapter = _BEFORE_CHAPTERS
    for section in document.sections:
        known = section.derived.get(_GAPS)
        if not isinstance(known, _Known) or known.before != chapter:
            section.derived[_GAPS] = known = _looked_through(section, chapter)
        yield from known.gaps
        chapter = known.after


def _looked_through(section: Section, chapter: str) -> _Known:
    before, gaps = chapter, list[Gap]()
    for place, block in enumerate(section.blocks):
        if isinstance(block, Heading) and block.level == 1:
            chapter = _words(block.content)
        gaps += [Gap(chapter, what, section.origin(place, row), section.joint) for row, what in _in_block(block)]
    return _Known(before, tuple(gaps), chapter)


def _in_block(block: Block) -> Iterable[tuple[int, str]]:
    """What is missing in a block, with the row of a table that it stands in."""
    if isinstance(block, Table):
        return ((place, what) for place, row in enumerate(block.rows, 1) for what in _in_row(block, row))
    if isinstance(block, Paragraph) and block.style == "gap":
        return ((0, _words(block.content).removeprefix("Nog niet ingevuld: ").removesuffix(".")),)
    if isinstance(block, (Paragraph, ListItem)) and _is_marked(block.content):
        return ((0, _words(block.content).partition(":")[0].strip()),)
    return ()


def _in_row(table: Table, row: tuple[Inlines, ...]) -> Sequence[str]:
    if not any(map(_is_marked, row)):
        return ()
    marked = [column.header for column, cell in zip(table.columns, row, strict=True) if _is_marked(cell)]
    return [f"{_words(header)} bij {_row_name(row[0])}" for header in marked]


def _row_name(first: Inlines) -> str:
    words = _words(first)
    return f"nummer {words}" if words.isdecimal() else f"‘{words}’"


def _is_marked(content: Inlines) -> bool:
    for part in content:  # noqa: SIM110 -- asked of every paragraph and cell; a generator takes three times as long
        if type(part) is Text and part.style == "gap":
            return True
    return False


def _words(content: Inlines) -> str:
    return " ".join("".join(part.text if isinstance(part, Text) else " " for part in content).split(" "))
