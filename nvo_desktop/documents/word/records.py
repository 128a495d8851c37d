"""Record lines: how much room their labels need, so that the values of one record stand below each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from nvo_desktop.documents.tree import Block, Paragraph, Tab, Text
from nvo_desktop.documents.word.measures import LANDSCAPE, NUMBER_COLUMN, TEXT_WIDTH, twips
from nvo_desktop.documents.word.styles import INDENTS, Indent

RECORD_STYLES = frozenset({"record-title", "record-line"})
_USUAL = INDENTS["NvORecordLine"].hanging
_CHARACTER = 1.62  # mm of a character of a label on average, at 10 points
_WIDEST = 66.0
_STEP = 4.0
_WHOLE = 5  # a record of so many lines is never divided over two pages


def label_room(blocks: Sequence[Block], start: int) -> float:
    """Room for the labels of the records that begin at start, in mm; the same for all that follow each other."""
    lines = takewhile(_is_record, blocks[start:])
    longest = max((_label(line) for line in lines if isinstance(line, Paragraph)), default=0)
    needed = longest * _CHARACTER + _STEP / 2
    steps = max(0, -(-(needed - _USUAL) // _STEP))
    return min(_WIDEST, _USUAL + steps * _STEP)


def stays_with_next(blocks: Sequence[Block], place: int) -> bool:
    """Whether it is a line that its record keeps with the next: a short one is whole, a longer one at both ends.

    Where every line of a long record is kept, LibreOffice leaves titles at the foot of a page.
    """
    if not _is_line(blocks[place]):
        return False
    first = last = place
    while first > 0 and _is_line(blocks[first - 1]):
        first -= 1
    while last + 1 < len(blocks) and _is_line(blocks[last + 1]):
        last += 1
    return place < last and (last - first < _WHOLE or place in (first, last - 1))


def line_properties(room: float, spacing: str, *, landscape: bool) -> str:
    """Tab stop, spacing and indent of a line, in the order that Word asks; nothing for a line like all others."""
    if room == _USUAL:
        return spacing
    left = 0.0 if landscape else NUMBER_COLUMN
    usual, stop = twips(NUMBER_COLUMN + _USUAL), twips(left + room)
    tabs = f'<w:tabs><w:tab w:val="clear" w:pos="{usual}"/><w:tab w:val="left" w:pos="{stop}"/></w:tabs>'
    return tabs + spacing + Indent(left + room, right=_spare(landscape=landscape), hanging=room).xml


def _spare(*, landscape: bool) -> float:
    return LANDSCAPE.measure - TEXT_WIDTH if landscape else 0.0


def _is_record(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style in RECORD_STYLES


def _is_line(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style == "record-line"


def _label(line: Paragraph) -> int:
    """Characters before the tab; 0 without one."""
    if not any(isinstance(part, Tab) for part in line.content):
        return 0
    before = takewhile(lambda part: not isinstance(part, Tab), line.content)
    return sum(len(part.text) for part in before if isinstance(part, Text))
