"""Gathers pieces of text from foreign HTML and makes blocks of them, by the place they stood in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from nvo_desktop.prose.blocks import (
    Block,
    Break,
    Heading,
    Inline,
    Inlines,
    ListItem,
    ListKind,
    Note,
    Paragraph,
    Quote,
    Text,
)
from nvo_desktop.prose.foreign_styles import Format, kind_of_marker
from nvo_desktop.prose.foreign_tables import unweighted
from nvo_desktop.prose.normalising import DEEPEST, is_blank

_SPACE = re.compile("[ \t\n]+")


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list that is being read. key tells it from others; goes_on says that it does not start at 1."""

    kind: ListKind
    key: str
    goes_on: bool = False


@dataclass(slots=True)
class Item:
    """The list item that text belongs to. at is the place of its block in the flow, -1 while it has none."""

    of: OpenList
    depth: int
    has_marker: bool = False  # as in Word: the text before it tells the kind
    at: int = -1


@dataclass(frozen=True, slots=True)
class Place:
    """What a paragraph is, where we are. level is of a heading, depth the number of open lists."""

    kind: Literal["text", "heading", "item", "quote"] = "text"
    level: int = 0
    item: Item | None = None
    depth: int = 0
    list: OpenList = field(default=OpenList("bullet", ""))


class Flow:
    """Blocks that follow one another: those of the whole text, or of one cell."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._further: dict[int, list[Inline]] = {}  # the place of an item's block -> its lines after the first
        self._lists: dict[int, str] = {}  # the place of an item's block -> the key of its list
        self._pieces: list[Inline] = []
        self._marker: list[str] = []

    def add(self, text: str, style: Format) -> None:
        """Add text as it stands in the HTML, white space and all."""
        if style.is_marker:
            self._marker.append(text)
            return
        for number, line in enumerate(text.split("\n") if style.is_pre else [text]):
            if number:
                self.add_piece(Break())
            self._pieces.append(style.run(_SPACE.sub(" ", line)))

    def add_piece(self, piece: Break | Note) -> None:
        """Add what is no text."""
        self._pieces.append(piece)

    def add_blocks(self, blocks: list[Block]) -> None:
        """Add finished blocks, such as a table."""
        self._blocks.extend(blocks)

    def end_block(self, place: Place) -> None:
        """Make a block of what was gathered, if there is anything to see."""
        marker, self._marker = "".join(self._marker), []
        pieces, self._pieces = self._pieces, []
        if place.kind in {"text", "quote"} and marker.strip():
            pieces.insert(0, Text(_SPACE.sub(" ", marker)))  # no list after all: then it is text
        content = trimmed(pieces)
        if is_blank(content):
            return
        if place.item is not None and place.kind == "item":
            self._add_item(place.item, marker, content)
        elif place.kind == "heading":
            self._blocks.append(Heading(place.level, unweighted(content)))
        else:
            self._blocks.append(Quote(content) if place.kind == "quote" else Paragraph(content))

    def finished(self) -> list[Block]:
        """All blocks; nothing can be added after this."""
        for at, lines in self._further.items():
            block = self._blocks[at]
            if isinstance(block, ListItem):
                self._blocks[at] = replace(block, content=(*block.content, *lines))
        return self._blocks

    def _add_item(self, item: Item, marker: str, content: Inlines) -> None:
        """A new item; or a further line of the one above; or, after a list inside the item, a paragraph."""
        if item.at < 0:
            if item.has_marker:
                item.of = OpenList(kind_of_marker(marker), item.of.key)
            item.at = len(self._blocks)
            self._lists[item.at] = item.of.key
            depth = min(item.depth, DEEPEST)
            self._blocks.append(ListItem(item.of.kind, depth, content, self._restarts(item.of, depth)))
        elif item.at == len(self._blocks) - 1:
            self._further.setdefault(item.at, []).extend((Break(), *content))
        else:
            self._blocks.append(Paragraph(content))

    def _restarts(self, of: OpenList, depth: int) -> bool:
        """True for the first of a numbered list that follows another without anything between them."""
        if of.kind == "bullet" or of.goes_on:
            return False
        for at in range(len(self._blocks) - 1, -1, -1):
            before = self._blocks[at]
            if not isinstance(before, ListItem) or before.depth < depth:
                return False
            if before.depth == depth:
                return before.kind == "number" and self._lists.get(at) != of.key
        return False


def trimmed(pieces: list[Inline]) -> Inlines:
    """Pieces as a browser shows them: no white space or line end at either side, no space beside another or a Break."""
    shown: list[Inline] = []
    after_space = True
    for piece in pieces:
        if isinstance(piece, Text):
            text = piece.text.removeprefix(" ") if after_space else piece.text
            if text:
                shown.append(replace(piece, text=text))
                after_space = text.endswith(" ")
            continue
        if isinstance(piece, Break):
            _strip_end(shown)
        if shown or isinstance(piece, Note):
            shown.append(piece)
        after_space = isinstance(piece, Break)
    while shown and (isinstance(shown[-1], Break) or _strip_end(shown)):
        if isinstance(shown[-1], Break):
            shown.pop()
    return tuple(shown)


def _strip_end(shown: list[Inline]) -> bool:
    """Take one space from the end; True when a piece was removed with it and the one before may end alike."""
    last = shown[-1] if shown else None
    if not isinstance(last, Text) or not last.text.endswith(" "):
        return False
    text = last.text[:-1]
    if text:
        shown[-1] = replace(last, text=text)
    else:
        shown.pop()
    return not text and bool(shown)
