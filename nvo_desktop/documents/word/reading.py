"""What a part of a Word file turns out to hold: its text, and the elements that rules look at.

libxml2 proves that a part is sound XML and keeps nothing of it; one expression then gathers what matters. A tree of the
part would take ten times its room, and a third of the time of an export to walk through.
"""

from __future__ import annotations

import re
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
_TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_BARE = re.compile(r"\x1e[^\S\x1e]*(?=\x1e|\Z)")
_STRUCTURAL = re.compile(  # what Word asks for behind a table that ends a section, or has another right below it
    rb"</w:tbl><w:p><w:pPr><w:pStyle [^>]*>(<w:sectPr>.*?</w:sectPr>)?</w:pPr></w:p>(?(1)|(?=<w:(?:sectPr|tbl)>))",
    re.DOTALL,
)


class UnsoundPart(ValueError):
    """A part that is not XML, or holds what we never write; the message says what."""


@dataclass(frozen=True, slots=True)
class Reading:
    """text has a sign for each paragraph, new line or tab, and picture or place of a note.

    headers: for each table the texts of its header cells, None where its first row is not marked as its header.
    """

    text: str
    levels: list[int]
    headers: list[list[str] | None]
    anchors: set[str]
    bookmarks: set[str]
    fields: list[str]
    alternatives: list[str]
    bare: int


def read_part(xml: bytes) -> Reading:
    """Gather it all from a body or from notes; what it says is true when the part is proven to be sound."""
    found = _MATTERS.findall(xml)
    text = _shown(b"".join([said or _SIGNS.get(tag, b"") for said, tag, _ in found]))
    told: dict[bytes, list[dict[bytes, bytes]]] = {}
    for tag, attributes in [(tag, attributes) for _, tag, attributes in found if attributes]:
        told.setdefault(tag, []).append(dict(_ATTRIBUTE.findall(attributes)))

    def values(tag: bytes, name: bytes) -> list[str]:
        return [_shown(attributes.get(name, b"")) for attributes in told.get(tag, [])]

    return Reading(
        text=text,
        levels=[int(style[-1]) for style in values(b"pStyle", b"w:val")],
        headers=[_header_texts(table) for table in xml.split(b"<w:tbl>")[1:]],
        anchors=set(values(b"hyperlink", b"w:anchor")) - {""},
        bookmarks=set(values(b"bookmarkStart", b"w:name")),
        fields=values(b"fldChar", b"w:fldCharType"),
        alternatives=values(b"docPr", b"descr"),
        bare=_bare(text, xml),
    )


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


def _bare(text: str, xml: bytes) -> int:
    """How many paragraphs hold nothing, besides those that Word asks for behind a table."""
    empty = len(_BARE.findall(text))
    return empty - len(_STRUCTURAL.findall(xml)) if empty else 0


def _header_texts(table: bytes) -> list[str] | None:
    row = table[: table.find(b"</w:tr>")]
    if b"<w:tblHeader/>" not in row:
        return None
    return [_shown(b"".join(_TEXT.findall(cell))) for cell in row.split(b"<w:tc>")[1:]]
