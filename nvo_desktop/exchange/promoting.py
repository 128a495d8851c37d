"""Finds the headings of a formatted text whose author made them by hand: bold, numbered, or short and on their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from nvo_desktop.exchange.headings import is_side_label, looks_like_heading, number_of
from nvo_desktop.exchange.labels import is_bold, labels_apart, text_of
from nvo_desktop.exchange.lines import Chunk, Mark, mark_of
from nvo_desktop.exchange.outline import Outline
from nvo_desktop.prose.blocks import Block, Break, Heading, ListItem, Paragraph, Prose, Text

_DEEPEST = 3
_ENOUGH = 2  # of what there is this often, it was made with care


def with_headings(prose: Prose) -> Prose:
    """Give the text with its headings as headings.

    A paper with real headings keeps to those, and to its bold numbered lines below them. A label such as
    "Toelichting:" becomes a heading of its own wherever it stands.
    """
    blocks = [_typed_item(block) for block in labels_apart(prose)]
    real = sum(isinstance(block, Heading) for block in prose)
    found = _below_real(blocks) if real >= _ENOUGH else _by_hand(blocks)
    return tuple(found.get(place, block) for place, block in enumerate(blocks))


def _typed_item(block: Block) -> Block:
    """Make an item of a paragraph that opens with a typed bullet."""
    first = block.content[0] if isinstance(block, Paragraph) and block.content else None
    if not isinstance(block, Paragraph) or not isinstance(first, Text):
        return block
    mark, _, rest = mark_of(first.text.lstrip())
    if mark is not Mark.BULLET:
        return block
    return ListItem("bullet", 1, (replace(first, text=rest), *block.content[1:]))


def _below_real(blocks: Sequence[Block]) -> Mapping[int, Heading]:
    """Find the bold numbered lines; they stand below the real heading that they follow."""
    found: dict[int, Heading] = {}
    level = 0
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and not is_side_label(text_of(block.content)):
            level = block.level
        elif _is_bold_line(block) and isinstance(block, Paragraph) and number_of(text_of(block.content)):
            found[place] = Heading(min(level + 1, _DEEPEST), block.content)
    return found


def _by_hand(blocks: Sequence[Block]) -> Mapping[int, Heading]:
    """Find the bold lines where there are any; else numbered lines and short lines, as in a plain text."""
    chunks = [_chunk(block) for block in blocks]
    outline = Outline(chunks)
    bold = {place for place, block in enumerate(blocks) if _is_bold_line(block) and place + 1 < len(blocks)}
    found: dict[int, Heading] = {}
    for place, block in enumerate(blocks):
        heading = outline.heading(place) if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and (heading or place in bold) and _is_chosen(place, chunks, bold):
            level = len(number_of(text_of(block.content))) or (heading.level if heading else 2)
            found[place] = Heading(min(level, _DEEPEST), block.content)
    return found


def _is_chosen(place: int, chunks: Sequence[Chunk], bold: set[int]) -> bool:
    return len(bold) < _ENOUGH or place in bold or chunks[place].mark is Mark.SECTION


def _is_bold_line(block: Block) -> bool:
    if not isinstance(block, Paragraph) or any(isinstance(run, Break) for run in block.content):
        return False
    return is_bold(block.content) and looks_like_heading(text_of(block.content))


def _chunk(block: Block) -> Chunk:
    """Give what the outline needs of a block; white stands around each, and what is no paragraph counts as text."""
    if isinstance(block, Paragraph):
        mark, label, rest = mark_of(text_of(block.content))
        return Chunk(rest, mark, label, gap=1)
    words = text_of(block.content) if isinstance(block, Heading) else ""
    return Chunk(words, Mark.BULLET, gap=1)
