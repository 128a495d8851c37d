"""The questions of the editor: what they take, and what they refuse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from ui.prose.moving import CTRL, Key
from ui.prose.pictures import png
from ui.typing import typed

from nvo_desktop.prose.blocks import Break, Note, Text
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.records.decisions import DECISION
from nvo_desktop.ui.prose.dialogs import FigureQuestion, LinkQuestion, TableQuestion
from nvo_desktop.ui.prose.note_question import NoteQuestion
from nvo_desktop.ui.widgets.button import Button

TARGETS = [("afspraak-4", "4 Governance"), ("afspraak-5", "5 Bovenregionaal")]


def link(qtbot, words: str = "hier", address: str = "") -> LinkQuestion:
    question = LinkQuestion(None, words, address, TARGETS)
    qtbot.addWidget(question)
    return question


@pytest.mark.parametrize(
    ("typed_address", "address"),
    [
        ("https://voorbeeld.nl/a b", "https://voorbeeld.nl/a%20b"),
        ("voorbeeld.nl", "https://voorbeeld.nl"),
        ("WWW.voorbeeld.nl/pad", "https://WWW.voorbeeld.nl/pad"),
        ("javascript:alert(1)", ""),
        ("file:///C:/geheim", ""),
        ("\\\\server\\map", ""),
        ("zomaar woorden", ""),
        ("voorbeeld", ""),
        ("", ""),
    ],
)
def test_only_an_address_of_a_website_is_taken(qtbot, typed_address, address):
    question = link(qtbot)
    question.address.setText(typed_address)
    assert question.link() == address
    assert question.deed.isEnabled() == bool(address)


def test_an_e_mail_address_becomes_a_link_to_write_to(qtbot):
    question = link(qtbot)
    question.kind.setCurrentIndex(1)
    question.address.setText("naam@voorbeeld.nl")
    assert question.answer() == ("hier", "mailto:naam@voorbeeld.nl")


def test_a_place_in_the_vision_needs_no_address_and_gives_its_title(qtbot):
    question = link(qtbot, words="")
    question.kind.setCurrentText("5 Bovenregionaal")
    assert not question.address.isEnabled()
    assert question.answer() == ("5 Bovenregionaal", "#afspraak-5")


@pytest.mark.parametrize("address", ["#afspraak-4", "mailto:a@voorbeeld.nl", "https://voorbeeld.nl"])
def test_a_link_that_is_there_is_shown_as_it_is(qtbot, address):
    assert link(qtbot, "x", address).answer() == ("x", address)


def test_a_figure_needs_a_file_and_a_text(qtbot, tmp_path):
    question = FigureQuestion(None)
    qtbot.addWidget(question)
    file = tmp_path / "kaart.png"
    file.write_bytes(png())
    question.file.setText(str(file))
    assert not question.deed.isEnabled()
    question.alt.setText("  ")
    assert not question.deed.isEnabled()
    question.alt.setText("een kaart")
    assert question.deed.isEnabled()
    question.file.setText(str(tmp_path / "weg.png"))
    assert not question.deed.isEnabled()


def test_no_name_of_a_file_is_too_much_for_a_figure(qtbot):
    question = FigureQuestion(None)
    qtbot.addWidget(question)
    question.alt.setText("kaart")
    for name in ("/" + "a" * 300, "a\0b", "/", "~"):
        question.file.setText(name)
        assert not question.deed.isEnabled()


def test_a_table_has_a_header_above_its_rows(qtbot, monkeypatch):
    monkeypatch.setattr(TableQuestion, "exec", lambda self: self.DialogCode.Accepted)
    assert TableQuestion.ask(None) == (4, 3)


def test_a_note_has_lines_and_letters_and_no_lists(qtbot):
    question = NoteQuestion(None, Note((Text("noot "),)))
    qtbot.addWidget(question)
    question.text.moveCursor(question.text.textCursor().MoveOperation.End)
    qtbot.keyClick(question.text, Key.Key_B, CTRL)
    typed(question.text, "é")
    qtbot.keyClick(question.text, Key.Key_Return)
    typed(question.text, "- x")
    assert question.note() == Note((Text("noot "), Text("é", bold=True), Break(), Text("- x", bold=True)))


def test_tab_goes_from_the_text_of_a_note_to_the_buttons(qtbot):
    question = NoteQuestion(None, Note((Text("noot"),)))
    qtbot.addWidget(question)
    question.show()
    question.activateWindow()
    qtbot.waitUntil(question.text.hasFocus)
    qtbot.keyClick(question.text, Key.Key_Tab)
    assert not question.text.hasFocus()
    assert question.note() == Note((Text("noot"),))


def test_a_note_without_words_is_no_note(qtbot):
    question = NoteQuestion(None, Note((Text("noot"),)))
    qtbot.addWidget(question)
    question.text.selectAll()
    qtbot.keyClick(question.text, Key.Key_Delete)
    assert question.note() == Note(())


def test_what_is_left_changes_nothing(qtbot, monkeypatch):
    for question in (LinkQuestion, NoteQuestion, FigureQuestion, TableQuestion):
        monkeypatch.setattr(question, "exec", lambda self: self.DialogCode.Rejected)
    assert LinkQuestion.ask(None, "a", "", TARGETS) is None
    assert NoteQuestion.ask(None, Note(())) is None
    assert FigureQuestion.ask(None) is None
    assert TableQuestion.ask(None) is None


def test_text_of_the_dossier_is_shown_as_text(qtbot):
    question = link(qtbot, address="https://voorbeeld.nl/<b>")
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in question.findChildren(type(question._told)))


@pytest.mark.parametrize("deed", ["link", "note"])
def test_an_answer_to_a_question_lands_in_the_text_that_came_meanwhile(editor_of, monkeypatch, deed):
    editor = editor_of("<p>Eerst</p>")

    def replaced(answer):
        editor.set_prose("<p>Later</p>")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return answer

    monkeypatch.setattr(LinkQuestion, "ask", lambda *_: replaced(("bron", "https://voorbeeld.nl")))
    monkeypatch.setattr(NoteQuestion, "ask", lambda *_: replaced(Note((Text("bron"),))))
    editor.do(deed)
    assert "bron" in editor.prose()
    assert "Later" in editor.prose()
    assert editor.edit.textCursor().document() is editor.edit.document()


def test_a_cursor_of_another_text_is_not_taken(editor_of):
    editor = editor_of("<p>Hier</p>")
    for cursor in (QTextCursor(), QTextCursor(QTextDocument("elders"))):
        editor.edit.setTextCursor(cursor)
        assert editor.edit.textCursor().document() is editor.edit.document()


def test_the_deed_stands_at_the_right_as_in_every_form(qtbot):
    for question in (link(qtbot), NoteQuestion(None, Note(()))):
        qtbot.addWidget(question)
        question.show()
        assert question.leave.x() < question.deed.x()
        assert question.deed.geometry().right() >= question.width() - 26
    form = RecordDialog(None, "Voetnoot", DECISION.fields, {}, {})
    qtbot.addWidget(form)
    form.show()
    leave, deed = (
        next(one for one in form.findChildren(Button) if one.text() == text) for text in ("Annuleren", "Opslaan")
    )
    assert leave.x() < deed.x()
