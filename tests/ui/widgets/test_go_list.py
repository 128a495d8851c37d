"""Lines that go somewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nvo_desktop.ui.widgets.go_group import GoGroup
from nvo_desktop.ui.widgets.go_list import GoLine, GoList, Line
from nvo_desktop.ui.widgets.scrolling import Scrolling

LONG = "Over afspraak 4 is nog met geen van de groepen gesproken die de norm noemt, ook niet met ’s-Gravenwoud."


@pytest.fixture
def window(qtbot) -> QWidget:
    """A field, three lines and a field, with the keyboard in the first."""
    window, made = QWidget(), GoList("Data")
    window.lines = made
    window.before, window.after = QLineEdit(), QLineEdit()
    column = QVBoxLayout(window)
    for widget in (window.before, made, window.after):
        column.addWidget(widget)
    made.set_lines([Line("Raad", "do 3 dec"), Line("Commissie", "do 10 dec"), Line("College", "di 15 dec")])
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.before.setFocus()
    qtbot.waitUntil(window.before.hasFocus)
    return window


@pytest.fixture
def shown(window) -> GoList:
    """The lines."""
    return window.lines


def test_all_of_a_line_is_said_to_who_listens():
    line = Line("Raad", "do 3 dec", "over 8 dagen", "Aldermeer")
    assert line.whole == "do 3 dec, Raad, over 8 dagen, Aldermeer"


def test_long_words_wrap_and_are_not_cut(qtbot):
    line = GoLine(Line(LONG))
    qtbot.addWidget(line)
    assert line.heightForWidth(240) > line.heightForWidth(1200) > 0


def test_tab_comes_to_the_list_once_and_leaves_it(qtbot, window, shown):
    qtbot.keyClick(window.before, Qt.Key.Key_Tab)
    assert shown.lines[0].hasFocus()
    qtbot.keyClick(shown.lines[0], Qt.Key.Key_Tab)
    assert window.after.hasFocus()


def test_the_arrow_keys_go_through_the_lines(qtbot, shown):
    shown.lines[0].setFocus()
    qtbot.keyClick(shown.lines[0], Qt.Key.Key_Down)
    assert shown.lines[1].hasFocus()
    qtbot.keyClick(shown.lines[1], Qt.Key.Key_End)
    assert shown.lines[2].hasFocus()
    qtbot.keyClick(shown.lines[2], Qt.Key.Key_Down)
    assert shown.lines[2].hasFocus()
    qtbot.keyClick(shown.lines[2], Qt.Key.Key_Home)
    qtbot.keyClick(shown.lines[0], Qt.Key.Key_Up)
    assert shown.lines[0].hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_line_tells_its_place(qtbot, shown, key):
    with qtbot.waitSignal(shown.chosen) as told:
        qtbot.keyClick(shown.lines[1], key)
    assert told.args == [1]


def test_the_same_lines_again_leave_the_keyboard_where_it_is(shown):
    kept = shown.lines[2]
    kept.setFocus()
    shown.set_lines([one.line for one in shown.lines])
    assert shown.lines[2] is kept


def test_other_lines_keep_the_keyboard_at_its_place(shown):
    shown.lines[2].setFocus()
    shown.set_lines([Line("Nieuw"), Line("Nog een")])
    assert shown.lines[1].hasFocus()


def test_a_long_group_begins_short_and_shows_all_when_asked(qtbot):
    group, told = GoGroup("Gegevens", least=3), []
    qtbot.addWidget(group)
    group.gone.connect(told.append)
    group.set_pairs([(Line(f"Veld {number}"), number) for number in range(8)])
    assert len(group.list.lines) == 3
    assert group._more.text() == "Nog 5 tonen"
    group._more.click()
    assert len(group.list.lines) == 8
    group.list.lines[7].click()
    assert told == [7]


def test_one_line_is_never_hidden_behind_a_line_as_long(qtbot):
    group = GoGroup("Gegevens", least=3)
    qtbot.addWidget(group)
    group.set_pairs([(Line(f"Veld {number}"), number) for number in range(4)])
    assert len(group.list.lines) == 4
    assert group._more.isHidden()


def test_what_gets_the_keyboard_is_scrolled_into_view(qtbot):
    inside = QWidget()
    column = QVBoxLayout(inside)
    fields = [QLineEdit() for _ in range(40)]
    for field in fields:
        column.addWidget(field)
    area = Scrolling(inside)
    qtbot.addWidget(area)
    area.resize(200, 200)
    area.show()
    area.activateWindow()
    assert fields[-1].visibleRegion().isEmpty()
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: not fields[-1].visibleRegion().isEmpty())


@pytest.mark.parametrize("width", [260, 320, 600])
def test_the_small_words_below_a_line_wrap_and_are_not_cut(qtbot, width):
    owner = "beleidsadviseur inkoop en contractmanagement van de regionale uitvoeringsorganisatie"
    line = GoLine(Line("Tarieven navragen", remark="di 16 jun", below=f"8 · {owner}"))
    qtbot.addWidget(line)
    shown = line._lines_below(width)
    assert " ".join(" ".join(shown).replace("·", "").split()) == f"di 16 jun 8 {owner}"
    assert not any(one.endswith("·") for one in shown)
    assert line.heightForWidth(260) > line.heightForWidth(900)
