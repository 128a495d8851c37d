"""What the preview shows: sheets of paper, each with pieces that are drawn, kept and replaced one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from nvo_desktop.documents.tree import Align, Inlines


class Line(NamedTuple):
    """A paragraph as it stands on the page. style is the id of the style in Word; a label hangs before the text.

    Lengths are in points, from the margin. first_note is the number of the first footnote in it; origin says where in
    the dossier it came from, or "#" and the bookmark that it leads to, or nothing.
    """

    style: str
    content: Inlines
    left: float
    right: float
    hanging: float
    before: float
    after: float
    label: str = ""
    first_note: int = 0
    origin: str = ""


class Row(NamedTuple):
    """A row of a table; short rows are filled up already."""

    cells: tuple[Inlines, ...]
    first_note: int = 0
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Paragraphs that are drawn together; guess is about how high they will be, 0 when nobody looked."""

    lines: tuple[Line, ...]
    guess: float = field(default=0.0, compare=False)
    sign: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Read all of it once: it is looked up each time that pages are shown."""
        object.__setattr__(self, "sign", hash(self.lines))

    def __hash__(self) -> int:
        """Of what it says."""
        return self.sign


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, or a part of a long one; widths in points. Only its first part has a header, its last part ends it."""

    widths: tuple[float, ...]
    aligns: tuple[Align, ...]
    header: tuple[Inlines, ...]
    rows: tuple[Row, ...]
    first_bold: bool
    is_last: bool
    first_note: int = 0
    origin: str = ""
    guess: float = field(default=0.0, compare=False)
    sign: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Read all of it once: it is looked up each time that pages are shown."""
        object.__setattr__(self, "sign", hash((self.widths, self.header, self.rows)))

    def __hash__(self) -> int:
        """Of what it says."""
        return self.sign


@dataclass(frozen=True, slots=True)
class Image:
    """A picture from the dossier by its SHA-256; width and height in points, 0 when the dossier does not hold it."""

    image: str
    alt: str
    left: float
    width: float
    height: float
    origin: str = ""


Piece: TypeAlias = Lines | Grid | Image


@dataclass(frozen=True, slots=True)
class Sheet:
    """A stretch of paper that begins on a new page: a cover, a contents, a chapter. notes stand at its foot."""

    landscape: bool
    pieces: tuple[Piece, ...]
    notes: tuple[Line, ...] = ()

    @property
    def all_pieces(self) -> tuple[Piece, ...]:
        """The pieces from top to bottom, the notes as the last."""
        return (*self.pieces, Lines(self.notes)) if self.notes else self.pieces


class Entry(NamedTuple):
    """A heading for the outline, and where it stands: sheet, piece in it, line in that."""

    level: int
    number: str
    title: str
    sheet: int
    piece: int
    line: int


@dataclass(frozen=True, slots=True)
class Pages:
    """A whole document. Two equal pieces look the same, so that what did not change need not be drawn again.

    bookmarks gives for what a link names, "#" before it, the place among the entries.
    """

    header_left: str
    header_right: str
    footer_left: str
    sheets: tuple[Sheet, ...]
    entries: tuple[Entry, ...]
    bookmarks: Mapping[str, int]
