"""The count beside Vaststelling in the rail."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from nvo_desktop.desk.counts import AdoptionCount
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.shell.bench import Bench, Place


@pytest.fixture
def bench(qtbot, background) -> Bench:
    made = Bench([Place("adoption", "Vaststelling", "council", QWidget)], background)
    qtbot.addWidget(made)
    return made


def board(adopted: int, councils: int) -> SimpleNamespace:
    sentence = f"{adopted} van {councils} raden hebben versie 1.0 vastgesteld."
    return SimpleNamespace(adopted=adopted, councils=tuple(range(councils)), sentence=sentence)


def change(kind: str) -> Changes:
    return Changes("1", "Iets", frozenset({(kind, "id")}))


def test_the_count_is_there_before_the_screen_is_built(bench, background, at_rest):
    AdoptionCount(background, SimpleNamespace(board=lambda: board(4, 8)), bench, "adoption")
    at_rest()
    item = bench._rail.item("adoption")
    assert item.count == "4 / 8"
    assert item.accessibleDescription() == "4 van 8 raden hebben versie 1.0 vastgesteld."


def test_the_count_follows_what_a_council_did(bench, background, at_rest):
    boards = SimpleNamespace(board=lambda: board(4, 8))
    AdoptionCount(background, boards, bench, "adoption")
    at_rest()
    boards.board = lambda: board(5, 8)
    background.changed.emit(change("decision"), None)
    at_rest()
    assert bench._rail.item("adoption").count == "4 / 8"
    background.changed.emit(change("adoption"), None)
    at_rest()
    assert bench._rail.item("adoption").count == "5 / 8"


@pytest.mark.parametrize("found", [None, board(0, 0)], ids=["no version", "no councils"])
def test_without_councils_there_is_no_count(bench, background, at_rest, found):
    AdoptionCount(background, SimpleNamespace(board=lambda: found), bench, "adoption")
    at_rest()
    assert bench._rail.item("adoption").count == ""
