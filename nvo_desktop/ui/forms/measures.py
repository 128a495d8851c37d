"""Where the fields of a form stand: a pure function from what fields need and the room there is.

A row takes as many fields as fit, at most five, and its text fields share what is left. A long text, and a register,
takes a row for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

COLUMN_GAP = 16
MOST_IN_A_ROW = 5
_NEARLY = 0.8  # a lone field that all but fills its row fills it, so that the right edges are one line


@dataclass(frozen=True, slots=True)
class Need:
    """What one field asks. least: the width it needs; most: the width beyond which more is of no use.

    whole: it takes a row for itself. weight: how much of the room that is left it takes beside others; 0 is none.
    """

    least: int
    most: int
    whole: bool = False
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where one field stands: its row, counted from 0, its left edge and its width."""

    row: int
    x: int
    width: int


def arrange(needs: Sequence[Need], width: int) -> list[Place]:
    """Give every field its place, in order, in a form that is width wide. No place is wider than the form."""
    places: list[Place] = []
    for row, members in enumerate(_rows(needs, width)):
        places += _placed(members, width, row)
    return places


def _rows(needs: Sequence[Need], width: int) -> list[list[Need]]:
    rows: list[list[Need]] = []
    run: list[Need] = []
    for need in needs:
        if need.whole:
            rows += _even_rows(run, width)
            rows.append([need])
            run = []
        else:
            run.append(need)
    return rows + _even_rows(run, width)


def _even_rows(run: Sequence[Need], width: int) -> list[list[Need]]:
    """Break a run of fields into as few rows as fit, and then so that no row is left with a single straggler."""
    rows = _filled(run, width, MOST_IN_A_ROW)
    for most in range(MOST_IN_A_ROW - 1, 1, -1):
        fewer = _filled(run, width, most)
        if len(fewer) > len(rows):
            break
        rows = fewer
    return rows


def _filled(run: Sequence[Need], width: int, most: int) -> list[list[Need]]:
    rows: list[list[Need]] = []
    left = 0
    for need in run:
        asked = need.least + COLUMN_GAP
        if not rows or len(rows[-1]) == most or asked > left:
            rows.append([])
            left = width + COLUMN_GAP
        rows[-1].append(need)
        left -= asked
    return rows


def _placed(members: Sequence[Need], width: int, row: int) -> list[Place]:
    room = width - COLUMN_GAP * (len(members) - 1)
    places: list[Place] = []
    x = 0
    for own in _shared(members, room):
        places.append(Place(row, x, own))
        x += own + COLUMN_GAP
    return places


def _shared(members: Sequence[Need], room: int) -> list[int]:
    """Give each its least, and share what is left by weight, until each has its most."""
    if len(members) == 1:
        wanted = max(members[0].least, members[0].most)
        return [room if members[0].weight and wanted >= room * _NEARLY else min(wanted, room)]
    widths = [need.least for need in members]
    while growing := [at for at, need in enumerate(members) if need.weight and widths[at] < need.most]:
        share = (room - sum(widths)) // sum(members[at].weight for at in growing)
        if share <= 0:
            break
        for at in growing:
            widths[at] += min(share * members[at].weight, members[at].most - widths[at])
    return widths
