"""The head of something that folds open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from nvo_desktop.ui.widgets import fold_head
from nvo_desktop.ui.widgets.fold_head import FoldFacts, FoldHead

LONG = "Is duidelijk wie namens alle gemeenten van de regio het bestuurlijke aanspreekpunt is? " * 3


@pytest.fixture
def head(qtbot) -> FoldHead:
    head = FoldHead("4.1", FoldFacts("Bindt het?", "gedeeltelijk", (("was ‘nee’", "warn"),), "Een toelichting."))
    qtbot.addWidget(head)
    head.resize(600, head.heightForWidth(600))
    head.show()
    return head


def test_a_screen_reader_hears_all_that_is_drawn(head):
    assert head.accessibleName() == "4.1 Bindt het?"
    assert head.accessibleDescription() == "gedeeltelijk, was ‘nee’, Een toelichting."


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        (Qt.Key.Key_Space, False, True),
        (Qt.Key.Key_Return, False, True),
        (Qt.Key.Key_Return, True, False),
        (Qt.Key.Key_Right, False, True),
        (Qt.Key.Key_Right, True, True),
        (Qt.Key.Key_Left, True, False),
        (Qt.Key.Key_Left, False, False),
    ],
)
def test_keys_fold_it(qtbot, head, key, before, after):
    head.setChecked(before)
    qtbot.keyClick(head, key)
    assert head.isChecked() == after


def test_a_title_that_wraps_makes_room_for_itself(head):
    low = head.heightForWidth(600)
    head.set_facts(FoldFacts(LONG, "ja"))
    assert head.heightForWidth(600) > low
    assert head.heightForWidth(300) > head.heightForWidth(600)


def test_the_line_goes_when_it_is_open(head):
    closed = head.heightForWidth(600)
    head.setChecked(True)
    assert head.heightForWidth(600) < closed


def test_it_is_measured_once_for_a_width(head, monkeypatch):
    high = head.heightForWidth(600)
    monkeypatch.setattr(fold_head, "font", lambda _: QFont("Sans", 40))
    assert head.heightForWidth(600) == high
    assert head.heightForWidth(601) > high


def test_another_font_takes_the_room_it_needs(head, monkeypatch):
    high = head.heightForWidth(600)
    monkeypatch.setattr(fold_head, "font", lambda _: QFont("Sans", 40))
    QApplication.sendEvent(head, QEvent(QEvent.Type.FontChange))
    assert head.heightForWidth(600) > high


def test_another_state_looks_otherwise(head):
    before = head.grab().toImage()
    head.set_facts(FoldFacts("Bindt het?", "ja", (("was ‘nee’", "warn"),), "Een toelichting."))
    assert head.grab().toImage() != before
