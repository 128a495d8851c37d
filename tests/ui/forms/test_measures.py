"""Where fields stand, from what they need and the room there is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_desktop.ui.forms.measures import COLUMN_GAP, MOST_IN_A_ROW, Need, arrange

DATE = Need(200, 240)
TEXT = Need(280, 640, weight=1)
WHOLE = Need(280, 1040, whole=True)


def rows(needs: list[Need], width: int) -> list[int]:
    """How many fields stand in each row."""
    placed = [place.row for place in arrange(needs, width)]
    return [placed.count(row) for row in sorted(set(placed))]


def test_no_fields_give_no_places():
    assert arrange([], 1000) == []


def test_fields_that_fit_stand_in_one_row():
    assert rows([TEXT, DATE, DATE], 1000) == [3]


def test_a_text_takes_what_its_neighbours_leave():
    text, first, second = arrange([TEXT, DATE, DATE], 1000)
    assert (first.width, second.width) == (200, 200)
    assert text.width == 1000 - 2 * 200 - 2 * COLUMN_GAP
    assert second.x + second.width == 1000


def test_two_texts_share_alike():
    assert [place.width for place in arrange([TEXT, TEXT], 1016)] == [500, 500]


def test_a_text_does_not_grow_beyond_what_is_of_use():
    assert [place.width for place in arrange([TEXT, TEXT], 1600)] == [640, 640]


def test_dates_alone_keep_their_width():
    assert [place.width for place in arrange([DATE, DATE], 1600)] == [200, 200]


def test_four_fields_of_which_three_fit_stand_two_by_two():
    assert rows([TEXT] * 4, 900) == [2, 2]


def test_a_row_never_holds_more_than_five():
    assert max(rows([Need(100, 100)] * 9, 1600)) <= MOST_IN_A_ROW


def test_a_long_text_has_a_row_for_itself():
    assert [place.row for place in arrange([DATE, WHOLE, DATE], 1000)] == [0, 1, 2]


def test_in_a_narrow_window_fields_stand_below_each_other():
    assert rows([TEXT, TEXT, TEXT], 400) == [1, 1, 1]


def test_a_field_that_asks_more_than_there_is_gets_what_there_is():
    assert arrange([TEXT], 120)[0].width == 120


@st.composite
def a_need(draw: st.DrawFn) -> Need:
    least = draw(st.integers(60, 500))
    return Need(least, least + draw(st.integers(0, 600)), whole=draw(st.booleans()), weight=draw(st.integers(0, 3)))


@given(st.lists(a_need(), max_size=12), st.integers(200, 1700))
def test_places_are_in_order_inside_the_form_and_never_overlap(needs: list[Need], width: int):
    places = arrange(needs, width)
    assert len(places) == len(needs)
    assert all(place.x >= 0 and place.x + place.width <= width for place in places)
    for before, after in pairwise(places):
        same_row = after.row == before.row and after.x == before.x + before.width + COLUMN_GAP
        assert same_row or (after.row == before.row + 1 and after.x == 0)


@pytest.mark.parametrize("width", range(640, 1601, 40))
def test_no_form_between_640_and_1600_leaves_a_field_narrower_than_it_asks(width: int):
    needs = [TEXT, DATE, DATE, DATE, TEXT, WHOLE, DATE, TEXT, TEXT]
    assert all(place.width >= need.least for need, place in zip(needs, arrange(needs, width), strict=True))
