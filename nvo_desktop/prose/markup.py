"""The door to lxml: XML as elements, HTML as a row of tokens, by parsers that open no entity, file or connection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias, cast

from lxml import etree


class Element(Protocol):
    """The part of an lxml element that we use; lxml has no public name for its type.

    tag is a str only of elements: parse_xml must not be given comments or instructions.
    """

    @property
    def tag(self) -> str: ...
    @property
    def text(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...
    def get(self, key: str) -> str | None: ...
    def keys(self) -> list[str]: ...
    def items(self) -> list[tuple[str, str]]: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Element]: ...


class NotWellFormed(ValueError):
    """Text that is no XML."""


def parse_xml(text: str) -> Element:
    """The root of text as XML, at most 256 deep. Raises NotWellFormed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return cast("Element", etree.fromstring(text.encode(), parser))
    except etree.XMLSyntaxError as error:
        raise NotWellFormed from error


@dataclass(frozen=True, slots=True)
class Start:
    """The start of an element; end is the place of its End in the row of tokens."""

    tag: str
    attributes: dict[str, str]
    end: int


@dataclass(frozen=True, slots=True)
class End:
    """The end of an element, written or not."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What stands in a comment; Word hides its marks in them."""

    text: str


Token: TypeAlias = Start | End | Remark | str


def parse_html(html: str) -> list[Token]:
    """Any HTML as starts, ends, remarks and stretches of text; each start has its end, however bad the HTML.

    A row and not a tree: libxml2 cuts trees off at 2,048 deep, with the text that follows.
    """
    if not html.strip():
        return []
    collector = _Collector()
    parser = etree.HTMLParser(target=cast("Any", collector), encoding="utf-8", huge_tree=True, no_network=True)
    etree.fromstring(html.encode(), parser)
    return collector.tokens


class _Collector:
    """What lxml tells while it reads, in order."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self._open: list[int] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._open.append(len(self.tokens))
        self.tokens.append(Start(tag, dict(attributes), -1))

    def end(self, tag: str) -> None:
        del tag  # always that of the innermost: libxml2 closes what was left open
        place = self._open.pop()
        begun = self.tokens[place]
        if isinstance(begun, Start):
            self.tokens[place] = Start(begun.tag, begun.attributes, len(self.tokens))
        self.tokens.append(End())

    def data(self, text: str) -> None:
        self.tokens.append(text)

    def comment(self, text: str) -> None:
        self.tokens.append(Remark(text))

    def close(self) -> None:
        for _ in range(len(self._open)):
            self.end("")
