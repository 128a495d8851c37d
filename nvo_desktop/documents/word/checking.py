"""The last look at a Word file before it is handed over: it says what the tree says, and everyone can read it.

The rules are E1 to E8 of the exports. A finding is a bug of ours: what a user can cause, the writer has to bring right.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import BadZipFile

from nvo_desktop.documents.tree import Document
from nvo_desktop.documents.word.characters import legal
from nvo_desktop.documents.word.outline import Outline
from nvo_desktop.documents.word.package import Part, parts_in
from nvo_desktop.documents.word.parts import BODY, NOTES, PROPERTIES
from nvo_desktop.documents.word.reading import PARAGRAPH, Reading, UnsoundPart, prove_sound, read_part
from nvo_desktop.documents.word.wording import told

_DC = "{http://purl.org/dc/elements/1.1/}"
_PARAGRAPH = PARAGRAPH.encode()
_EMPTY = _PARAGRAPH * 2  # Word asks for some paragraphs in which nothing stands
_NEARBY = 4  # words on each side of a difference


class WriterFault(RuntimeError):
    """The writer made a file that breaks a rule; the message names the rule and the place."""


def check_parts(parts: Mapping[str, bytes], document: Document, outline: Outline) -> None:
    """Read the parts; WriterFault when they do not say what the tree says, or not so that everyone can read it."""
    prove_parts(parts)
    check_said(parts, document, outline)


def prove_parts(parts: Mapping[str, bytes]) -> None:
    """WriterFault when a part that holds text is not sound XML. Asks nothing of Python while it reads."""
    for name in (BODY, NOTES):
        try:
            prove_sound(parts[name])
        except (KeyError, UnsoundPart) as error:
            raise WriterFault(f"{name} cannot be read: {error}") from error


def check_said(parts: Mapping[str, bytes], document: Document, outline: Outline) -> None:
    """Read what the parts say. It holds only for parts that are proven to be sound, before, after or meanwhile."""
    body, notes = (read_part(parts[name]) for name in (BODY, NOTES))
    wanted = told(document, outline)
    _check_words(body, wanted.body)
    _check_words(notes, wanted.notes)
    _check_headings(body)
    _check_fields(body)
    _check_links(body, notes)
    _check_tables(body)
    _check_pictures(body)
    _check_paragraphs(body)
    _check_properties(_parsed(parts, PROPERTIES))


def check_package(data: bytes, parts: Mapping[str, Part]) -> None:
    """List what is in the file; WriterFault when that is something else than these parts, as they were pressed."""
    try:
        found = parts_in(data)
    except BadZipFile as error:
        raise WriterFault(f"the file cannot be taken apart: {error}") from error
    if found != parts:
        other = sorted(name for name in {*found, *parts} if found.get(name) != parts.get(name))
        raise WriterFault(f"the file holds other parts: {', '.join(other)}")


def _parsed(parts: Mapping[str, bytes], name: str) -> Element:
    try:
        return ElementTree.fromstring(parts[name])  # noqa: S314 - a part that we wrote ourselves
    except (KeyError, ElementTree.ParseError) as error:
        raise WriterFault(f"{name} cannot be read: {error}") from error


def _check_words(reading: Reading, wanted: bytes) -> None:
    """Nearly always the texts are equal to the letter; else white space and forbidden characters may differ."""
    if wanted == reading.text or wanted == reading.text.replace(_EMPTY, _PARAGRAPH):
        return
    has, wants = _words(reading.text), _words(wanted)
    if has == wants:
        return
    place = next((at for at, pair in enumerate(zip(has, wants, strict=False)) if pair[0] != pair[1]), None)
    at = min(len(has), len(wants)) if place is None else place
    near = slice(max(0, at - _NEARBY), at + _NEARBY)
    raise WriterFault(f"other words at word {at}: {' '.join(has[near])!r} instead of {' '.join(wants[near])!r}")


def _words(text: bytes) -> list[str]:
    return legal(text.decode(errors="surrogatepass")).split()


def _check_headings(reading: Reading) -> None:
    above = 0
    for place, level in enumerate(reading.levels, 1):
        if level > above + 1:
            raise WriterFault(f"heading {place} has level {level} below level {above}")
        above = level


def _check_fields(reading: Reading) -> None:
    depth = 0
    for kind in reading.fields:
        depth += {"begin": 1, "end": -1}.get(kind, 0)
        if depth < 0:
            raise WriterFault("a field ends that did not begin")
    if depth:
        raise WriterFault("a field is not closed")


def _check_links(*parts: Reading) -> None:
    bookmarks = {name for part in parts for name in part.bookmarks}
    lost = {anchor for part in parts for anchor in part.anchors} - bookmarks
    if lost:
        raise WriterFault(f"links lead to no bookmark: {', '.join(sorted(lost))}")


def _check_tables(reading: Reading) -> None:
    for number, cells in enumerate(reading.header_cells, 1):
        if cells is None:
            raise WriterFault(f"table {number} has no header row")
        if not cells:
            raise WriterFault(f"table {number} has an empty header row")


def _check_pictures(reading: Reading) -> None:
    for number, alternative in enumerate(reading.alternatives, 1):
        if not alternative.strip():
            raise WriterFault(f"picture {number} has no alternative text")


def _check_paragraphs(reading: Reading) -> None:
    if reading.bare:
        raise WriterFault(f"{reading.bare} empty paragraphs stand as white space")


def _check_properties(core: Element) -> None:
    if not core.findtext(f"{_DC}title", "").strip():
        raise WriterFault("the document has no title")
    if core.findtext(f"{_DC}language", "") != "nl-NL":
        raise WriterFault("the document does not say that it is in Dutch")
