"""What stands inside one block: runs with their format, breaks, tabs and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, cast

from nvo_desktop.documents import tree
from nvo_desktop.documents.xml import Element

_SOURCE_LINES = re.compile(r"[ \t]*\n\s*")
_SPANS = ("status", "label", "gap")
_SPACE = " \t"
_MARKS: Final = {"b": "bold", "i": "italic", "u": "underline"}


class ReadingError(Exception):
    """A fault in rendered text, with its line there."""

    def __init__(self, element: Element, fault: str) -> None:
        super().__init__(fault)
        self.line = element.sourceline or 0


@dataclass(frozen=True, slots=True)
class _Format:
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""
    style: tree.TextStyle = ""


_PLAIN: Final = _Format()


def read_inlines(element: Element, skip: tuple[str, ...] = ()) -> tree.Inlines:
    """The content of a block element, without space at its ends. skip: elements that somebody else reads."""
    if len(element) == 0:  # most cells and many paragraphs: worth a way of their own
        text = _in_one_line(element.text or "").strip(_SPACE)
        return (tree.Text(text),) if text else ()
    return trimmed(tuple(_content(element, _PLAIN, skip)))


def trimmed(content: tree.Inlines) -> tree.Inlines:
    """Without the plain spaces that the layout of a template leaves at the ends; nbsp stays."""
    parts = list(content)
    if parts and isinstance(first := parts[0], tree.Text) and first.text[:1] in _SPACE:
        parts[0] = replace(first, text=first.text.lstrip(_SPACE))
    if parts and isinstance(last := parts[-1], tree.Text) and last.text[-1:] in _SPACE:
        parts[-1] = replace(last, text=last.text.rstrip(_SPACE))
    return tuple(part for part in parts if not isinstance(part, tree.Text) or part.text)


def _content(element: Element, form: _Format, skip: tuple[str, ...]) -> Iterator[tree.Inline]:
    yield from _text(element.text, form)
    for child in element:
        if child.tag not in skip and isinstance(child.tag, str):
            yield from _child(child, form)
        yield from _text(child.tail, form)


def _text(text: str | None, form: _Format) -> Iterator[tree.Text]:
    if text:
        yield tree.Text(_in_one_line(text), form.bold, form.italic, form.underline, form.link, form.style)


def _in_one_line(text: str) -> str:
    return _SOURCE_LINES.sub(" ", text) if "\n" in text else text


def _child(child: Element, form: _Format) -> Iterator[tree.Inline]:
    inner = _inner_format(child, form)
    if inner is not None:
        yield from _content(child, inner, ())
    elif child.tag == "br":
        yield tree.Break()
    elif child.tag == "tab":
        yield tree.Tab()
    elif child.tag == "fn":
        yield _note(child)
    else:
        raise ReadingError(child, f"het element <{child.tag}> is onbekend in een alinea")


def _inner_format(child: Element, form: _Format) -> _Format | None:
    """The format inside an element that gives one; None for any other element."""
    tag = str(child.tag)
    if tag in _MARKS:
        return _marked(form, tag)
    if tag == "a":
        return replace(form, link=child.get("href", ""))
    if tag == "span":
        return replace(form, style=_span(child))
    return None


@lru_cache(maxsize=256)  # there are eight of them, with or without a link and a style, and thousands of runs
def _marked(form: _Format, tag: str) -> _Format:
    return replace(form, **{_MARKS[tag]: True})


def _span(child: Element) -> tree.TextStyle:
    style = child.get("class", "")
    if style not in _SPANS:
        raise ReadingError(child, f"de tekststijl ‘{style}’ is onbekend")
    return cast("tree.TextStyle", style)


def _note(child: Element) -> tree.Note:
    content = tuple(_content(child, _PLAIN, ()))
    return tree.Note(tuple(part for part in content if isinstance(part, tree.Text | tree.Break)))
