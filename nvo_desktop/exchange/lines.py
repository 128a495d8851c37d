"""The lines of a plain text: without page furniture, and joined again where a paragraph was cut into lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from nvo_desktop.exchange.headings import is_unfinished

_SPACES = re.compile(r"[ \t]+")
_BULLET = re.compile(r"([•·▪◦‣●○■□➢➤✓✔\uf000-\uf0ff*§o–—-])\s+(?=\S)")
_SECTION = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[^\W\d_]|[‘“'\"(])")
_NUMBER = re.compile(r"(\d{1,2}[.)])\s+(?=\S)")
_LETTER = re.compile(r"([a-z][.)])\s+(?=\S)")
_PAGE_NUMBER = re.compile(
    r"[-–]?\s*(?:(?:pagina|pag\.|blz\.?|p\.)\s*)?(\d{1,3})\s*[-–]?(?:\s*(?:van|/)\s*\d{1,3})?", re.I
)
_WORD = re.compile(r"\w+(?:-\w+)*")
_LONGEST_WRAPPED = 140  # characters; nobody wraps lines wider than this
_SHORTEST_PAGE = 6  # lines
_LONGEST_WORD = 80  # characters
_LONGEST_PARAGRAPH = 20_000  # characters; what goes on for longer is not one paragraph that was cut into lines
_FAR = 9  # empty lines that are thought before the first line


class Mark(StrEnum):
    """What a line opens with."""

    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"
    LETTER = "letter"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty. gap counts the empty lines before it.

    open_end: it ended in a space, as text taken from a PDF does where a line was wrapped.
    """

    text: str
    indent: int = 0
    gap: int = 0
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that belong together: a paragraph, an item or a heading. label is what stood before the text: "2.4"."""

    text: str
    mark: Mark = Mark.NONE
    label: str = ""
    indent: int = 0
    gap: int = 0
    lines: int = 1


def lines_of(text: str) -> tuple[tuple[Line, ...], int]:
    """Give the lines of a text without page numbers and running headers, and how many of those were left out."""
    pages = [_page_lines(page) for page in text.split("\f")]
    kept = _without_edges(pages) if len(pages) > 1 else _without_lone_numbers(pages[0])
    return kept, sum(len(page) for page in pages) - len(kept)


def chunks_of(lines: Sequence[Line]) -> tuple[Chunk, ...]:
    """Join the lines that were cut out of one paragraph, item or heading."""
    width = _width_of(lines)
    words = Counter(word.lower() for line in lines for word in _WORD.findall(line.text))
    chunks: list[Chunk] = []
    previous: Line | None = None
    for line in lines:
        if previous is not None and _continues(chunks[-1], previous, line, width):
            joined = _join(chunks[-1].text, line.text, words)
            chunks[-1] = replace(chunks[-1], text=joined, lines=chunks[-1].lines + 1)
        else:
            chunks.append(_opened(line))
        previous = line
    return tuple(chunks)


def mark_of(text: str) -> tuple[Mark, str, str]:
    """Give what a text opens with, the label as it stands there, and the text after it."""
    for mark, pattern in (
        (Mark.SECTION, _SECTION), (Mark.NUMBER, _NUMBER), (Mark.LETTER, _LETTER), (Mark.BULLET, _BULLET),
    ):  # fmt: skip
        if found := pattern.match(text):
            return mark, text[: found.end()].strip(), text[found.end() :]
    return Mark.NONE, "", text


def ends_sentence(text: str) -> bool:
    """Whether a text ends in a sign that closes a sentence or announces what follows."""
    return text.rstrip("\"'’”) ").endswith((".", "!", "?", ":", ";"))


def _page_lines(page: str) -> list[Line]:
    found: list[Line] = []
    gap = _FAR
    for raw in page.splitlines():
        text = _SPACES.sub(" ", raw.replace("\u00a0", " ")).strip()
        if not text:
            gap += 1
            continue
        indent = len(raw) - len(raw.lstrip())
        found.append(Line(text, indent, gap, open_end=raw.endswith(" ") and not raw.endswith("  ")))
        gap = 0
    return found


def _without_edges(pages: list[list[Line]]) -> tuple[Line, ...]:
    """Drop the page numbers and the repeated lines at the top and bottom of pages."""
    seen = Counter(shape for page in pages for shape in {_shape(page[place]) for place in _edges(page)})
    often = {shape for shape, count in seen.items() if count >= max(3, len(pages) / 2)}
    kept: list[Line] = []
    for page in pages:
        gone = {place for place in _edges(page) if _shape(page[place]) in often or _page_number(page[place])}
        rest = [line for place, line in enumerate(page) if place not in gone]
        if rest and kept:
            rest[0] = replace(rest[0], gap=1)  # a page break says nothing about the paragraph it falls in
        kept.extend(rest)
    return tuple(kept)


def _edges(page: list[Line]) -> set[int]:
    return {place for place in range(len(page)) if place < 2 or place >= len(page) - 2}


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.lower())


def _page_number(line: Line) -> int | None:
    found = _PAGE_NUMBER.fullmatch(line.text)
    return int(found[1]) if found else None


def _without_lone_numbers(lines: list[Line]) -> tuple[Line, ...]:
    """Drop page numbers, and lines that stand beside them time and again, where no form feed tells the pages."""
    places = [place for place in range(len(lines)) if _stands_alone(lines, place) and _page_number(lines[place])]
    if not _number_pages(lines, places):
        return tuple(lines)
    beside = [place + step for place in places for step in (-1, 1) if 0 <= place + step < len(lines)]
    often = {text for text, count in Counter(lines[place].text for place in beside).items() if count >= 3}
    dropped = {*places, *(place for place in beside if lines[place].text in often)}
    return _without(lines, dropped)


def _number_pages(lines: list[Line], places: list[int]) -> bool:
    """Whether the numbers at these places count pages: each one more than the last, and a page apart.

    One number alone counts only at the very beginning or end. The cells of a table and its row numbers stay.
    """
    if len(places) == 1:
        return places[0] in {0, len(lines) - 1}
    return all(
        after - before >= _SHORTEST_PAGE and _page_number(lines[after]) == (_page_number(lines[before]) or 0) + 1
        for before, after in pairwise(places)
    )


def _stands_alone(lines: list[Line], place: int) -> bool:
    return lines[place].gap > 0 and (place + 1 == len(lines) or lines[place + 1].gap > 0)


def _without(lines: list[Line], dropped: Iterable[int]) -> tuple[Line, ...]:
    gone, kept, gap = set(dropped), list[Line](), 0
    for place, line in enumerate(lines):
        if place in gone:
            gap = max(gap, line.gap)
            continue
        kept.append(replace(line, gap=max(gap, line.gap)))
        gap = 0
    return tuple(kept)


def _width_of(lines: Sequence[Line]) -> int:
    """Give the width at which the text was wrapped, 0 when every line is a paragraph of its own."""
    lengths = sorted(len(line.text) for line in lines)
    if not lengths or lengths[-1] > _LONGEST_WRAPPED:
        return 0
    return lengths[int(len(lengths) * 0.95)]


def _opened(line: Line) -> Chunk:
    mark, label, rest = mark_of(line.text)
    return Chunk(rest, mark, label, line.indent, line.gap)


def _continues(chunk: Chunk, previous: Line, line: Line, width: int) -> bool:
    if len(chunk.text) > _LONGEST_PARAGRAPH:
        return False
    if mark_of(line.text)[0] is not Mark.NONE:
        return _falls_inside(chunk, previous, line, width)
    if line.gap:
        return line.gap <= 3 and _goes_on_over_a_gap(previous, line, width)
    if not width:
        return len(previous.text) > 60 and _goes_on_over_a_gap(previous, line, width)
    if chunk.mark is Mark.SECTION and ends_sentence(chunk.text):
        return False
    room = width - len(previous.text) - len(line.text.split(" ", 1)[0]) - 1
    return room < width * (0.2 if ends_sentence(previous.text) else 0.45) or line.text[0].islower()


def _falls_inside(chunk: Chunk, previous: Line, line: Line, width: int) -> bool:
    """Whether a dash or number at the start of a line is no mark, but stands there because the line was full."""
    return (
        chunk.mark is Mark.NONE
        and line.gap == 0
        and line.indent == previous.indent
        and 0 < width * 0.8 < len(previous.text)
        and not ends_sentence(previous.text)
    )


def _goes_on_over_a_gap(previous: Line, line: Line, width: int) -> bool:
    if ends_sentence(previous.text):
        return False
    if line.text[0].islower():
        return previous.open_end or is_unfinished(previous.text) or len(previous.text) > (width or 60) * 0.6
    word_missing = is_unfinished(previous.text) and not previous.text.endswith(",")
    return line.gap <= 1 and (word_missing or (previous.open_end and not line.text[0].isalpha()))


def _join(text: str, more: str, words: Counter[str]) -> str:
    """Put two lines together; of a hyphen at the end, the rest of the text tells whether it belongs to the word."""
    if not re.fullmatch(r"\w-", text[-2:]):
        return f"{text} {more}"
    first = _WORD.match(more)
    if first is None or first[0] in {"en", "of"}:
        return f"{text} {more}"
    last = _WORD.findall(text[-_LONGEST_WORD:])[-1]
    whole = f"{last}{first[0]}".lower()
    if words[whole] and not words[f"{last}-{first[0]}".lower()]:
        return text[:-1] + more
    return text + more
