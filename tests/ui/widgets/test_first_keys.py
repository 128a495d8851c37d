"""What in a widget the keyboard comes to first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nvo_desktop.ui.widgets.first_keys import give_keys, hand_keys_to


@pytest.fixture
def holder(qtbot) -> QWidget:
    """A widget with three fields, in a window that is active."""
    window, made = QWidget(), QWidget()
    made.fields = [QLineEdit() for _ in range(3)]
    for widget, inside in ((made, made.fields), (window, [made])):
        column = QVBoxLayout(widget)
        for one in inside:
            column.addWidget(one)
    made.outside = window
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return made


def test_the_keyboard_goes_on_to_what_comes_first(holder):
    hand_keys_to(holder.fields[1], holder)
    holder.setFocus()
    assert holder.fields[1].hasFocus()


def test_tab_comes_to_the_rest_too(qtbot, holder):
    hand_keys_to(holder.fields[1], holder)
    holder.setFocus()
    qtbot.keyClick(holder.fields[1], Qt.Key.Key_Tab)
    assert holder.fields[2].hasFocus()
    qtbot.keyClick(holder.fields[2], Qt.Key.Key_Tab)
    assert holder.fields[0].hasFocus()


def test_the_last_that_was_named_counts(holder):
    for field in holder.fields:
        hand_keys_to(field, holder)
    holder.setFocus()
    assert holder.fields[2].hasFocus()


def test_a_keyboard_that_waits_goes_on_at_once(holder):
    holder.setFocus()
    holder.fields[0].hide()
    hand_keys_to(holder.fields[0], holder)
    assert holder.fields[0].hasFocus()


def test_with_none_the_holder_keeps_it(holder):
    hand_keys_to(holder.fields[0], holder)
    hand_keys_to(None, holder)
    holder.setFocus()
    assert holder.hasFocus()


def test_the_keyboard_is_given_at_once_also_in_a_window_behind_another(holder):
    hand_keys_to(holder, holder.outside)
    hand_keys_to(holder.fields[2], holder)
    holder.outside.hide()
    give_keys(holder.outside)
    assert holder.outside.focusWidget() is holder.fields[2]
