"""Which ranks change when a record moves."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_desktop.services.ordering import moved, next_rank


class Row(NamedTuple):
    id: str
    rank: int


def rows(*ranks: int) -> list[Row]:
    return [Row(f"r{place}", rank) for place, rank in enumerate(ranks)]


def test_two_neighbours_change_places_and_the_others_stay() -> None:
    assert moved(rows(1, 4, 9), "r2", -1) == {"r2": 4, "r1": 9}


@pytest.mark.parametrize(("record_id", "steps"), [("r0", -1), ("r2", 5), ("r1", 0), ("gone", 1)])
def test_at_the_end_and_for_one_that_is_gone_nothing_changes(record_id: str, steps: int) -> None:
    assert moved(rows(1, 4, 9), record_id, steps) == {}


def test_where_ranks_are_equal_all_are_numbered() -> None:
    assert moved(rows(0, 0, 0), "r2", -2) == {"r0": 1, "r1": 2}


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8).map(sorted), st.integers(0, 7), st.integers(-9, 9))
def test_a_move_gives_the_order_that_a_list_would_have(ranks: list[int], at: int, steps: int) -> None:
    before = rows(*ranks)
    at %= len(before)
    new = moved(before, f"r{at}", steps)
    after = sorted(before, key=lambda row: (new.get(row.id, row.rank), row.id))
    wanted = [row.id for row in before]
    wanted.insert(min(max(at + steps, 0), len(before) - 1), wanted.pop(at))
    assert [row.id for row in after] == wanted


def test_a_new_record_comes_behind_all_others() -> None:
    assert (next_rank(rows()), next_rank(rows(3, 1))) == (0, 4)
