"""What a part of a Word file turns out to hold: its text, and the elements that rules look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from nvo_desktop.documents.xml import Element

PARAGRAPH, NEW_LINE, OBJECT = "\n\x1e", "\t", "\ufffc"  # in a text; XML allows no \x1e

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMES = {"w": _W[1:-1]}
_TEXT, _TABLE, _LINK, _BOOKMARK, _FIELD = (
    f"{_W}{name}" for name in ("t", "tbl", "hyperlink", "bookmarkStart", "fldChar")
)
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TAB = f"{_W}tab"
_SIGNS: dict[object, str] = {
    f"{_W}p": PARAGRAPH,
    _TAB: NEW_LINE,
    f"{_W}br": NEW_LINE,
    f"{_W}footnoteReference": OBJECT,
    _PICTURE: OBJECT,
}
_BARE = re.compile(r"\x1e[^\S\x1e]*(?=\x1e|\Z)")
_headings = etree.XPath(
    "/w:document/w:body/w:p/w:pPr/w:pStyle/@w:val[starts-with(., 'Heading')]", namespaces=_NAMES, smart_strings=False
)
_structural = etree.XPath(
    "count(/w:document/w:body/w:p[not(w:r)][preceding-sibling::*[1][self::w:tbl]]"
    "[w:pPr/w:sectPr or following-sibling::*[1][self::w:sectPr or self::w:tbl]])",
    namespaces=_NAMES,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """text has a sign for each paragraph, new line or tab, and picture or place of a note.

    headers: for each table the texts of its header cells, None where no row is marked as its header.
    """

    text: str
    levels: list[int]
    headers: list[list[str] | None]
    anchors: set[str]
    bookmarks: set[str]
    fields: list[str]
    alternatives: list[str]
    bare: int


def read_part(root: Element) -> Reading:
    """Gather it all from the root of a body or of notes."""
    # The name of an element is dearer to ask than its text, and only w:t has one.
    text = "".join([element.text or _sign(element) for element in root.iter(_TEXT, *_SIGNS)])
    tags = (_TABLE, _LINK, _BOOKMARK, _FIELD, _PICTURE)
    found: dict[object, list[Element]] = {tag: [] for tag in tags}
    for element in root.iter(*tags):
        found[element.tag].append(element)
    return Reading(
        text=text,
        levels=[int(style[-1]) for style in _headings(root)],
        headers=[_header_texts(table) for table in found[_TABLE]],
        anchors={link.get(f"{_W}anchor", "") for link in found[_LINK]} - {""},
        bookmarks={bookmark.get(f"{_W}name", "") for bookmark in found[_BOOKMARK]},
        fields=[field.get(f"{_W}fldCharType", "") for field in found[_FIELD]],
        alternatives=[picture.get("descr", "") for picture in found[_PICTURE]],
        bare=_bare(text, root),
    )


def _sign(element: Element) -> str:
    """The sign of an element without text; a tab that has properties is a stop in the layout, and says nothing."""
    tag = element.tag
    return "" if tag == _TAB and element.attrib else _SIGNS.get(tag, "")


def _bare(text: str, root: Element) -> int:
    """How many paragraphs hold nothing, besides those that Word asks for behind a table."""
    empty = len(_BARE.findall(text))
    return empty - int(_structural(root)) if empty else 0


def _header_texts(table: Element) -> list[str] | None:
    first = table.find(f"{_W}tr")
    if first is None or first.find(f"{_W}trPr/{_W}tblHeader") is None:
        return None
    return ["".join(text.text or "" for text in cell.iter(_TEXT)) for cell in first.iterfind(f"{_W}tc")]
