"""A window never begins larger than its screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nvo_desktop.ui.widgets.fitting import resize_within_screen


def test_a_window_is_as_large_as_is_asked_where_that_fits(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    resize_within_screen(window, 300, 200)
    assert (window.width(), window.height()) == (300, 200)


def test_and_smaller_than_the_screen_where_it_does_not(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    resize_within_screen(window, 10_000, 10_000)
    room = window.screen().availableGeometry()
    assert window.width() < room.width()
    assert window.height() < room.height()
