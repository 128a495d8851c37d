"""Our house style as the writer uses it: the parts of one Word file, read and pressed once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from nvo_desktop.documents.template import Stamp, stamp
from nvo_desktop.documents.word.package import Part, part, unpacked
from nvo_desktop.paths import resources


class Base(NamedTuple):
    """The parts of a house style: what they say, and as they stand in a file that takes them over."""

    parts: Mapping[str, bytes]
    pressed: Mapping[str, Part]


class HouseStyle:
    """One Word file that documents begin from; ours when none is named."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or resources() / "house_style" / "base.docx"
        self._stamp: Stamp | None = None
        self._base = Base({}, {})

    @property
    def base(self) -> Base:
        """Its parts, read again when the file has changed. Raises FileProblem when there is none.

        It is our own file: taking the zip apart needs none of python-docx's care, nor its 0.1 s.
        """
        now = stamp(self._path)
        if now != self._stamp:
            parts = unpacked(self._path.read_bytes())
            pressed = {name: part(name, data) for name, data in parts.items()}
            self._base, self._stamp = Base(MappingProxyType(parts), MappingProxyType(pressed)), now
        return self._base
