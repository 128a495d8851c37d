"""Where the paragraphs of a style stand, in points: as the house style says, and moved on a landscape page."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from nvo_desktop.documents.word.looks import house_looks
from nvo_desktop.documents.word.measures import LANDSCAPE, NUMBER_COLUMN, TEXT_WIDTH
from nvo_desktop.documents.word.styles import INDENTS

_KEEPS_ITS_COLUMN = frozenset({"NvODecision", "NvODecisionNote"})
_HEADS = frozenset({"Heading1", "Heading2"})


class Place(NamedTuple):
    """Indents and the white above and below."""

    left: float
    right: float
    hanging: float
    before: float
    after: float


def points(millimetres: float) -> float:
    """The unit of all lengths of the preview."""
    return millimetres * 72 / 25.4


COLUMN = points(NUMBER_COLUMN)


@lru_cache(maxsize=256)
def place_of(style: str, *, landscape: bool, labelled: bool) -> Place:
    """Where the style stands. On a landscape page its text moves to the margin, unless a number hangs before it."""
    look, style = house_looks().paragraphs[style], style.partition("@")[0]
    place = Place(look.left, look.right, look.hanging, look.before, look.after)
    if not landscape or style not in INDENTS or style in _KEEPS_ITS_COLUMN or (style in _HEADS and labelled):
        return place
    if style in _HEADS:
        return place._replace(left=0.0, hanging=0.0)
    spare = points(LANDSCAPE.measure - TEXT_WIDTH)
    return place._replace(left=place.left - COLUMN, right=place.right + spare)
