"""Which Word style each kind of element gets, and where such a style stands on the page."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.documents.tree import ParagraphStyle, TextStyle
from nvo_desktop.documents.word.measures import LANDSCAPE, NUMBER_COLUMN, PORTRAIT, TEXT_WIDTH, twips

PARAGRAPHS: dict[ParagraphStyle, str] = {
    "body": "BodyText",
    "lead": "NvOLead",
    "chapter-line": "NvOChapterLine",
    "norm": "NvONorm",
    "gap": "NvOGap",
    "decision-note": "NvODecisionNote",
    "record-title": "NvORecordTitle",
    "record-line": "NvORecordLine",
    "quote": "Quote",
    "quote-source": "NvOQuoteSource",
    "source": "NvOSourceLine",
    "title": "Title",
    "subtitle": "Subtitle",
    "cover-region": "NvOCoverRegion",
    "cover-members": "NvOCoverMembers",
    "cover-fact": "NvOCoverFact",
}
HEADINGS = ("Heading1", "Heading2", "Heading3")
BULLETS = ("ListBullet", "ListBullet2", "ListBullet3")
NUMBERS = ("ListNumber", "ListNumber2", "ListNumber3")
CHARACTERS: dict[TextStyle, str] = {"status": "NvOStatus", "label": "NvOLabel", "gap": "NvOGapInline"}

# Bold is a toggle in Word: a bold character style inside one of these would turn its text regular.
BOLD = frozenset({"Heading2", "Heading3", "Caption", "NvORecordTitle", "NvOCoverRegion", "NvOTableHead"})


@dataclass(frozen=True, slots=True)
class Indent:
    """Where a paragraph stands between the margins, in mm. hanging is what its first line stands out to the left."""

    left: float
    right: float = 0.0
    hanging: float = 0.0

    @property
    def xml(self) -> str:
        """The w:ind that says this, also that the first line does not hang."""
        right = f' w:right="{twips(self.right)}"' if self.right else ""
        hanging = twips(self.left) - twips(self.left - self.hanging)  # so that first lines stand alike to the twip
        first = f'w:hanging="{hanging}"' if hanging else 'w:firstLine="0"'
        return f'<w:ind w:left="{twips(self.left)}"{right} {first}/>'


_T = NUMBER_COLUMN
FACT_LABEL, LONG_FACT_LABEL = 32.0, 48.0  # mm for the labels of facts on the cover
INDENTS: dict[str, Indent] = {
    "BodyText": Indent(_T),
    "Heading1": Indent(_T, hanging=_T),
    "Heading2": Indent(_T, hanging=_T),
    "Heading3": Indent(_T),
    "Title": Indent(_T),
    "Subtitle": Indent(_T, right=10),
    "NvOCoverRegion": Indent(_T),
    "NvOCoverMembers": Indent(_T, right=15),
    "NvOCoverFact": Indent(_T + FACT_LABEL, hanging=FACT_LABEL),
    "NvOLead": Indent(_T),
    "NvOChapterLine": Indent(_T),
    "ListBullet": Indent(_T + 6, hanging=6),
    "ListBullet2": Indent(_T + 12, hanging=6),
    "ListBullet3": Indent(_T + 18, hanging=6),
    "ListNumber": Indent(_T + 7, hanging=7),
    "ListNumber2": Indent(_T + 13, hanging=6),
    "ListNumber3": Indent(_T + 19, hanging=6),
    "NvONorm": Indent(_T + 4, right=3),
    "NvONormList": Indent(_T + 12, right=3, hanging=8),
    "NvOGap": Indent(_T + 4, right=3),
    "NvODecision": Indent(_T, hanging=_T),
    "NvODecisionNote": Indent(_T),
    "NvORecordTitle": Indent(_T),
    "NvORecordLine": Indent(_T + 38, hanging=38),
    "Quote": Indent(_T + 10, right=12),
    "NvOQuoteSource": Indent(_T + 10, right=12),
    "NvOFigure": Indent(_T),
    "TOCHeading": Indent(_T),
    "TOC1": Indent(_T, hanging=_T),
    "TOC2": Indent(_T + 12, hanging=12),
    "FootnoteText": Indent(_T),
}  # fmt: skip
_WITH_NUMBER = frozenset({"Heading1", "Heading2", "NvODecision", "NvODecisionNote"})


def landscape_indents() -> dict[str, str]:
    """w:ind by style for landscape pages: text at the left margin, under headings and tables, no wider than upright.

    What hangs a number in the number column keeps its place.
    """
    spare = LANDSCAPE.measure - TEXT_WIDTH
    moved = {name: indent for name, indent in INDENTS.items() if name not in _WITH_NUMBER}
    return {
        name: Indent(indent.left - NUMBER_COLUMN, indent.right + spare, indent.hanging).xml
        for name, indent in moved.items()
    }


def measure(*, landscape: bool) -> float:
    """The width between the margins, in mm."""
    return (LANDSCAPE if landscape else PORTRAIT).measure
