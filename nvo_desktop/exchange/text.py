"""Reads plain text: characters, then lines, then blocks."""

from __future__ import annotations

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.labels import labels_apart
from nvo_desktop.exchange.lines import chunks_of, lines_of
from nvo_desktop.exchange.outline import prose_of
from nvo_desktop.prose.blocks import Prose

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(content: bytes) -> str:
    """Give the characters of a text file: by its byte order mark, else UTF-8, else as Windows writes it (cp1252).

    Raises InputProblem for content with NUL bytes, which is no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\x00" in content:
        raise InputProblem(
            "Dit bestand bevat geen leesbare tekst.",
            "Sla het document in zijn eigen programma op als Word-document (.docx) of als tekst (.txt, UTF-8).",
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_text(text: str) -> tuple[Prose, tuple[str, ...]]:
    """Give the blocks of a text, and warnings of what was left out."""
    lines, dropped = lines_of(text)
    counted = "één regel" if dropped == 1 else f"{dropped} regels"
    warnings = (f"Paginanummers en herhaalde kopregels zijn weggelaten: {counted}.",) if dropped else ()
    return labels_apart(prose_of(chunks_of(lines))), warnings
