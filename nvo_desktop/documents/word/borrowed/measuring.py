"""What is measured in a house style of others before ours is fitted to it."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.documents.word.borrowed.cascade import Cascade
from nvo_desktop.documents.word.borrowed.contrast import ENOUGH, contrast, is_colour

INK, PANEL = "1F2A33", "EEF4F5"
OUR_SIZE = 23  # half points, of our own text
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


def _accent(cascade: Cascade) -> str:
    colour = cascade.said("Heading1", "rPr", "color")
    if colour is None or not is_colour(colour):
        return INK
    return colour.upper() if min(contrast(colour, ground) for ground in ("FFFFFF", PANEL)) >= ENOUGH else INK
