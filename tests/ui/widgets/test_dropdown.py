"""Choices from a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox, QWidget

from nvo_desktop.ui.widgets.dropdown import Dropdown, StateChoice
from nvo_desktop.ui.widgets.number_field import NumberField

CHOICES = [("concept", "concept"), ("offered", "aangeboden"), ("adopted", "vastgesteld")]


@pytest.fixture
def dropdown(qtbot) -> Dropdown:
    dropdown = Dropdown("Stand", CHOICES)
    qtbot.addWidget(dropdown)
    dropdown.show()
    return dropdown


def one_notch_down(widget: QWidget) -> QWheelEvent:
    middle, nothing = QPointF(widget.rect().center()), Qt.MouseButton.NoButton
    turn, phase = QPoint(0, -120), Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(middle, middle, QPoint(), turn, nothing, Qt.KeyboardModifier.NoModifier, phase, False)


def shown(widget: QWidget) -> str | int:
    return widget.key() if isinstance(widget, Dropdown) else widget.value()


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


@pytest.mark.parametrize("maker", [lambda: Dropdown("Stand", CHOICES), lambda: NumberField("Jaar", 2020, 2040)])
def test_the_mouse_wheel_goes_past_a_choice_and_a_number(qtbot, maker):
    widget = maker()
    qtbot.addWidget(widget)
    before = shown(widget)
    QApplication.sendEvent(widget, one_notch_down(widget))
    assert shown(widget) == before


def test_the_wheel_is_turned_far_enough_to_change_a_number_of_qt(qtbot):
    number = QSpinBox()
    qtbot.addWidget(number)
    number.setValue(50)
    QApplication.sendEvent(number, one_notch_down(number))
    assert number.value() == 49


def test_it_has_a_name_for_who_does_not_see_it(dropdown):
    assert dropdown.accessibleName() == "Stand"


def test_states_stand_with_their_shape_and_a_capital(qtbot):
    choice = StateChoice("Stand van de tekst", CHOICES)
    qtbot.addWidget(choice)
    assert [choice.itemText(index) for index in range(3)] == ["Concept", "Aangeboden", "Vastgesteld"]
    assert not any(choice.itemIcon(index).isNull() for index in range(3))
