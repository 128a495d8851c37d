"""Reads the canonical form of prose, and refuses everything else. What the form is stands in canonical.py."""

from __future__ import annotations

import re
from collections.abc import Callable

from nvo_desktop.prose.blocks import (
    Block,
    Break,
    Figure,
    Heading,
    Inline,
    Inlines,
    ListItem,
    ListKind,
    Note,
    Paragraph,
    Prose,
    Quote,
    Table,
    Text,
)
from nvo_desktop.prose.cleaning import safe_link, without_unwanted
from nvo_desktop.prose.markup import Element, NotWellFormed, parse_xml
from nvo_desktop.prose.normalising import ATTACHMENT

# A declaration, comment, instruction or CDATA, and any reference that we do not write ourselves.
_FOREIGN = re.compile(r"<[!?]|&(?!(?:amp|lt|gt|quot);)")
_NAMESPACE = re.compile(r"<[^<>]*\sxmlns")
_RANK = {"a": 1, "b": 2, "i": 3, "u": 4}
_DEPTHS = {"1": 1, "2": 2, "3": 3}
_BREAK = Break()
_PLAIN = Text("")


class BadProse(ValueError):
    """Text that is not the canonical form of any prose. line counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"Regel {line}: {reason}.")
        self.line = line
        self.reason = reason


class _Refused(Exception):
    """A block that cannot be read, and why; read adds the line."""


def read(text: str) -> Prose:
    """The prose that a canonical text holds. Raises BadProse when it is anything else.

    Characters that clean_text removes are removed. Of what write wrote, this gives the normal prose back.
    """
    if not text:
        return ()
    text = without_unwanted(text)
    root = _parsed(text)
    _check_lines(text, root)
    blocks: list[Block] = []
    for element in root:
        try:
            blocks.append(_block(element))
        except _Refused as refused:
            raise BadProse(len(blocks) + 1, str(refused)) from None
    return tuple(blocks)


def _parsed(text: str) -> Element:
    found = _FOREIGN.search(text) or ("xmlns" in text and _NAMESPACE.search(text))
    if found:
        raise BadProse(text.count("\n", 0, found.end()) + 1, "dit hoort niet in opgemaakte tekst")
    try:
        return parse_xml(f"<prose>{text}</prose>")
    except NotWellFormed:
        raise BadProse(_faulty_line(text), "de opmaak is niet goed gevormd") from None


def _check_lines(text: str, root: Element) -> None:
    """One block a line, and nothing beside them."""
    tails = [element.tail or "" for element in root]
    between = all(tail == "\n" for tail in tails[:-1])
    if root.text or not tails or tails[-1] or not between or text.count("\n") != len(tails) - 1:
        raise BadProse(_faulty_line(text), "elk blok staat op een eigen regel, met niets eromheen")


def _faulty_line(text: str) -> int:
    """The first line that is not one block; the parser itself only knows where it noticed."""
    lines = text.split("\n")
    return next((number for number, line in enumerate(lines, 1) if not _is_one_block(line)), len(lines))


def _is_one_block(line: str) -> bool:
    try:
        root = parse_xml(f"<prose>{line}</prose>")
    except NotWellFormed:
        return False
    return not root.text and [element.tail for element in root] == [None]


def _block(element: Element) -> Block:
    reader = _BLOCKS.get(element.tag)
    if reader is None:
        raise _unknown(element)
    return reader(element)


def _unknown(element: Element) -> _Refused:
    return _Refused(f"<{element.tag[:40]}> mag hier niet staan")


def _bare(element: Element) -> Element:
    """The element itself; refused when it has an attribute."""
    if element.keys():
        raise _Refused(f"<{element.tag}> heeft een onbekend kenmerk")
    return element


def _heading(element: Element) -> Heading:
    return Heading(int(element.tag[1]), _inlines(_bare(element)))


def _list_item(element: Element) -> ListItem:
    kind: ListKind = "bullet" if element.tag == "ul" else "number"
    (name, value), *more = element.items() or [("", "")]
    restart = more == [("restart", "1")] and kind == "number"
    if name != "n" or value not in _DEPTHS or (more and not restart):
        raise _Refused(f"<{element.tag}> heeft geen goede diepte of een onbekend kenmerk")
    return ListItem(kind, _DEPTHS[value], _inlines(element), restart)


def _figure(element: Element) -> Figure:
    if element.keys() != ["src", "alt"]:
        raise _Refused("<figure> heeft een bijlage en een tekst nodig, en niets anders")
    scheme, _, attachment = (element.get("src") or "").partition(":")
    if scheme != "bijlage" or not ATTACHMENT.fullmatch(attachment):
        raise _Refused("<figure> verwijst niet naar een bijlage")
    return Figure(attachment, element.get("alt") or "", _inlines(element))


def _table(element: Element) -> Table:
    if element.text or not len(_bare(element)):
        raise _Refused("een tabel heeft een kopregel en alleen rijen")
    header, *rows = (_cells(row, "td" if place else "th") for place, row in enumerate(element))
    if not header or any(len(row) != len(header) for row in rows):
        raise _Refused("elke rij van een tabel heeft evenveel cellen")
    return Table(header, tuple(rows))


def _cells(row: Element, tag: str) -> tuple[Inlines, ...]:
    if row.tag != "tr" or row.tail or _bare(row).text:
        raise _Refused("een tabel heeft alleen rijen")
    if any(cell.tag != tag or cell.tail for cell in row):
        raise _Refused("een rij van een tabel heeft alleen cellen")
    return tuple(_inlines(_bare(cell)) for cell in row)


def _inlines(element: Element) -> Inlines:
    found: list[Inline] = [Text(element.text)] if element.text else []
    for child in element:
        tag = child.tag
        if tag == "br":
            found.append(_break(child))
        elif tag == "fn":
            found.append(Note(_note_content(_bare(child))))
        else:
            _add_runs(child, _PLAIN, 0, found)
        if child.tail:
            found.append(Text(child.tail))
    return tuple(found)


def _break(element: Element) -> Break:
    if len(_bare(element)) or element.text:
        raise _Refused("<br/> is leeg")
    return _BREAK


def _note_content(element: Element) -> tuple[Text | Break, ...]:
    if any(child.tag == "fn" for child in element):
        raise _Refused("een voetnoot staat niet in een voetnoot")
    return tuple(piece for piece in _inlines(element) if not isinstance(piece, Note))


def _add_runs(element: Element, outer: Text, outer_rank: int, found: list[Inline]) -> None:
    """Add the runs inside one of <a> <b> <i> <u>; each may only hold those that come after it."""
    tag = element.tag
    rank = _RANK.get(tag, 0)
    if rank <= outer_rank:
        raise _unknown(element)
    link = _address(element) if tag == "a" else outer.link
    if tag != "a":
        _bare(element)
    bold, italic, underline = outer.bold or tag == "b", outer.italic or tag == "i", tag == "u"
    if element.text:
        found.append(Text(element.text, bold, italic, underline, link))
    for child in element:
        _add_runs(child, Text("", bold, italic, underline, link), rank, found)
        if child.tail:
            found.append(Text(child.tail, bold, italic, underline, link))


def _address(element: Element) -> str:
    address = element.get("href") or ""
    if element.keys() != ["href"] or not address or safe_link(address) != address:
        raise _Refused("een link heeft alleen een veilig adres")
    return address


_BLOCKS: dict[str, Callable[[Element], Block]] = {
    "p": lambda element: Paragraph(_inlines(_bare(element))),
    "q": lambda element: Quote(_inlines(_bare(element))),
    "h1": _heading,
    "h2": _heading,
    "h3": _heading,
    "ul": _list_item,
    "ol": _list_item,
    "table": _table,
    "figure": _figure,
}
