"""What stands inside one block: runs with their format, breaks, tabs and footnotes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple, cast
from xml.etree.ElementTree import Element

from nvo_desktop.documents import tree
from nvo_desktop.prose.cleaning import safe_link

_SOURCE_LINES = re.compile(r"[ \t]*\n\s*")
_SPANS = ("status", "label", "gap")
_SPACE = " \t"
_MARKS: Final = {"b": "bold", "i": "italic", "u": "underline"}


class ReadingError(Exception):
    """A fault in rendered text, and the element that it is in."""

    def __init__(self, element: Element, fault: str) -> None:
        super().__init__(fault)
        self.element = element


class _Format(NamedTuple):
    """All of a tree.Text but its text, in the same order."""

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
    return trimmed(_content(element, _PLAIN, skip))


def trimmed(parts: list[tree.Inline]) -> tree.Inlines:
    """Without the plain spaces that the layout of a template leaves at the ends; nbsp stays."""
    if parts and isinstance(first := parts[0], tree.Text) and first.text[:1] in _SPACE:
        parts[0] = first._replace(text=first.text.lstrip(_SPACE))
    if parts and isinstance(last := parts[-1], tree.Text) and last.text[-1:] in _SPACE:
        parts[-1] = last._replace(text=last.text.rstrip(_SPACE))
    return tuple([part for part in parts if not isinstance(part, tree.Text) or part.text])


def _content(element: Element, form: _Format, skip: tuple[str, ...] = ()) -> list[tree.Inline]:
    parts: list[tree.Inline] = [tree.Text(_in_one_line(element.text), *form)] if element.text else []
    for child in element:
        if child.tag not in skip:
            parts += _child(child, child.tag, form)
        if tail := child.tail:
            parts.append(tree.Text(_in_one_line(tail), *form))
    return parts


def _in_one_line(text: str) -> str:
    return _SOURCE_LINES.sub(" ", text) if "\n" in text else text


def _child(child: Element, tag: str, form: _Format) -> list[tree.Inline]:
    if tag in _MARKS:
        return _content(child, _marked(form, tag))
    match tag:
        case "a":
            return _content(child, form._replace(link=_address(child)))
        case "span":
            return _content(child, form._replace(style=_span(child)))
        case "br":
            return [tree.Break()]
        case "tab":
            return [tree.Tab()]
        case "fn":
            return [_note(child)]
        case _:
            raise ReadingError(child, f"het element <{tag}> is onbekend in een alinea")


@lru_cache(maxsize=256)  # there are eight of them, with or without a link and a style, and thousands of runs
def _marked(form: _Format, tag: str) -> _Format:
    return form._replace(**{_MARKS[tag]: True})


def _address(child: Element) -> str:
    address = child.get("href", "")
    if not safe_link(address):
        raise ReadingError(child, "een verwijzing leidt naar iets anders dan http, https, mailto of dit document")
    return address


def _span(child: Element) -> tree.TextStyle:
    style = child.get("class", "")
    if style not in _SPANS:
        raise ReadingError(child, f"de tekststijl ‘{style}’ is onbekend")
    return cast("tree.TextStyle", style)


def _note(child: Element) -> tree.Note:
    return tree.Note(tuple(part for part in _content(child, _PLAIN) if isinstance(part, tree.Text | tree.Break)))
