"""A list that is empty, and one that is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nvo_desktop.ui.screens.lists.list_pages import ListPages
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.empty_state import EmptyState
from nvo_desktop.ui.widgets.first_keys import give_keys


@pytest.fixture
def window(qtbot) -> QWidget:
    """A field, and below it a list that is not empty; a table is a field here."""
    window = QWidget()
    window.before, window.table = QLineEdit(), QLineEdit()
    window.pages = ListPages(QWidget(), window.table, EmptyState("agree", "Nog niets", "Voeg toe.", "Toevoegen"))
    column = QVBoxLayout(window)
    column.addWidget(window.before)
    column.addWidget(window.pages)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def button(window: QWidget) -> Button:
    return window.pages.findChild(Button)


def test_an_empty_list_offers_to_make_the_first(qtbot, window):
    window.pages.show_page(is_empty=True)
    assert window.pages.is_empty
    assert button(window).isVisible()
    assert not window.table.isVisible()
    with qtbot.waitSignal(window.pages.first_asked):
        button(window).click()


def test_the_keyboard_goes_along(window):
    give_keys(window.pages, Qt.FocusReason.TabFocusReason)
    assert window.table.hasFocus()
    window.pages.show_page(is_empty=True)
    assert button(window).hasFocus()
    window.pages.show_page(is_empty=False)
    assert window.table.hasFocus()


def test_the_keyboard_stays_where_it_is_outside_the_list(window):
    window.before.setFocus()
    window.pages.show_page(is_empty=True)
    assert window.before.hasFocus()
    give_keys(window.pages)
    assert button(window).hasFocus()


def test_a_list_with_its_button_elsewhere_says_it_in_its_table(qtbot):
    pages = ListPages(QWidget(), QLineEdit(), None)
    qtbot.addWidget(pages)
    pages.show_page(is_empty=True)
    assert not pages.is_empty
