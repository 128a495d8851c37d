"""The start screen in large and small windows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from nvo_desktop.ui.shell.big_button import BigButton
from nvo_desktop.ui.shell.start_screen import StartScreen
from nvo_desktop.ui.widgets.label import PlainLabel


def place(widget: QWidget, screen: StartScreen) -> QRect:
    return QRect(widget.mapTo(screen, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("height", [470, 730, 1010])
def test_nothing_stands_on_another_thing(qtbot, height):
    screen = StartScreen()
    qtbot.addWidget(screen)
    screen.resize(960, height)
    screen.show()
    hint = next(label for label in screen.findChildren(PlainLabel) if label.text().startswith("Werkt zonder"))
    places = [place(widget, screen) for widget in (*screen.findChildren(BigButton), hint)]
    assert len(places) == 4
    assert all(below.top() - above.bottom() >= 8 for above, below in pairwise(places))
    assert places[-1].bottom() < height


@pytest.mark.parametrize(("height", "is_shown"), [(470, False), (730, True)])
def test_the_mark_gives_way_to_what_one_can_begin(qtbot, height, is_shown):
    screen = StartScreen()
    qtbot.addWidget(screen)
    screen.resize(960, height)
    screen.show()
    assert screen._logo.isVisible() is is_shown


@pytest.mark.parametrize("width", [940, 1280, 1920])
def test_what_was_opened_before_has_room_beside_what_one_can_begin(qtbot, width):
    screen = StartScreen()
    qtbot.addWidget(screen)
    screen.resize(width, 600)
    screen.show()
    buttons = screen.findChildren(BigButton)

    def stand_beside() -> bool:
        recent = place(screen._recent, screen)
        return recent.width() >= 400 and all(place(button, screen).right() < recent.left() for button in buttons)

    qtbot.waitUntil(stand_beside)


def test_the_first_way_to_begin_shows_that_it_has_the_keyboard(qtbot):
    screen = StartScreen()
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    first = screen.findChildren(BigButton)[0]
    first.clearFocus()
    without = first.grab().toImage()
    first.setFocus()
    assert first.grab().toImage() != without
