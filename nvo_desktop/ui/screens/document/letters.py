"""The letters of the page: the formats for the runs of a paragraph, and for the labels before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QImage, QTextCharFormat

from nvo_desktop.documents.tree import Text
from nvo_desktop.documents.word.looks import Letters, Look, house_looks
from nvo_desktop.documents.word.styles import CHARACTERS

NOTE = 0x100001  # user property: the run is the mark of a footnote
LINK = 0x100002  # user property: where the run leads

UNITS = 4.0  # of a text's own lengths in a point

_STAND_INS = {"Calibri": "Carlito", "Cambria": "Caladea"}  # of the same widths, where Office is not installed
_NO_LETTERS = Letters()
_LABELS = {  # as the lists of the house style say it: bold, and in the accent
    "Heading2": (False, True),
    "NvODecision": (True, True),
    "NvONormList": (True, True),
    "ListNumber": (True, True),
    "ListBullet": (False, True),
    "ListBullet2": (False, True),
    "ListBullet3": (False, True),
}
_LABEL_SIZES = {"NvODecision": 10.0}


def ruler() -> QImage:
    """What texts are measured on, whatever the screen: so fine that Qt's rounding of heights is not seen."""
    image = QImage(1, 1, QImage.Format.Format_Grayscale8)
    dots = round(72 * UNITS / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def look_of(style: str) -> Look:
    """How a style of the house style looks."""
    return house_looks().paragraphs[style]


def accent() -> QColor:
    """The one colour of the page."""
    return colour(look_of("Heading1").colour)


def colour(hexadecimal: str) -> QColor:
    """A colour as Word writes it."""
    return QColor(f"#{hexadecimal}")


@lru_cache(maxsize=128)
def font_of(look: Look) -> QFont:
    """The font of a style, in points; its stand-in has the same widths."""
    font = QFont([look.font, _STAND_INS.get(look.font, look.font)])
    font.setPointSizeF(look.size)
    font.setBold(look.bold)
    font.setItalic(look.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if look.letter_space:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.letter_space * UNITS)
    return font


@dataclass(frozen=True, slots=True)
class Hand:
    """Writes the runs of one paragraph style."""

    style: str
    is_bold: bool = False

    def format(self, text: Text) -> QTextCharFormat:
        """The format of a run; to be read only."""
        return _format(self.style, self.is_bold, text._replace(text=""))

    def mark(self) -> QTextCharFormat:
        """The format of the mark of a footnote."""
        form = QTextCharFormat(self.format(Text("")))
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        form.setProperty(NOTE, True)  # noqa: FBT003 -- Qt's own
        return form


@lru_cache(maxsize=64)
def label_look(style: str) -> Look:
    """How the label before a paragraph looks."""
    look = look_of(style)
    bold, accented = _LABELS.get(style, (look.bold, False))
    shade = look_of("Heading1").colour if accented else look.colour
    return replace(look, bold=bold, colour=shade, size=_LABEL_SIZES.get(style, look.size), letter_space=0.0)


@lru_cache(maxsize=512)
def _format(style: str, is_bold: bool, text: Text) -> QTextCharFormat:  # noqa: FBT001 -- a key
    look, letters = look_of(style), _letters(text)
    look = replace(
        look,
        bold=look.bold or is_bold or text.bold or bool(letters.bold),
        italic=look.italic or text.italic or bool(letters.italic),
        colour=letters.colour or look.colour,
    )
    form = QTextCharFormat()
    form.setFont(font_of(look))
    form.setForeground(colour(look.colour))
    form.setFontUnderline(text.underline or bool(letters.underline))
    if text.link:
        form.setProperty(LINK, text.link)
    return form


def _letters(text: Text) -> Letters:
    known = house_looks().letters
    if text.link:
        return known["Hyperlink"]
    return known[CHARACTERS[text.style]] if text.style else _NO_LETTERS
