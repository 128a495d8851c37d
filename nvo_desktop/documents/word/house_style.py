"""Our house style as the writer uses it: the parts of one Word file, read and pressed once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol

from nvo_desktop.documents.template import Stamp, stamp
from nvo_desktop.documents.tree import Layout
from nvo_desktop.documents.word.geometry import OURS, Geometry
from nvo_desktop.documents.word.package import Part, part, unpacked
from nvo_desktop.documents.word.paper import paper_styles
from nvo_desktop.paths import resources

STYLES = "word/styles.xml"


class Base(NamedTuple):
    """The parts of a house style: what they say, and as they stand in a file that takes them over."""

    parts: Mapping[str, bytes]
    pressed: Mapping[str, Part]
    geometry: Geometry = OURS


class Bases(Protocol):
    """Where the writer finds what a document begins from."""

    def base_of(self, layout: Layout) -> Base:
        """The parts as a document of that layout has them."""
        ...


def pressed_base(parts: Mapping[str, bytes], geometry: Geometry = OURS) -> Base:
    """These parts with each of them pressed."""
    pressed = {name: part(name, data) for name, data in parts.items()}
    return Base(MappingProxyType(dict(parts)), MappingProxyType(pressed), geometry)


class HouseStyle:
    """One Word file that documents begin from; ours when none is named."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or resources() / "house_style" / "base.docx"
        self._stamp: Stamp | None = None
        self._bases: dict[Layout, Base] = {}

    @property
    def base(self) -> Base:
        """Its parts as a report has them. Raises FileProblem when there is no such file."""
        return self.base_of("report")

    def base_of(self, layout: Layout) -> Base:
        """Its parts as a document of that layout has them, read again when the file has changed.

        It is our own file: taking the zip apart needs none of python-docx's care, nor its 0.1 s. Raises FileProblem
        when there is none.
        """
        now = stamp(self._path)
        if now != self._stamp:
            self._bases, self._stamp = {}, now
        if layout not in self._bases:
            self._bases[layout] = self._read(layout)
        return self._bases[layout]

    def _read(self, layout: Layout) -> Base:
        parts = unpacked(self._path.read_bytes())
        if layout == "paper":
            parts[STYLES] = paper_styles(parts[STYLES].decode()).encode()
        return pressed_base(parts)
