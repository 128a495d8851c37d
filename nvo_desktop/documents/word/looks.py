"""How the styles of the house style look, read from the same file that the Word document is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from nvo_desktop.documents.word.house_style import STYLES, HouseStyle
from nvo_desktop.documents.word.paper import PAPER_STYLES

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LINE = 240  # what Word calls a line of 1.0


@dataclass(frozen=True, slots=True)
class Edge:
    """A line along one side of a paragraph: how thick, how far from the text, both in points, and its colour."""

    side: str
    thick: float
    space: float
    colour: str


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style, lengths in points. hanging is what the first line stands out to the left."""

    font: str = "Calibri"
    size: float = 11.5
    bold: bool = False
    italic: bool = False
    colour: str = "000000"
    letter_space: float = 0.0
    leading: float = 1.0
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0
    hanging: float = 0.0
    tabs: tuple[float, ...] = ()
    ground: str = ""
    edges: tuple[Edge, ...] = ()

    def edge(self, side: str) -> Edge | None:
        """The line at "top", "left", "bottom" or "right"."""
        return next((edge for edge in self.edges if edge.side == side), None)


@dataclass(frozen=True, slots=True)
class Letters:
    """A character style: what it changes in the letters; None and "" leave them as they are."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    colour: str = ""


@dataclass(frozen=True, slots=True)
class HouseLooks:
    """The styles by their id in Word."""

    paragraphs: Mapping[str, Look]
    letters: Mapping[str, Letters]


@cache
def house_looks() -> HouseLooks:
    """The looks of our own house style; what a style is in a paper stands under its id with "@paper" behind it."""
    ours, house = looks_of(HouseStyle().base.parts[STYLES]), HouseStyle().base_of("paper")
    paper = looks_of(house.parts[STYLES]).paragraphs
    paragraphs = {**ours.paragraphs, **{in_paper(key): paper[key] for key in PAPER_STYLES}}
    return HouseLooks(MappingProxyType(paragraphs), ours.letters)


def in_paper(style: str) -> str:
    """Under which name a style is found as a paper has it."""
    return f"{style}@paper" if style in PAPER_STYLES else style


def looks_of(styles: bytes) -> HouseLooks:
    """The looks in a styles part. A style is what it is based on, and over that what it says itself."""
    root = ElementTree.fromstring(styles)  # noqa: S314 - a part of our own
    found = {style.get(f"{_W}styleId", ""): style for style in root.iter(f"{_W}style")}
    start = _with_letters(Look(), root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
    start = _with_place(start, root.find(f"{_W}docDefaults/{_W}pPrDefault/{_W}pPr"))
    by_type = {kind: [key for key, style in found.items() if _is(style, kind)] for kind in ("paragraph", "character")}
    paragraphs = {key: _look(found, key, start) for key in by_type["paragraph"]}
    letters = {key: _letters(found[key].find(f"{_W}rPr")) for key in by_type["character"]}
    return HouseLooks(MappingProxyType(paragraphs), MappingProxyType(letters))


def _is(style: Element, kind: str) -> bool:
    return style.get(f"{_W}type") == kind


def _look(found: Mapping[str, Element], key: str, start: Look) -> Look:
    style, below = found[key], _value(found[key], "basedOn")
    look = _look(found, below, start) if below in found and below != key else start
    return _with_letters(_with_place(look, style.find(f"{_W}pPr")), style.find(f"{_W}rPr"))


def _with_place(look: Look, properties: Element | None) -> Look:
    if properties is None:
        return look
    said: dict[str, Any] = {**_spacing(properties), **_indent(properties)}
    if (tabs := properties.find(f"{_W}tabs")) is not None:
        said["tabs"] = tuple(int(tab.get(f"{_W}pos", "0")) / 20 for tab in tabs if tab.get(f"{_W}val") == "left")
    if (edges := properties.find(f"{_W}pBdr")) is not None:
        said["edges"] = tuple(_edge(edge) for edge in edges)
    if (ground := properties.find(f"{_W}shd")) is not None:
        said["ground"] = ground.get(f"{_W}fill", "")
    return replace(look, **said)


def _spacing(properties: Element) -> dict[str, float]:
    spacing = properties.find(f"{_W}spacing")
    if spacing is None:
        return {}
    line = spacing.get(f"{_W}line")
    leading = {"leading": int(line) / _LINE} if line else {}
    return {**_lengths(spacing, "before", "after"), **leading}


def _indent(properties: Element) -> dict[str, float]:
    indent = properties.find(f"{_W}ind")
    if indent is None:
        return {}
    first = {} if indent.get(f"{_W}firstLine") is None else {"hanging": 0.0}
    return {**_lengths(indent, "left", "right", "hanging"), **first}


def _with_letters(look: Look, properties: Element | None) -> Look:
    if properties is None:
        return look
    letters, fonts = _letters(properties), properties.find(f"{_W}rFonts")
    return replace(
        look,
        font=look.font if fonts is None else fonts.get(f"{_W}ascii", look.font),
        size=float(_value(properties, "sz") or look.size * 2) / 2,
        bold=look.bold if letters.bold is None else letters.bold,
        italic=look.italic if letters.italic is None else letters.italic,
        colour=letters.colour or look.colour,
        letter_space=float(_value(properties, "spacing") or look.letter_space * 20) / 20,
    )


def _letters(properties: Element | None) -> Letters:
    if properties is None:
        return Letters()
    underline = properties.find(f"{_W}u") is not None
    return Letters(_toggle(properties, "b"), _toggle(properties, "i"), underline or None, _value(properties, "color"))


def _toggle(properties: Element, name: str) -> bool | None:
    found = properties.find(f"{_W}{name}")
    return None if found is None else found.get(f"{_W}val", "1") not in {"0", "false", "off"}


def _value(above: Element, name: str) -> str:
    found = above.find(f"{_W}{name}")
    return "" if found is None else found.get(f"{_W}val", "")


def _lengths(element: Element, *names: str) -> dict[str, float]:
    said = {name: element.get(f"{_W}{name}") for name in names}
    return {name: int(length) / 20 for name, length in said.items() if length is not None}


def _edge(edge: Element) -> Edge:
    """Thickness is written in eighths of a point."""
    thick, space = int(edge.get(f"{_W}sz", "0")) / 8, float(edge.get(f"{_W}space", "0"))
    return Edge(edge.tag.removeprefix(_W), thick, space, edge.get(f"{_W}color", "000000"))
