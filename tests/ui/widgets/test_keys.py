"""Keys of one widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nvo_desktop.ui.widgets.keys import on_keys


def test_two_widgets_of_a_window_can_have_the_same_keys(qtbot):
    window, heard = QWidget(), []
    column = QVBoxLayout(window)
    fields = [QLineEdit(), QLineEdit()]
    for number, field in enumerate(fields):
        column.addWidget(field)
        on_keys(field, "Ins", lambda number=number: heard.append(number))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for field in reversed(fields):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Insert)
    assert heard == [1, 0]
