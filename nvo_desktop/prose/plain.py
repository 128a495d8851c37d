"""Prose as bare text, to search and to count; and bare text as prose, as it is typed in mails and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nvo_desktop.prose.blocks import Block, Break, Figure, Inline, Inlines, ListItem, Paragraph, Prose, Table, Text
from nvo_desktop.prose.cleaning import clean_text
from nvo_desktop.prose.normalising import DEEPEST, normal

_BULLET = re.compile(r"(\s*)[-•–*·▪]\s+(?=\S)(.*)")
_NUMBER = re.compile(r"(\s*)(\d{1,3})[.)]\s+(?=\S)(.*)")  # at most 3 figures: a year opens a sentence


def plain_text(prose: Prose) -> str:
    """The characters of prose, one block a line and a table's row a line, cells parted by a tab.

    Items have no marker. A Break is a space. A note stands in parentheses where its mark stood, and the text for who
    cannot see a figure in square brackets before the caption.
    """
    return "\n".join(line for block in prose for line in _lines(block))


def from_plain(text: str) -> Prose:
    """Normal prose from bare text: a blank line ends a paragraph, a single one is a Break.

    Lines that start with - • – * · or ▪ and a space are bullets, with "1." or "1)" numbered; one that is indented
    further than the item before it is deeper. An indented line without a marker belongs to the item above.
    """
    reader = _PlainReader()
    for line in clean_text(text).split("\n"):
        reader.take(line.rstrip(" \t"))
    return normal(tuple(reader.done()))


def _lines(block: Block) -> list[str]:
    if isinstance(block, Table):
        return ["\t".join(_characters(cell) for cell in row) for row in (block.header, *block.rows)]
    if isinstance(block, Figure):
        return [" ".join(part for part in (block.alt and f"[{block.alt}]", _characters(block.caption)) if part)]
    return [_characters(block.content)]


def _characters(content: Inlines) -> str:
    return "".join(
        piece.text
        if isinstance(piece, Text)
        else " "
        if isinstance(piece, Break)
        else f" ({_characters(piece.content)})"
        for piece in content
    )


@dataclass(slots=True)
class _PlainReader:
    """Takes lines, in order. indents are those of the open items, outermost first."""

    blocks: list[Block] = field(default_factory=list[Block])
    paragraph: list[Inline] = field(default_factory=list[Inline])
    indents: list[int] = field(default_factory=list[int])

    def take(self, line: str) -> None:
        bullet, number = _BULLET.fullmatch(line), _NUMBER.fullmatch(line)
        if not line.strip():
            self._end_paragraph()
        elif bullet:
            self._add_item(bullet[1], ListItem("bullet", 1, (Text(bullet[2]),)))
        elif number:
            self._add_item(number[1], ListItem("number", 1, (Text(number[3]),), restart=int(number[2]) == 1))
        else:
            self._add_line(line)

    def done(self) -> list[Block]:
        self._end_paragraph()
        return self.blocks

    def _add_item(self, indent: str, item: ListItem) -> None:
        self._end_paragraph()
        width = len(indent.expandtabs(4))
        while self.indents and self.indents[-1] >= width:
            self.indents.pop()
        self.indents.append(width)
        depth = min(len(self.indents), DEEPEST)
        restart = item.restart and self._follows_number(depth)
        self.blocks.append(ListItem(item.kind, depth, item.content, restart))

    def _follows_number(self, depth: int) -> bool:
        """True when the item before at this depth, without a shallower one between them, is numbered."""
        for block in reversed(self.blocks):
            if not isinstance(block, ListItem) or block.depth < depth:
                return False
            if block.depth == depth:
                return block.kind == "number"
        return False

    def _add_line(self, line: str) -> None:
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, ListItem) and line[0].isspace() and self.indents and not self.paragraph:
            self.blocks[-1] = ListItem(
                last.kind, last.depth, (*last.content, Break(), Text(line.strip())), last.restart
            )
            return
        self.indents.clear()
        self.paragraph += [Break(), Text(line)] if self.paragraph else [Text(line)]

    def _end_paragraph(self) -> None:
        if self.paragraph:
            self.blocks.append(Paragraph(tuple(self.paragraph)))
            self.paragraph = []
            self.indents.clear()
