"""Reads a document of the user's into prose: which file it is, what kind, and what did not come along."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.html import read_html
from nvo_desktop.exchange.papers import bytes_of
from nvo_desktop.exchange.recognition import heading_text
from nvo_desktop.exchange.text import decode, read_text
from nvo_desktop.exchange.word import read_word
from nvo_desktop.prose.blocks import Heading, Prose
from nvo_desktop.prose.cleaning import clean_line
from nvo_desktop.prose.normalising import normal

_SMALLER = "Haal grote afbeeldingen uit het document en probeer het opnieuw."

_Reader = Callable[[bytes], tuple[Prose, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document as it was read: its text as blocks, the SHA-256 of the file, and what was left out or changed."""

    title: str
    prose: Prose
    file_name: str
    sha256: str
    warnings: tuple[str, ...]


def _read_plain(content: bytes) -> tuple[Prose, tuple[str, ...]]:
    return read_text(decode(content))


_READERS: Mapping[str, _Reader] = MappingProxyType(
    {".docx": read_word, ".doc": read_word, ".txt": _read_plain, ".html": read_html, ".htm": read_html}
)


def read_document(path: Path) -> ReadDocument:
    """Read a .docx, .txt, .html or .htm file.

    Raises FileProblem when the file cannot be read, InputProblem when it is of another kind, damaged, protected,
    larger than 50 MB or without text.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise InputProblem(
            f"‘{path.name}’ is geen Word-document, tekstbestand of webpagina.",
            "Kies een bestand dat eindigt op .docx, .txt, .html of .htm, of sla uw document zo op.",
        )
    content = bytes_of(path, _SMALLER)
    prose, warnings = _read(reader, content, path)
    return ReadDocument(
        title=_title(prose, path),
        prose=prose,
        file_name=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        warnings=warnings,
    )


def _read(reader: _Reader, content: bytes, path: Path) -> tuple[Prose, tuple[str, ...]]:
    try:
        prose, warnings = reader(content)
    except InputProblem as problem:
        raise InputProblem(f"‘{path.name}’ kan niet worden ingelezen. {problem.what}", problem.remedy) from problem
    prose = normal(prose)
    if not prose:
        raise InputProblem(
            f"In ‘{path.name}’ staat geen tekst.", "Controleer of het document niet alleen uit afbeeldingen bestaat."
        )
    return prose, warnings


def _title(prose: Prose, path: Path) -> str:
    """Take the first heading, when the document begins with it; else the name of the file."""
    first = prose[0]
    found = clean_line(heading_text(first)) if isinstance(first, Heading) else ""
    return found or clean_line(path.stem)
