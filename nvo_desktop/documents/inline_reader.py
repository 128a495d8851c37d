"""What stands inside one block: runs with their format, breaks, tabs and footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast
from xml.etree.ElementTree import Element

from nvo_desktop.documents import tree
from nvo_desktop.prose.cleaning import safe_link

_SOURCE_LINES = re.compile(r"[ \t]*\n\s*")
_SPANS = ("status", "label", "gap")
_SPACE = " \t"
_MARKS: Final = {"b": "bold", "i": "italic", "u": "underline"}
_Make = Callable[[type[tree.Text], Iterable[object]], tree.Text]
_made: Final[_Make] = cast("Any", tuple).__new__  # what tree.Text comes down to, of which there are tens of thousands


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
_MARKED: Final = {"b": _Format(bold=True), "i": _Format(italic=True), "u": _Format(underline=True)}


def read_inlines(element: Element, skip: tuple[str, ...] = ()) -> tree.Inlines:
    """The content of a block element, without space at its ends. skip: elements that somebody else reads."""
    if len(element) == 0:  # most cells and many paragraphs: worth a way of their own
        text = (element.text or "").strip(_SPACE)
        if "\n" in text:
            text = _SOURCE_LINES.sub(" ", text).strip(_SPACE)
        return (_text(text, _PLAIN),) if text else ()
    return trimmed(_content(element, _PLAIN, skip))


def trimmed(parts: list[tree.Inline]) -> tree.Inlines:
    """Without the plain spaces that the layout of a template leaves at the ends; nbsp stays."""
    if not parts or not (_begins_blank(parts[0]) or _ends_blank(parts[-1])):
        return tuple(parts)
    if isinstance(first := parts[0], tree.Text):
        parts[0] = first._replace(text=first.text.lstrip(_SPACE))
    if isinstance(last := parts[-1], tree.Text):
        parts[-1] = last._replace(text=last.text.rstrip(_SPACE))
    return tuple([part for part in parts if not isinstance(part, tree.Text) or part.text])


def _begins_blank(part: tree.Inline) -> bool:
    return type(part) is tree.Text and part.text[:1] in _SPACE


def _ends_blank(part: tree.Inline) -> bool:
    return type(part) is tree.Text and part.text[-1:] in _SPACE


def _content(element: Element, form: _Format, skip: tuple[str, ...] = ()) -> list[tree.Inline]:
    parts: list[tree.Inline] = [_text(text, form)] if (text := element.text) else []
    marked = _MARKED if form is _PLAIN else {}
    for child in element:
        tag = child.tag
        if tag in marked and len(child) == 0:  # nearly all of them
            if text := child.text:
                parts.append(_text(text, marked[tag]))
        elif tag not in skip:
            parts += _child(child, tag, form)
        if text := child.tail:
            parts.append(_text(text, form))
    return parts


def _text(text: str, form: _Format) -> tree.Text:
    if "\n" in text:
        text = _SOURCE_LINES.sub(" ", text)
    return _made(tree.Text, (text,) + form)  # noqa: RUF005 - unpacking takes twice as long


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
