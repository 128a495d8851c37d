"""The document tree: the few elements that a council document needs, from which Word file and preview are made."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

Orientation = Literal["portrait", "landscape"]
Layout = Literal["report", "paper"]
TextStyle = Literal["", "status", "label", "gap"]
ParagraphStyle = Literal[
    "body", "lead", "chapter-line", "norm", "gap", "decision-note", "record-title", "record-line", "quote",
    "quote-source", "source", "title", "subtitle", "cover-region", "cover-members", "cover-fact",
]  # fmt: skip
ItemKind = Literal["bullet", "number", "norm", "decision"]
Align = Literal["left", "right"]


class Text(NamedTuple):
    """Characters of one format; style names what Word calls a character style.

    A named tuple, because a document has tens of thousands: a frozen dataclass takes three times as long to make.
    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""
    style: TextStyle = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Tab:
    """Between a label and its value, in record lines and cover facts."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at this place; holds no notes itself."""

    content: tuple[Text | Break, ...]


Inline: TypeAlias = Text | Break | Tab | Note
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """level 1 to 3; anchor is the bookmark that links lead to ("afspraak-4"), or empty."""

    level: int
    content: Inlines
    numbered: bool = True
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text in one of the styles of a document."""

    content: Inlines
    style: ParagraphStyle = "body"


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item. depth 1 to 3; restart begins a new list. A norm item is labelled label + a, b, c ("4a")."""

    kind: ItemKind
    content: Inlines
    depth: int = 1
    restart: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """width in mm, or None to share what is left; share says how much of that, beside the other columns."""

    header: Inlines
    width: float | None = None
    align: Align = "left"
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """Caption without its number; description for who cannot see it; source is the line under the table.

    is_wide: on an upright page its words would break.
    """

    caption: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    first_bold: bool = False
    source: Inlines = ()
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """image is the SHA-256 of an attachment; alt says what is to be seen."""

    image: str
    alt: str
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, filled by the writer with the headings of level 1."""

    title: str


Block: TypeAlias = Heading | Paragraph | ListItem | Table | Figure | Contents


class Origin(NamedTuple):
    """From this block on (row 0), or in this row of a table (1 is the first below its header), came what is said.

    where is a text for services to read, "fields/governance/contact_deputy"; empty where nothing is known.
    """

    block: int
    row: int
    where: str


_BEHIND_ALL = chr(0x10FFFF)  # sorts behind whatever an origin says


@dataclass(frozen=True, slots=True)
class Section:
    """What one template section gave. joint: councils adopt it; otherwise it lives on after their decision.

    origins: from where in the dossier its blocks came, in order; each goes on until the next. derived: what others
    made of the section before, by their own name for it; the section never changes, and so neither does that.
    """

    key: str
    joint: bool
    orientation: Orientation
    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...] = ()
    derived: dict[str, object] = field(default_factory=dict[str, object], compare=False, repr=False)

    def origin(self, block: int, row: int = 0) -> str:
        """Where a block came from, or a row of a table; empty when the template does not say."""
        place = bisect_right(self.origins, Origin(block, row, _BEHIND_ALL))
        return self.origins[place - 1].where if place else ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. header_right and footer_left are the texts on each page but the first.

    layout: a report has a cover and begins each chapter on a new page; a paper begins at the top of its first page.
    """

    title: str
    short_title: str
    organisation: str
    header_right: str
    footer_left: str
    sections: tuple[Section, ...]
    layout: Layout = "report"
