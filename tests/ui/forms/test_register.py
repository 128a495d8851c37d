"""A register: rows are added, edited in their cells or as a form, ordered and removed; nothing is done unasked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget
from ui.forms.conftest import LISTS, line_of
from ui.typing import typed

from nvo_desktop.norm.definitions import Column, FieldDefinition
from nvo_desktop.ui.forms import questions
from nvo_desktop.ui.forms.cells import RegisterRow
from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.fields.choice import ChoiceField
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.register import RegisterTable
from nvo_desktop.ui.forms.register_view import RegisterView

NARROW = FieldDefinition(
    "mandates", "table", "Mandaten", help="Eén rij per mandaat.", columns=(
        Column("what", "text", "Waarover", required=True),
        Column("date", "date", "Gaat in op"),
        Column("scale", "choice", "Schaal", choices=("lokaal", "regionaal")),
    ),
)  # fmt: skip
WIDE = FieldDefinition(
    "functions", "table", "Jeugdfuncties", columns=(Column("name", "text", "Functie"), Column("how", "prose", "Hoe"))
)
ROWS = [
    RegisterRow("r1", {"what": "Contracten", "date": "2027-01-01"}),
    RegisterRow("r2", {"what": "Spoed", "scale": "lokaal"}),
    RegisterRow("r3", {}),
]
Key = Qt.Key


class Heard:
    """Notes everything a register tells."""

    def __init__(self, register: RegisterTable) -> None:
        self.told: list[tuple] = []
        for name in ("row_added", "row_edited", "row_removed", "row_moved"):
            getattr(register, name).connect(lambda *args, name=name: self.told.append((name, *args)))


def shown(qtbot, definition: FieldDefinition, rows) -> RegisterTable:
    register = RegisterTable(definition, LISTS)
    qtbot.addWidget(register)
    register.set_rows(rows)
    register.heard = Heard(register)
    register.resize(800, 400)
    register.show()
    register.activateWindow()
    qtbot.waitUntil(register.isActiveWindow)
    return register


@pytest.fixture
def register(qtbot) -> RegisterTable:
    return shown(qtbot, NARROW, ROWS)


def edit(register: RegisterTable, row: int, column: int) -> Field:
    """Open a cell and give its field."""
    index = register._model.index(row, column)
    register._table.setCurrentIndex(index)
    register._table.edit(index)
    return register._table.cells._open


def test_it_counts_its_rows_in_words(register):
    assert "3 regels" in register._title.text()
    register.set_rows(ROWS[:1])
    assert "1 regel" in register._title.text()
    register.set_rows([])
    assert "nog geen regels" in register._title.text()


def test_a_cell_is_edited_in_place_and_told(register, qtbot):
    field = edit(register, 0, 1)
    line_of(field).selectAll()
    typed(line_of(field), "3-9-2026")
    qtbot.keyClick(line_of(field), Key.Key_Return)
    assert register.heard.told == [("row_edited", "mandates", "r1", {"date": "2026-09-03"})]
    assert register._model.cell(0, 1).text == "3 sep 2026"


def test_typing_on_a_cell_opens_it(register, qtbot):
    register._table.setCurrentIndex(register._model.index(1, 0))
    qtbot.keyClick(register._table, Key.Key_X)
    assert register._table.cells._open is not None


def test_tab_goes_on_to_the_next_cell(register, qtbot):
    field = edit(register, 0, 0)
    typed(line_of(field), "é")
    qtbot.keyClick(line_of(field), Key.Key_Tab)
    assert register.heard.told[0][3] == {"what": "éContracten"} or register.heard.told[0][3] == {"what": "é"}
    assert register._table.currentIndex().column() == 1
    assert register._table.cells._open is not None


def test_tab_goes_through_all_cells_and_keeps_each(register, qtbot, qtlog):
    """The field that was left is gone only when the next one is open: what it takes with it is its own alone."""
    field = edit(register, 2, 0)
    for text in ("één", "3-9-2026"):
        typed(line_of(field), text)
        qtbot.keyClick(line_of(field), Key.Key_Tab)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        field = register._table.cells._open
    assert isinstance(field, ChoiceField)
    kept = [told[3] for told in register.heard.told]
    assert kept == [{"what": "één"}, {"date": "2026-09-03"}]
    assert [record.message for record in qtlog.records if "QAbstractItemView" in record.message] == []


def test_escape_gives_back_what_was_there(register, qtbot):
    field = edit(register, 0, 0)
    typed(line_of(field), "x")
    qtbot.keyClick(line_of(field), Key.Key_Escape)
    assert register.heard.told == []
    assert register._model.cell(0, 0).text == "Contracten"


def test_what_cannot_be_read_stays_open_and_is_said(register, qtbot):
    field = edit(register, 1, 1)
    typed(line_of(field), "31-4-2026")
    qtbot.keyClick(line_of(field), Key.Key_Return)
    assert register.note == "31 april bestaat niet."
    viewport = register._table.viewport()
    qtbot.mouseClick(
        viewport, Qt.MouseButton.LeftButton, pos=register._table.visualRect(register._model.index(2, 0)).center()
    )
    assert register._table.cells._open is field
    line_of(field).selectAll()
    typed(line_of(field), "30-4-2026")
    qtbot.keyClick(line_of(field), Key.Key_Return)
    assert register.note == "Eén rij per mandaat."
    assert register.heard.told == [("row_edited", "mandates", "r2", {"date": "2026-04-30"})]


def test_a_choice_counts_at_once(register, qtbot):
    field = edit(register, 0, 2)
    field.findChild(QComboBox).setCurrentIndex(2)
    assert register.heard.told == [("row_edited", "mandates", "r1", {"scale": "regionaal"})]


def test_several_things_are_chosen_in_a_list_of_one_line(qtbot):
    columns = (Column("a", "agreements", "Afspraken"),)
    register = shown(qtbot, FieldDefinition("x", "table", "X", columns=columns), [RegisterRow("r1", {})])
    field = edit(register, 0, 0)
    field.findChild(QComboBox).edited.emit(["vision"])
    qtbot.keyClick(field.findChild(QComboBox), Key.Key_Return)
    assert register.heard.told == [("row_edited", "x", "r1", {"a": ["vision"]})]


def test_leaving_a_cell_keeps_what_was_typed(register, qtbot):
    field = edit(register, 2, 0)
    typed(line_of(field), "Toezicht")
    register._add.setFocus()
    assert register.heard.told == [("row_edited", "mandates", "r3", {"what": "Toezicht"})]


def test_rows_that_are_read_again_leave_an_open_cell_open(register, qtbot):
    field = edit(register, 0, 0)
    typed(line_of(field), "x")
    register.set_rows([ROWS[0], RegisterRow("r2", {"what": "Anders"}), ROWS[2]])
    assert register._table.cells._open is field
    assert register._model.cell(1, 0).text == "Anders"
    assert "x" in line_of(field).text()


def test_a_row_that_was_added_is_chosen_and_typing_goes_on_in_it(register, qtbot):
    register.add_row()
    assert register.heard.told == [("row_added", "mandates", {})]
    register.set_rows([*ROWS, RegisterRow("r4", {})])
    assert register._table.current_row.id == "r4"
    assert register._table.cells._open is not None


def test_a_row_that_somebody_else_added_takes_no_keyboard(register):
    register.set_rows([*ROWS, RegisterRow("r4", {})])
    assert register._table.cells._open is None


def test_rows_are_moved_by_keyboard_but_not_beyond_the_ends(register, qtbot):
    register._table.choose("r1")
    register._table.setFocus()
    qtbot.keyClick(register._table, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert register.heard.told == []
    qtbot.keyClick(register._table, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert register.heard.told == [("row_moved", "mandates", "r1", 1)]


def test_removing_asks_first(register, qtbot, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(questions, "ask_removal", lambda parent, what: bool(asked.append(what)))
    register._table.choose("r2")
    qtbot.keyClick(register._table, Key.Key_Delete)
    assert asked == ["de regel ‘Spoed’"]
    assert register.heard.told == []
    monkeypatch.setattr(questions, "ask_removal", lambda parent, what: True)
    register._remove.click()
    assert register.heard.told == [("row_removed", "mandates", "r2")]


def test_buttons_that_need_a_row_wait_for_one(register):
    register._table.clearSelection()
    assert not register._up.isEnabled()
    register._table.choose("r1")
    assert register._down.isEnabled()


def test_a_wide_register_is_filled_in_as_a_form(qtbot, monkeypatch):
    register = shown(qtbot, WIDE, [RegisterRow("r1", {"name": "Pleegzorg", "how": "Contract", "old": 1})])
    monkeypatch.setattr(RecordDialog, "ask", lambda *args: {"name": "Pleegzorg", "how": "Subsidie"})
    register._table.choose("r1")
    qtbot.keyClick(register._table, Key.Key_Return)
    register.add_row()
    assert register.heard.told == [
        ("row_edited", "functions", "r1", {"how": "Subsidie"}),
        ("row_added", "functions", {"name": "Pleegzorg", "how": "Subsidie"}),
    ]
    assert register._open.isVisible()
    assert register._table.cells._open is None


def test_a_row_added_to_a_wide_register_is_chosen_with_the_keyboard_and_in_view(qtbot, monkeypatch):
    register = shown(qtbot, WIDE, [RegisterRow("r1", {"name": "Pleegzorg"})])
    page, scrolling = QWidget(), QScrollArea()
    qtbot.addWidget(scrolling)
    page.setMinimumHeight(2000)
    register.setParent(page)
    register.setGeometry(0, 1500, 600, 300)
    scrolling.setWidget(page)
    scrolling.resize(640, 300)
    scrolling.show()
    scrolling.activateWindow()
    register.show()
    monkeypatch.setattr(RecordDialog, "ask", lambda *args: {"name": "Crisis"})
    register.add_row()
    register.set_rows([RegisterRow("r1", {"name": "Pleegzorg"}), RegisterRow("r2", {"name": "Crisis"})])
    qtbot.waitUntil(register._table.hasFocus)
    assert register._table.current_row.id == "r2"
    assert scrolling.verticalScrollBar().value() > 1200


def test_a_wide_register_that_is_not_saved_tells_nothing(qtbot, monkeypatch):
    register = shown(qtbot, WIDE, [RegisterRow("r1", {"name": "Pleegzorg"})])
    monkeypatch.setattr(RecordDialog, "ask", lambda *args: None)
    register.open_row(register.rows()[0])
    register.add_row()
    assert register.heard.told == []


def test_what_must_be_filled_in_and_is_not_says_so(register):
    assert register._model.cell(2, 0).text == "nog leeg"
    assert register._model.cell(2, 1).text == ""


def test_it_is_as_high_as_its_rows(register):
    three = register._table.height()
    register.set_rows([*ROWS, RegisterRow("r4", {})])
    QApplication.processEvents()
    assert register._table.height() == three + 34


def test_a_row_is_as_high_as_its_words_need_and_the_card_as_high_as_its_rows(register):
    table = register.findChild(RegisterView)
    low, before = table.rowHeight(1), table.height()
    register.set_rows([ROWS[0], replace(ROWS[1], cells={"what": "Spoed en crisis in elke gemeente " * 9}), ROWS[2]])
    assert table.rowHeight(1) > 2 * low - 10
    assert table.height() == before + table.rowHeight(1) - low
    register.set_rows(ROWS)
    assert (table.rowHeight(1), table.height()) == (low, before)
