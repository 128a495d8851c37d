"""Finding rows by what is typed: case and accents are no hindrance."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_MARKS = re.compile("[\u0300-\u036f]+")
_PARTS = "\x1f"  # parts the cells of a row, so that no find runs from one into the next


def folded(text: str) -> str:
    """The text in one form for all spellings: "Coördinatie" is "coordinatie", and a curly quote a straight one."""
    lower = text.lower()
    if lower.isascii():
        return lower
    return _MARKS.sub("", unicodedata.normalize("NFKD", lower)).replace("’", "'").replace("‘", "'")


def searchable(cells: Sequence[str]) -> str:
    """The text of a row that is searched in."""
    return folded(_PARTS.join(cells))


def matching(texts: Sequence[str], typed: str, among: Sequence[int]) -> list[int]:
    """The numbers of the rows, among those given, that hold every word that was typed."""
    found = list(among)
    for word in folded(typed).split():
        found = [row for row in found if word in texts[row]]
    return found
