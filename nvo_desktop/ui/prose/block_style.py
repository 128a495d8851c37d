"""What a block of a QTextDocument is, kept in properties of its format; the margins follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from PySide6.QtGui import (
    QFontInfo,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)

from nvo_desktop.ui.look.type import font

STEP = 24.0  # how much further each depth of a list stands from the edge
_LINES, _LINES_IN_CELL = 1.5, 1.3  # from one line to the next, in sizes of the letters
_USER = int(QTextFormat.Property.UserProperty.value)
_KIND, _LEVEL, _RESTART = _USER + 1, _USER + 2, _USER + 3
_HEADING_SIZES = {1: 14.0, 2: 12.0, 3: 11.0}
PROSE_SIZE = 11.0
SEMIBOLD = 600


class Kind(IntEnum):
    """The kinds of block; a figure is two of them, the picture and its caption. A cell is a block in a table."""

    PARAGRAPH = 0
    HEADING = 1
    BULLET = 2
    NUMBER = 3
    QUOTE = 4
    FIGURE = 5
    CAPTION = 6
    CELL = 7


LISTS = frozenset({Kind.BULLET, Kind.NUMBER})
# Space above and below in pixels; between two blocks stands the larger of the two.
_MARGINS = {
    Kind.PARAGRAPH: (6.0, 10.0),
    Kind.HEADING: (18.0, 4.0),
    Kind.BULLET: (4.0, 4.0),
    Kind.NUMBER: (4.0, 4.0),
    Kind.QUOTE: (10.0, 10.0),
    Kind.FIGURE: (12.0, 4.0),
    Kind.CAPTION: (0.0, 12.0),
    Kind.CELL: (0.0, 0.0),
}


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """What a block is. level is that of a heading or the depth of a list item, 1 to 3."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 1
    restart: bool = False

    @property
    def is_item(self) -> bool:
        """True for an item of a list."""
        return self.kind in LISTS


BODY = BlockStyle()


def block_format(style: BlockStyle) -> QTextBlockFormat:
    """The format that a block of this style has, whole: what it had before is gone."""
    form = QTextBlockFormat()
    form.setProperty(_KIND, int(style.kind))
    form.setProperty(_LEVEL, style.level)
    if style.restart:
        form.setProperty(_RESTART, style.restart)
    if style.kind is Kind.HEADING:
        form.setHeadingLevel(style.level)  # tells a screen reader
    if style.kind is not Kind.FIGURE:
        lines = _LINES_IN_CELL if style.kind is Kind.CELL else _LINES
        form.setLineHeight(line_height(lines), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setLeftMargin(STEP * style.level if style.is_item else STEP if style.kind is Kind.QUOTE else 0.0)
    above, below = _MARGINS[style.kind]
    form.setTopMargin(above)
    form.setBottomMargin(below)
    return form


@cache
def line_height(lines: float) -> float:
    """The height of lines in per cent of the font's own spacing: 112 for most, more for one that is tightly set."""
    metrics = QFontMetricsF(font("prose"))
    return max(100.0, 100 * lines * QFontInfo(font("prose")).pixelSize() / metrics.lineSpacing())


def style_of(form: QTextBlockFormat) -> BlockStyle:
    """What a block of this format is; one that we did not format is a paragraph."""
    kind = form.intProperty(_KIND)
    return BlockStyle(Kind(kind), form.intProperty(_LEVEL), form.boolProperty(_RESTART)) if kind else BODY


def style_at(block: QTextBlock) -> BlockStyle:
    """What this block is."""
    return style_of(block.blockFormat())


def size_of(style: BlockStyle) -> float:
    """The size of its letters, in points."""
    return _HEADING_SIZES[style.level] if style.kind is Kind.HEADING else PROSE_SIZE


def set_style(cursor: QTextCursor, style: BlockStyle) -> None:
    """Make the block at the cursor one of this style; its text stays."""
    cursor.setBlockFormat(block_format(style))
    cursor.setBlockCharFormat(empty_line_format(style))


def empty_line_format(style: BlockStyle) -> QTextCharFormat:
    """How high the caret stands in a block without text; text itself gets its looks in appearance.py."""
    form = QTextCharFormat()
    if style.kind is Kind.HEADING:
        form.setFontPointSize(size_of(style))
        form.setFontWeight(SEMIBOLD)
    return form
