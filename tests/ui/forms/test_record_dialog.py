"""The dialog for one record: it saves, it refuses what is missing, and it never loses typing silently."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from ui.forms.conftest import LISTS, line_of
from ui.typing import typed

from nvo_desktop.norm.definitions import Column
from nvo_desktop.ui.forms import questions
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.records.decisions import DECISION

GIVEN = {"number": "2026-04", "body": "Bestuurlijk overleg", "text": "Wij doen het.", "status": "taken"}
ACCEPTED, REJECTED = QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected


@pytest.fixture
def dialog(qtbot) -> RecordDialog:
    made = RecordDialog(None, "Besluit", DECISION.fields, GIVEN, LISTS)
    qtbot.addWidget(made, before_close_func=QDialog.accept)  # closing would ask
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def answered(monkeypatch) -> list[str]:
    """Questions are answered with what the list holds; one too many fails."""
    answers: list[str] = []
    monkeypatch.setattr(questions, "ask_about_changes", lambda parent: answers.pop(0))
    return answers


def number(dialog: RecordDialog):
    return line_of(dialog._form._slots["number"].field)


def test_it_begins_at_the_first_field(dialog):
    assert QApplication.focusWidget() is number(dialog)


def test_ctrl_enter_saves_from_a_long_text_too(dialog, qtbot):
    dialog._form.focus_field("text")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == ACCEPTED
    assert dialog.values()["text"] == "Wij doen het."


def test_enter_in_a_line_does_not_close_it(dialog, qtbot):
    qtbot.keyClick(number(dialog), Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_escape_closes_what_was_not_changed_without_asking(dialog, qtbot, answered):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == REJECTED


def test_escape_asks_when_something_was_typed(dialog, qtbot, answered):
    typed(number(dialog), "x")
    answered.append("stay")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    answered.append("discard")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == REJECTED


def test_closing_the_window_asks_too_and_can_save(dialog, answered):
    typed(number(dialog), "x")
    answered.append("save")
    dialog.close()
    assert dialog.result() == ACCEPTED
    assert dialog.values()["number"].startswith("x")


def test_a_date_that_cannot_be_read_is_not_lost_either(dialog, qtbot, answered):
    typed(line_of(dialog._form._slots["date"].field), "31-4-2026")
    assert dialog.is_changed
    dialog.save()
    assert dialog.isVisible()
    assert dialog._form.note_of("date") == "31 april bestaat niet."


def test_what_must_be_filled_in_is_asked_for(qtbot):
    dialog = RecordDialog(None, "Besluit", DECISION.fields, {}, LISTS)
    qtbot.addWidget(dialog, before_close_func=QDialog.accept)
    dialog.show()
    dialog.save()
    assert dialog.isVisible()
    assert dialog._form.note_of("body") == "Vul dit in."


def test_a_row_of_a_register_may_have_gaps(qtbot):
    dialog = RecordDialog(None, "Rij", [Column("name", "text", "Naam", required=True)], {})
    qtbot.addWidget(dialog, before_close_func=QDialog.accept)
    dialog.show()
    dialog.save()
    assert dialog.result() == ACCEPTED


def test_ask_gives_the_values_or_none(qtbot):
    def end(save: bool) -> None:
        dialog = QApplication.activeModalWidget()
        dialog.save() if save else dialog.reject()

    QTimer.singleShot(0, lambda: end(True))
    assert RecordDialog.ask(None, "Besluit", DECISION.fields, GIVEN, LISTS)["body"] == "Bestuurlijk overleg"
    QTimer.singleShot(0, lambda: end(False))
    assert RecordDialog.ask(None, "Besluit", DECISION.fields, GIVEN, LISTS) is None


def test_it_fits_on_the_screen(dialog):
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
