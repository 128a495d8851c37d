"""A new dossier in three steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem

from nvo_desktop.ui.dialogs.new_dossier import dialog as of_dialog
from nvo_desktop.ui.dialogs.new_dossier.answers import Presets
from nvo_desktop.ui.dialogs.new_dossier.dialog import NewDossierDialog
from nvo_desktop.ui.dialogs.new_dossier.region_choice import said_of

PRESETS = Presets(
    {"JZ01": "De Vallei", "JZ02": "Noorderzoom"},
    {"JZ01": ("GM2", "GM1"), "JZ02": ("GM3",)},
    {"GM1": "Aldermeer", "GM2": "’s-Gravenwoud", "GM3": "Zevenbroek"},
    {"Den Woud": "GM2"},
)


@pytest.fixture
def dialog(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(of_dialog, "ask_to_drop", lambda *_: True)
    made = NewDossierDialog(PRESETS, tmp_path, 2026)
    qtbot.addWidget(made)
    made.show()
    return made


def choose_region(dialog: NewDossierDialog, code: str) -> None:
    step = dialog.region
    step.youth_region.setCurrentIndex(step.youth_region.findData(code))
    step.youth_region.activated.emit(step.youth_region.currentIndex())


def test_a_youth_region_fills_in_its_municipalities_and_a_name(dialog):
    choose_region(dialog, "JZ01")
    assert set(dialog.region.municipalities) == {"GM1", "GM2"}
    assert dialog.region.name.text() == "Jeugdregio De Vallei"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("noord", "JZ02"), ("De Vallei", "JZ01"), ("'s-gravenw", "JZ01"), ("den woud", "JZ01"), ("ZEVENBROEK", "JZ02")],
)
def test_a_youth_region_is_found_by_its_name_or_that_of_a_municipality(qtbot, dialog, typed, code):
    choice = dialog.region.youth_region
    choice.setEditText(typed)
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert choice.currentData() == code
    assert choice.currentText() == PRESETS.youth_regions[code]
    assert set(dialog.region.municipalities) == set(PRESETS.members[code])
    assert dialog._steps.currentIndex() == 0


@pytest.mark.parametrize("typed", ["en", "Nergenshuizen"])
def test_what_stands_for_no_one_region_is_taken_back(dialog, typed):
    choose_region(dialog, "JZ01")
    dialog.region.youth_region.setEditText(typed)
    dialog.region.youth_region.take_typed()
    assert dialog.region.youth_region.currentText() == "De Vallei"
    assert set(dialog.region.municipalities) == {"GM1", "GM2"}


def test_regions_are_offered_with_their_municipalities(qtbot, dialog):
    choice = dialog.region.youth_region
    choice.lineEdit().selectAll()
    QTest.keyClicks(choice.lineEdit(), "zeven")
    popup = choice.completer().popup()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == ["Noorderzoom"]
    option = QStyleOptionViewItem()
    popup.itemDelegate().initStyleOption(option, popup.model().index(0, 0))
    assert option.text == "Noorderzoom: Zevenbroek"
    popup.setCurrentIndex(popup.model().index(0, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.region.municipalities == ("GM3",)
    assert not popup.isVisible()


def test_a_region_is_said_with_the_municipality_that_was_sought_in_front():
    names = ("Aldermeer", "Dalwijk", "Zevenbroek")
    assert said_of("De Vallei", names, "zeven") == "De Vallei: Zevenbroek, Aldermeer, Dalwijk"
    assert said_of("De Vallei", names, "") == "De Vallei: Aldermeer, Dalwijk, Zevenbroek"
    assert said_of("Zelf kiezen", (), "zelf") == "Zelf kiezen"


def test_municipalities_stand_in_the_order_of_their_letters(dialog):
    choose_region(dialog, "JZ01")
    dialog.region.add_municipality("Zevenbroek")
    assert dialog.region.municipalities == ("GM1", "GM2", "GM3")  # ’s-Gravenwoud is not behind the z


def test_what_was_filled_in_goes_only_when_that_is_said(monkeypatch, dialog):
    asked = []
    monkeypatch.setattr(of_dialog, "ask_to_drop", lambda *said: asked.append(said) or len(asked) > 1)
    choose_region(dialog, "JZ01")
    dialog._cancel.click()
    assert dialog.isVisible()
    dialog.close()
    assert not dialog.isVisible()
    assert len(asked) == 2


def test_an_empty_window_goes_without_a_question(monkeypatch, dialog):
    monkeypatch.setattr(of_dialog, "ask_to_drop", lambda *_: pytest.fail("nothing would be lost"))
    dialog._cancel.click()
    assert not dialog.isVisible()


def test_the_list_of_papers_comes_with_the_first_and_goes_with_the_last(dialog):
    dialog._steps.setCurrentIndex(2)
    papers = dialog.papers
    assert not papers._list.isVisible()
    papers.add([Path("/stukken/A & B <1>.docx")])
    assert papers._list.isVisible()
    assert papers.papers == (Path("/stukken/A & B <1>.docx"),)
    papers._list.selectAll()
    papers._remove.click()
    assert not papers._list.isVisible()


def test_a_name_that_somebody_typed_stays(dialog):
    dialog.region.name.setText("Regio Eén")
    choose_region(dialog, "JZ01")
    assert dialog.region.name.text() == "Regio Eén"


def test_a_name_that_came_with_a_region_goes_with_it(dialog):
    choose_region(dialog, "JZ01")
    choose_region(dialog, "JZ02")
    assert dialog.region.name.text() == "Jeugdregio Noorderzoom"


def test_delete_takes_the_chosen_municipality_from_the_list(qtbot, dialog):
    choose_region(dialog, "JZ01")
    towns = dialog.region._list
    qtbot.keyClick(towns, Qt.Key.Key_Home)
    towns.item(0).setSelected(True)
    gone = towns.item(0).text()
    qtbot.keyClick(towns, Qt.Key.Key_Delete)
    assert [towns.item(row).text() for row in range(towns.count())] == [
        name for name in ("Aldermeer", "’s-Gravenwoud") if name != gone
    ]


def test_a_municipality_is_added_by_its_name_and_only_once(dialog):
    dialog.region.add_municipality("zevenbroek")
    dialog.region.add_municipality("Zevenbroek")
    assert dialog.region.municipalities == ("GM3",)


@pytest.mark.parametrize(
    "typed", ["'s-Gravenwoud", "’S-GRAVENWOUD", "s gravenwoud", "den woud", "gravenw", "Gravenwóud"]
)
def test_a_municipality_is_found_however_it_is_spelled(dialog, typed):
    dialog.region.add_municipality(typed)
    assert dialog.region.municipalities == ("GM2",)


def test_a_part_that_fits_several_municipalities_chooses_none(dialog):
    dialog.region.add_municipality("en")
    assert dialog.region.municipalities == ()


@pytest.mark.parametrize("typed", ["'s-gr", "den wo", "gravenwoud"])
def test_suggestions_come_by_any_spelling_and_read_as_the_name(dialog, typed):
    search = dialog.region._search
    search.setCompletionPrefix(typed)
    search.setCompletionPrefix(search.splitPath(typed)[0])
    assert search.pathFromIndex(search.completionModel().index(0, 0)) == "’s-Gravenwoud"


def test_a_municipality_is_suggested_once(dialog):
    search = dialog.region._search
    search.setCompletionPrefix(search.splitPath("woud")[0])
    assert search.completionCount() == 1


def test_enter_adds_a_municipality_and_only_then_goes_on(qtbot, dialog):
    choose_region(dialog, "JZ02")
    dialog.region._add.setText("Aldermeer")
    qtbot.keyClick(dialog.region._add, Qt.Key.Key_Return)
    assert set(dialog.region.municipalities) == {"GM1", "GM3"}
    assert dialog._steps.currentIndex() == 0
    qtbot.keyClick(dialog.region._add, Qt.Key.Key_Return)
    assert dialog._steps.currentIndex() == 1


def test_nothing_typed_is_no_unknown_municipality(dialog):
    dialog.region.add_municipality(" ")
    assert not dialog.region._finding.text()


def test_suggestions_go_when_the_municipality_is_added(qtbot, dialog):
    qtbot.keyClicks(dialog.region._add, "zeven")
    popup = dialog.region._search.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.region.municipalities == ("GM3",))
    assert not popup.isVisible()


def test_an_unknown_municipality_is_said_and_not_added(dialog):
    dialog.region.add_municipality("Nergenshuizen")
    assert dialog.region.municipalities == ()
    assert "niet in de lijst" in dialog.region._finding.text()


def test_without_a_name_or_municipality_one_cannot_go_on(dialog):
    assert not dialog._next.isEnabled()
    dialog.region.name.setText("Regio")
    assert not dialog._next.isEnabled()
    dialog.region.add_municipality("Aldermeer")
    assert dialog._next.isEnabled()


def test_the_file_is_named_for_the_region(dialog, tmp_path):
    choose_region(dialog, "JZ01")
    dialog.region.name.setText('Regio "A/B": é')
    dialog._go_on()
    assert dialog.term.path == tmp_path / "Regio A B é.nvo"


@pytest.mark.parametrize(
    ("years", "name", "said"),
    [((2030, 2027), "vrij.nvo", "voor het eerste"), ((2027, 2030), "vol.nvo", "staat al een bestand"),
     ((2027, 2030), "weg/x.nvo", "map bestaat niet"), ((2027, 2030), "vrij", ""),
     ((2027, 2030), f"{'é' * 300}.nvo", "te lang")],
)  # fmt: skip
def test_years_and_place_are_looked_at(dialog, tmp_path, years, name, said):
    (tmp_path / "vol.nvo").touch()
    dialog.term.first.setValue(years[0])
    dialog.term.last.setValue(years[1])
    dialog.term._path.setText(str(tmp_path / name))
    dialog.term._on_typed()
    assert said in dialog.term._finding.text()
    assert dialog.term.is_complete is (said == "")


def test_a_very_long_name_is_cut_for_the_file(dialog, tmp_path):
    choose_region(dialog, "JZ01")
    dialog.region.name.setText("é" * 400)
    dialog._go_on()
    assert dialog.term.path == tmp_path / f"{'é' * 80}.nvo"
    assert dialog.term.is_complete


def test_the_top_of_a_disk_is_a_folder_and_no_name(dialog):
    dialog.term._path.setText("/")
    dialog.term._on_typed()
    assert dialog.term.path == Path("/Regiovisie.nvo")


def test_all_answers_come_together(qtbot, dialog, tmp_path):
    choose_region(dialog, "JZ02")
    dialog._go_on()
    dialog._go_on()
    dialog.papers.add([Path("/stukken/visie.docx"), Path("/stukken/visie.docx")])
    with qtbot.waitSignal(dialog.answered) as told:
        dialog._go_on()
    new = told.args[0]
    assert (new.name, new.youth_region, new.municipalities) == ("Jeugdregio Noorderzoom", "JZ02", ("GM3",))
    assert (new.period, new.path) == ((2027, 2030), tmp_path / "Jeugdregio Noorderzoom.nvo")
    assert new.papers == (Path("/stukken/visie.docx"),)
