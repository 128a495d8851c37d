"""The table of our house style: every style with its figures, sizes and spaces in points, places in millimetres.

Indents stand with the writer (`styles.INDENTS`), which moves them on landscape pages.
"""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.documents.word.measures import NUMBER_COLUMN, PORTRAIT
from nvo_desktop.documents.word.styles import FACT_LABEL

INK, ACCENT, MUTED, GAP, LINK = "1F2A33", "0E4A5A", "56616B", "6B4300", "0B5C8A"
PANEL, GAP_PANEL, HAIRLINE = "EEF4F5", "FFF6E3", "C5CED3"
CALIBRI, CAMBRIA = "Calibri", "Cambria"
T, FULL = NUMBER_COLUMN, PORTRAIT.measure
BASE_SIZE = 11.5


@dataclass(frozen=True)
class Border:
    """width and space in points, as Word's own window asks them."""

    side: str
    width: float
    space: int
    colour: str

    @property
    def xml(self) -> str:
        """The element of this side; Word counts border widths in eighths of a point."""
        return (
            f'<w:{self.side} w:val="single" w:sz="{round(self.width * 8)}" w:space="{self.space}"'
            f' w:color="{self.colour}"/>'
        )


@dataclass(frozen=True)
class Style:
    """A paragraph style; what is None or empty comes from the style it is based on."""

    name: str
    on: str = "Normal"
    next: str = ""
    font: str = ""
    size: float = 0.0
    leading: float = 0.0
    colour: str = ""
    bold: bool | None = None
    italic: bool = False
    tracking: float = 0.0
    before: float | None = None
    after: float | None = None
    keep: str = ""  # K: with the next paragraph, L: its lines together, P: on a new page
    number: tuple[int, int] | None = None  # list and level
    outline: int | None = None
    borders: tuple[Border, ...] = ()
    panel: str = ""
    tabs: tuple[tuple[str, float], ...] = ()  # kind and place in mm
    align: str = ""
    hyphens: bool | None = None


def panel(bar: str, fill: str) -> tuple[Border, ...]:
    """A bar on the left; the other sides in the colour of the panel only give it air."""
    return (Border("top", 0.5, 6, fill), Border("left", 3, 8, bar), Border("bottom", 0.5, 6, fill),
            Border("right", 0.5, 8, fill))  # fmt: skip


RIGHT_TAB = ("right", FULL)
DOTTED_TAB = ("right-dotted", FULL)
STYLES = (
    Style("Normal", on="", leading=1.2, colour=INK, hyphens=False),
    Style("Body Text", leading=1.22, after=8),
    Style("heading 1", next="Body Text", font=CAMBRIA, size=25, leading=1.05, colour=ACCENT, bold=False, before=0,
          after=16, keep="KLP", number=(1, 0), outline=0),
    Style("heading 2", next="Body Text", font=CAMBRIA, size=14.5, leading=1.1, colour=ACCENT, bold=True, before=24,
          after=6, keep="KL", number=(1, 1), outline=1),
    Style("heading 3", next="Body Text", font=CALIBRI, size=11.5, leading=1.2, colour=INK, bold=True, before=14,
          after=2, keep="KL", outline=2),
    Style("Title", next="Subtitle", font=CAMBRIA, size=44, leading=1.0, colour=ACCENT, tracking=-0.4, before=140,
          after=14, keep="K"),
    Style("Subtitle", next="Body Text", font=CAMBRIA, size=16, leading=1.15, colour=INK, before=0, after=30),
    Style("NvO Cover Region", size=14, colour=ACCENT, bold=True, before=0,
          borders=(Border("top", 6, 16, ACCENT),)),
    Style("NvO Cover Members", size=11, leading=1.25, colour=MUTED, after=120),
    Style("NvO Cover Fact", leading=1.2, after=3, keep="KL", borders=(Border("top", 0.5, 10, HAIRLINE),),
          tabs=(("left", T + FACT_LABEL),)),
    Style("NvO Lead", on="Body Text", next="Body Text", size=13, leading=1.25, colour=ACCENT, after=12),
    Style("NvO Chapter Line", on="Body Text", next="Body Text", size=10, colour=MUTED, after=14, keep="K"),
    Style("List Bullet", on="Body Text", after=4, number=(2, 0)),
    Style("List Bullet 2", on="Body Text", after=4, number=(2, 1)),
    Style("List Bullet 3", on="Body Text", after=4, number=(2, 2)),
    Style("List Number", on="Body Text", after=4, number=(3, 0)),
    Style("List Number 2", on="Body Text", after=4, number=(3, 1)),
    Style("List Number 3", on="Body Text", after=4, number=(3, 2)),
    Style("NvO Norm", on="Body Text", size=10.5, leading=1.2, before=0, after=0, keep="L",
          borders=panel(ACCENT, PANEL), panel=PANEL),
    Style("NvO Norm List", on="NvO Norm", after=3, number=(4, 0)),
    Style("NvO Gap", on="Body Text", colour=GAP, before=8, after=12, keep="L", borders=panel(GAP, GAP_PANEL),
          panel=GAP_PANEL),
    Style("NvO Decision", on="Body Text", next="NvO Decision Note", before=8, after=1, keep="KL", number=(5, 0)),
    Style("NvO Decision Note", on="Body Text", next="NvO Decision", size=10, colour=MUTED, after=8, keep="L"),
    Style("NvO Record Title", on="Body Text", next="NvO Record Line", bold=True, before=12, after=2, keep="KL",
          borders=(Border("top", 0.5, 5, HAIRLINE),)),
    Style("NvO Record Line", on="Body Text", size=10, after=2, keep="L", tabs=(("left", T + 38),)),
    Style("Quote", on="Body Text", next="NvO Quote Source", font=CAMBRIA, size=13, leading=1.25, colour=ACCENT,
          italic=True, before=14, after=3, keep="KL"),
    Style("NvO Quote Source", on="Body Text", next="Body Text", size=10, colour=MUTED, after=16),
    Style("caption", next="Body Text", size=10, leading=1.15, colour=ACCENT, bold=True, before=14, after=5, keep="KL"),
    Style("NvO Figure", next="caption", before=12, after=6, keep="K"),
    Style("NvO Source Line", size=9, leading=1.15, colour=MUTED, before=5, after=16),
    Style("NvO Table Text", size=9.5, leading=1.13, hyphens=True),
    Style("NvO Table Head", on="NvO Table Text", colour=ACCENT, bold=True, keep="K"),
    Style("NvO Table Number", on="NvO Table Text", align="right"),
    Style("TOC Heading", next="Body Text", font=CAMBRIA, size=25, leading=1.05, colour=ACCENT, after=20, keep="KP"),
    Style("toc 1", leading=1.2, after=8, tabs=(("left", T), DOTTED_TAB)),
    Style("toc 2", size=10, leading=1.2, colour=MUTED, after=2, tabs=(("left", T + 12), DOTTED_TAB)),
    Style("header", size=9, leading=1.0, colour=MUTED, tabs=(RIGHT_TAB,)),
    Style("footer", size=9, leading=1.0, colour=MUTED, tabs=(RIGHT_TAB,)),
    Style("footnote text", size=9, leading=1.15, after=2),
)  # fmt: skip
CHARACTERS = (
    ("Hyperlink", f'<w:color w:val="{LINK}"/><w:u w:val="single"/>'),
    ("Strong", "<w:b/><w:bCs/>"),
    ("Emphasis", "<w:i/><w:iCs/>"),
    ("footnote reference", '<w:vertAlign w:val="superscript"/>'),
    ("NvO Status", "<w:b/><w:bCs/>"),
    ("NvO Label", f'<w:color w:val="{MUTED}"/>'),
    ("NvO Gap Inline", f'<w:i/><w:iCs/><w:color w:val="{GAP}"/>'),
)
