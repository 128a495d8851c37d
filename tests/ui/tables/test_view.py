"""The table on screen, by what a user does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication

from nvo_desktop.ui.look.measures import TEXT_ICON
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.delegate import CELL_SIDE
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.painting import width_of

from .conftest import Council

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def table(model, qtbot) -> Table:
    made = Table(model, "Gemeenten")
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def middle(table: Table, row: int, column: int = 0) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def test_it_has_a_name_for_who_cannot_see_it(table):
    name = QAccessible.queryAccessibleInterface(table).text(QAccessible.Text.Name)
    assert name == "Gemeenten"


def test_a_click_chooses_the_row(table, qtbot):
    with qtbot.waitSignal(table.chosen) as told:
        qtbot.mouseClick(table.viewport(), Left, pos=middle(table, 1))
    assert told.args[0].name == table.current_row.name == "Aldermeer"


def test_enter_and_a_double_click_open_the_row(table, qtbot):
    table.choose(1)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Key.Key_Return)
    assert told.args[0].id == 1
    qtbot.mouseClick(table.viewport(), Left, pos=middle(table, 2))
    with qtbot.waitSignal(table.opened) as told:
        qtbot.mouseDClick(table.viewport(), Left, pos=middle(table, 2))
    assert told.args[0].id == 3


def test_delete_asks_and_takes_nothing_away(table, qtbot):
    table.choose(1)
    with qtbot.waitSignal(table.removal_asked) as told:
        qtbot.keyClick(table, Key.Key_Delete)
    assert told.args[0].id == 1
    assert table.model().rowCount() == 3


def test_keys_without_a_row_do_nothing(table, model, qtbot):
    model.set_rows([])
    with qtbot.assertNotEmitted(table.opened), qtbot.assertNotEmitted(table.removal_asked):
        qtbot.keyClick(table, Key.Key_Return)
        qtbot.keyClick(table, Key.Key_Delete)


def test_home_and_end_go_to_the_first_and_last_row(table, qtbot):
    qtbot.keyClick(table, Key.Key_End)
    assert table.current_row.id == 3
    qtbot.keyClick(table, Key.Key_Home)
    assert table.current_row.id == 1


def test_who_comes_in_by_keyboard_stands_on_a_row(table, qtbot):
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.clearFocus()
    assert table.current_row is None
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.current_row.id == 1


def test_the_same_row_stays_chosen_when_rows_are_read_again(table, model):
    table.choose(2)
    model.set_rows(list(reversed(model.shown_rows())))
    assert table.current_row.id == 2
    model.sort(0)
    assert table.current_row.id == 2


def test_where_the_chosen_row_was_taken_out_its_neighbour_is_chosen(table, model):
    table.choose(2)
    model.set_rows([row for row in model.shown_rows() if row.id != 2])
    assert table.current_row.id == 3


def test_a_filter_that_hides_the_chosen_row_leaves_none(table, model, qtbot):
    table.choose(2)
    with qtbot.waitSignal(table.chosen) as told:
        model.set_filter("dal")
    assert told.args == [None]
    assert table.current_row is None


def test_a_click_on_a_title_sorts_and_a_second_one_turns_round(table, model, qtbot):
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(0) + 20, 10)
    for first in ("’s-Gravenwoud", "Dalwijk", "Dalwijk"):
        qtbot.mouseClick(header.viewport(), Left, pos=at)
        assert model.row_at(0).name == first
    assert [row.id for row in model.shown_rows()] == [1, 2, 3]


def test_a_right_click_asks_for_a_menu_of_that_row(table, qtbot):
    at = middle(table, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, table.viewport().mapToGlobal(at))
    with qtbot.waitSignal(table.menu_asked) as told:
        QApplication.sendEvent(table.viewport(), event)
    assert told.args[0].id == 2


def test_the_columns_fill_the_table_at_every_width(table):
    for width in (500, 700, 1200):
        table.resize(width, 300)
        widths = [table.columnWidth(at) for at in range(3)]
        assert sum(widths) == table.viewport().width()


def test_absence_is_said_in_words(table, model):
    table.set_empty("Nog geen gemeenten", "Voeg er een toe.")
    model.set_filter("zzz")
    assert table._absence()[0] == "Niets gevonden voor ‘zzz’"
    model.set_filter("")
    model.set_condition(lambda _: False)
    assert table._absence()[0] == "Niets gevonden"
    model.set_condition(None)
    model.set_rows([])
    assert table._absence() == ("Nog geen gemeenten", "Voeg er een toe.")
    assert not table.grab().isNull()


def test_tab_leaves_the_table(table):
    assert not table.tabKeyNavigation()


def ringed(table: Table) -> bool:
    """Whether there is a line in the colour of the focus along the left edge of its rows."""
    shown = table.viewport().grab().toImage()
    colour = tokens_of(table.palette()).accent
    return shown.pixelColor(2, shown.height() // 2) == colour


def test_a_table_without_rows_shows_that_the_keyboard_is_in_it(table, model, qtbot):
    model.set_rows([])
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ringed(table)
    table.clearFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed(table)
    table.clearFocus()
    assert not ringed(table)


def test_a_state_is_whole_in_the_narrowest_table(qtbot):
    word = "gewijzigd vastgesteld"
    columns = [
        TableColumn[str]("Naam", str),
        TableColumn[str]("Stand", lambda _: word, 80, state=lambda _: word, longest=word),
        TableColumn[str]("Stand", lambda _: word, 80, state=lambda _: word),
    ]
    made = RowTableModel[str](columns, key=str)
    made.set_rows(["Dalwijk"])
    table = Table(made, "Gemeenten")
    qtbot.addWidget(table)
    table.resize(200, 200)
    table.show()
    drawn = width_of(word, font("body")) + 2 * CELL_SIDE + TEXT_ICON
    assert table.columnWidth(2) < drawn < table.columnWidth(1)


def test_a_long_word_in_a_set_column_is_whole_where_there_is_room(table, model):
    before = table.columnWidth(1)
    model.set_rows([Council(1, "Dalwijk", "vastgesteld na een tweede behandeling in de raad")])
    assert table.columnWidth(1) > before
    assert sum(table.columnWidth(at) for at in range(3)) == table.viewport().width()


def test_a_filter_moves_no_column(table, model):
    before = [table.columnWidth(at) for at in range(3)]
    model.set_filter("aldermeer")
    assert [table.columnWidth(at) for at in range(3)] == before


def test_a_name_that_is_never_cut_is_whole_in_the_narrowest_table(qtbot):
    name = "Nuenen, Gerwen en Nederwetten"
    columns = [
        TableColumn[str]("Datum", str, 110),
        TableColumn[str]("Mijlpaal", str),
        TableColumn[str]("Gemeente", lambda _: name, 80, never_cut=True),
    ]
    made = RowTableModel[str](columns, key=str)
    made.set_rows(["Een heel lange mijlpaal die de meeste ruimte vraagt van allemaal"])
    table = Table(made, "Mijlpalen")
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    assert table.columnWidth(2) >= width_of(name, font("body")) + 2 * CELL_SIDE
