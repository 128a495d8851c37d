"""How wide the columns of a table are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nvo_desktop.ui.tables.columns import LEAST_SET, LEAST_STRETCH, TableColumn, column_widths, stretching


def columns(*widths: int | None) -> list[TableColumn[str]]:
    return [TableColumn(str(at), str, width) for at, width in enumerate(widths)]


def test_the_column_without_a_width_takes_what_is_left():
    assert column_widths(columns(100, None, 80), 1000) == [100, 820, 80]


def test_the_last_column_stretches_when_all_have_a_width():
    assert stretching(columns(100, 200)) == 1
    assert column_widths(columns(100, 200), 1000) == [100, 900]


def test_a_column_of_names_takes_a_share_of_what_is_left_but_no_more_than_its_own_width():
    names = [TableColumn("Wie", str, 200, grows=True), TableColumn("Wat", str), TableColumn("Datum", str, 100)]
    small, large = column_widths(names, 700), column_widths(names, 2000)
    assert 200 < small[0] < small[1]
    assert large == [400, 1500, 100]
    assert sum(small) == 700


def test_a_title_is_never_cut():
    assert column_widths(columns(80, None), 1000, least=[120, 50]) == [120, 880]


def test_where_there_is_too_little_room_the_set_columns_give_way():
    widths = column_widths(columns(300, None, 300), 500)
    assert LEAST_SET <= widths[1] <= LEAST_STRETCH
    assert widths[0] == widths[2] < 300
    assert 500 <= sum(widths) <= 502


def test_titles_are_cut_only_where_nothing_else_is_left():
    assert column_widths(columns(300, None), 300, least=[150, 150]) == [150, 150]
    assert column_widths(columns(300, None), 200, least=[150, 150]) == [99, 101]


def test_a_very_narrow_table_scrolls():
    assert column_widths(columns(300, None), 100, least=[90, 90]) == [LEAST_SET, LEAST_SET]


def test_what_must_be_said_whole_gives_no_room_away():
    widths = column_widths(columns(300, None, 300), 420, whole=[0, 0, 250])
    assert widths[2] >= 250 > widths[0]
    assert 420 <= sum(widths) <= 422
    assert column_widths(columns(300, None, 300), 100, whole=[0, 0, 250]) == [LEAST_SET, LEAST_SET, 250]


def test_what_the_stretching_column_does_not_need_goes_to_texts_that_are_cut():
    assert column_widths(columns(100, None, 80), 1000, texts=[160, 300, 60]) == [160, 760, 80]


def test_a_column_that_cannot_be_whole_leaves_the_room_to_those_that_can():
    assert column_widths(columns(100, None, 80), 500, texts=[400, 250, 130]) == [100, 270, 130]


def test_the_stretching_column_is_not_cut_for_the_others():
    assert column_widths(columns(100, None), 500, texts=[300, 390]) == [100, 400]


def test_room_that_the_set_columns_do_not_need_goes_to_a_stretching_one_that_is_cut():
    assert column_widths(columns(200, None, 100), 500, texts=[120, 400, 90]) == [120, 290, 90]


def test_where_nothing_is_cut_the_set_columns_keep_their_widths():
    assert column_widths(columns(200, None, 100), 700, texts=[120, 400, 90]) == [200, 400, 100]


def test_no_columns_have_no_widths():
    assert column_widths([], 500) == []


@given(st.lists(st.one_of(st.none(), st.integers(40, 400)), min_size=1, max_size=9), st.integers(0, 2000))
def test_the_columns_fill_the_table_or_scroll(given_widths: list[int | None], room: int):
    assert sum(column_widths(columns(*given_widths), room)) >= room


@given(
    st.lists(st.tuples(st.one_of(st.none(), st.integers(72, 400)), st.integers(0, 900)), min_size=1, max_size=9),
    st.integers(0, 2000),
)
def test_sharing_neither_makes_nor_loses_room(both: list[tuple[int | None, int]], room: int):
    made = columns(*(width for width, _ in both))
    alone, shared = column_widths(made, room), column_widths(made, room, texts=[whole for _, whole in both])
    assert room <= sum(shared) <= max(room, sum(alone)) + len(made)
