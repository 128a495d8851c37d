"""Going to a place by its path."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nvo_desktop.ui.going import Going


class Room(QWidget):
    """A widget of rooms, that notes where was gone."""

    def __init__(self, **rooms: QWidget) -> None:
        super().__init__()
        self.rooms, self.gone = rooms, []
        column = QVBoxLayout(self)
        for room in rooms.values():
            column.addWidget(room)

    def go(self, key: str) -> QWidget | None:
        self.gone.append(key)
        return self.rooms.get(key)


@pytest.fixture
def house(qtbot) -> Room:
    made = Room(upstairs=Room(left=QLineEdit(), right=QLineEdit()), cellar=QLineEdit())
    qtbot.addWidget(made)
    return made


def test_a_path_is_walked_to_its_end(house, background, at_rest):
    Going(background, house).go(("upstairs", "right"))
    at_rest()
    assert house.gone == ["upstairs"]
    assert house.rooms["upstairs"].gone == ["right"]


def test_each_step_waits_for_what_the_last_one_asked(house, background, at_rest):
    loaded = []
    house.go = lambda key: (background.do(house, lambda: loaded.append("read")), house.rooms[key])[1]
    house.rooms["upstairs"].go = loaded.append
    Going(background, house).go(("upstairs", "left"))
    at_rest()
    assert loaded == ["read", "left"]


def test_what_is_not_there_ends_the_way(house, background, at_rest):
    Going(background, house).go(("attic", "box"))
    at_rest()
    assert house.gone == ["attic"]


def test_who_asks_for_another_place_is_not_taken_to_the_first(house, background, at_rest):
    going = Going(background, house)
    going.go(("upstairs", "left"))
    going.go(("cellar",))
    at_rest()
    assert house.rooms["upstairs"].gone == []
    assert house.gone == ["upstairs", "cellar"]
