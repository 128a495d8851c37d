"""From joined lines to blocks: which chunk is a heading, which an item of a list, which a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from nvo_desktop.exchange.headings import is_side_label, looks_like_heading
from nvo_desktop.exchange.lines import Chunk, Mark, ends_sentence
from nvo_desktop.prose.blocks import Block, Heading, Inlines, ListItem, ListKind, Paragraph, Prose, Text

_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]*)\)")
_RAISED = re.compile(r"(?<=\d)\^(?=(?:e|de|ste)\b)")
# A page number and what leads to it, read from the end. A dot counts beside another; each sign fits in one way only.
_PAGE_BEHIND = re.compile(r"\d{1,3}(?:\s|…|\.(?=\.)|(?<=\.)\.)+")
_DEEPEST = 3
_LOOSE_LINE = 80  # characters; a longer one without a full stop is still a paragraph


def prose_of(chunks: Sequence[Chunk]) -> Prose:
    """Give the blocks of a text."""
    outline = Outline(chunks)
    nesting = _Nesting()
    return tuple(outline.heading(place) or nesting.block(chunk) for place, chunk in enumerate(chunks))


def inlines_of(text: str) -> Inlines:
    """Give the runs of a line, in which traces of Markdown are links and raised letters."""
    plain = _RAISED.sub("", text)
    runs: list[Text] = []
    done = 0
    for link in _LINK.finditer(plain):
        target = link[2] if link[2].startswith(("http://", "https://", "mailto:")) else ""
        runs += [Text(plain[done : link.start()]), Text(link[1], link=target)]
        done = link.end()
    return _merged([*runs, Text(plain[done:])])


def _merged(runs: Sequence[Text]) -> Inlines:
    merged: list[Text] = []
    for run in runs:
        if merged and merged[-1].link == run.link:
            merged[-1] = Text(merged[-1].text + run.text, link=run.link)
        elif run.text:
            merged.append(run)
    return tuple(merged)


class Outline:
    """Finds the headings among the chunks, each by itself and by what stands around it."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._chunks = chunks
        self._texts = frozenset(chunk.text for chunk in chunks)
        self._numbered = {place for place in range(len(chunks)) if self._is_numbered_heading(place)}
        self._short = {place for place in range(len(chunks)) if self._is_short_line(place)}
        self._rows = _rows(self._short)

    def heading(self, place: int) -> Heading | None:
        """Give the heading that a chunk is, or None."""
        chunk = self._chunks[place]
        whole = f"{chunk.label} {chunk.text}".strip()
        if hashes := _HASHES.match(whole):
            return Heading(min(len(hashes[1]), _DEEPEST), inlines_of(whole[hashes.end() :]))
        if place in self._numbered:
            return Heading(min(chunk.label.strip(".)").count(".") + 1, _DEEPEST), inlines_of(whole))
        if self._is_label(place):
            return Heading(_DEEPEST, inlines_of(chunk.text))
        if place in self._short and (level := self._level(place)):
            return Heading(level, inlines_of(chunk.text))
        return None

    def _is_numbered_heading(self, place: int) -> bool:
        chunk = self._chunks[place]
        if chunk.lines > 2 or not looks_like_heading(chunk.text) or self._is_of_contents(chunk):
            return False
        if chunk.mark is Mark.SECTION:
            return True
        return chunk.mark is Mark.NUMBER and self._is_apart(place) and not self._has_numbered_neighbour(place)

    def _is_apart(self, place: int) -> bool:
        """Whether white stands around the chunk; a page break after a finished sentence also counts as white."""
        before = self._chunks[place - 1] if place else None
        after = self._chunks[place + 1] if place + 1 < len(self._chunks) else None
        if after is None or after.gap == 0:
            return False
        open_above = before is None or self._chunks[place].gap > 0
        return open_above or (before is not None and before.mark is Mark.NONE and ends_sentence(before.text))

    def _has_numbered_neighbour(self, place: int) -> bool:
        around = (*self._chunks[max(0, place - 1) : place], *self._chunks[place + 1 : place + 2])
        return any(chunk.mark is Mark.NUMBER for chunk in around)

    def _is_short_line(self, place: int) -> bool:
        chunk = self._chunks[place]
        most = 2 if place == 0 else 1
        if chunk.mark is not Mark.NONE or chunk.lines > most or self._is_of_contents(chunk):
            return False
        return looks_like_heading(chunk.text) and self._is_apart(place)

    def _is_of_contents(self, chunk: Chunk) -> bool:
        """Whether this is a line of a table of contents: a heading that stands in the text too, and a page number."""
        page = _PAGE_BEHIND.match(chunk.text[::-1])
        return page is not None and chunk.text[: -page.end()] in self._texts

    def _is_label(self, place: int) -> bool:
        chunk = self._chunks[place]
        return chunk.mark is Mark.NONE and chunk.lines == 1 and chunk.text.endswith(":") and is_side_label(chunk.text)

    def _level(self, place: int) -> int:
        """Give the level of a short line, 0 for one that is no heading.

        Of two short lines in a row the first stands above the second. More in a row are the lines of a form or a
        cover: there the last has a text below it, and a single word names the line below. The first line of all is
        the title.
        """
        first, last = self._rows[place]
        if not self._is_text(last + 1):
            last -= 1
        if place == 0:
            return 1
        if place > last or (place != last and last - first >= 2 and " " in self._chunks[place].text):
            return 0
        return 1 if self._numbered or (place != last and last - first == 1) else 2

    def _is_text(self, place: int) -> bool:
        """Whether a heading or real text stands here, and not one more loose line."""
        chunk = self._chunks[place]
        return chunk.mark is not Mark.NONE or ends_sentence(chunk.text) or len(chunk.text) > _LOOSE_LINE


def _rows(places: set[int]) -> dict[int, tuple[int, int]]:
    """Give for each place the first and last of the unbroken row it stands in."""
    rows: dict[int, tuple[int, int]] = {}
    for first in sorted(place for place in places if place - 1 not in places):
        last = next(place for place in count(first) if place + 1 not in places)
        rows |= dict.fromkeys(range(first, last + 1), (first, last))
    return rows


@dataclass(slots=True)
class _Open:
    """A list that is being read: by what mark and indent its items are known, and the number of the last."""

    style: str
    indent: int
    number: int = 0


class _Nesting:
    """Keeps how deep in which lists the text is."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._announced = False  # the last item ends in a colon: one step further in is already a list inside it

    def block(self, chunk: Chunk) -> Block:
        """Give the item or paragraph that a chunk is."""
        if chunk.mark is Mark.BULLET:
            self._enter(chunk)
            return ListItem("bullet", self._depth, inlines_of(chunk.text))
        if chunk.mark is Mark.NUMBER:
            return self._numbered(chunk)
        self._open = []
        return Paragraph(inlines_of(f"{chunk.label} {chunk.text}".strip()))

    def _numbered(self, chunk: Chunk) -> Block:
        fresh = self._enter(chunk)
        number, here = int(chunk.label[:-1]), self._open[-1]
        kind: ListKind = "number"
        if number not in {1, here.number + 1}:  # an item would get another number than its author gave it
            self._open = []
            return Paragraph(inlines_of(f"{chunk.label} {chunk.text}"))
        here.number = number
        return ListItem(kind, self._depth, inlines_of(chunk.text), restart=number == 1 and not fresh)

    @property
    def _depth(self) -> int:
        return min(len(self._open), _DEEPEST)

    def _enter(self, chunk: Chunk) -> bool:
        """Go to the list that the chunk is an item of; True when that list begins here."""
        style = chunk.label if chunk.mark is Mark.BULLET else chunk.label[-1]
        for place in reversed(range(len(self._open))):
            known = self._open[place]
            if known.style == style and (known.indent + 1 >= chunk.indent + self._announced):
                del self._open[place + 1 :]
                known.indent = min(known.indent, chunk.indent)
                self._announced = chunk.text.endswith(":")
                return False
        if self._open and chunk.gap and chunk.indent <= self._open[-1].indent:
            self._open = []
        self._open.append(_Open(style, chunk.indent))
        self._announced = chunk.text.endswith(":")
        return True
