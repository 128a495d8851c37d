"""The blocks that rich text consists of. Frozen data without behaviour; canonical.py writes and reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ListKind = Literal["bullet", "number"]


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one format. link is an http, https or mailto address, or "#afspraak-4" inside the document."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph (Shift+Enter)."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at this place; holds no notes itself."""

    content: tuple[Text | Break, ...]


Inline: TypeAlias = Text | Break | Note
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside one text; level 1 to 3. A document shifts it below its own headings."""

    level: int
    content: Inlines


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item; neighbouring items of one kind form a list. depth 1 to 3. restart begins a new list at 1."""

    kind: ListKind
    depth: int
    content: Inlines
    restart: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What someone said or wrote, set apart."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Table:
    """A simple table: header cells, then rows of as many cells. A cell is runs and breaks."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: the SHA-256 of an attachment, a text for who cannot see it, and a caption."""

    attachment: str
    alt: str
    caption: Inlines = ()


Block: TypeAlias = Paragraph | Heading | ListItem | Quote | Table | Figure
Prose: TypeAlias = tuple[Block, ...]
