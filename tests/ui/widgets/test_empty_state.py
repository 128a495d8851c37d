"""What stands where nothing is yet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.empty_state import EmptyState
from nvo_desktop.ui.widgets.label import PlainLabel


@pytest.fixture
def empty(qtbot) -> EmptyState:
    empty = EmptyState("agree", "Nog geen besluiten", "Een besluit krijgt een nummer. " * 5, "Besluit vastleggen")
    qtbot.addWidget(empty)
    empty.resize(800, 500)
    empty.show()
    return empty


def test_the_button_makes_the_first(empty, qtbot):
    with qtbot.waitSignal(empty.asked):
        qtbot.mouseClick(empty.findChild(Button), Qt.MouseButton.LeftButton)


def test_another_way_to_begin_stands_beside_it(empty, qtbot):
    empty.add_other("Uit bestand halen", "folder")
    first, other = empty.findChildren(Button)
    qtbot.waitUntil(other.isVisible)
    with qtbot.waitSignal(empty.other_asked):
        qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert other.x() > first.x()


def test_a_long_sentence_is_not_cut(empty):
    sentence = empty.findChildren(PlainLabel)[1]
    assert sentence.height() >= sentence.heightForWidth(sentence.width())


def test_without_a_deed_there_is_no_button(qtbot):
    empty = EmptyState("search", "Niets gevonden", "Geen regel heeft dit woord.")
    qtbot.addWidget(empty)
    assert empty.findChild(Button) is None


def test_other_words_can_be_said(empty):
    empty.set_words("Niets gevonden", "Geen besluit heeft dit woord.")
    line, sentence = empty.findChildren(PlainLabel)
    assert (line.text(), sentence.text()) == ("Niets gevonden", "Geen besluit heeft dit woord.")
