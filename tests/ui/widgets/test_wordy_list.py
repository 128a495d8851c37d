"""A list that says what it is for while it is empty."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from nvo_desktop.ui.widgets.wordy_list import WordyList


def picture(words: WordyList) -> QImage:
    return words.grab().toImage()


@pytest.fixture
def make(qtbot):
    def made(words: str) -> WordyList:
        found = WordyList(words)
        found.resize(320, 160)
        qtbot.addWidget(found)
        return found

    return made


def test_its_words_are_drawn_and_said_while_it_is_empty(make):
    words = make("Nog geen gemeenten")
    assert words.accessibleDescription() == "Nog geen gemeenten"
    assert picture(words) != picture(make(""))


def test_with_a_line_in_it_the_words_are_gone(make):
    words, without = make("Nog geen gemeenten"), make("")
    for one in (words, without):
        one.addItem("Aldermeer")
    assert picture(words) == picture(without)
