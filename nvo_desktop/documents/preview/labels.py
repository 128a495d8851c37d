"""The labels that Word makes itself: numbers of headings and lists, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterator

from nvo_desktop.documents.tree import ListItem
from nvo_desktop.documents.word.house_style import HouseStyle
from nvo_desktop.documents.word.numbering import Lists
from nvo_desktop.documents.word.outline import Entry, Outline

_BULLETS = "•–•"
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class HeadingLabels:
    """Numbers the headings one after another."""

    def __init__(self, outline: Outline) -> None:
        self._entries: Iterator[Entry] = iter(outline.entries)
        self._chapter, self._paragraph = "", 0

    def next(self) -> tuple[Entry, str]:
        """The next heading as it will stand, and its number: "7", "7.2" or nothing."""
        entry = next(self._entries)
        if entry.level == 1:
            self._paragraph = 0
            self._chapter = entry.number or self._chapter
            return entry, entry.number
        if entry.level == 3 or not entry.numbered:
            return entry, ""
        self._paragraph += 1
        return entry, f"{self._chapter}.{self._paragraph}"


class ItemLabels:
    """Numbers list items, in the lists that the Word file puts them in."""

    def __init__(self) -> None:
        self._lists = Lists(HouseStyle().base.parts["word/numbering.xml"].decode())
        self._counts: dict[int, list[int]] = {}

    def begin_run(self) -> None:
        """Items that stand apart from the ones before follow."""
        self._lists.begin_run()

    def end_decisions(self) -> None:
        """The next decision is number 1."""
        self._lists.end_decisions()

    def of(self, item: ListItem) -> str:
        """The label of the next item."""
        level, number = self._lists.of(item)
        if item.kind == "bullet":
            return _BULLETS[level]
        counts = self._counts.setdefault(number, [0, 0, 0])
        counts[level] += 1
        counts[level + 1 :] = [0] * (2 - level)
        count = counts[level]
        match item.kind:
            case "decision":
                return f"Besluit {count}"
            case "norm":
                return f"{item.label}{letters(count)}"
            case _:
                return f"{(str, letters, roman)[level](count)}."


def letters(count: int) -> str:
    """a, b, … z, aa, bb: as Word counts with letters."""
    turn, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (turn + 1)


def roman(count: int) -> str:
    """i, ii, iii, iv."""
    said = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        said += sign * times
    return said
