"""What never comes along from a file of others: who changed what and when, remarks, other languages, odd fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from nvo_desktop.documents.word.borrowed.xml import Element, W, all_of, in_order, made
from nvo_desktop.errors import InputProblem

KEPT_FIELDS: Final = frozenset(
    in_order("PAGE NUMPAGES SECTION SECTIONPAGES TOC REF PAGEREF SEQ STYLEREF DATE TIME TITLE HYPERLINK")
)
"""The fields that stay."""
_DROPPED_FIELDS = frozenset(
    in_order(
        "AUTHOR LASTSAVEDBY USERNAME USERINITIALS USERADDRESS FILENAME FILESIZE TEMPLATE CREATEDATE SAVEDATE "
        "PRINTDATE REVNUM EDITTIME DOCPROPERTY SUBJECT KEYWORDS COMMENTS NUMWORDS NUMCHARS QUOTE IF "
        "DOCVARIABLE INFO"
    )
)
_GONE = in_order(
    "del moveFrom rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange "
    "tblPrExChange numberingChange cellIns cellDel cellMerge commentRangeStart commentRangeEnd "
    "commentReference annotationRef moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd "
    "proofErr rsid rsidRoot rsids permStart permEnd bookmarkStart bookmarkEnd customXmlInsRangeStart "
    "customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd lastRenderedPageBreak"
)
_ADDRESSES = frozenset({"href", "src"})  # of drawings in the older form; what they show is found by relations
_UNWRAPPED = ("ins", "moveTo", "smartTag", "customXml")
_NAME = re.compile(r"[A-Za-z]+")
_LINK = re.compile(r"HYPERLINK\s+\"?(?:https?://|mailto:)", re.IGNORECASE)


def cleaned(root: Element, *, only_word: bool = False) -> Element:
    """The same tree without them. only_word: nor what newer versions of Word add in names of their own."""
    for element in all_of(root, *_GONE):
        _remove(element)
    for element in all_of(root, *_UNWRAPPED):
        _unwrap(element)
    for element in list(root.iter(etree.Element)):
        _plain(element, only_word=only_word)
    return root


def _plain(element: Element, *, only_word: bool) -> None:
    if only_word and not str(element.tag).startswith(W):
        _remove(element)
        return
    for key in list(element.attrib):
        name = str(key)
        foreign = only_word and not name.startswith(W) and "}" in name
        if name.startswith(f"{W}rsid") or foreign or name.rsplit("}", 1)[-1] in _ADDRESSES:
            del element.attrib[key]
    if element.tag == f"{W}lang":
        element.set(f"{W}val", "nl-NL")


def _remove(element: Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)


def _unwrap(element: Element) -> None:
    """Put what stands in an element in its place."""
    above = element.getparent()
    if above is None:
        return
    place = above.index(element)
    for inner in list(element):
        if etree.QName(inner).localname not in {"smartTagPr", "customXmlPr"}:
            above.insert(place, inner)
            place += 1
    above.remove(element)


def without_odd_fields(root: Element) -> Element:
    """The same header or footer with only the fields that stay. InputProblem for one that fetches or runs something."""
    for simple in all_of(root, "fldSimple"):
        if _is_dropped(simple.get(f"{W}instr") or ""):
            _remove(simple)
    _walk(root)
    return root


def _walk(root: Element) -> None:
    """Fields run from a begin to an end; the instruction may be cut over many runs, and the field over paragraphs."""
    opened: list[_Field] = []
    for run in all_of(root, "r"):
        for mark in list(run):
            kind = mark.get(f"{W}fldCharType") if mark.tag == f"{W}fldChar" else ""
            if kind == "begin":
                opened.append(_Field())
            if opened:
                opened[-1].marks.append(mark)
                opened[-1].instruction += (mark.text or "") if mark.tag == f"{W}instrText" else ""
            elif kind or mark.tag == f"{W}instrText":
                _remove(mark)
            if kind == "end" and opened:
                _close(opened, dropped=False)
    while opened:
        _close(opened, dropped=True)


@dataclass(slots=True)
class _Field:
    marks: list[Element] = field(default_factory=list[Element])
    instruction: str = ""


def _close(opened: list[_Field], *, dropped: bool) -> None:
    """dropped: it was never ended."""
    closed = opened.pop()
    if _is_dropped(closed.instruction) or dropped:
        for mark in closed.marks:
            _remove(mark)
    elif opened:
        opened[-1].marks += closed.marks


def _is_dropped(instruction: str) -> bool:
    found = _NAME.search(instruction)
    name = found[0].upper() if found else ""
    if name in KEPT_FIELDS:
        return name == "HYPERLINK" and not _LINK.search(instruction)
    if not name or name in _DROPPED_FIELDS:
        return True
    raise InputProblem(
        f"De kop- of voettekst bevat een veld dat iets ophaalt of uitvoert ({name}).",
        "Haal dat veld in Word uit de kop- en voettekst, sla het bestand op en kies het opnieuw.",
    )


def without_bindings(root: Element) -> Element:
    """Content controls are no longer filled from data that stays behind; those for the title and the maker are."""
    for binding in all_of(root, "dataBinding"):
        if "core-properties" not in (binding.get(f"{W}prefixMappings") or ""):
            _remove(binding)
    for cell in all_of(root, "tc"):
        if not cell.findall(f"{W}p"):
            cell.append(made("p"))  # Word wants one in each cell
    return root
