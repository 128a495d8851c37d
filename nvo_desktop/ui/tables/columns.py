"""The columns of a table as data, and how wide each of them is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")

LEAST_STRETCH = 180  # the stretching column is never narrower than this
LEAST_SET = 72


@dataclass(frozen=True)  # with slots, TableColumn[Row](...) fails on Python 3.11
class TableColumn(Generic[Row]):
    """A column of a table of rows.

    width: in logical pixels; None stretches, and one column does. state: the word whose shape stands before the text.
    empty: the word for emptiness, "nog niet". sort: what rows are sorted by instead of the text. quiet: a row whose
    text is said in grey. longest: what it may have to say whole, however little room there is: a date, a state.
    """

    title: str
    text: Callable[[Row], str]
    width: int | None = None
    align_right: bool = False
    state: Callable[[Row], str] | None = None
    empty: str = ""
    sort: Callable[[Row], Any] | None = None
    quiet: Callable[[Row], bool] | None = None
    longest: str = ""


def stretching(columns: Sequence[TableColumn[Any]]) -> int:
    """The place of the column that stretches: the first without a width, or else the last."""
    without = [at for at, column in enumerate(columns) if column.width is None]
    return without[0] if without else len(columns) - 1


def column_widths(
    columns: Sequence[TableColumn[Any]], room: int, least: Sequence[int] = (), whole: Sequence[int] = ()
) -> list[int]:
    """A width for every column: the set ones have theirs while there is room, the stretching one takes the rest.

    least: what each needs for its title; whole: for what it must say whole. Where there is too little room the set ones
    give way in proportion, first down to their titles and then, titles cut, down to a least; beyond that the table
    scrolls.
    """
    if not columns:
        return []
    wide, none = stretching(columns), [LEAST_SET] * len(columns)
    floors = [max(LEAST_SET, floor) for floor in whole or none]
    titles = [max(floor, title) for floor, title in zip(floors, least or none, strict=True)]
    widths = [max(column.width or LEAST_STRETCH, title) for column, title in zip(columns, titles, strict=True)]
    widths[wide] = max(LEAST_STRETCH, titles[wide])
    if sum(widths) <= room:
        widths[wide] += room - sum(widths)
        return widths
    widths = _narrowed(widths, titles, sum(widths) - room)
    widths = _narrowed(widths, floors, sum(widths) - room)
    widths[wide] += max(0, room - sum(widths))
    return widths


def _narrowed(widths: Sequence[int], floors: Sequence[int], lack: int) -> list[int]:
    """Take what lacks from all widths in proportion to what each has above its floor."""
    spare = [max(0, width - floor) for width, floor in zip(widths, floors, strict=True)]
    share = max(0.0, min(1.0, lack / sum(spare))) if any(spare) else 0.0
    return [width - ceil(share * own) for width, own in zip(widths, spare, strict=True)]
