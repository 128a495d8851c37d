"""Decisions, consultations and actions of an agreement, from the window to the dossier."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.adoption.board_part import BoardPart
from nvo_desktop.ui.screens.agreements.agreement_page import AgreementPage
from nvo_desktop.ui.screens.agreements.data_part import DataPart
from nvo_desktop.ui.screens.lists.record_list import RecordList


@pytest.fixture
def page(opened, at_rest) -> AgreementPage:
    """The page of agreement 4."""
    screen = opened.bench.place("agreements")
    screen.go("governance")
    at_rest()
    return next(page for page in screen.findChildren(AgreementPage) if page.isVisible())


def shown_list(page: AgreementPage) -> RecordList:
    return next(part for part in page.findChildren(RecordList) if part.isVisible())


def texts(part: RecordList) -> list[str]:
    model = part.table.model()
    wide = [column.title for column in part._look.columns].index("Wat er is besloten")
    return [str(model.index(row, wide).data()) for row in range(model.rowCount())]


def answers(monkeypatch, values: dict[str, object] | None) -> None:
    monkeypatch.setattr(RecordDialog, "ask", classmethod(lambda cls, *asked: values))


def test_a_decision_is_made_opened_and_removed(monkeypatch, page, at_rest):
    page.go("Besluiten")
    at_rest()
    part = shown_list(page)
    before = texts(part)
    answers(monkeypatch, {"body": "Bestuurlijk overleg", "text": "Eén besluit met é en €."})
    part.add()
    at_rest()
    assert set(texts(part)) - set(before) == {"Eén besluit met é en €."}
    assert part.table.current_row.text == "Eén besluit met é en €."
    answers(monkeypatch, {"text": "Anders verwoord."})
    part.open(part.table.current_row.id)
    at_rest()
    assert "Anders verwoord." in texts(part)
    monkeypatch.setattr(Messages, "ask", lambda self, *asked: True)
    part.table.removal_asked.emit(part.table.current_row)
    at_rest()
    assert texts(part) == before


def test_a_form_that_is_cancelled_changes_nothing(monkeypatch, page, at_rest):
    page.go("Besluiten")
    at_rest()
    before = texts(shown_list(page))
    answers(monkeypatch, None)
    shown_list(page).add()
    at_rest()
    assert texts(shown_list(page)) == before


def test_a_no_removes_nothing(monkeypatch, page, at_rest):
    page.go("Besluiten")
    at_rest()
    part = shown_list(page)
    before = texts(part)
    part.table.choose(part.table.model().row_at(0).id)
    monkeypatch.setattr(Messages, "ask", lambda self, *asked: False)
    part.table.removal_asked.emit(part.table.current_row)
    at_rest()
    assert texts(part) == before


@pytest.mark.parametrize("name", ["Overleg", "Inbreng", "Acties", "Gegevens", "Stand van zaken", "Afwijkingen"])
def test_every_part_of_an_agreement_opens(page, at_rest, name):
    page.go(name)
    at_rest()
    assert page._stack.currentWidget().isVisible()


def test_a_field_is_saved_and_shown_again(opened, page, at_rest):
    page.go("Gegevens")
    at_rest()
    part = page.findChild(DataPart)
    part._form.edited.emit("contact_deputy", "Wethouder jeugd van Brinkhoven")
    opened.open_work.save_typing()
    at_rest()
    values = opened.desk._services.fields.values
    opened.background.do(part, lambda: values("governance").values["contact_deputy"], part.setToolTip)
    at_rest()
    assert part.toolTip() == "Wethouder jeugd van Brinkhoven"


def test_every_tab_can_be_reached_by_keyboard(qtbot, page):
    page._tabs.setFocus()
    qtbot.keyClick(page._tabs, Qt.Key.Key_Right)
    assert page._tabs.currentIndex() == 1


def test_every_tab_shows_the_page_of_its_own_agreement(opened, at_rest):
    screen = opened.bench.place("agreements")
    at_rest()
    shown = []
    for index in range(1, 9):
        screen._tabs.setCurrentIndex(index)
        at_rest()
        page = screen._stack.currentWidget()
        shown.append(page._norm.number if isinstance(page, AgreementPage) else None)
    assert shown == list(range(1, 9))


def test_files_chosen_with_a_new_decision_are_attached_once_it_is_made(monkeypatch, opened, page, at_rest, tmp_path):
    page.go("Besluiten")
    at_rest()
    (tmp_path / "nota.pdf").write_bytes(b"%PDF")

    def ask(cls, *asked):
        asked[-1].take([tmp_path / "nota.pdf"])
        return {"body": "Overleg", "text": "Met bijlage"}

    monkeypatch.setattr(RecordDialog, "ask", classmethod(ask))
    part = shown_list(page)
    part.add()
    at_rest()
    row, told = part.table.current_row, []
    opened.background.do(part, lambda: opened.desk._services.attachments.attached("decision", row.id), told.append)
    at_rest()
    assert [one.name for one in told[0]] == ["nota.pdf"]


def test_the_norm_folds_in_a_narrow_window_and_comes_back_in_a_wide_one(qtbot, opened, page):
    panel = page._panel
    opened.window.showNormal()
    for width, is_shown in ((1280, True), (960, False), (1280, True)):
        opened.window.resize(width, 600)
        qtbot.waitUntil(lambda shown=is_shown: panel.isVisible() is shown)
    page._norm_button.click()
    for width in (960, 1280):
        opened.window.resize(width, 600)
        qtbot.waitUntil(lambda wide=width: page.window().width() == wide)
        assert not panel.isVisible()


def test_the_first_agreement_shows_and_edits_the_board_and_no_other_does(opened, page, at_rest):
    assert "Raden" not in [part.name for part in page._parts]
    screen = opened.bench.place("agreements")
    screen.go("vision")
    at_rest()
    first = screen._stack.currentWidget()
    first.go("Raden")
    at_rest()
    board = first._stack.currentWidget()
    assert isinstance(board, BoardPart)
    assert len(board.board.councils) == 8
    assert not board.is_panel_open


def test_the_head_follows_what_councils_decide(opened, page, at_rest):
    before = page._header._fact.text()
    adoption = opened.desk._services.adoption

    def decide():
        board = adoption.boards.board()
        council = next(row for row in board.councils if row.municipality == "Lindendaal")
        return adoption.adoptions.set_result(board.version.id, council.municipality_id, "adopted")

    opened.background.do(page, decide)
    at_rest()
    assert ("4 van 8" in before, "5 van 8" in page._header._fact.text()) == (True, True)


def test_the_norm_stands_beside_what_is_written_and_leaves_its_room_to_a_list(qtbot, opened, page):
    opened.window.showNormal()
    opened.window.resize(1280, 720)
    qtbot.waitUntil(lambda: page.window().width() == 1280)
    seen = {}
    for name in ("Tekst", "Besluiten", "Stand van zaken", "Overleg"):
        page.go(name)
        seen[name] = page._panel.isVisible()
    assert seen == {"Tekst": True, "Besluiten": False, "Stand van zaken": True, "Overleg": False}
    page._norm_button.click()
    page.go("Tekst")
    page._panel.closed.emit()
    assert not page._panel.isVisible()
    page.go("Overleg")
    assert page._panel.isVisible()
    page.go("Tekst")
    assert not page._panel.isVisible()
    opened.window.resize(1700, 720)
    page.go("Besluiten")
    qtbot.waitUntil(page._panel.isVisible)


def test_the_tab_of_contributions_counts_them(opened, page, at_rest):
    page.go("Inbreng")
    at_rest()
    names = [page._tabs.tabText(at) for at in range(page._tabs.count())]
    assert f"Inbreng ({shown_list(page).count})" in names
    contributions = opened.desk._services.contributions
    opened.background.do(page, lambda: contributions.add({"summary": "Een punt", "agreement": "governance"}))
    at_rest()
    names = [page._tabs.tabText(at) for at in range(page._tabs.count())]
    assert f"Inbreng ({shown_list(page).count})" in names
