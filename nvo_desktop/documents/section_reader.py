"""A rendered section is read as XML into blocks of the document tree.

    blocks   h1 h2 h3 (id, class="unnumbered")   p (class: a paragraph style)   q   figure (src, alt)   contents (title)
             ul ol (n="1".."3", restart; class="norm" with label, class="decision"; either text, or li items)
             table (caption, description, widths="32 - 40", align="left right", first="bold"; tr (from) th td, tfoot)
             from (what: where in the dossier the blocks inside it come from; on the page it shows nothing)
    inline   b i u a (href) br tab fn   span (class: status, label, gap)

Anything else is a problem with template and line. A line break in the source counts as a space; other white
space is kept, because in prose it is the region's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final, cast, get_args
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers.expat import ErrorString, ParserCreate

from nvo_desktop.documents import tree
from nvo_desktop.documents.column_shares import shares
from nvo_desktop.documents.inline_reader import ReadingError, read_inlines, trimmed
from nvo_desktop.documents.template import SectionTemplate
from nvo_desktop.errors import TemplateProblem
from nvo_desktop.prose.cleaning import without_unwanted

_STYLES: Final = frozenset(get_args(tree.ParagraphStyle))
_WORDS = re.compile(r"\s+")
_AMOUNT = re.compile(r"[-–]|[-–]?\s*(?:€\s*)?[-–]?\d[\d.]*(?:,\d+)?\s*%?")
_DIGIT = re.compile(r"\d")
_DEEPEST_LIST = 3
_LISTS = ("ul", "ol")
_WIDEST, _FIGURES = 247, 3  # mm: a landscape page, and how many figures that takes


def read_section(template: SectionTemplate, xml: str) -> tree.Section:
    """The section as a tree. Raises TemplateProblem with file and line of the rendered text.

    Not by lxml: each name and text of an element that it is asked for is made anew, which takes longer than reading.
    """
    xml = without_unwanted(xml)  # of the text of a dossier from elsewhere: no file takes it
    if not xml or xml.isspace():
        return tree.Section(template.name, template.joint, template.orientation, ())
    whole = f"<section>{xml}</section>".encode(errors="surrogatepass")
    root = _root(template, whole)
    try:
        blocks, origins = _Gathering().all(root)
    except ReadingError as error:
        raise _problem(template, _line_of(error.element, root, whole), str(error)) from error
    except RecursionError as error:
        raise _problem(template, 1, "er staan te veel elementen in elkaar") from error
    return tree.Section(template.name, template.joint, template.orientation, blocks, origins)


def _root(template: SectionTemplate, xml: bytes) -> Element:
    try:
        return ElementTree.fromstring(xml)  # noqa: S314 - inside an element nothing can be declared
    except ElementTree.ParseError as error:
        raise _problem(template, error.position[0], ErrorString(error.code)) from error


def _line_of(element: Element, root: Element, xml: bytes) -> int:
    """The line that an element begins on. The tree does not know, and only who made a fault wants to."""
    lines: list[int] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda _tag, _attributes: lines.append(parser.CurrentLineNumber)
    parser.Parse(xml, True)  # noqa: FBT003 - by place only: this is all of it
    return lines[list(root.iter()).index(element)]


def _problem(template: SectionTemplate, line: int, fault: str) -> TemplateProblem:
    where = f"{template.path.parent.name}/{template.path.name}"
    return TemplateProblem(
        f"De tekst die sjabloon ‘{where}’ maakt is niet te lezen, regel {line} van die tekst: {fault}.",
        "Verbeter het sjabloon.",
    )


class _Gathering:
    """Takes the blocks of a section one after another, with where they come from."""

    def __init__(self) -> None:
        self._blocks: list[tree.Block] = []
        self._origins: list[tree.Origin] = []
        self._here = ""

    def all(self, root: Element) -> tuple[tuple[tree.Block, ...], tuple[tree.Origin, ...]]:
        """Everything in a section."""
        self._take(root)
        return tuple(self._blocks), tuple(self._origins)

    def _take(self, root: Element) -> None:
        _refuse_loose(root, root.text)
        for element in root:
            if element.tag == "from":
                self._take_from(element)
            elif element.tag not in _READERS:
                raise ReadingError(element, f"het element <{element.tag}> is onbekend")
            else:
                self._blocks += _READERS[element.tag](element)
                if element.tag == "table":
                    self._mark_rows(element)
            _refuse_loose(element, element.tail)

    def _take_from(self, element: Element) -> None:
        above = self._here
        self._mark(element.get("what", ""))
        self._take(element)
        self._mark(above)

    def _mark(self, where: str) -> None:
        self._here = where
        self._origins.append(tree.Origin(len(self._blocks), 0, where))

    def _mark_rows(self, table: Element) -> None:
        block, found = len(self._blocks) - 1, [line.get("from") for line in table.findall("tr")]
        rows = [tree.Origin(block, row, where) for row, where in enumerate(found) if where is not None]
        if rows:
            self._origins += rows
            self._mark(self._here)


def _refuse_loose(element: Element, text: str | None) -> None:
    if text and not text.isspace():
        raise ReadingError(element, f"tekst buiten een alinea: ‘{text.strip()[:40]}’")


def _heading(element: Element) -> list[tree.Block]:
    numbered = element.get("class") != "unnumbered"
    level = int(element.tag[1])
    return [tree.Heading(level, read_inlines(element), numbered, element.get("id", ""))]


def _paragraph(element: Element) -> list[tree.Block]:
    style = element.get("class", "body")
    if style not in _STYLES:
        raise ReadingError(element, f"de alineastijl ‘{style}’ is onbekend")
    content = read_inlines(element)
    return [tree.Paragraph(content, cast("tree.ParagraphStyle", style))] if content else []


def _quote(element: Element) -> list[tree.Block]:
    return [tree.Paragraph(read_inlines(element), "quote")]


def _list(element: Element) -> list[tree.Block]:
    if len(element) and element.find("li") is not None:
        return list(_items(element, 1))
    restart = element.get("restart") is not None
    return [tree.ListItem(_item_kind(element), read_inlines(element), _depth(element), restart, _label(element))]


def _items(element: Element, depth: int) -> Iterator[tree.Block]:
    """The items of a list that is written with li; a list inside an item is one level deeper, three at most."""
    restart = depth == 1
    for item in element.findall("li"):
        content = trimmed(list(read_inlines(item, skip=_LISTS)))
        yield tree.ListItem(_item_kind(element), content, min(depth, _DEEPEST_LIST), restart, _label(element))
        restart = False
        for inner in item:
            if inner.tag in _LISTS:
                yield from _items(inner, depth + 1)


def _depth(element: Element) -> int:
    depth = element.get("n", "1")
    if depth not in ("1", "2", "3"):
        raise ReadingError(element, f"een lijst van diepte ‘{depth}’")
    return int(depth)


def _item_kind(element: Element) -> tree.ItemKind:
    kind = element.get("class")
    if kind is None:
        return "bullet" if element.tag == "ul" else "number"
    if kind not in ("norm", "decision"):
        raise ReadingError(element, f"de lijstsoort ‘{kind}’ is onbekend")
    return cast("tree.ItemKind", kind)


def _label(element: Element) -> str:
    return element.get("label", "")


def _figure(element: Element) -> list[tree.Block]:
    image = element.get("src", "").removeprefix("bijlage:")
    return [tree.Figure(image, element.get("alt", ""), read_inlines(element))]


def _contents(element: Element) -> list[tree.Block]:
    return [tree.Contents(element.get("title", "Inhoud"))]


def _table(element: Element) -> list[tree.Block]:
    lines = element.findall("tr")
    if not lines:
        raise ReadingError(element, "een tabel zonder rijen")
    header = [read_inlines(cell) for cell in lines[0]]
    rows = tuple([_row(line, len(header)) for line in lines[1:]])
    foot = element.find("tfoot")
    columns = _columns(element, header, rows)
    is_wide = False
    if "widths" not in element.attrib:
        wanted, is_wide = shares(header, rows)
        columns = tuple([replace(one, share=share) for one, share in zip(columns, wanted, strict=True)])
    table = tree.Table(
        caption=element.get("caption", ""),
        description=element.get("description") or _description(header),
        columns=columns,
        rows=rows,
        first_bold=element.get("first") == "bold",
        source=() if foot is None else read_inlines(foot),
        is_wide=is_wide,
    )
    return [table]


def _row(line: Element, width: int) -> tuple[tree.Inlines, ...]:
    cells = tuple([read_inlines(cell) for cell in line])
    if len(cells) != width:
        raise ReadingError(line, f"een rij met {len(cells)} cellen onder een kop van {width}")
    return cells


_Rows = tuple[tuple[tree.Inlines, ...], ...]


def _columns(element: Element, header: list[tree.Inlines], rows: _Rows) -> tuple[tree.Column, ...]:
    widths = element.get("widths", "").split() or ["-"] * len(header)
    aligns = element.get("align", "").split() or _aligns(element, rows, len(header))
    if len(widths) != len(header) or len(aligns) != len(header):
        raise ReadingError(element, f"widths of align past niet bij {len(header)} kolommen")
    return tuple(
        tree.Column(text, _width(element, width), "right" if align == "right" else "left")
        for text, width, align in zip(header, widths, aligns, strict=True)
    )


def _width(element: Element, width: str) -> float | None:
    if width == "-":
        return None
    if not (width.isdecimal() and len(width) <= _FIGURES and 0 < int(width) <= _WIDEST):
        raise ReadingError(element, f"een kolom van ‘{width[:_FIGURES]}’ mm")
    return float(width)


def _aligns(element: Element, rows: _Rows, width: int) -> list[str]:
    """Columns of amounts and counts stand right in the region's own tables; a template says it itself.

    The first column names what a row is about, also where that is a number.
    """
    if "caption" in element.attrib:
        return ["left"] * width
    return ["left", *("right" if _are_amounts([row[place] for row in rows]) else "left" for place in range(1, width))]


def _are_amounts(cells: list[tree.Inlines]) -> bool:
    return all(_AMOUNT.fullmatch(_words(cell)) for cell in cells) and any(_DIGIT.search(_words(cell)) for cell in cells)


def _words(content: tree.Inlines) -> str:
    return "".join(part.text for part in content if isinstance(part, tree.Text)).strip()


def _description(header: list[tree.Inlines]) -> str:
    return "Tabel met de kolommen: " + _WORDS.sub(" ", ", ".join(map(_words, header)))


_Reader = Callable[[Element], list[tree.Block]]
_READERS: Final[dict[str, _Reader]] = {
    "h1": _heading, "h2": _heading, "h3": _heading, "p": _paragraph, "q": _quote, "ul": _list, "ol": _list,
    "figure": _figure, "contents": _contents, "table": _table,
}  # fmt: skip
