"""Partners, from the screen to the dossier."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nvo_desktop.model.codes import Ladder
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.series_dialog import SeriesDialog
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.partners.grid_delegate import WORD_AT
from nvo_desktop.ui.screens.partners.grid_words import Choice
from nvo_desktop.ui.screens.partners.partners_screen import PartnersScreen
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.painting import width_of

SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def screen(qtbot, background, services, spoken, at_rest) -> PartnersScreen:
    """The screen as it is first seen."""
    made = PartnersScreen(background, services)
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    at_rest()
    return made


def texts(part, column: int) -> list[str]:
    model = part.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def asked(monkeypatch, values: dict[str, object] | None) -> list[dict[str, object]]:
    """Answers every form with these values; gives the values with which the forms began."""
    began = []

    def answer(cls, parent, title, fields, before, *lists):
        began.append(dict(before))
        return values

    monkeypatch.setattr(RecordDialog, "ask", classmethod(answer))
    return began


def series(screen) -> SeriesDialog:
    return next(dialog for dialog in screen.findChildren(SeriesDialog) if dialog.isVisible())


def fill(dialog: SeriesDialog, **values: object) -> None:
    dialog._form.set_values({**dialog.values(), **values})


def test_a_gap_and_a_talk_are_told_apart_for_a_screen_reader_too(screen, group_ids):
    model = screen.part("Overzicht")._view.model()
    heard = model.index_of(Choice(group_ids["Veilig Thuis"], "governance"))
    assert heard.data() == "adviseren"
    assert heard.data(SPOKEN) == "Veilig Thuis, afspraak 4 Governance: adviseren, 1 overleg, 1 keer inbreng"
    assert model.index_of(Choice(group_ids["Professionals"], "governance")).data() == "nog niemand"


def test_who_was_not_heard_about_an_agreement_is_read_under_the_grid(screen):
    overview = screen.part("Overzicht")
    overview._view._head.sectionClicked.emit(4)
    said = overview._gaps.sentence
    assert said.startswith("Over 4 Governance is nog niet gesproken met jeugdhulpaanbieders")
    assert "Veilig Thuis" not in said


def test_choosing_a_cell_shows_its_talks_and_points_alone(screen, group_ids, services, ask, at_rest):
    ask(lambda: services.contributions.add({"from_whom": "Een ander", "summary": "Iets", "response": "to_weigh"}))
    overview = screen.part("Overzicht")
    overview.reload()
    at_rest()
    assert overview._said.points.count == 2
    overview.choose(Choice(group_ids["Veilig Thuis"], "governance"))
    at_rest()
    assert texts(overview._said.points, 2) == ["Eén nummer voor crisis"]
    assert overview._said.talks.count == 1
    overview._said._all.click()
    at_rest()
    assert overview._said.points.count == 2


def test_the_way_to_a_gap_ends_in_its_own_cell(screen, group_ids):
    screen.go("Inbreng")
    overview = screen.go("supraregional")
    assert screen.current_part is overview
    assert overview._view.choice == Choice(agreement="supraregional")
    overview.go(group_ids["Professionals"])
    assert overview._view.choice == Choice(group_ids["Professionals"], "supraregional")
    assert overview._view.hasFocus()


@pytest.fixture
def every_rung(services, group_ids, ask, norm) -> str:
    """The id of a group with which each rung of the ladder was reached, each about another agreement."""
    group = group_ids["Jongeren en hun vertegenwoordigers"]

    def fill() -> None:
        for ladder, agreement in zip(Ladder, norm.agreements, strict=False):
            talk = {"title": "Gesprek", "ladder": ladder.value, "groups": [group], "agreements": [agreement.key]}
            services.consultations.add(talk)

    ask(fill)
    return group


@pytest.mark.parametrize("width", [820, 1060, 1700])
def test_no_cell_of_the_grid_loses_its_bars_or_part_of_its_word(every_rung, screen, at_rest, width):
    view = screen.part("Overzicht")._view
    screen.resize(width, 720)
    at_rest()
    row = view.model().index_of(Choice(every_rung)).row()
    picture, accent = view.viewport().grab().toImage(), tokens_of(view.palette()).accent
    for column, _ in enumerate(Ladder, 1):
        index = view.model().index(row, column)
        place = view.visualRect(index)
        assert width_of(index.data(), font("small")) + WORD_AT < place.width()
        pixels = ((x, y) for x in range(place.left(), place.right()) for y in range(place.top(), place.bottom()))
        assert any(picture.pixelColor(x, y) == accent for x, y in pixels)


def test_the_grid_is_walked_by_keyboard(qtbot, screen, group_ids):
    view = screen.part("Overzicht")._view
    view.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(view, key)
    assert view.choice == Choice(group_ids["Veilig Thuis"], view.model().grid.rows[0].cells[1].agreement)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.choice


def test_enter_on_a_gap_asks_for_the_talk_that_is_missing(monkeypatch, qtbot, screen, group_ids, at_rest):
    began = asked(monkeypatch, {"title": "Gesprek over tarieven"})
    overview = screen.part("Overzicht")
    gap = Choice(group_ids["Professionals"], "governance")
    overview.choose(gap)
    at_rest()
    qtbot.keyClick(overview._view, Qt.Key.Key_Return)
    at_rest()
    assert began == [{"agreements": ["governance"], "groups": [group_ids["Professionals"]]}]
    assert overview._view.model().index_of(gap).data() == "geen trede"


def test_insert_in_the_grid_asks_for_a_talk(monkeypatch, qtbot, screen, at_rest):
    began = asked(monkeypatch, None)
    screen.part("Overzicht")._view.setFocus()
    qtbot.keyClick(screen.part("Overzicht")._view, Qt.Key.Key_Insert)
    at_rest()
    assert began == [{"agreements": [], "groups": []}]


def test_no_point_is_asked_for_where_no_talk_is_chosen(screen, at_rest):
    screen.go("Overleg")
    at_rest()
    part = screen.part("Overleg")
    part.talks.table.clearSelection()
    part.points.add()
    at_rest()
    assert not screen.findChildren(SeriesDialog)


def test_enter_on_a_cell_that_holds_something_goes_to_it(qtbot, screen, group_ids, at_rest):
    overview = screen.part("Overzicht")
    overview.choose(Choice(group_ids["Veilig Thuis"], "governance"))
    at_rest()
    qtbot.keyClick(overview._view, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is overview._said.points.table


def test_a_response_narrows_the_points(screen, at_rest):
    said = screen.part("Overzicht")._said
    said._response.chosen.emit("adopted")
    assert said.points.table.model().rowCount() == 0
    said._response.chosen.emit("")
    assert said.points.table.model().rowCount() == 1


def test_points_are_put_in_one_after_another(screen, spoken, group_ids, at_rest):
    screen.go("Overleg")
    at_rest()
    part = screen.part("Overleg")
    part.talks.table.choose(spoken)
    at_rest()
    screen.add_point()
    at_rest()
    dialog = series(screen)
    assert dialog.values()["consultation_id"] == spoken
    fill(dialog, from_whom="Veilig Thuis Proef", summary="Het tweede punt", paragraph="4.2")
    dialog.save_and_go_on()
    at_rest()
    values = dialog.values()
    assert (values["from_whom"], values["summary"], values["paragraph"]) == (None, None, None)
    common = (values["consultation_id"], values["group_id"], values["agreement"])
    assert common == (spoken, group_ids["Veilig Thuis"], "governance")
    assert "nummer 2" in dialog._note.text()
    fill(dialog, from_whom="Veilig Thuis Proef", summary="Het derde punt")
    dialog.save()
    at_rest()
    assert not screen.findChildren(SeriesDialog)
    assert texts(part.points, 0) == ["1", "2", "3"]


def test_a_point_belongs_to_the_talk_that_is_chosen_under_the_grid(screen, spoken, at_rest):
    said = screen.part("Overzicht")._said
    said._tabs.setCurrentIndex(1)
    said.talks.table.choose(spoken)
    at_rest()
    screen.add_point()
    at_rest()
    assert series(screen).values()["consultation_id"] == spoken


def test_a_point_asked_for_among_points_belongs_to_no_talk_yet(screen, spoken, at_rest):
    said = screen.part("Overzicht")._said
    said.talks.table.choose(spoken)
    screen.add_point()
    at_rest()
    assert series(screen).values()["consultation_id"] is None


def test_a_point_that_is_refused_stays_in_its_form(monkeypatch, screen, spoken, at_rest):
    told = []
    monkeypatch.setattr(Messages, "problem", lambda self, problem: told.append(problem.what))
    screen.add_point()
    at_rest()
    dialog = series(screen)
    fill(dialog, from_whom="Iemand", summary="Lang verhaal", consultation_id="weg")
    dialog.save_and_go_on()
    at_rest()
    assert told
    assert dialog.isVisible()
    assert dialog.values()["summary"] == "Lang verhaal"
    dialog.done(0)


def test_a_point_without_its_text_is_not_told(screen, at_rest):
    screen.add_point()
    at_rest()
    dialog, filled = series(screen), []
    dialog.filled.connect(filled.append)
    dialog.save_and_go_on()
    assert not filled
    assert dialog._form.note_of("summary") == "Vul dit in."
    dialog.done(0)


def test_groups_and_partners_are_made_moved_and_renamed(monkeypatch, qtbot, screen, at_rest):
    screen.go("Partners")
    at_rest()
    part = screen.part("Partners")
    asked(monkeypatch, {"name": "Kinderombudsman", "named_by_norm": False})
    part.groups.add()
    at_rest()
    assert texts(part.groups, 0)[-1] == "Kinderombudsman"
    part.groups.table.setFocus()
    qtbot.keyClick(part.groups.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    at_rest()
    assert texts(part.groups, 0)[-2] == "Kinderombudsman"
    began = asked(monkeypatch, {"name": "Kinderombudsman Proef"})
    part.partners.add()
    at_rest()
    assert began[0]["group_id"] == part.groups.table.current_row.id
    assert texts(part.partners, 0) == ["Kinderombudsman Proef"]
    part._all.click()
    at_rest()
    assert not part._all.isVisible()


def test_a_group_is_removed_with_the_button_that_is_there_for_it(monkeypatch, screen, at_rest):
    monkeypatch.setattr(Messages, "ask", lambda self, *given: True)
    screen.go("Partners")
    at_rest()
    groups = screen.part("Partners").groups
    assert not groups.bar._remove.isEnabled()
    groups.table.selectRow(14)
    name = groups.table.current_row.name
    groups.bar._remove.click()
    at_rest()
    assert name not in texts(groups, 0)


def test_the_tabs_count(screen):
    assert [screen._tabs.tabText(at) for at in range(4)] == ["Overzicht", "Overleg (1)", "Inbreng (1)", "Partners"]


@pytest.mark.parametrize("place", ["Overzicht", "Overleg", "Inbreng", "Partners"])
def test_every_part_has_the_two_deeds_above_it(screen, at_rest, place):
    screen.go(place)
    at_rest()
    shown = [button.text() for button in screen.findChildren(Button) if button.isVisible()]
    assert "Inbreng vastleggen" in shown
    assert "Overleg vastleggen" in shown
