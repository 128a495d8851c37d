"""Choices from a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from nvo_desktop.ui.widgets.dropdown import Dropdown, StateChoice

CHOICES = [("concept", "concept"), ("offered", "aangeboden"), ("adopted", "vastgesteld")]


@pytest.fixture
def dropdown(qtbot) -> Dropdown:
    dropdown = Dropdown("Stand", CHOICES)
    qtbot.addWidget(dropdown)
    dropdown.show()
    return dropdown


def test_the_first_is_chosen_until_another_is(dropdown):
    assert dropdown.key() == "concept"


def test_what_the_user_chooses_is_told_once(dropdown, qtbot):
    with qtbot.waitSignal(dropdown.chosen) as told:
        qtbot.keyClick(dropdown, Qt.Key.Key_Down)
    assert told.args == ["offered"]


def test_showing_a_choice_tells_nothing(dropdown, qtbot):
    with qtbot.assertNotEmitted(dropdown.chosen):
        dropdown.set_key("adopted")
    assert dropdown.key() == "adopted"


def test_choosing_the_same_again_tells_nothing(dropdown, qtbot):
    with qtbot.assertNotEmitted(dropdown.chosen):
        dropdown.activated.emit(0)


def test_a_key_that_is_not_there_is_no_choice(dropdown):
    dropdown.set_key("gone")
    assert dropdown.key() == ""


def test_other_choices_keep_what_was_chosen_where_it_is_among_them(dropdown):
    dropdown.set_key("adopted")
    dropdown.set_choices(CHOICES[1:])
    kept = dropdown.key()
    dropdown.set_choices(CHOICES[:2])
    assert (kept, dropdown.key()) == ("adopted", "concept")


def test_without_choices_there_is_no_key(dropdown):
    dropdown.set_choices([])
    assert dropdown.key() == ""


def test_the_mouse_wheel_goes_past_it(dropdown):
    middle = QPointF(dropdown.rect().center())
    turn = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(dropdown, turn)
    assert dropdown.key() == "concept"


def test_it_has_a_name_for_who_does_not_see_it(dropdown):
    assert dropdown.accessibleName() == "Stand"


def test_states_stand_with_their_shape_and_a_capital(qtbot):
    choice = StateChoice("Stand van de tekst", CHOICES)
    qtbot.addWidget(choice)
    assert [choice.itemText(index) for index in range(3)] == ["Concept", "Aangeboden", "Vastgesteld"]
    assert not any(choice.itemIcon(index).isNull() for index in range(3))
