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
    never_cut: what it says now is whole: the names of municipalities. grows: it
    takes a share of the room that is left, up to twice its width: a name, a few words.
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
    never_cut: bool = False
    grows: bool = False


def stretching(columns: Sequence[TableColumn[Any]]) -> int:
    """The place of the column that stretches: the first without a width, or else the last."""
    without = [at for at, column in enumerate(columns) if column.width is None]
    return without[0] if without else len(columns) - 1


def column_widths(
    columns: Sequence[TableColumn[Any]],
    room: int,
    least: Sequence[int] = (),
    whole: Sequence[int] = (),
    texts: Sequence[int] = (),
) -> list[int]:
    """A width for every column: the set ones have theirs while there is room, the stretching one takes the rest.

    least: what each needs for its title; whole: for what it must say whole; texts: to cut nothing of what it says now.
    What the stretching one has above that goes to those that are cut, and what set ones have above that to a stretching
    one that is. Where there is too little room the set ones give way in proportion, first down to their titles and
    then, titles cut, down to a least; beyond that the table scrolls.
    """
    if not columns:
        return []
    wide, none = stretching(columns), [LEAST_SET] * len(columns)
    floors = [max(LEAST_SET, floor) for floor in whole or none]
    titles = [max(floor, title) for floor, title in zip(floors, least or none, strict=True)]
    widths = [max(column.width or LEAST_STRETCH, title) for column, title in zip(columns, titles, strict=True)]
    widths[wide] = max(LEAST_STRETCH, titles[wide])
    if texts:
        widths = _lent(widths, [max(pair) for pair in zip(titles, texts, strict=True)], wide, room)
    if sum(widths) <= room:
        widths = _spread(columns, widths, texts, room - sum(widths))
        return _shared(widths, texts, wide) if texts else widths
    widths = _narrowed(widths, titles, sum(widths) - room)
    widths = _narrowed(widths, floors, sum(widths) - room)
    widths[wide] += max(0, room - sum(widths))
    return widths


def _lent(widths: Sequence[int], needed: Sequence[int], wide: int, room: int) -> list[int]:
    """Take from the set columns what they do not need, as far as the stretching one would be cut."""
    lack = needed[wide] - widths[wide] - (room - sum(widths))
    kept = [*needed[:wide], widths[wide], *needed[wide + 1 :]]
    return _narrowed(widths, kept, lack) if lack > 0 else list(widths)


def _shared(widths: Sequence[int], texts: Sequence[int], wide: int) -> list[int]:
    """Give what the stretching column does not need to the columns whose texts are cut, to the least cut first."""
    found = list(widths)
    spare = found[wide] - max(LEAST_STRETCH, texts[wide])
    for at in sorted(range(len(found)), key=lambda at: texts[at] - found[at]):
        lack = texts[at] - found[at]
        if at != wide and 0 < lack <= spare:
            found[at], found[wide], spare = found[at] + lack, found[wide] - lack, spare - lack
    return found


def _spread(columns: Sequence[TableColumn[Any]], widths: Sequence[int], texts: Sequence[int], left: int) -> list[int]:
    """Share what is left: most of it to the stretching column, some to those that grow, as far as they need it."""
    wide = stretching(columns)
    growing = [at for at, column in enumerate(columns) if column.grows and at != wide]
    whole, found = 2 * LEAST_STRETCH + sum(widths[at] for at in growing), list(widths)
    for at in growing:
        lack = max(0, texts[at] - widths[at]) if texts else widths[at]
        found[at] += min(widths[at], left * widths[at] // whole, lack)
    found[wide] += left - (sum(found) - sum(widths))
    return found


def _narrowed(widths: Sequence[int], floors: Sequence[int], lack: int) -> list[int]:
    """Take what lacks from all widths in proportion to what each has above its floor."""
    spare = [max(0, width - floor) for width, floor in zip(widths, floors, strict=True)]
    share = max(0.0, min(1.0, lack / sum(spare))) if any(spare) else 0.0
    return [width - ceil(share * own) for width, own in zip(widths, spare, strict=True)]
