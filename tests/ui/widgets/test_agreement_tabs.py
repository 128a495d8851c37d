"""The tabs of the agreements: one row at any width, their words whole, and their state kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nvo_desktop.ui.widgets.agreement_tabs import AgreementStrip, AgreementTab, AgreementTabs

NAMES = ("Regiovisie", "Beschikbaarheid", "Lokale toegang", "Governance", "Bovenregionaal", "Adm. lasten")
TABS = [
    AgreementTab("", "Visie", "hoofdstukken"),
    *(AgreementTab(str(number), name, "aangeboden") for number, name in enumerate(NAMES, 1)),
]


@pytest.fixture
def tabs(qtbot) -> AgreementTabs:
    tabs = AgreementTabs()
    qtbot.addWidget(tabs)
    tabs.set_tabs(TABS)
    tabs.resize(tabs.sizeHint())
    tabs.show()
    return tabs


def widths(tabs: AgreementTabs) -> list[int]:
    return [tabs.tabRect(index).width() for index in range(tabs.count())]


def test_the_text_of_a_tab_is_whole_for_who_does_not_see_it(tabs):
    assert tabs.tabText(4) == "4 Governance, aangeboden"
    assert tabs.tabText(0) == "Visie, hoofdstukken"
    assert tabs.tabToolTip(4) == "4 Governance, aangeboden"


def test_a_new_state_is_shown_and_told(tabs):
    tabs.set_state(4, "concept")
    assert (tabs.tabText(4), tabs.tabToolTip(4)) == ("4 Governance, concept", "4 Governance, concept")


def test_tabs_are_54_high_and_all_names_show_where_there_is_room(tabs):
    assert {tabs.tabRect(index).height() for index in range(tabs.count())} == {54}
    assert not tabs.is_short


def test_with_less_room_the_others_keep_number_and_shape(tabs):
    before = widths(tabs)
    tabs.resize(420, 54)
    assert tabs.is_short
    assert widths(tabs)[0] == before[0]
    assert max(widths(tabs)[1:]) < min(before)
    assert tabs.tabText(4) == "4 Governance, aangeboden"


def test_the_tabs_stay_on_one_row_inside_the_window(tabs):
    tabs.resize(420, 54)
    assert {tabs.tabRect(index).top() for index in range(tabs.count())} == {0}
    assert tabs.tabRect(tabs.count() - 1).right() < 420


def test_another_chosen_tab_gets_its_name_back(tabs):
    tabs.resize(420, 54)
    short = widths(tabs)[4]
    tabs.setCurrentIndex(4)
    assert widths(tabs)[4] > 2 * short


def test_a_strip_in_between_has_less_white_before_names_go(tabs):
    wide = widths(tabs)
    tabs.resize(tabs.sizeHint().width() - 10, 54)
    assert not tabs.is_short
    assert sum(widths(tabs)) < sum(wide)


def test_arrow_keys_choose_a_tab(tabs, qtbot):
    with qtbot.waitSignal(tabs.currentChanged) as chosen:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert chosen.args == [1]


def test_showing_tabs_anew_keeps_the_choice_and_tells_nothing(tabs, qtbot):
    tabs.setCurrentIndex(3)
    with qtbot.assertNotEmitted(tabs.currentChanged):
        tabs.set_tabs(TABS[:5])
    assert (tabs.count(), tabs.currentIndex()) == (5, 3)


def test_angle_brackets_and_ampersands_stay_text(tabs):
    tabs.set_tabs([AgreementTab("1", "A & <b>", "concept")])
    assert tabs.tabText(0) == "1 A & <b>, concept"


def test_the_strip_lets_a_window_be_narrow(qtbot):
    strip = AgreementStrip()
    qtbot.addWidget(strip)
    strip.tabs.set_tabs(TABS)
    assert strip.minimumSizeHint().width() < 400
