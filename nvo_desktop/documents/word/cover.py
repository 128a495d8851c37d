"""The cover: how much white keeps the facts at the foot of its page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nvo_desktop.documents.tree import Block, Break, Inlines, Paragraph
from nvo_desktop.documents.word.inline import plain

_TITLE_LINE, _MEMBERS_LINE, _REGION_LINE = 22, 64, 50  # characters that fit on one


def space_after_members(blocks: Sequence[Block]) -> int:
    """Points below the members: less for each line that title, members and region are longer than on most covers."""
    lines = {"title": 0, "cover-members": 0, "cover-region": 0}
    wide = {"title": _TITLE_LINE, "cover-members": _MEMBERS_LINE, "cover-region": _REGION_LINE}
    for block in blocks:
        if isinstance(block, Paragraph) and block.style in lines:
            lines[block.style] += _lines(block.content, wide[block.style])
    extra_title, extra_members = max(0, lines["title"] - 2), max(0, lines["cover-members"] - 2)
    extra_region = max(0, lines["cover-region"] - 1)
    return max(24, 130 - 48 * extra_title - 15 * extra_members - 17 * extra_region)


def _lines(content: Inlines, wide: int) -> int:
    return sum(max(1, -(-len(plain(part)) // wide)) for part in _between_breaks(content))


def _between_breaks(content: Inlines) -> Iterable[Inlines]:
    start = 0
    for place, element in enumerate(content):
        if isinstance(element, Break):
            yield content[start:place]
            start = place + 1
    yield content[start:]
