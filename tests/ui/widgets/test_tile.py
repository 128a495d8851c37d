"""The tile of an agreement."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nvo_desktop.ui.look.tokens import LIGHT
from nvo_desktop.ui.widgets.tile import Tile, TileFacts, TileLine


@pytest.fixture
def tile(qtbot) -> Tile:
    tile = Tile("4", "Governance")
    qtbot.addWidget(tile)
    lines = (TileLine("1 van 2 vragen beantwoord"), TileLine("2 punten ontbreken", "let op"))
    tile.set_facts(TileFacts("concept", 1, 2, lines))
    tile.resize(tile.sizeHint())
    tile.show()
    return tile


def test_a_tile_tells_all_of_it_to_who_does_not_see_it(tile):
    assert tile.text() == "4 Governance"
    assert tile.accessibleDescription() == "concept, 1 van 2 vragen beantwoord, 2 punten ontbreken"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_tile_is_opened_from_the_keyboard(tile, qtbot, key):
    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, key)


def test_a_tile_is_opened_with_a_click(tile, qtbot):
    with qtbot.waitSignal(tile.clicked):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)


def test_questions_that_are_answered_are_filled(tile):
    image, y = tile.grab().toImage(), 82
    assert image.pixelColor(30, y) == LIGHT.accent
    assert image.pixelColor(tile.width() - 30, y) == LIGHT.line2


def test_a_tile_without_facts_is_a_title(qtbot):
    tile = Tile("1", "Regiovisie")
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    tile.grab()
    assert (tile.facts, tile.accessibleDescription()) == (TileFacts(""), "")
