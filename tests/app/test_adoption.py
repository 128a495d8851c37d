"""The board of the councils, from the window to the dossier."""

from __future__ import annotations

from PySide6.QtCore import Qt

from nvo_desktop.ui.forms.series_dialog import KeepingDialog
from nvo_desktop.ui.messages import MessageDialog


def row_of(screen, name: str):
    return next(row for row in screen.board_part.board.councils if row.municipality == name)


def decide(screen, name: str, **values: object) -> KeepingDialog:
    screen.board_part.deeds.ask_decision(row_of(screen, name).municipality_id)
    dialog = screen.findChild(KeepingDialog)
    dialog._form.set_values({**dialog.values(), **values})
    dialog.save()
    return dialog


def test_a_decision_is_kept_and_counted_in_the_rail(opened, at_rest):
    opened.bench.go("adoption")
    at_rest()
    screen = opened.bench.place("adoption")
    before = screen.board_part.board.adopted
    decide(screen, "Lindendaal", result="adopted", decided="2026-07-02", decision_number="RB26-€1")
    at_rest()
    row = row_of(screen, "Lindendaal")
    assert (row.result.label, row.decision_number) == ("vastgesteld", "RB26-€1")
    assert screen.board_part.board.adopted == before + 1
    assert opened.bench._rail._items["adoption"]._count.startswith(f"{before + 1}")


def test_a_decision_before_the_college_is_refused_in_a_sentence(opened, at_rest):
    opened.bench.go("adoption")
    at_rest()
    screen = opened.bench.place("adoption")
    dialog = decide(screen, "Lindendaal", result="adopted", decided="2020-01-01")
    at_rest()
    assert len(dialog.findChildren(MessageDialog)) == 1
    dialog.findChild(MessageDialog).close()
    dialog.done(0)
    assert row_of(screen, "Lindendaal").result.label == "in behandeling"


def test_a_form_that_changes_nothing_makes_no_deed(opened, at_rest):
    opened.bench.go("adoption")
    at_rest()
    told = []
    opened.background.changed.connect(lambda changes, owner: told.append(changes))
    decide(opened.bench.place("adoption"), "Aldermeer")
    at_rest()
    assert told == []


def test_steps_of_one_council_only_stand_behind_the_result(opened, at_rest):
    opened.bench.go("adoption")
    at_rest()
    model = opened.bench.place("adoption").board_part.view.model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert titles[-2:] == ["Uitslag", "Raad, tweede behandeling"]


def test_the_talks_of_all_agreements_stand_together(opened, at_rest):
    opened.bench.go("partners")
    at_rest()
    screen = opened.bench.place("partners")
    screen.go("Overleg")
    at_rest()
    assert screen.part("Overleg").talks.count >= 10
