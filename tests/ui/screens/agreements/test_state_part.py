"""Stand van zaken of an agreement: answering, folding, rounds and the verdict."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from ui.typing import typed

from nvo_desktop.model.codes import AnswerValue, Verdict
from nvo_desktop.services.assessments import Assessments, Rounds
from nvo_desktop.services.attachments import Attachments
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.agreements.question_card import UNANSWERED, QuestionCard
from nvo_desktop.ui.screens.agreements.services import StateServices
from nvo_desktop.ui.screens.agreements.state_part import StatePart
from nvo_desktop.ui.screens.attachments.attachment_strip import AttachmentStrip
from nvo_desktop.ui.widgets.fold_head import FoldHead


@pytest.fixture
def services(dossier, norm) -> StateServices:
    return StateServices(Rounds(dossier), Assessments(dossier, norm), Attachments(dossier))


@pytest.fixture
def part_of(qtbot, background, services, at_rest):
    """Shows the part of an agreement."""
    kept = []

    def make(agreement: str = "governance") -> StatePart:
        part = StatePart(background, agreement, services, lambda: date(2026, 11, 25))
        kept.append(part)
        qtbot.addWidget(part)
        part.resize(760, 600)
        with qtbot.waitActive(part):
            part.show()
            part.activateWindow()
        at_rest()
        return part

    yield make
    kept.clear()


def card(part: StatePart, question: str) -> QuestionCard:
    return next(card for card in part.findChildren(QuestionCard) if card.question == question)


def head(part: StatePart, question: str) -> FoldHead:
    return card(part, question).findChild(FoldHead)


def choose(part: StatePart, question: str, word: str, name: str = "Hoe staat het nu") -> None:
    card(part, question).set_open(is_open=True)
    boxes = card(part, question).findChildren(QComboBox)
    box = next(box for box in boxes if box.accessibleName() == name)
    box.setCurrentIndex(box.findText(word))


def save_typing(part: StatePart) -> None:
    for autosave in part.findChildren(Autosave):
        autosave.leave()


def test_every_question_of_the_norm_is_shown_as_unanswered(part_of, norm):
    part = part_of()
    assert [one.question for one in part.findChildren(QuestionCard)] == ["4.1", "4.2"]
    assert head(part, "4.1").facts.state == UNANSWERED
    assert head(part, "4.1").facts.title == norm.agreement("governance").questions[0].text


def test_a_chosen_answer_is_saved_at_once_and_stands_in_the_head(part_of, services, ask, at_rest):
    part = part_of()
    choose(part, "4.1", "gedeeltelijk")
    assert head(part, "4.1").facts.state == "gedeeltelijk"
    at_rest()
    assert ask(lambda: services.assessments.state("governance")).answers[0].now is AnswerValue.PARTLY
    assert part._bar._fact.text() == "1 van 2 beantwoord"


def test_the_first_answer_begins_a_round_that_can_be_chosen(part_of, at_rest):
    part = part_of()
    assert not part._bar._choice.isVisible()
    assert part._bar._fact.text() == "Nog geen peiling: uw eerste antwoord begint er een."
    choose(part, "4.1", "ja")
    at_rest()
    assert part._bar._choice.currentText() == "Eerste peiling"


def test_a_typed_explanation_is_saved_when_typing_stops_and_stays_while_another_reads(
    part_of, services, ask, background, at_rest
):
    part = part_of()
    card(part, "4.2").set_open(is_open=True)
    text = card(part, "4.2").findChild(QPlainTextEdit)
    typed(text, "Ja: één wethouder, €")
    ask(lambda: services.assessments.record_answer("4.1", {"now": "no"}))
    background.changed.emit(ask(lambda: services.assessments.record_answer("4.1", {"now": "yes"})), None)
    at_rest()
    assert text.toPlainText() == "Ja: één wethouder, €"
    save_typing(part)
    at_rest()
    assert ask(lambda: services.assessments.state("governance")).answers[1].explanation == "Ja: één wethouder, €"


def test_what_the_board_answers_has_no_field_and_says_why(part_of):
    part = part_of("vision")
    card(part, "1.4").set_open(is_open=True)
    names = [box.accessibleName() for box in card(part, "1.4").findChildren(QComboBox)]
    assert names == ["Hoe wordt het"]
    assert head(part, "1.4").facts.state == "nee"
    card(part, "1.1").set_open(is_open=True)
    assert len(card(part, "1.1").findChildren(QComboBox)) == 2


def test_a_new_round_carries_answers_over_and_marks_what_then_changes(monkeypatch, part_of, services, at_rest):
    part = part_of()
    choose(part, "4.1", "nee")
    choose(part, "4.2", "ja")
    at_rest()
    given = {}

    def answer(cls, parent, title, fields, start, *lists):
        given.update(start)
        return start

    monkeypatch.setattr(RecordDialog, "ask", classmethod(answer))
    part._bar.new_asked.emit()
    at_rest()
    assert given == {"label": "peiling november 2026", "reference_date": "2026-11-25"}
    assert head(part, "4.1").facts.state == "nee"
    assert head(part, "4.1").facts.facts == ()
    choose(part, "4.1", "ja")
    assert [fact for fact, _ in head(part, "4.1").facts.facts] == ["Gewijzigd: was ‘nee’ bij eerste peiling"]
    assert head(part, "4.2").facts.facts == ()


def test_what_is_not_answered_yet_has_not_changed(part_of, services, ask):
    ask(lambda: services.assessments.record_answer("4.1", {"now": "no"}))
    ask(lambda: services.rounds.add({"label": "tweede"}))
    ask(lambda: services.assessments.record_answer("4.1", {"now": ""}))
    assert [fact for fact, _ in head(part_of(), "4.1").facts.facts] == ["Was ‘nee’ bij eerste peiling"]


def test_an_older_round_is_read_and_not_written(part_of, services, ask, at_rest):
    ask(lambda: services.assessments.record_answer("4.1", {"now": "no"}))
    ask(lambda: services.rounds.add({"label": "tweede"}))
    ask(lambda: services.assessments.record_answer("4.1", {"now": "yes"}))
    part = part_of()
    card(part, "4.1").set_open(is_open=True)
    box = card(part, "4.1").findChild(QComboBox)
    assert box.isEnabled()
    first = part._bar._rounds[0].id
    part._bar._choice.set_key(first)
    part._bar.chosen.emit(first)
    at_rest()
    assert (head(part, "4.1").facts.state, box.isEnabled()) == ("nee", False)
    assert part._note.isVisible()


def test_a_cancelled_new_round_changes_nothing(monkeypatch, part_of, services, ask, at_rest):
    part = part_of()
    monkeypatch.setattr(RecordDialog, "ask", classmethod(lambda cls, *asked: None))
    part._bar.new_asked.emit()
    at_rest()
    assert ask(services.rounds.rounds) == ()


@pytest.mark.parametrize("is_sure", [True, False])
def test_a_round_is_removed_after_a_question(monkeypatch, part_of, services, ask, is_sure):
    ask(lambda: services.rounds.add({"label": "te veel"}))
    part = part_of()
    monkeypatch.setattr(Messages, "ask", lambda self, *asked: is_sure)
    part._bar.remove_asked.emit(part._bar.current)
    ask(lambda: None)  # until the question is answered
    assert len(ask(services.rounds.rounds)) == (0 if is_sure else 1)


def test_a_round_is_renamed(monkeypatch, part_of, services, ask, at_rest):
    ask(lambda: services.rounds.add({"label": "te vaag"}))
    part = part_of()
    monkeypatch.setattr(RecordDialog, "ask", classmethod(lambda cls, *asked: {"label": "najaar"}))
    part._bar.change_asked.emit(part._bar.current)
    at_rest()
    assert [one.label for one in ask(services.rounds.rounds)] == ["najaar"]
    assert part._bar._choice.currentText() == "Najaar"


def test_the_verdict_is_saved(part_of, services, ask, at_rest):
    part = part_of()
    box = part._verdict.findChild(QComboBox)
    box.setCurrentIndex(box.findText("voldoet niet"))
    typed(part._verdict.findChild(QPlainTextEdit), "Nog niet.")
    save_typing(part)
    at_rest()
    state = ask(lambda: services.assessments.state("governance"))
    assert (state.verdict, state.explanation) == (Verdict.NOT_MET, "Nog niet.")


def test_a_question_is_opened_and_answered_by_keyboard_alone(qtbot, part_of, services, ask, at_rest):
    part = part_of()
    part.setFocus()
    assert head(part, "4.1").hasFocus()
    qtbot.keyClick(head(part, "4.1"), Qt.Key.Key_Right)
    assert card(part, "4.1").is_open
    qtbot.keyClick(head(part, "4.1"), Qt.Key.Key_Down)
    box = card(part, "4.1").findChild(QComboBox)
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    at_rest()
    assert ask(lambda: services.assessments.state("governance")).answers[0].now is AnswerValue.YES
    head(part, "4.1").setFocus()
    qtbot.keyClick(head(part, "4.1"), Qt.Key.Key_Left)
    assert not card(part, "4.1").is_open


def test_the_keyboard_waits_for_the_first_question(qtbot, background, services, at_rest):
    part = StatePart(background, "governance", services, lambda: date(2026, 11, 25))
    qtbot.addWidget(part)
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()
    part.setFocus()
    at_rest()
    assert head(part, "4.1").hasFocus()


def test_going_to_a_question_puts_the_keyboard_in_its_answer(part_of):
    part = part_of()
    part.go("4.2")
    assert card(part, "4.2").findChild(QComboBox).hasFocus()


def test_going_to_a_question_of_a_part_that_is_hidden_meanwhile_does_nothing(qtbot, background, services, at_rest):
    part = StatePart(background, "governance", services, lambda: date(2026, 11, 25))
    qtbot.addWidget(part)
    part.go("4.2")
    at_rest()
    part.show()
    at_rest()
    part.go("4.2")
    assert card(part, "4.2").findChild(QComboBox).hasFocus()


def test_an_answer_takes_files_once_there_is_a_round(part_of, tmp_path, at_rest):
    part = part_of()
    card(part, "4.1").set_open(is_open=True)
    strip = card(part, "4.1").findChild(AttachmentStrip)
    assert not strip.isVisible()
    choose(part, "4.1", "ja")
    at_rest()
    assert strip.isVisible()
    (tmp_path / "gr.pdf").write_bytes(b"%PDF")
    strip.take([tmp_path / "gr.pdf"])
    at_rest()
    assert strip.count == 1
    assert [fact for fact, _ in head(part, "4.1").facts.facts] == ["1 bijlage"]


def test_files_of_an_older_round_are_read_and_not_removed(part_of, services, ask, tmp_path):
    ask(lambda: services.assessments.record_answer("4.1", {"now": "no"}))
    (tmp_path / "gr.pdf").write_bytes(b"%PDF")
    old = ask(lambda: services.assessments.state("governance")).answers[0].answer_id
    ask(lambda: services.attachments.attach("answer", old, tmp_path / "gr.pdf"))
    ask(lambda: services.rounds.add({"label": "tweede"}))
    part = part_of()
    card(part, "4.1").set_open(is_open=True)
    ask(lambda: None)
    strip = card(part, "4.1").findChild(AttachmentStrip)
    assert (strip.count, strip._rows[0].remove.isVisible()) == (1, True)
    part._bar.chosen.emit(part._bar._rounds[0].id)
    ask(lambda: None)
    assert (strip.count, strip._rows[0].remove.isVisible()) == (1, False)
