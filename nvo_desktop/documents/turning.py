"""Tables that are too wide for an upright page go on one that lies, with the heading or sentence that leads there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from nvo_desktop.documents.tree import Block, Heading, Origin, Paragraph, Section, Table, Text

_TURNED = "turned"


def turned(section: Section) -> tuple[Section, ...]:
    """The section, in parts where pages turn. The same section gives the same parts."""
    if section.orientation == "landscape" or not any(_is_wide(block) for block in section.blocks):
        return (section,)
    if _TURNED not in section.derived:
        section.derived[_TURNED] = tuple(_parts(section))
    return cast("tuple[Section, ...]", section.derived[_TURNED])


def _is_wide(block: Block) -> bool:
    return isinstance(block, Table) and block.is_wide


def _parts(section: Section) -> Iterator[Section]:
    start, lies = 0, False
    for place, block in enumerate(section.blocks):
        wide = _is_wide(block)
        if wide and not lies:
            begin = place
            while begin > start and _leads(section.blocks[begin - 1]):
                begin -= 1
            if begin > start:
                yield _part(section, start, begin, lies=False)
            start, lies = begin, True
        elif not wide and lies and not _goes_along(section, place):
            yield _part(section, start, place, lies=True)
            start, lies = place, False
    yield _part(section, start, len(section.blocks), lies=lies)


def _leads(block: Block) -> bool:
    """Whether it belongs above what follows: a heading, or a sentence that ends in a colon."""
    if isinstance(block, Heading):
        return block.level > 1
    if not isinstance(block, Paragraph) or block.style != "body":
        return False
    return "".join(part.text for part in block.content if isinstance(part, Text)).rstrip().endswith(":")


def _goes_along(section: Section, place: int) -> bool:
    """Whether a block between two wide tables leads to the second: then the page need not turn twice."""
    while place < len(section.blocks) and _leads(section.blocks[place]):
        place += 1
    return place < len(section.blocks) and _is_wide(section.blocks[place])


def _part(section: Section, start: int, end: int, *, lies: bool) -> Section:
    """The blocks from start to end, with where they come from."""
    own = tuple(
        Origin(origin.block - start, origin.row, origin.where)
        for origin in section.origins
        if start <= origin.block < end and (origin.block, origin.row) != (start, 0)
    )
    first = (Origin(0, 0, where),) if (where := section.origin(start)) else ()
    orientation = "landscape" if lies else section.orientation
    return replace(
        section, orientation=orientation, blocks=section.blocks[start:end], origins=(*first, *own), derived={}
    )
