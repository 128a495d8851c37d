"""How much room the columns of a table want that nobody gave widths: what stands in them decides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nvo_desktop.documents.tree import Break, Inlines, Text

_WORDS = re.compile(r"[^\s\-–/]+[\-–/]?")
_LETTER, _BESIDE = 1.8, 3.2  # mm: a letter of table text, and the white between two columns
_LEAST, _MOST = 9.0, 110.0  # mm that a column wants, however little or much stands in it
_ROOMY = 25.0  # mm that a column wants in which much is said in short words
UPRIGHT, LYING = 153.0, 247.0
"""mm between the margins of the two ways that a page lies."""


def shares(header: Sequence[Inlines], rows: Sequence[Sequence[Inlines]]) -> tuple[list[float], bool]:
    """The widths in mm that the columns want, and whether they would break words on an upright page.

    First of all a column is as wide as its longest word; what room is left goes to those with more to say. Where even
    the words find no room, the longest of them break, and numbers and short words stay whole.
    """
    columns = [[_plain(cells[place]) for cells in (header, *rows)] for place in range(len(header))]
    whole = [_wide(max(map(_longest_line, column))) for column in columns]
    least = [max(_longest_word(column), min(_ROOMY, full / 5)) for column, full in zip(columns, whole, strict=True)]
    is_wide = sum(least) > UPRIGHT
    room = LYING if is_wide else UPRIGHT
    more = [max(0.0, full - low) for full, low in zip(whole, least, strict=True)]
    spare = room - sum(least)
    if spare <= 0:
        return _capped(least, room), is_wide
    if not sum(more):
        return least, is_wide
    return [low + spare * extra / sum(more) for low, extra in zip(least, more, strict=True)], is_wide


def _capped(wanted: Sequence[float], room: float) -> list[float]:
    """What is wanted, but no column wider than what lets all of them fit."""
    rest, cap = room, _MOST
    for place, width in enumerate(ordered := sorted(wanted)):
        cap = rest / (len(ordered) - place)
        if width >= cap:
            break
        rest -= width
    return [min(width, cap) for width in wanted]


def _longest_word(column: Sequence[str]) -> float:
    return _wide(max((len(word) for text in column for word in _WORDS.findall(text)), default=0))


def _wide(letters: int) -> float:
    return min(_MOST, max(_LEAST, letters * _LETTER + _BESIDE))


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))


def _plain(content: Inlines) -> str:
    return "".join(part.text if type(part) is Text else "\n" if type(part) is Break else " " for part in content)
