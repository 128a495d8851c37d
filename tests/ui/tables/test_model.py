"""The model of a table: what cells say, in which order, and which rows are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel

DOWN = Qt.SortOrder.DescendingOrder


def names(model) -> list[str]:
    return [row.name for row in model.shown_rows()]


def said(model, row: int, column: int, role=Qt.ItemDataRole.DisplayRole):
    return model.index(row, column).data(role)


def test_a_cell_says_what_its_column_reads(model, qapp):
    assert said(model, 0, 0) == "Dalwijk"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Gemeente"


def test_emptiness_is_a_quiet_word(model, qapp):
    assert said(model, 2, 2) == "nog niet"
    assert model.cell(2, 2).is_quiet
    assert not model.cell(0, 2).is_quiet


def test_amounts_stand_at_the_right(model, qapp):
    assert said(model, 0, 2, Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)


def test_a_state_that_is_not_in_the_text_is_spoken(qapp):
    column = TableColumn[str]("College", str, state=lambda _: "gepland")
    model = RowTableModel([column])
    model.set_rows(["15 sep"])
    assert said(model, 0, 0, Qt.ItemDataRole.AccessibleTextRole) == "gepland: 15 sep"


def test_rows_are_sorted_by_their_text_without_regard_to_case_or_quotes(model, qapp):
    model.sort(0)
    assert names(model) == ["’s-Gravenwoud", "Aldermeer", "Dalwijk"]
    model.sort(0, DOWN)
    assert names(model) == ["Dalwijk", "Aldermeer", "’s-Gravenwoud"]


def test_rows_without_a_value_come_last_in_both_orders(model, qapp):
    model.sort(2)
    assert names(model) == ["Aldermeer", "Dalwijk", "’s-Gravenwoud"]
    model.sort(2, DOWN)
    assert names(model) == ["Dalwijk", "Aldermeer", "’s-Gravenwoud"]


def test_no_sorting_gives_the_order_in_which_rows_came(model, qapp):
    model.sort(0)
    model.sort(-1)
    assert names(model) == ["Dalwijk", "Aldermeer", "’s-Gravenwoud"]


def test_a_filter_shows_what_holds_the_words(model, qapp):
    model.set_filter("vastgesteld wij")
    assert names(model) == ["Dalwijk"]
    assert model.is_narrowed
    assert model.count == 3
    model.set_filter("")
    assert model.rowCount() == 3
    assert not model.is_narrowed


def test_a_filter_and_a_condition_hold_together(model, qapp):
    model.set_condition(lambda council: council.votes is not None)
    model.set_filter("aldermeer")
    assert names(model) == ["Aldermeer"]
    model.set_filter("gravenwoud")
    assert names(model) == []


def test_new_rows_are_filtered_and_sorted_as_the_old_ones(model, qapp):
    model.sort(0)
    model.set_filter("e")
    rows = [*model.shown_rows(), replace(model.row_at(0), id=9, name="Brinkhoven")]
    model.set_rows(rows)
    assert names(model)[2] == "Brinkhoven"
    model.set_rows([replace(rows[0], name="Oud", result="x")])
    assert names(model) == []


def test_a_row_is_found_by_its_key(model, qapp):
    assert model.place_of(3) == 2
    assert model.place_of(99) is None
    assert model.key_at(1) == 2


def test_it_tells_when_other_rows_are_shown(model, qtbot):
    with qtbot.waitSignal(model.rows_changed):
        model.set_filter("dal")


def test_the_searched_text_is_made_while_nobody_types(model, qtbot):
    assert model._texts == []
    qtbot.waitUntil(lambda: len(model._texts) == 3)


def test_qt_finds_no_fault_with_the_model(model, qapp):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter("dal")
    model.sort(1, DOWN)
    model.set_rows([])
    assert tester.model() is model


@pytest.mark.parametrize("typed", ["  ", "\t"])
def test_spaces_alone_are_no_filter(model, qapp, typed):
    model.set_filter(typed)
    assert not model.is_narrowed
