"""The board of the councils, from the window to the dossier."""

from __future__ import annotations

import pytest

from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.messages import MessageDialog
from nvo_desktop.ui.screens.adoption.adoption_screen import AdoptionScreen


@pytest.fixture
def board(opened, at_rest) -> AdoptionScreen:
    """The screen with the board of the example."""
    opened.bench.go("adoption")
    at_rest()
    return opened.bench.place("adoption")


def row_of(board: AdoptionScreen, name: str):
    return next(row for row in board._rows if row.municipality == name)


def cells(board: AdoptionScreen, name: str) -> list[str]:
    model = board._table.model()
    place = model.place_of(row_of(board, name).municipality_id)
    return [str(model.index(place, column).data()) for column in range(model.columnCount())]


def answer(monkeypatch, changes: dict[str, object]) -> None:
    monkeypatch.setattr(
        RecordDialog, "ask", classmethod(lambda cls, parent, title, fields, before, *lists: {**before, **changes})
    )


def test_every_council_has_a_row_and_every_step_a_column(board):
    assert len(board._rows) == 8
    assert cells(board, "’s-Gravenwoud")[0] == "’s-Gravenwoud"
    assert cells(board, "Aldermeer")[-1] == "vastgesteld, unaniem"


def test_a_date_and_a_result_are_kept_and_counted(monkeypatch, board, at_rest):
    counts = []
    board.counted.connect(lambda adopted, councils: counts.append((adopted, councils)))
    answer(
        monkeypatch,
        {"actual/council": "2026-07-02", "result": "adopted", "decided": "2026-07-02", "decision_number": "RB26-€1"},
    )
    before = board._board.adopted
    board.open_council(row_of(board, "Lindendaal").municipality_id)
    at_rest()
    row = row_of(board, "Lindendaal")
    assert (row.result.label, row.decision_number) == ("vastgesteld", "RB26-€1")
    assert "2 jul 2026" in cells(board, "Lindendaal")
    assert counts[-1] == (before + 1, 8)


def test_a_decision_before_the_college_is_refused_in_a_sentence(monkeypatch, opened, board, at_rest):
    answer(monkeypatch, {"result": "adopted", "decided": "2020-01-01"})
    board.open_council(row_of(board, "Lindendaal").municipality_id)
    at_rest()
    dialogs = opened.window.findChildren(MessageDialog)
    assert len(dialogs) == 1
    dialogs[0].close()
    assert row_of(board, "Lindendaal").result.label == "in behandeling"


def test_a_form_that_changes_nothing_makes_no_deed(monkeypatch, opened, board, at_rest):
    answer(monkeypatch, {})
    told = []
    opened.background.changed.connect(lambda changes, owner: told.append(changes))
    board.open_council(row_of(board, "Aldermeer").municipality_id)
    at_rest()
    assert told == []


def test_the_talks_of_all_agreements_stand_together(opened, at_rest):
    opened.bench.go("partners")
    at_rest()
    screen = opened.bench.place("partners")
    screen.go("Overleg")
    at_rest()
    assert screen.part("Overleg").talks.count >= 10
