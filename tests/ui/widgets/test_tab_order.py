"""Tab goes through what was made later in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget

from nvo_desktop.ui.widgets.tab_order import follow_in_tab_order


@pytest.mark.parametrize("follows", [True, False])
def test_what_was_made_later_comes_in_its_place(qtbot, follows):
    window, first, last = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addWidget(last)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made = QWidget()
    inside = QVBoxLayout(made)
    fields = [QComboBox(), QLineEdit()]
    for field in fields:
        inside.addWidget(field)
    fields[0].view()  # its list is a window of its own
    column.insertWidget(1, made)
    made.show()
    if follows:
        follow_in_tab_order(first, made)
    first.setFocus()
    order = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    assert order == ([*fields, last] if follows else [last, *fields])
