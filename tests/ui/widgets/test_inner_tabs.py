"""The tabs inside a screen, and their counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nvo_desktop.ui.widgets.inner_tabs import InnerTabs


@pytest.fixture
def tabs(qtbot) -> InnerTabs:
    tabs = InnerTabs(["Tekst", "Gegevens", "Besluiten"])
    qtbot.addWidget(tabs)
    tabs.show()
    return tabs


def test_a_count_stands_behind_the_name(tabs):
    tabs.set_count(2, 3)
    assert tabs.tabText(2) == "Besluiten (3)"


@pytest.mark.parametrize("count", [0, None])
def test_where_there_is_nothing_there_is_no_count(tabs, count):
    tabs.set_count(2, 3)
    tabs.set_count(2, count)
    assert tabs.tabText(2) == "Besluiten"


def test_tabs_are_38_high(tabs):
    assert {tabs.tabRect(index).height() for index in range(3)} == {38}


def test_nothing_moves_when_another_tab_is_chosen(tabs):
    before = [tabs.tabRect(index) for index in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(index) for index in range(3)] == before


def test_a_longer_count_makes_room_for_itself(tabs):
    tabs.set_count(2, 3)
    before = tabs.tabRect(2).width()
    tabs.set_count(2, 3000)
    assert tabs.tabRect(2).width() > before


def test_arrow_keys_choose_a_tab(tabs, qtbot):
    with qtbot.waitSignal(tabs.currentChanged) as chosen:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert chosen.args == [1]


def test_words_stand_nearer_to_each_other_where_there_is_less_room(tabs):
    tabs.resize(tabs.sizeHint())
    wide = tabs.tabRect(2).right()
    tabs.resize(wide - 30, 38)
    assert tabs.tabRect(2).right() < wide - 29
    tabs.resize(wide + 40, 38)
    assert tabs.tabRect(2).right() == wide


def test_a_count_can_say_how_many_of_all(tabs):
    tabs.set_count(2, "1 / 4")
    assert tabs.tabText(2) == "Besluiten (1 / 4)"
