"""The figures of the page, in millimetres, and the units that Word counts in."""

from __future__ import annotations

from dataclasses import dataclass

NUMBER_COLUMN = 25.0  # numbers and labels hang in it; running text starts at its right edge
TEXT_WIDTH = 128.0
EMU_PER_MM = 36_000
EMU_PER_PIXEL = 9_525  # at 96 pixels an inch, what Word takes a picture without a density for


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its margins."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float

    @property
    def measure(self) -> float:
        """The width between the margins, which tables fill."""
        return self.width - self.left - self.right


PORTRAIT = Page(width=210, height=297, top=32, right=32, bottom=28, left=25)
LANDSCAPE = Page(width=297, height=210, top=28, right=25, bottom=22, left=25)
HEADER_FROM_EDGE = 14.0
FOOTER_FROM_EDGE = 13.0


def twips(millimetres: float) -> int:
    """Twentieths of a point, Word's unit for lengths."""
    return round(millimetres * 1440 / 25.4)


def emu(millimetres: float) -> int:
    """English metric units, the unit of drawings."""
    return round(millimetres * EMU_PER_MM)
