"""What is measured in a house style of others before ours is fitted to it."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.documents.word.borrowed.cascade import Cascade
from nvo_desktop.documents.word.colours import ENOUGH, contrast, is_colour

INK, PANEL = "1F2A33", "EEF4F5"
OUR_SIZE = 23  # half points, of our own text
_TABLE_SIZE = 19  # half points, of our own tables
_WIDE = {  # how wide text is in it, beside Calibri of that size
    "calibri": 1.0, "carlito": 1.0, "times new roman": 1.0, "cambria": 1.02, "garamond": 0.95, "trebuchet ms": 1.07,
    "tahoma": 1.08, "segoe ui": 1.09, "arial": 1.09, "helvetica": 1.09, "liberation sans": 1.09, "georgia": 1.12,
    "open sans": 1.14, "century gothic": 1.16, "verdana": 1.22, "dejavu sans": 1.22, "courier new": 1.23,
}  # fmt: skip
_USUAL_SIZE = 20  # of a file that says nothing
_MOST_LEFT = 2835  # twips; text that begins further in is set apart, and no running text


@dataclass(frozen=True, slots=True)
class Measured:
    """Half points, twips and a colour. left: where running text begins; measure: how wide the page is between margins.

    leads: whether white stands below a paragraph already; exact: whether lines are of one height, whatever is in them.
    """

    size: int
    left: int
    measure: int
    accent: str
    leads: bool
    exact: bool

    def scaled(self, half_points: int) -> int:
        """A size of ours in this house, never under 9 points."""
        return max(18, round(half_points * self.size / OUR_SIZE))


def measured(cascade: Cascade, measure: int) -> Measured:
    """Read it from their styles, by our ids. measure in twips."""
    text = "BodyText" if "BodyText" in cascade.styles else "Normal"
    left = cascade.number(text, "pPr", "ind", "left") or cascade.number(text, "pPr", "ind", "start")
    size = cascade.number("Normal", "rPr", "sz") or _USUAL_SIZE
    return Measured(
        size=min(max(size, 14), 40),
        left=left if 0 < left <= min(_MOST_LEFT, measure // 3) else 0,
        measure=measure,
        accent=_accent(cascade),
        leads=cascade.number("Normal", "pPr", "spacing", "after") >= 80,
        exact=(cascade.said("Normal", "pPr", "spacing", "lineRule") or "auto") != "auto",
    )


def letters_of(cascade: Cascade) -> float:
    """How wide their letters in tables are beside ours, never less: a table is no place to save on."""
    font = (cascade.said("Normal", "rPr", "rFonts", "ascii") or "").casefold()
    size = cascade.number("NvOTableText", "rPr", "sz") or _TABLE_SIZE
    return max(1.0, _WIDE.get(font, 1.05) * size / _TABLE_SIZE)


def _accent(cascade: Cascade) -> str:
    colour = cascade.said("Heading1", "rPr", "color")
    if colour is None or not is_colour(colour):
        return INK
    return colour.upper() if min(contrast(colour, ground) for ground in ("FFFFFF", PANEL)) >= ENOUGH else INK
