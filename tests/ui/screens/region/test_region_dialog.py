"""The region and its municipalities, from their window to the dossier."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.typing import typed

from nvo_desktop.services.house_styles import HouseStyles
from nvo_desktop.services.municipalities import Municipalities
from nvo_desktop.services.regions import Regions
from nvo_desktop.ui.dialogs.new_dossier.answers import Presets
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.region.region_dialog import RegionDialog, RegionServices

NAMES = {"GM0014": "Groningen", "GM0106": "Assen", "GM0796": "’s-Hertogenbosch"}
PRESETS = Presets({"JR01": "Groningen"}, {"JR01": ("GM0014",)}, NAMES)


@pytest.fixture
def dialog(qtbot, background, dossier, at_rest) -> RegionDialog:
    """The window as it is first seen."""
    made = RegionDialog(
        background, RegionServices(Regions(dossier), Municipalities(dossier), HouseStyles(dossier)), PRESETS
    )
    qtbot.addWidget(made)
    made.show()
    at_rest()
    return made


def names(dialog: RegionDialog) -> list[str]:
    model = dialog.municipalities.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def edit(dialog: RegionDialog, key: str, value: object) -> None:
    dialog.region.form.edited.emit(key, value)


def test_the_facts_of_the_region_are_saved_by_themselves(dialog, dossier, ask, at_rest):
    edit(dialog, "name", "Regio Proef aan Zee")
    edit(dialog, "contact_official", "Beleidsadviseur jeugd")
    edit(dialog, "period_from", "2028-01-01")
    dialog.done(0)
    at_rest()
    row = ask(Regions(dossier).region)
    assert (row.name, row.contact_official, row.period) == (
        "Regio Proef aan Zee",
        "Beleidsadviseur jeugd",
        "2028–2030",
    )


def test_a_name_that_is_being_retyped_is_not_saved_while_it_is_empty(dialog, dossier, ask, at_rest):
    edit(dialog, "name", None)
    assert "Vul dit in" in dialog.region.form.note_of("name")
    dialog.done(0)
    at_rest()
    assert ask(Regions(dossier).region).name == "Regio Proef"


def test_the_youth_region_brings_its_code_when_the_cbs_knows_it(dialog, dossier, ask, at_rest):
    edit(dialog, "youth_region_name", "groningen")
    dialog._save()
    at_rest()
    assert ask(Regions(dossier).region).youth_region_code == "JR01"
    edit(dialog, "youth_region_name", "Een andere")
    dialog._save()
    at_rest()
    assert ask(Regions(dossier).region).youth_region_code == ""


@pytest.mark.parametrize("spelled", ["assen", "Assen", "ássen"])
def test_a_municipality_is_added_however_its_name_is_typed(qtbot, dialog, at_rest, spelled):
    dialog.go(1)
    line = dialog.municipalities._line
    typed(line, spelled)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    at_rest()
    assert names(dialog)[-1] == "Assen"
    assert dialog.municipalities.table.current_row.code == "GM0106"
    assert line.text() == ""
    assert dialog.isVisible(), "Enter adds, and closes nothing"
    assert dialog._tabs.tabText(1) == "Gemeenten (4)"


@pytest.mark.parametrize("answer", [True, False])
def test_one_that_the_cbs_does_not_know_is_asked_about(monkeypatch, dialog, at_rest, answer):
    asked: list[str] = []
    monkeypatch.setattr(Messages, "ask", lambda self, question, *rest: asked.append(question) or answer)
    before = names(dialog)
    dialog.municipalities.add_named("Nieuw-Proefdam")
    at_rest()
    assert "niet in de lijst van het CBS" in asked[0]
    assert (names(dialog) == [*before, "Nieuw-Proefdam"]) is answer


def test_what_goes_with_a_municipality_is_said_before(monkeypatch, dialog, dossier, ask, at_rest):
    first = ask(Municipalities(dossier).municipalities)[0]
    said: list[str] = []
    monkeypatch.setattr(Messages, "ask", lambda self, question, more, *rest: said.append(more) or True)
    dialog.go(1)
    at_rest()
    dialog.municipalities.table.choose(first.id)
    dialog.municipalities.remove_current()
    at_rest()
    assert len(names(dialog)) == 2
    assert "Ctrl+Z" in said[0]


def test_a_municipality_is_renamed_and_put_in_order(monkeypatch, dialog, at_rest):
    monkeypatch.setattr(RecordDialog, "ask", classmethod(lambda cls, *given: {"name": "Nieuw"}))
    dialog.go(1)
    at_rest()
    dialog.municipalities.table.selectRow(0)
    dialog.municipalities.open(dialog.municipalities.table.current_row.id)
    at_rest()
    assert names(dialog)[0] == "Nieuw"
    dialog.municipalities.bar.move_asked.emit(1)
    at_rest()
    assert names(dialog)[1] == "Nieuw"
