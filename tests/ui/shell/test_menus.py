"""The menu bar."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenuBar, QWidget

from nvo_desktop.ui.prose.tools import GROUPS, SEARCH, STYLE_KEYS
from nvo_desktop.ui.shell.bench import Place
from nvo_desktop.ui.shell.menus import Menus


@pytest.fixture
def menus(qtbot):
    bar = QMenuBar()
    qtbot.addWidget(bar)
    yield Menus(bar)
    bar.close()


def test_without_a_dossier_only_what_makes_sense_can_be_chosen(menus):
    assert menus.action("open").isEnabled()
    assert not menus.action("publish").isEnabled()
    menus.show_open(is_open=True)
    assert menus.action("publish").isEnabled()


def test_a_line_tells_its_deed(qtbot, menus):
    with qtbot.waitSignal(menus.asked) as told:
        menus.action("open").trigger()
    assert told.args == ["open"]


def test_undo_is_named_for_what_it_takes_back(menus):
    menus.show_open(is_open=True)
    menus.show_history("Besluit vastgelegd", "")
    assert menus.action("undo").text().endswith("Besluit vastgelegd")
    assert menus.action("undo").isEnabled()
    assert not menus.action("redo").isEnabled()


def test_no_two_lines_share_their_keys(menus):
    menus.show_places([("overview", "Overzicht"), ("agreements", "NvO-afspraken")])
    keys = [keys for _, keys in menus.entries]
    assert len(keys) > 5
    assert len(set(keys)) == len(keys)


def test_tabs_of_a_screen_have_keys_of_their_own_and_are_asked_for(qtbot, menus):
    tabs = (("vision", "Visie"), ("governance", "4 Governance"))
    place = Place("agreements", "NvO-afspraken", "agree", QWidget, tabs)
    menus.show_places([("overview", "Overzicht"), (place.key, place.title)], [place])
    entries = dict(menus.entries)
    assert (entries["Visie"], entries["4 Governance"]) == ("Ctrl+Shift+0", "Ctrl+Shift+4")
    assert len(set(entries.values())) == len(entries)
    with qtbot.waitSignal(menus.tab_asked) as told:
        menus._tabs[0].actions()[1].trigger()
    assert told.args == ["agreements", "governance"]


def test_no_line_has_the_keys_of_a_tool_of_the_editor(menus):
    """The editor comes first: a line with its keys would do nothing while somebody writes."""
    tools = {tool.keys for group in GROUPS for tool in group} | set(STYLE_KEYS) | {SEARCH.keys}
    assert "Ctrl+I" in tools
    assert {words for words, keys in menus.entries if keys in tools} == {"Ongedaan maken", "Opnieuw doen"}


def test_places_of_the_dossier_before_are_gone(menus):
    place = Place("agreements", "NvO-afspraken", "agree", QWidget, (("vision", "Visie"),))
    for _ in range(2):
        menus.show_places([(place.key, place.title)], [place])
    words = [words for words, _ in menus.entries]
    assert words.count("NvO-afspraken") == words.count("Visie") == words.count("Volgend onderdeel") == 1


def test_a_place_is_asked_for_by_its_key(qtbot, menus):
    menus.show_places([("overview", "Overzicht")])
    place = next(action for action in menus._places.actions() if action.text() == "Overzicht")
    with qtbot.waitSignal(menus.place_asked) as told:
        place.trigger()
    assert told.args == ["overview"]
