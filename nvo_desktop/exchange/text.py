"""Reads plain text: characters, then lines, then blocks."""

from __future__ import annotations

import re

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.labels import labels_apart
from nvo_desktop.exchange.lines import chunks_of, lines_of
from nvo_desktop.exchange.outline import prose_of
from nvo_desktop.exchange.papers import refuse_long_text
from nvo_desktop.prose.blocks import Prose

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
BYTE_ORDER_MARKS = tuple(mark for mark, _ in _MARKS)
"""What a file may begin with to say how its characters are written."""

# No text holds these, and other files are full of them. Tab, ends of lines and pages, old Ctrl+Z and escape pass.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_RARE = 0.001  # the share of those that a text may hold by accident; a NUL never


def decode(content: bytes) -> str:
    """Give the characters of a text file: by its byte order mark, else UTF-8, else as Windows writes it (cp1252).

    Raises InputProblem for what is no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    refuse_no_text(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def refuse_no_text(content: bytes) -> None:
    """Raise InputProblem for the bytes of a picture, a PDF or a program, whatever name their file has."""
    odd = sum(1 for _ in _BINARY.finditer(content))
    if odd > len(content) * _RARE or b"\x00" in content or content.startswith(b"%PDF-"):
        raise InputProblem(
            "Dit bestand bevat geen leesbare tekst.",
            "Sla het document in zijn eigen programma op als Word-document (.docx) of als tekst (.txt, UTF-8).",
        )


def read_text(text: str) -> tuple[Prose, tuple[str, ...]]:
    """Give the blocks of a text, and warnings of what was left out. InputProblem for more than a paper has."""
    refuse_long_text(len(text))
    lines, dropped = lines_of(text)
    counted = "één regel" if dropped == 1 else f"{dropped} regels"
    warnings = (f"Paginanummers en herhaalde kopregels zijn weggelaten: {counted}.",) if dropped else ()
    return labels_apart(prose_of(chunks_of(lines))), warnings
