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

# A text, or the name and attributes of an element. In sound XML no "<" stands in a text or an attribute.
_MATTERS = re.compile(
    rb"<wp?:(?:t(?: [^>]*)?>([^<]*)"
    rb"|(p|tab/|br/|footnoteReference|docPr|hyperlink|bookmarkStart|fldChar|pStyle(?= w:val=.Heading))(?!\w)([^>]*))"
)
_SIGNS = {  # a tab with attributes is a stop in the layout, and says nothing
    b"p": PARAGRAPH.encode(),
    b"tab/": NEW_LINE.encode(),
    b"br/": NEW_LINE.encode(),
    b"footnoteReference": OBJECT.encode(),
    b"docPr": OBJECT.encode(),
}
_TABLE, _PARAGRAPH = b"<w:tbl>", b"<w:p>"
_AT_A_TIME = 1 << 17  # bytes
_TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_SPACES = "\t\n\v\f\r \x85\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
_BARE = re.compile(rb"\x1e(?:%b)*(?=\x1e|\Z)" % b"|".join(re.escape(space.encode()) for space in _SPACES))
_STRUCTURAL = re.compile(  # what Word asks for behind a table that ends a section, or has another right below it
    rb"</w:tbl><w:p><w:pPr><w:pStyle [^>]*>(<w:sectPr>.*?</w:sectPr>)?</w:pPr></w:p>(?(1)|(?=<w:(?:sectPr|tbl)>))",
    re.DOTALL,
)


_Told = dict[bytes, list[dict[bytes, bytes]]]  # by the name of an element, the attributes of each


class UnsoundPart(ValueError):
    """A part that is not XML, or holds what we never write; the message says what."""


@dataclass(frozen=True, slots=True)
class Reading:
    """text, in UTF-8, has a sign for each paragraph, new line or tab, and picture or place of a note.

    headers: for each table the texts of its header cells, None where its first row is not marked as its header.
    """

    text: bytes
    levels: list[int]
    headers: list[list[str] | None]
    anchors: set[str]
    bookmarks: set[str]
    fields: list[str]
    alternatives: list[str]
    bare: int


def read_part(xml: bytes) -> Reading:
    """Gather it all from a body or from notes; what it says is true when the part is proven to be sound."""
    said, told = _gathered(xml)

    def values(tag: bytes, name: bytes) -> list[str]:
        return [_shown(attributes.get(name, b"")) for attributes in told.get(tag, [])]

    return Reading(
        text=_shown(said).encode() if b"&" in said else said,
        levels=[int(style[-1]) for style in values(b"pStyle", b"w:val")],
        headers=list(_headers(xml)),
        anchors=set(values(b"hyperlink", b"w:anchor")) - {""},
        bookmarks=set(values(b"bookmarkStart", b"w:name")),
        fields=values(b"fldChar", b"w:fldCharType"),
        alternatives=values(b"docPr", b"descr"),
        bare=_bare(said, xml),
    )


def _gathered(xml: bytes) -> tuple[bytes, _Told]:
    """The text with its signs, and the attributes of the elements that rules look at.

    Some hundreds of paragraphs at a time: what is found in all of them would take more room than the part itself.
    """
    said: list[bytes] = []
    told: _Told = {}
    start = 0
    while start < len(xml):
        end = xml.find(_PARAGRAPH, start + _AT_A_TIME)
        found = _MATTERS.findall(xml, start, len(xml) if end < 0 else end)
        for tag, attributes in [(tag, attributes) for _, tag, attributes in found if attributes]:
            told.setdefault(tag, []).append(dict(_ATTRIBUTE.findall(attributes)))
        said.append(b"".join([text or _SIGNS.get(tag, b"") for text, tag, _ in found]))
        start = len(xml) if end < 0 else end
    return b"".join(said), told


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


def _bare(text: bytes, xml: bytes) -> int:
    """How many paragraphs hold nothing, besides those that Word asks for behind a table."""
    empty = len(_BARE.findall(text))
    return empty - len(_STRUCTURAL.findall(xml)) if empty else 0


def _headers(xml: bytes) -> Iterator[list[str] | None]:
    """For each table the texts of its header cells, None where its first row is not marked as its header."""
    start = xml.find(_TABLE)
    while start >= 0:
        row = xml[start : xml.find(b"</w:tr>", start)]
        marked = b"<w:tblHeader/>" in row
        yield [_shown(b"".join(_TEXT.findall(cell))) for cell in row.split(b"<w:tc>")[1:]] if marked else None
        start = xml.find(_TABLE, start + len(_TABLE))
