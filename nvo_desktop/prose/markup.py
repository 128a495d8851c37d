"""The door to lxml: elements as prose sees them, and parsers that open no entity, file or connection."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, cast

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
