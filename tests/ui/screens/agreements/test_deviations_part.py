"""What municipalities do otherwise: the list, the text of each, and what is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.typing import typed

from nvo_desktop.services.agreements import Agreements, DeviationText
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screens.agreements.deviations_part import DeviationsPart
from nvo_desktop.ui.tables.delegate import CELL_SIDE
from nvo_desktop.ui.widgets.painting import width_of

AGREEMENT = "local_access"


@pytest.fixture
def agreements(dossier, norm) -> Agreements:
    return Agreements(dossier, norm)


@pytest.fixture
def part(qtbot, background, agreements, at_rest) -> DeviationsPart:
    made = DeviationsPart(background, AGREEMENT, agreements, ProseEditor(picture=lambda _: None))
    qtbot.addWidget(made)
    made.resize(800, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    at_rest()
    return made


def cells(part: DeviationsPart) -> list[tuple[str, str]]:
    model = part._table.model()
    return [(str(model.index(row, 0).data()), str(model.index(row, 1).data())) for row in range(model.rowCount())]


def choose(part: DeviationsPart, name: str) -> None:
    row = next(row for row in map(part._model.row_at, range(part._model.count)) if row.municipality == name)
    part._table.choose(row.municipality_id)


def stored(agreements: Agreements, ask) -> dict[str, str]:
    return {row.municipality: row.text for row in ask(lambda: agreements.deviations(AGREEMENT))}


def test_every_municipality_is_in_the_list_and_the_first_is_shown(part):
    assert cells(part) == [("’s-Hertogenbosch", "geen"), ("Pijnacker-Nootdorp", "geen"), ("Súdwest-Fryslân", "geen")]
    assert part._name.text() == "’s-Hertogenbosch"
    assert not part._editor.edit.isReadOnly()


def test_what_is_typed_is_kept_with_its_municipality_and_the_list_says_so(part, agreements, ask, at_rest):
    choose(part, "Súdwest-Fryslân")
    typed(part._editor.edit, "Eén loket")
    choose(part, "’s-Hertogenbosch")
    assert part._editor.prose() == ""
    at_rest()
    assert stored(agreements, ask)["Súdwest-Fryslân"] == "<p>Eén loket</p>"
    assert ("Súdwest-Fryslân", "wijkt af") in cells(part)
    assert [row for row in cells(part) if row[1] == "wijkt af"] == [("Súdwest-Fryslân", "wijkt af")]


def test_each_text_keeps_its_own_undo(part, at_rest):
    choose(part, "Súdwest-Fryslân")
    typed(part._editor.edit, "een")
    choose(part, "’s-Hertogenbosch")
    typed(part._editor.edit, "twee")
    choose(part, "Súdwest-Fryslân")
    at_rest()
    part._editor.do("undo")
    assert part._editor.prose() == ""
    choose(part, "’s-Hertogenbosch")
    assert part._editor.prose() == "<p>twee</p>"


def test_an_emptied_text_is_no_deviation_any_more(part, agreements, ask, at_rest):
    choose(part, "Súdwest-Fryslân")
    typed(part._editor.edit, "x")
    part._autosave.leave()
    at_rest()
    assert ("Súdwest-Fryslân", "wijkt af") in cells(part)
    part._editor.do("undo")
    part._autosave.leave()
    at_rest()
    assert stored(agreements, ask)["Súdwest-Fryslân"] == ""
    assert ("Súdwest-Fryslân", "geen") in cells(part)


def test_another_window_part_that_writes_is_shown_but_not_over_what_is_typed(part, agreements, ask, at_rest):
    choose(part, "Súdwest-Fryslân")
    shown = part._shown
    ask(lambda: agreements.record_deviation(AGREEMENT, shown, "<p>van elders</p>"))
    assert part._editor.prose() == "<p>van elders</p>"
    typed(part._editor.edit, "hier ")
    ask(lambda: agreements.record_deviation(AGREEMENT, shown, "<p>nog eens</p>"))
    assert part._editor.prose() == "<p>hier van elders</p>"


def test_enter_in_the_list_goes_to_the_text(qtbot, part):
    part.setFocus()
    assert part._table.hasFocus()
    qtbot.keyClick(part._table, Qt.Key.Key_Return)
    assert part._editor.edit.hasFocus()


def test_going_to_a_municipality_opens_its_text(part):
    last = part._model.row_at(2)
    part.go(last.municipality_id)
    assert (part._name.text(), part._editor.edit.hasFocus()) == (last.municipality, True)


@pytest.mark.parametrize("name", ["Dalwijk", "Nuenen, Gerwen en Nederwetten"])
def test_no_name_of_a_municipality_is_cut(part, name):
    part._show((DeviationText("1", name, ""), DeviationText("2", "Pijnacker-Nootdorp", "")))
    assert part._table.columnWidth(0) >= width_of(name, font("body")) + 2 * CELL_SIDE
    assert part._table.width() < part.width() / 2
