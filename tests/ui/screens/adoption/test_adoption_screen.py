"""Vaststelling, from the screen to the dossier."""

from __future__ import annotations

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from ui.typing import typed

from nvo_desktop.documents.context.build import joint_fingerprints
from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.model.issued import FrozenText
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.series_dialog import KeepingDialog
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.adoption.addendum_dialog import AddendumDialog
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.dropdown import StateChoice

NAMES = ("’s-Hertogenbosch", "Pijnacker-Nootdorp", "Súdwest-Fryslân")
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def view(screen):
    """The board itself."""
    return screen.board_part.view


def at(view, row: int, column: int):
    return view.model().index(row, column)


def council(screen, name: str):
    return next(row for row in screen.board_part.board.councils if row.municipality == name)


def choose(view, row: int, column: int) -> None:
    view.setCurrentIndex(at(view, row, column))
    view.setFocus()


def type_and_enter(qtbot, view, text: str) -> None:
    qtbot.keyClick(view, text[0])
    editor = view.findChild(QLineEdit)
    typed(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def form(screen) -> KeepingDialog:
    return next(dialog for dialog in screen.findChildren(KeepingDialog) if dialog.isVisible())


def fill(dialog: KeepingDialog, **values: object) -> None:
    dialog._form.set_values({**dialog.values(), **values})
    dialog.save()


def test_the_board_has_the_region_the_councils_and_their_sum(view):
    assert [at(view, row, 0).data() for row in range(5)] == ["Regio", *NAMES, "Gedaan"]
    titles = [view.model().headerData(column, Qt.Orientation.Horizontal) for column in range(6)]
    assert titles == ["Gemeente", "College", "Griffie", "Raadscommissie", "Raad", "Uitslag"]
    assert at(view, 4, 5).data() == "0 van 3"


def test_a_name_is_never_cut_and_a_column_as_wide_as_what_it_holds(qtbot, view, at_rest):
    before = view.columnWidth(2)
    choose(view, 1, 2)
    for text in ("30-9-2026", "30-9-2027"):
        type_and_enter(qtbot, view, text)
        at_rest()
    assert [str(at(view, row, 2).data()) for row in (1, 2)] == ["30 sep 2026", "30 sep 2027"]
    assert view.columnWidth(2) > before
    metrics = QFontMetrics(font("body"))
    assert all(view.columnWidth(0) > metrics.horizontalAdvance(name) for name in NAMES)


def test_a_long_title_is_whole_where_there_is_room_and_cut_where_there_is_none(view):
    title = view.horizontalHeader().least_widths()[3]
    view.window().resize(1500, 700)
    view.resize(1400, view.height())
    assert view.columnWidth(3) >= title
    view.resize(320, view.height())
    assert view.columnWidth(3) < title


def test_dates_are_typed_down_a_column(qtbot, screen, view, at_rest):
    choose(view, 1, 1)
    for text in ("3-9-2026", "4 sep 2026", "17-12-2026"):
        type_and_enter(qtbot, view, text)
        at_rest()
    steps = [row.steps[0] for row in screen.board_part.board.councils]
    assert [step.actual for step in steps] == [date(2026, 9, 3), date(2026, 9, 4), None]
    assert steps[2].planned == date(2026, 12, 17)
    assert at(view, 4, 1).data() == "2 van 3"
    assert (view.currentIndex().row(), view.currentIndex().column()) == (3, 1), "the last council, not its sum"


def test_what_is_no_date_stays_in_its_cell(qtbot, screen, view, at_rest):
    choose(view, 1, 1)
    type_and_enter(qtbot, view, "31-2-2026")
    at_rest()
    editor = view.findChild(QLineEdit)
    assert editor is not None
    assert editor.isVisible()
    assert council(screen, NAMES[0]).steps[0].actual is None
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_delete_takes_a_date_away(qtbot, screen, view, at_rest):
    choose(view, 1, 1)
    type_and_enter(qtbot, view, "3-9-2026")
    at_rest()
    choose(view, 1, 1)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    at_rest()
    assert council(screen, NAMES[0]).steps[0].actual is None


def test_an_open_editor_lives_through_the_reload_of_what_was_typed_before(qtbot, view, at_rest):
    choose(view, 1, 1)
    type_and_enter(qtbot, view, "3-9-2026")
    qtbot.keyClick(view, "4")
    at_rest()
    editor = view.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "4"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_a_result_is_chosen_from_the_code_list_and_takes_the_date_of_the_council(qtbot, screen, view, at_rest):
    choose(view, 2, 4)
    type_and_enter(qtbot, view, "12-11-2026")
    at_rest()
    choose(view, 2, 5)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(StateChoice)
    assert editor.count() == len(AdoptionResult)
    editor.set_key("adopted_amended")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    at_rest()
    row = council(screen, NAMES[1])
    assert (row.result, row.decided) == (AdoptionResult.ADOPTED_AMENDED, date(2026, 11, 12))
    assert at(view, 2, 5).data(SPOKEN) == "Pijnacker-Nootdorp: gewijzigd vastgesteld"


def test_a_decision_is_recorded_with_the_button_above_the_board(qtbot, screen, view, at_rest):
    choose(view, 2, 0)
    screen._decide.click()
    dialog = form(screen)
    assert dialog.windowTitle() == "Besluit van de raad van Pijnacker-Nootdorp"
    fill(dialog, result="adopted", decided="2026-11-12", decision_number="RB-é-€ 12", outcome="17 voor, 4 tegen")
    at_rest()
    row = council(screen, NAMES[1])
    assert (row.result.label, row.decided, row.decision_number) == ("vastgesteld", date(2026, 11, 12), "RB-é-€ 12")
    assert row.steps[3].actual == date(2026, 11, 12), "the day of the council is the day of its step"
    assert row.steps[3].outcome == "17 voor, 4 tegen"
    assert not screen.findChildren(KeepingDialog)


@pytest.mark.parametrize("column", [0, 4, 5])
def test_enter_and_double_click_on_a_council_ask_for_its_decision(qtbot, screen, view, column):
    choose(view, 3, column)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert form(screen).windowTitle() == "Besluit van de raad van Súdwest-Fryslân"
    form(screen).done(0)
    view.doubleClicked.emit(at(view, 1, column))
    assert form(screen).windowTitle() == "Besluit van de raad van ’s-Hertogenbosch"
    form(screen).done(0)


def test_a_decision_begins_with_its_date_where_the_council_is_known(screen, view):
    choose(view, 2, 0)
    screen._decide.click()
    dialog = form(screen)
    assert dialog.isAncestorOf(dialog.focusWidget())
    date_field = dialog._form._slots["decided"].field
    assert dialog.focusWidget() is date_field or date_field.isAncestorOf(dialog.focusWidget())
    dialog.done(0)


def test_another_council_can_be_chosen_in_the_form(screen, view, at_rest):
    choose(view, 1, 0)
    screen._decide.click()
    fill(form(screen), municipality_id=council(screen, NAMES[2]).municipality_id, result="rejected")
    at_rest()
    assert council(screen, NAMES[2]).result is AdoptionResult.REJECTED
    assert council(screen, NAMES[0]).result is AdoptionResult.PLANNED


def test_a_decision_that_is_refused_stays_in_its_form(monkeypatch, qtbot, screen, view, at_rest):
    told: list[str] = []
    monkeypatch.setattr(Messages, "problem", lambda self, problem: told.append(problem.what))
    choose(view, 1, 1)
    type_and_enter(qtbot, view, "3-9-2026")
    at_rest()
    screen.board_part.deeds.ask_decision(council(screen, NAMES[0]).municipality_id)
    dialog = form(screen)
    fill(dialog, result="adopted", decided="2020-01-01")
    at_rest()
    assert "ligt vóór het college" in told[0]
    assert dialog.values()["decided"] == "2020-01-01"
    dialog.done(0)


def test_a_step_has_a_form_with_its_outcome(qtbot, screen, view, at_rest):
    choose(view, 1, 3)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert form(screen).windowTitle() == "’s-Hertogenbosch: raadscommissie"
    fill(form(screen), planned="2026-12-01", outcome="hamerstuk")
    at_rest()
    step = council(screen, NAMES[0]).steps[2]
    assert (step.planned, step.outcome) == (date(2026, 12, 1), "hamerstuk")


def test_the_row_of_the_region_is_typed_in_and_opened(qtbot, screen, view, at_rest):
    choose(view, 0, 1)
    type_and_enter(qtbot, view, "3-9-2026")
    at_rest()
    assert screen.board_part.board.regional[0].actual == date(2026, 9, 3)
    assert at(view, 0, 1).data() == "Bestuurlijk overleg: gedaan op 3 sep 2026"
    choose(view, 0, 1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    fill(form(screen), outcome="akkoord")
    at_rest()
    assert screen.board_part.board.regional[0].outcome == "akkoord"


def test_all_steps_of_a_council_are_kept_from_one_form(screen, view, at_rest):
    key = council(screen, NAMES[0]).municipality_id
    screen.board_part.deeds.ask_road(key)
    fill(form(screen), **{"planned/executive": "2026-12-01", "planned/council": "2026-12-17"})
    at_rest()
    steps = council(screen, NAMES[0]).steps
    assert [step.planned for step in steps] == [date(2026, 12, 1), None, None, date(2026, 12, 17)]


def test_the_panel_shows_the_council_that_is_chosen(screen, view, at_rest):
    screen.board_part.deeds.ask_decision(council(screen, NAMES[1]).municipality_id)
    fill(form(screen), result="adopted", case_number="Z-2026-é", remarks="Met een stemverklaring.")
    at_rest()
    choose(view, 2, 0)
    panel = screen.board_part._panel
    assert panel.accessibleName() == "Pijnacker-Nootdorp"
    said = [label.text() for label in panel._inside.findChildren(type(screen.board_part._year))]
    assert {"Z-2026-é", "Met een stemverklaring.", "Vastgesteld"} <= set(said)


def test_an_amendment_is_made_from_the_panel_and_opened_there(screen, view, at_rest):
    choose(view, 1, 0)
    panel = screen.board_part._panel
    panel.amendment_asked.emit("")
    at_rest()
    fill(form(screen), title="Drie keer per jaar")
    at_rest()
    row = council(screen, NAMES[0])
    assert row.amendments == 1
    made = screen.board_part._read.amendments[0]
    assert (made.municipality, made.title) == ("’s-Hertogenbosch", "Drie keer per jaar")
    panel.amendment_asked.emit(made.id)
    at_rest()
    assert form(screen).values()["title"] == "Drie keer per jaar"
    form(screen).done(0)


def test_an_addendum_is_written(monkeypatch, screen, view, at_rest):
    def write(dialog: AddendumDialog) -> int:
        dialog._editor.set_prose("<p>Onze raad wil meer.</p>")
        return 1

    monkeypatch.setattr(AddendumDialog, "exec", write)
    choose(view, 1, 0)
    screen.board_part._panel.addendum_asked.emit()
    at_rest()
    assert "Onze raad wil meer." in council(screen, NAMES[0]).addendum


def test_another_version_has_a_board_of_its_own(screen, services, view, ask, at_rest):
    first = screen.board_part.version
    ask(lambda: services.versions.add({"number": "1.0", "status": "concept"}))
    screen.board_part.version = ""
    screen.board_part.reload()
    at_rest()
    shown = [screen._version.itemText(place) for place in range(screen._version.count())]
    assert shown[0] == "Tekstversie 1.0 · concept"
    assert screen.board_part.version != first
    screen._version.chosen.emit(first)
    at_rest()
    assert screen.board_part.board.version.id == first
    assert "tekst nog niet bevroren" in screen._header._fact.text()


def asked(monkeypatch, values: dict[str, object]) -> None:
    monkeypatch.setattr(RecordDialog, "ask", classmethod(lambda cls, *given: values))


def steps_of(part) -> list[str]:
    model = part.steps.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_steps_are_added_renamed_moved_and_removed_for_all_councils(monkeypatch, screen, at_rest):
    part = screen.go("Stappen")
    at_rest()
    assert steps_of(part) == ["College", "Griffie", "Raadscommissie", "Raad"]
    asked(monkeypatch, {"title": "presidium"})
    part.steps.add()
    at_rest()
    part.steps.bar.move_asked.emit(-1)
    at_rest()
    assert steps_of(part) == ["College", "Griffie", "Raadscommissie", "Presidium", "Raad"]
    asked(monkeypatch, {"title": "agendacommissie"})
    part.steps.open("presidium")
    at_rest()
    assert "Agendacommissie" in steps_of(part)
    monkeypatch.setattr(Messages, "ask", lambda self, *given: True)
    part.steps.remove_current()
    at_rest()
    assert steps_of(part) == ["College", "Griffie", "Raadscommissie", "Raad"]


def test_a_step_of_one_council_is_none_of_the_others(monkeypatch, screen, view, at_rest):
    part = screen.go("Stappen")
    at_rest()
    part._whose.chosen.emit(council(screen, NAMES[1]).municipality_id)
    at_rest()
    asked(monkeypatch, {"title": "tweede lezing"})
    part.steps.add()
    at_rest()
    screen.go("Raden")
    at_rest()
    assert [at(view, row, 6).data() for row in (1, 2, 3)] == ["n.v.t.", "nog niet", "n.v.t."]
    assert view.model().headerData(5, Qt.Orientation.Horizontal) == "Uitslag", "the result stays beside the common ones"


def test_the_region_has_steps_of_its_own(monkeypatch, screen, at_rest):
    part = screen.go("Stappen")
    at_rest()
    part._whose.chosen.emit("region")
    at_rest()
    asked(monkeypatch, {"title": "platform"})
    part.steps.add()
    at_rest()
    assert "Platform" in steps_of(part)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("Amendementen", {"title": "Eén rapportage", "result": "submitted"}),
        ("Raadsvragen", {"question": "Wat kost het?", "party": "Proefpartij"}),
        ("Tekstversies", {"number": "1.0", "status": "offered"}),
    ],
)
def test_what_belongs_to_the_councils_is_made_in_a_list_and_counted(monkeypatch, screen, at_rest, name, values):
    part = screen.go(name)
    at_rest()
    part = getattr(part, "versions", part)
    before = part.count
    asked(monkeypatch, values)
    part.add()
    at_rest()
    assert part.count == before + 1
    place = [screen._tabs.tabText(index).split(" (")[0] for index in range(screen._tabs.count())].index(name)
    assert screen._tabs.tabText(place) == f"{name} ({before + 1})"


def test_a_council_is_gone_to_by_its_municipality(screen, view, at_rest):
    screen.go("Stappen")
    screen.go(council(screen, NAMES[2]).municipality_id)
    at_rest()
    assert screen.current_part is screen.board_part
    assert view.current_row.municipality == "Súdwest-Fryslân"
    assert QApplication.focusWidget() is view


def test_no_control_is_without_a_name(screen):
    nameless = [
        each for each in screen.findChildren(Button) if each.isVisible() and not (each.text() or each.accessibleName())
    ]
    assert nameless == []


@pytest.fixture
def frozen_with():
    """Freezes a version without asking whether all is filled in."""

    def freeze(dossier, norm, version):
        parts = json.dumps(joint_fingerprints(dossier, norm))
        with dossier.unit_of_work("Versie bevroren") as work:
            work.add(FrozenText(text_version_id=version, fingerprint="a" * 64, fingerprints=parts))
            return work.commit()

    return freeze


def test_behind_what_was_adopted_stands_whether_the_text_is_still_the_frozen_one(
    screen, services, frozen_with, norm, ask
):
    view, dossier = screen.board_part.view, services.boards._dossier
    version, town = screen.board_part.version, council(screen, NAMES[0]).municipality_id
    ask(lambda: services.adoptions.set_result(version, town, "adopted", "2026-07-02"))
    result = view.model().columnCount() - 1
    assert at(view, 1, result).data() == "Vastgesteld"
    ask(lambda: frozen_with(dossier, norm, version))
    assert at(view, 1, result).data() == "Vastgesteld, ongewijzigd"
    assert at(view, 2, result).data() == "Gepland"
    assert screen._header._fact.text().endswith("bevroren, ongewijzigd")
    ask(lambda: Agreements(dossier, norm).record_text("governance", "<p>Anders.</p>"))
    assert at(view, 1, result).data() == "Vastgesteld, sindsdien gewijzigd"
    assert screen._header._fact.text().endswith("bevroren, sindsdien gewijzigd: afspraak 4")
    choose(view, 1, 0)
    said = [label.text() for label in screen.board_part._panel.findChildren(QLabel)]
    assert "sindsdien gewijzigd: afspraak 4" in said
