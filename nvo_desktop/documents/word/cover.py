"""The cover: how much white keeps its facts at the foot of the page, and all of it on one page."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from nvo_desktop.documents.tree import Block, Break, Paragraph, ParagraphStyle, Tab, Text

_WIDE: dict[ParagraphStyle, int] = {  # characters that fit on a line
    "title": 22, "subtitle": 45, "cover-members": 64, "cover-region": 50, "cover-fact": 50,
}  # fmt: skip
_USUAL: dict[ParagraphStyle, tuple[int, int]] = {  # lines on most covers, and what each one more takes, in points
    "title": (2, 48), "subtitle": (2, 22), "cover-members": (2, 15), "cover-region": (1, 17), "cover-fact": (5, 20),
}  # fmt: skip
_LONG = 16  # characters of a label that fit in the usual room
_ABOVE_TITLE, _BELOW_MEMBERS, _LEAST = 140, 130, 24


@dataclass(frozen=True, slots=True)
class CoverSpace:
    """The two white spaces that give, in points; and whether the facts need room for a long label."""

    above_title: int
    below_members: int
    long_labels: bool


PAPER_HEAD = CoverSpace(14, 0, long_labels=True)
"""What stands around the head of a paper, whose text goes on below it."""


def cover_space(blocks: Sequence[Block]) -> CoverSpace:
    """Each line more than usual comes off the space below the members, and when that is used up off the one above."""
    lines = dict.fromkeys(_WIDE, 0)
    ours = [block for block in blocks if isinstance(block, Paragraph) and block.style in lines]
    for block in ours:
        lines[block.style] += _lines(block, _WIDE[block.style])
    needed = sum(max(0, lines[style] - usual) * points for style, (usual, points) in _USUAL.items())
    below = max(_LEAST, _BELOW_MEMBERS - needed)
    still_needed = max(0, needed - (_BELOW_MEMBERS - below))
    facts = [block for block in ours if block.style == "cover-fact"]
    long_labels = any(_label(fact) > _LONG for fact in facts)
    return CoverSpace(max(_LEAST, _ABOVE_TITLE - still_needed), below, long_labels)


def _label(fact: Paragraph) -> int:
    """Characters before the tab."""
    before = takewhile(lambda element: not isinstance(element, Tab), fact.content)
    return sum(len(element.text) for element in before if isinstance(element, Text))


def _lines(paragraph: Paragraph, wide: int) -> int:
    said = "".join(
        element.text if isinstance(element, Text) else "\n" if isinstance(element, Break) else " "
        for element in paragraph.content
    )
    return sum(len(textwrap.wrap(line, wide)) or 1 for line in said.split("\n"))
