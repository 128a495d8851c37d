"""A rendered section is read as XML into blocks of the document tree.

    blocks   h1 h2 h3 (id, class="unnumbered")   p (class: a paragraph style)   q   figure (src, alt)   contents (title)
             ul ol (n="1".."3", restart; class="norm" with label, class="decision"; either text, or li items)
             table (caption, description, widths="32 - 40", align="left right", first="bold"; tr th td, tfoot)
    inline   b i u a (href) br tab fn   span (class: status, label, gap)

Anything else is a problem with template and line. A line break in the source counts as a space; other white
space is kept, because in prose it is the region's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, cast, get_args

from lxml import etree

from nvo_desktop.documents import tree
from nvo_desktop.documents.inline_reader import ReadingError, read_inlines, trimmed
from nvo_desktop.documents.template import SectionTemplate
from nvo_desktop.documents.xml import Element
from nvo_desktop.errors import TemplateProblem

_STYLES: Final = frozenset(get_args(tree.ParagraphStyle))
_WORDS = re.compile(r"\s+")
_AMOUNT = re.compile(r"[-–]|[-–]?\s*(?:€\s*)?[-–]?\d[\d.]*(?:,\d+)?\s*%?")
_DIGIT = re.compile(r"\d")
_DEEPEST_LIST = 3


def read_section(template: SectionTemplate, xml: str) -> tree.Section:
    """The section as a tree. Raises TemplateProblem with file and line of the rendered text."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(f"<section>{xml}</section>", parser)
        blocks = tuple(_blocks(root))
    except etree.XMLSyntaxError as error:
        line = error.position[0] if error.position else 0
        raise _problem(template, line, error.msg or "geen goede XML") from error
    except ReadingError as error:
        raise _problem(template, error.line, str(error)) from error
    return tree.Section(template.name, template.joint, template.orientation, blocks)


def _problem(template: SectionTemplate, line: int, fault: str) -> TemplateProblem:
    where = f"{template.path.parent.name}/{template.path.name}"
    return TemplateProblem(
        f"De tekst die sjabloon ‘{where}’ maakt is niet te lezen, regel {line} van die tekst: {fault}.",
        "Verbeter het sjabloon.",
    )


def _blocks(root: Element) -> list[tree.Block]:
    _refuse_loose(root, root.text)
    blocks: list[tree.Block] = []
    for element in root:
        blocks += _read(element)
        _refuse_loose(element, element.tail)
    return blocks


def _refuse_loose(element: Element, text: str | None) -> None:
    if text and not text.isspace():
        raise ReadingError(element, f"tekst buiten een alinea: ‘{text.strip()[:40]}’")


def _read(element: Element) -> Iterator[tree.Block]:
    if not isinstance(element.tag, str):  # a comment
        return
    reader = _READERS.get(element.tag)
    if reader is None:
        raise ReadingError(element, f"het element <{element.tag}> is onbekend")
    yield from reader(element)


def _heading(element: Element) -> Iterator[tree.Block]:
    numbered = element.get("class") != "unnumbered"
    level = int(cast("str", element.tag)[1])
    yield tree.Heading(level, read_inlines(element), numbered=numbered, anchor=element.get("id", ""))


def _paragraph(element: Element) -> Iterator[tree.Block]:
    style = element.get("class", "body")
    if style not in _STYLES:
        raise ReadingError(element, f"de alineastijl ‘{style}’ is onbekend")
    content = read_inlines(element)
    if content:
        yield tree.Paragraph(content, cast("tree.ParagraphStyle", style))


def _quote(element: Element) -> Iterator[tree.Block]:
    yield tree.Paragraph(read_inlines(element), "quote")


def _list(element: Element) -> Iterator[tree.Block]:
    if element.find("li") is None:
        depth = int(element.get("n", "1"))
        yield tree.ListItem(
            _item_kind(element), read_inlines(element), depth, "restart" in element.attrib, _label(element)
        )
    else:
        yield from _items(element, 1)


def _items(element: Element, depth: int) -> Iterator[tree.Block]:
    """The items of a list that is written with li; a list inside an item is one level deeper, three at most."""
    restart = depth == 1
    for item in element.iterchildren("li"):
        content = trimmed(list(read_inlines(item, skip=("ul", "ol"))))
        yield tree.ListItem(_item_kind(element), content, min(depth, _DEEPEST_LIST), restart, _label(element))
        restart = False
        for inner in item.iterchildren("ul", "ol"):
            yield from _items(inner, depth + 1)


def _item_kind(element: Element) -> tree.ItemKind:
    kind = element.get("class")
    if kind is None:
        return "bullet" if element.tag == "ul" else "number"
    if kind not in ("norm", "decision"):
        raise ReadingError(element, f"de lijstsoort ‘{kind}’ is onbekend")
    return cast("tree.ItemKind", kind)


def _label(element: Element) -> str:
    return element.get("label", "")


def _figure(element: Element) -> Iterator[tree.Block]:
    image = element.get("src", "").removeprefix("bijlage:")
    yield tree.Figure(image, element.get("alt", ""), read_inlines(element))


def _contents(element: Element) -> Iterator[tree.Block]:
    yield tree.Contents(element.get("title", "Inhoud"))


def _table(element: Element) -> Iterator[tree.Block]:
    lines = list(element.iterchildren("tr"))
    if not lines:
        raise ReadingError(element, "een tabel zonder rijen")
    header = [read_inlines(cell) for cell in lines[0]]
    rows = tuple([_row(line, len(header)) for line in lines[1:]])
    foot = element.find("tfoot")
    yield tree.Table(
        caption=element.get("caption", ""),
        description=element.get("description") or _description(header),
        columns=_columns(element, header, rows),
        rows=rows,
        first_bold=element.get("first") == "bold",
        source=() if foot is None else read_inlines(foot),
    )


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
        tree.Column(text, None if width == "-" else float(width), "right" if align == "right" else "left")
        for text, width, align in zip(header, widths, aligns, strict=True)
    )


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


_Reader = Callable[[Element], Iterator[tree.Block]]
_READERS: Final[dict[str, _Reader]] = {
    "h1": _heading, "h2": _heading, "h3": _heading, "p": _paragraph, "q": _quote, "ul": _list, "ol": _list,
    "figure": _figure, "contents": _contents, "table": _table,
}  # fmt: skip
