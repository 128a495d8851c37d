"""How the pages of a house style lie, and what the writer must know of its styles to fill them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from nvo_desktop.documents.word.cover import CoverSpace
from nvo_desktop.documents.word.measures import LANDSCAPE, NUMBER_COLUMN, PORTRAIT, TEXT_WIDTH, twips
from nvo_desktop.documents.word.sections import page_properties
from nvo_desktop.documents.word.styles import BOLD, landscape_indents


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a house style of others: its header and footer, its size and margins, as the XML of a section.

    own: which of "header" and "footer" it has itself. first: what stands there too when the first page is another.
    """

    references: str
    first: str
    page: str
    own: frozenset[str] = frozenset()
    title_page: bool = False

    def properties(self, references: str, *, title_page: bool) -> str:
        """w:sectPr with our own references beside those of the house."""
        another = title_page and (self.title_page or not self.own)
        first = self.first if another else ""
        return (
            f"<w:sectPr>{self.references}{first}{references}{self.page}"
            f'<w:cols w:space="720"/>{"<w:titlePg/>" if another else ""}</w:sectPr>'
        )


@dataclass(frozen=True, slots=True)
class Geometry:
    """Widths in mm. column: where the text begins. text: how wide it is upright.

    moved: the w:ind by which a style moves on a landscape page. upright, lying: the pages of others, None for ours.
    letters: how wide those in tables are beside ours, so that a word still fits in its column.
    """

    measure: float = PORTRAIT.measure
    lying_measure: float = LANDSCAPE.measure
    column: float = NUMBER_COLUMN
    text: float = TEXT_WIDTH
    moved: Mapping[str, str] = field(default_factory=landscape_indents)
    bold: frozenset[str] = BOLD
    letters: float = 1.0
    cover: CoverSpace | None = None
    upright: Sheet | None = None
    lying: Sheet | None = None

    def width(self, *, landscape: bool) -> float:
        """Between the margins, which tables fill."""
        return self.lying_measure if landscape else self.measure

    def stop(self, beyond: float) -> int:
        """In twips, where a style of ours has its tab stop, so far beyond where the text begins: to the twip."""
        return twips(NUMBER_COLUMN + beyond) - twips(NUMBER_COLUMN) + twips(self.column)

    def own(self, *, landscape: bool) -> frozenset[str]:
        """Which of "header" and "footer" such pages have of themselves."""
        sheet = self.lying if landscape else self.upright
        return sheet.own if sheet else frozenset()

    def properties(self, references: str, *, landscape: bool, title_page: bool) -> str:
        """The w:sectPr of a section."""
        sheet = self.lying if landscape else self.upright
        if sheet:
            return sheet.properties(references, title_page=title_page)
        return page_properties(landscape=landscape, references=references, title_page=title_page)


OURS: Final = Geometry()
"""That of our own house style."""
