"""The headings of a document before it is written: their levels, numbers and bookmarks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from nvo_desktop.documents.tree import Block, Contents, Document, Figure, Heading, Table
from nvo_desktop.documents.word.characters import is_visible
from nvo_desktop.documents.word.inline import is_blank, plain

_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z_]")
_HEADINGS = "headings"
_LONGEST = 40  # Word’s limit for the name of a bookmark


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading as it will stand. number is "7" for a numbered chapter, and empty for everything else."""

    title: str
    level: int
    numbered: bool
    number: str
    bookmark: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The entries in order, and the bookmark for each anchor of the tree."""

    entries: tuple[Entry, ...]
    bookmarks: dict[str, str]

    @property
    def chapters(self) -> tuple[Entry, ...]:
        """What a table of contents shows."""
        return tuple(entry for entry in self.entries if entry.level == 1 and is_visible(entry.title))

    def shows(self, block: Block) -> bool:
        """Whether anything of a block is seen; what shows nothing falls away (E8)."""
        if isinstance(block, Contents):
            return is_visible(block.title) or bool(self.chapters)
        return isinstance(block, (Table, Figure)) or not is_blank(block.content)


def outline_of(document: Document) -> Outline:
    """Number the chapters as Word will. A level that is skipped is closed up (E1), the first heading is a chapter.

    Paragraphs are numbered only in a numbered chapter: Word would give them the number of the chapter before.
    """
    entries: list[Entry] = []
    names = _Names()
    level, chapter, in_numbered = 0, 0, False
    has_contents = any(isinstance(block, Contents) for section in document.sections for block in section.blocks)
    for heading, title in _headings(document):
        level = min(heading.level, level + 1)
        if level == 1:
            in_numbered = heading.numbered
            chapter += heading.numbered
        number = str(chapter) if level == 1 and heading.numbered else ""
        numbered = heading.numbered and in_numbered
        bookmark = names.give(heading.anchor, wanted=level == 1 and has_contents)
        entries.append(Entry(title, level, numbered, number, bookmark))
    return Outline(tuple(entries), names.by_anchor)


def _headings(document: Document) -> Iterable[tuple[Heading, str]]:
    """Those in which something stands, with their text; looked for once a section."""
    for section in document.sections:
        if not isinstance(found := section.derived.get(_HEADINGS), tuple):
            headings = (block for block in section.blocks if type(block) is Heading and not is_blank(block.content))
            found = tuple((heading, plain(heading.content).strip()) for heading in headings)
            section.derived[_HEADINGS] = found
        yield from cast("tuple[tuple[Heading, str], ...]", found)


class _Names:
    """Names of bookmarks: letters, digits and underscores, at most 40, different also without regard to capitals."""

    def __init__(self) -> None:
        self.by_anchor: dict[str, str] = {}
        self._taken: set[str] = set()

    def give(self, anchor: str, *, wanted: bool) -> str:
        """A name for this heading; empty when nothing could lead to it. Of two equal anchors the first counts."""
        if anchor and anchor not in self.by_anchor:
            self.by_anchor[anchor] = name = self._free(_NOT_IN_NAMES.sub("_", anchor))
            return name
        return self._free("_Toc") if wanted else ""

    def _free(self, stem: str) -> str:
        stem = stem if stem[0].isalpha() or stem[0] == "_" else f"_{stem}"
        name, number = stem[:_LONGEST], 1
        while name.casefold() in self._taken:
            ending = f"_{number}"
            name, number = stem[: _LONGEST - len(ending)] + ending, number + 1
        self._taken.add(name.casefold())
        return name
