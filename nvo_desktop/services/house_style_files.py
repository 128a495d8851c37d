"""The Word file of a region or municipality becomes a house style, when nothing in it runs or fetches anything."""

from __future__ import annotations

from pathlib import Path

from nvo_desktop.documents.word.region_style import RegionStyle
from nvo_desktop.errors import InputProblem, from_os_error
from nvo_desktop.exchange.house_style_guard import checked_house_style

LARGEST = 25_000_000
"""Bytes: it is kept in the dossier, as an attachment is."""


def house_style_of(content: bytes) -> RegionStyle:
    """The house style in the bytes of a .docx or .dotx. InputProblem with one sentence why it cannot be used."""
    style = RegionStyle(checked_house_style(content))
    style.base_of("report")
    return style


def read_house_style(path: Path) -> tuple[bytes, RegionStyle]:
    """The bytes of a file, and the house style in it. InputProblem as above, FileProblem when it cannot be read."""
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            raise InputProblem("Deze huisstijl is groter dan 25 MB.", "Haal er tekst en grote afbeeldingen uit.")
        content = path.read_bytes()
    except OSError as error:
        raise from_os_error(error, "gelezen", path) from error
    return content, house_style_of(content)
