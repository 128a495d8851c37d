"""The rail: choosing a screen with mouse and keyboard, the counts, and icons alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import width_of
from nvo_desktop.ui.widgets.rail import Rail

KEYS = ("overview", "agreements", "adoption")


@pytest.fixture
def rail(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    names = ("Overzicht", "Afspraken", "Vaststelling")
    for key, icon, text in zip(KEYS, ("overview", "agree", "council"), names, strict=True):
        rail.add_item(key, icon, text)
    rail.show()
    rail.activateWindow()
    return rail


def test_the_first_screen_is_chosen_until_another_is(rail):
    assert rail.selected == "overview"


def test_a_click_asks_for_a_screen_and_marks_it(rail, qtbot):
    with qtbot.waitSignal(rail.chosen) as asked:
        qtbot.mouseClick(rail.item("adoption"), Qt.MouseButton.LeftButton)
    assert (asked.args, rail.selected) == (["adoption"], "adoption")


def test_marking_a_screen_asks_for_nothing(rail, qtbot):
    with qtbot.assertNotEmitted(rail.chosen):
        rail.select("adoption")
    assert rail.selected == "adoption"


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("overview", Qt.Key.Key_Down, "agreements"),
        ("adoption", Qt.Key.Key_Up, "agreements"),
        ("overview", Qt.Key.Key_End, "adoption"),
        ("adoption", Qt.Key.Key_Home, "overview"),
    ],
)
def test_arrow_keys_go_through_the_screens(rail, qtbot, start, key, end):
    rail.select(start)
    rail.item(start).setFocus()
    with qtbot.waitSignal(rail.chosen) as asked:
        qtbot.keyClick(rail.item(start), key)
    assert asked.args == [end]
    assert rail.item(end).hasFocus()


def test_past_the_last_screen_there_is_none(rail, qtbot):
    rail.select("adoption")
    with qtbot.assertNotEmitted(rail.chosen):
        qtbot.keyClick(rail.item("adoption"), Qt.Key.Key_Down)


def test_tab_comes_to_the_chosen_screen_alone(rail):
    rail.select("agreements")
    reached = [key for key in KEYS if rail.item(key).focusPolicy() == Qt.FocusPolicy.TabFocus]
    assert reached == ["agreements"]


def test_a_count_is_told_with_its_meaning(rail):
    rail.set_count("adoption", "5 / 8", "5 van 8 raden hebben vastgesteld")
    item = rail.item("adoption")
    assert (item.count, item.accessibleDescription()) == ("5 / 8", "5 van 8 raden hebben vastgesteld")
    assert item.toolTip() == "5 van 8 raden hebben vastgesteld"


def test_icons_alone_have_their_name_in_a_tooltip(rail):
    rail.set_count("adoption", "5 / 8")
    rail.set_narrow(narrow=True)
    assert (rail.width(), rail.is_narrow) == (60, True)
    assert [rail.item(key).toolTip() for key in KEYS] == ["Overzicht", "Afspraken", "Vaststelling (5 / 8)"]


def test_with_room_again_names_and_heading_are_back(rail):
    rail.set_narrow(narrow=True)
    rail.set_narrow(narrow=False)
    assert (rail.width(), rail.is_narrow, rail.item("overview").toolTip()) == (180, False, "")


def test_a_long_name_of_a_region_takes_two_lines_within_its_place(rail):
    rail.set_heading("Vallei", "Regiovisie 2027–2030")
    assert rail._title.text() == "Vallei"
    high = rail._heading.height()
    rail.set_heading("Voorbeeldregio Midden-Heuvelland", "Regiovisie 2027–2030")
    assert rail._title.text() == "Voorbeeldregio\nMidden-Heuvelland"
    assert rail._title.toolTip() == rail._title.accessibleName() == "Voorbeeldregio Midden-Heuvelland"
    assert rail._heading.sizeHint().height() <= high


def test_a_count_is_said_as_short_as_its_room_asks(rail):
    item = rail.item("adoption")
    item.set_count("12 / 30", "12 van 30 raden hebben vastgesteld.")
    assert [item.count_in(room) for room in (200, 0)] == ["12 / 30", ""]
    small = font("small")
    assert item.count_in(width_of("12/30", small) + 1) == "12/30"
    assert item.count_in(width_of("12", small) + 1) == "12"
    assert item.toolTip() == "12 van 30 raden hebben vastgesteld."
