"""What a part of a Word file turns out to hold: its text, and the elements that rules look at.

libxml2 proves that a part is sound XML and keeps nothing of it; one expression then gathers what matters. A tree of the
part would take ten times its room, and a third of the time of an export to walk through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any, NoReturn, cast

from lxml import etree

PARAGRAPH, NEW_LINE, OBJECT = "\n\x1e", "\t", "\ufffc"  # in a text; XML allows no \x1e

# A text, or an element with its attributes. In sound XML no "<" stands in a text or an attribute.
_MATTERS = re.compile(
    rb"<wp?:(?:t(?:>| [^>]*>)([^<]*)"
    rb"|((?:p|tab/|br/|footnoteReference|docPr|hyperlink|bookmarkStart|fldChar|pStyle(?= w:val=.Heading))(?!\w)[^>]*))"
)
_SIGNS = {  # a tab with attributes is a stop in the layout, and says nothing
    b"p": PARAGRAPH.encode(),
    b"tab/": NEW_LINE.encode(),
    b"br/": NEW_LINE.encode(),
    b"footnoteReference": OBJECT.encode(),
    b"docPr": OBJECT.encode(),
}
_TABLE, _TABLE_END, _PARAGRAPH = b"<w:tbl>", b"</w:tbl>", b"<w:p>"
_AT_A_TIME = 1 << 14  # bytes
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_SPACES = "\t\n\v\f\r \x85\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
_BARE = re.compile(  # a look at the first byte spares nearly all paragraphs the rest
    rb"\x1e(?![!-\x7e])(?:%b)*(?=\x1e|\Z)" % b"|".join(re.escape(space.encode()) for space in _SPACES)
)
_STRUCTURAL = re.compile(  # what Word asks for behind a table that ends a section, or has another right below it
    rb"</w:tbl><w:p><w:pPr><w:pStyle [^>]*>(<w:sectPr>.*?</w:sectPr>)?</w:pPr></w:p>(?(1)|(?=<w:(?:sectPr|tbl)>))",
    re.DOTALL,
)


class UnsoundPart(ValueError):
    """A part that is not XML, or holds what we never write; the message says what."""


@dataclass(frozen=True, slots=True)
class Reading:
    """text, in UTF-8, has a sign for each paragraph, new line or tab, and picture or place of a note.

    header_cells: for each table how many its first row has, None where that is not marked as its header.
    """

    text: bytes
    levels: list[int]
    header_cells: list[int | None]
    anchors: set[str]
    bookmarks: set[str]
    fields: list[str]
    alternatives: list[str]
    bare: int


def read_part(xml: bytes) -> Reading:
    """Gather it all from a body or from notes; what it says is true when the part is proven to be sound."""
    gathering = _Gathering()
    said, tables = gathering.all(xml), list(_tables(xml))
    return Reading(
        text=_shown(said).encode() if b"&" in said else said,
        levels=[int(style[-1]) for style in gathering.values(b"pStyle", b"w:val")],
        header_cells=[_header_cells(xml, start) for start, _ in tables],
        anchors=set(gathering.values(b"hyperlink", b"w:anchor")) - {""},
        bookmarks=set(gathering.values(b"bookmarkStart", b"w:name")),
        fields=gathering.values(b"fldChar", b"w:fldCharType"),
        alternatives=gathering.values(b"docPr", b"descr"),
        bare=len(_BARE.findall(said)) - sum(bool(_STRUCTURAL.match(xml, end)) for _, end in tables),
    )


class _Gathering:
    """Takes the text with its signs out of a part, and the attributes of the elements that rules look at."""

    def __init__(self) -> None:
        self._told: dict[bytes, list[dict[bytes, bytes]]] = {}  # by the name of an element, the attributes of each

    def all(self, xml: bytes) -> bytes:
        """The text. Some paragraphs at a time: all pieces of it together take more room than the part.

        Nor does an expression leave a turn to another thread until it has found all.
        """
        said: list[bytes] = []
        start = 0
        while start < len(xml):
            end = xml.find(_PARAGRAPH, start + _AT_A_TIME)
            found = _MATTERS.findall(xml, start, len(xml) if end < 0 else end)
            said.append(b"".join([text or _SIGNS.get(element) or self._note(element) for text, element in found]))
            start = len(xml) if end < 0 else end
        return b"".join(said)

    def values(self, tag: bytes, name: bytes) -> list[str]:
        """What one attribute says in each element of that name, in their order."""
        return [_shown(attributes.get(name, b"")) for attributes in self._told.get(tag, [])]

    def _note(self, element: bytes) -> bytes:
        """The sign of an element that has attributes, which are kept. A text without letters is no element."""
        tag, *attributes = element.split(maxsplit=1) or [b""]
        for said in attributes:
            self._told.setdefault(tag, []).append(dict(_ATTRIBUTE.findall(said)))
        return _SIGNS.get(tag, b"")


class _Proof:
    """What libxml2 tells while it reads: nothing, but of what no part of ours may hold."""

    def comment(self, text: str) -> NoReturn:
        raise UnsoundPart(f"a comment: {text}")

    def pi(self, target: str, _data: str | None = None) -> NoReturn:
        raise UnsoundPart(f"an instruction: {target}")

    def doctype(self, name: str, *_identifiers: str | None) -> NoReturn:
        raise UnsoundPart(f"a document type: {name}")

    def close(self) -> None:
        """The end; lxml asks for it."""


def prove_sound(xml: bytes) -> None:
    """Raise UnsoundPart unless this is XML, its names declared, and without what would mislead an expression."""
    parser = etree.XMLParser(target=cast("Any", _Proof()), resolve_entities=False, no_network=True)
    try:
        etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise UnsoundPart(str(error)) from error
    if parser.error_log:
        raise UnsoundPart(str(parser.error_log[0]))
    if b"<![CDATA[" in xml:
        raise UnsoundPart("text that is not escaped")


def _shown(said: bytes) -> str:
    """The characters that markup stands for."""
    text = said.decode()
    return unescape(text) if "&" in text else text


def _tables(xml: bytes) -> Iterator[tuple[int, int]]:
    """Where each table begins, and where its end tag stands."""
    start = xml.find(_TABLE)
    while start >= 0:
        end = xml.find(_TABLE_END, start)
        yield start, end
        start = xml.find(_TABLE, end)


def _header_cells(xml: bytes, table: int) -> int | None:
    """How many cells the first row of a table has, None where it is not marked as its header."""
    row = xml[table : xml.find(b"</w:tr>", table)]
    return row.count(b"<w:tc>") if b"<w:tblHeader/>" in row else None
