"""Whether a reader of a document gives all its words, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import fromstring

from nvo_desktop.documents.tree import (
    Block,
    Contents,
    Document,
    Figure,
    Heading,
    Inlines,
    ListItem,
    Note,
    Paragraph,
    Table,
    Text,
)

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """The words of a text; what stands between them differs from reader to reader."""
    return tuple(re.findall(r"\w+", text))


def missing(document: Document, text: str) -> list[str]:
    """The stretches of the document that do not stand in the text, after all that went before; empty when all do."""
    found, place, lost = words_of(text), 0, list[str]()
    for stretch in _stretches(document):
        at = _find(stretch, found, place)
        if at is None:
            lost.append(" ".join(stretch))
        else:
            place = at + len(stretch)
    return lost + [" ".join(note) for note in notes_of(document) if _find(note, found, 0) is None]


def notes_of(document: Document) -> list[Words]:
    """The footnotes; readers put them where they like."""
    return [
        words_of("".join(part.text for part in inline.content if isinstance(part, Text)))
        for section in document.sections
        for block in section.blocks
        for content in _contents(block)
        for inline in content
        if isinstance(inline, Note)
    ]


def text_of_html(html: str) -> str:
    """The text of a page, with white space between its blocks and not inside its words."""
    root = fromstring(html)
    for element in root.iter("p", "br", "td", "th", "li", "h1", "h2", "h3", "h4", "div", "dt", "dd", "caption", "sup"):
        element.tail = f" {element.tail or ''}"
        element.text = f" {element.text or ''}"
    return str(root.text_content())


def _stretches(document: Document) -> Iterator[Words]:
    for section in document.sections:
        for block in section.blocks:
            for content in _contents(block):
                yield from _without_notes(content)


def _without_notes(content: Inlines) -> Iterator[Words]:
    """The words of a block, cut where a footnote stands: readers put its number there."""
    text = "".join(part.text if isinstance(part, Text) else "\0" if isinstance(part, Note) else " " for part in content)
    yield from (words for piece in text.split("\0") if (words := words_of(piece)))


def _contents(block: Block) -> list[Inlines]:
    match block:
        case Heading() | Paragraph() | ListItem():
            return [block.content]
        case Table():
            header = [column.header for column in block.columns]
            return [(Text(block.caption),), *header, *(cell for row in block.rows for cell in row), block.source]
        case Figure():
            return [block.caption]
        case Contents():
            return [(Text(block.title),)]


def _find(stretch: Words, found: Words, start: int) -> int | None:
    """Where the stretch stands from start on.

    Some readers glue the number of a heading to its first word, and that of a footnote to the word before it.
    """
    size = len(stretch)
    for place in range(start, len(found) - size + 1):
        if not found[place].endswith(stretch[0]) and size > 1:
            continue
        near = found[place : place + size]
        if near == stretch or (
            near[1:-1] == stretch[1:-1] and _same(near[0], stretch[0]) and _same(near[-1], stretch[-1])
        ):
            return place
    return None


def _same(read: str, written: str) -> bool:
    before, found, after = read.partition(written)
    return bool(found) and (before == "" or before.isdecimal()) and (after == "" or after.isdecimal())
