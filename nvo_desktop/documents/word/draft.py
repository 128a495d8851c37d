"""What grows while the body is written: links, notes, lists, pictures, and the numbers of tables and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from nvo_desktop.documents.tree import Inlines, Note
from nvo_desktop.documents.word.geometry import OURS, Geometry
from nvo_desktop.documents.word.inline import runs
from nvo_desktop.documents.word.links import Links
from nvo_desktop.documents.word.media import Media
from nvo_desktop.documents.word.numbering import Lists
from nvo_desktop.documents.word.outline import Entry, Outline


@dataclass(slots=True)
class Draft:
    """The state of one document being written. landscape says how the page under way lies."""

    outline: Outline
    links: Links
    lists: Lists
    media: Media
    notes: list[Note] = field(default_factory=list[Note])
    landscape: bool = False
    tables: int = 0
    figures: int = 0
    headings: Iterator[Entry] = field(init=False)
    bookmarks: int = 0
    geometry: Geometry = OURS

    def __post_init__(self) -> None:
        self.headings = iter(self.outline.entries)

    def runs(self, content: Inlines, style: str) -> str:
        """The content of a paragraph of this style."""
        return runs(content, self.links, self.notes, bold=style in self.geometry.bold)

    def indent(self, style: str) -> str:
        """The w:ind by which a style moves on a landscape page; upright its own indent counts."""
        return self.geometry.moved.get(style, "") if self.landscape else ""
