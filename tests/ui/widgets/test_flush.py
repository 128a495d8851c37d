"""Parts edge to edge, one of them growing; the foot of a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.flush import Foot, fill_column, fill_row, fill_sheet
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.label import PlainLabel


@pytest.fixture
def owner(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def part() -> QWidget:
    """A part of at least 100 × 20 that would rather not grow."""
    made = QWidget()
    made.setMinimumSize(100, 20)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made


def shown(owner: QWidget) -> QWidget:
    owner.resize(300, 200)
    owner.show()
    return owner


def test_the_last_part_of_a_column_takes_what_room_is_left(owner):
    above, below = part(), part()
    fill_column(owner, above, below)
    shown(owner)
    assert (above.geometry(), below.geometry()) == (QRect(0, 0, 300, 20), QRect(0, 20, 300, 180))


def test_another_part_grows_when_it_is_named(owner):
    above, below = part(), part()
    fill_column(owner, above, below, grows=above)
    shown(owner)
    assert (above.height(), below.geometry()) == (180, QRect(0, 180, 300, 20))


def test_a_row_lies_beside_each_other(owner):
    left, right = part(), part()
    fill_row(owner, left, right)
    shown(owner)
    assert (left.geometry(), right.geometry()) == (QRect(0, 0, 100, 200), QRect(100, 0, 200, 200))


def test_a_layout_is_a_part_too_and_can_grow(owner):
    inside, strip, below = part(), QHBoxLayout(), part()
    strip.setContentsMargins(0, 0, 0, 0)
    strip.addWidget(inside)
    fill_column(owner, strip, below, grows=strip)
    shown(owner)
    assert (inside.height(), below.height()) == (180, 20)


def test_a_sheet_is_white_and_fills_the_screen(owner):
    head, work = part(), part()
    fill_sheet(owner, head, work)
    sheet = shown(owner).findChild(Ground)
    assert sheet is not None
    assert (sheet.property("ground"), sheet.geometry()) == ("surface", QRect(0, 0, 300, 200))
    assert (head.parentWidget(), work.height()) == (sheet, 180)


@pytest.mark.parametrize("note", ["", "Wat u invult is meteen bewaard."])
def test_the_buttons_of_a_foot_stand_at_the_right_with_or_without_a_note(owner, note):
    cancel, save = Button("Annuleren"), Button("Opslaan", "main")
    fill_column(owner, QWidget(), Foot(cancel, save, note=PlainLabel(note) if note else None))
    shown(owner)
    assert cancel.geometry().right() < save.geometry().left()
    assert owner.width() - save.mapTo(owner, QPoint(save.width(), 0)).x() < save.width() / 2
