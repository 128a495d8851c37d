"""Stand van zaken: rounds, answers and verdicts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.assessment import Answer, AssessmentRound
from nvo_desktop.model.codes import AnswerValue, Verdict
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.sources import Attachment, AttachmentUse
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.adoption.adoptions import Adoptions
from nvo_desktop.services.assessments import AnswerRow, Assessments, Rounds
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def assessments(demo: OpenDossier, norm: Norm) -> Assessments:
    return Assessments(demo, norm)


def answer(assessments: Assessments, question: str, agreement: str = "vision") -> AnswerRow:
    return next(row for row in assessments.state(agreement).answers if row.question == question)


def test_a_state_has_every_question_of_the_agreement(assessments: Assessments) -> None:
    state = assessments.state("governance")
    assert state.round is not None
    assert state.round.is_current
    assert state.previous == "peiling oktober 2025"
    assert [row.question for row in state.answers] == ["4.1", "4.2"]
    assert state.answered == 2


def test_an_answer_is_recorded_in_the_last_round(assessments: Assessments, demo: OpenDossier) -> None:
    values = {"now": "nee", "expected": AnswerValue.YES, "explanation": "Komt nog.", "planned_date": "2027-01-01"}
    assessments.record_answer("4.1", values)
    row = answer(assessments, "4.1", "governance")
    assert (row.now, row.expected, row.explanation) == (AnswerValue.NO, AnswerValue.YES, "Komt nog.")
    assert row.planned_date == date(2027, 1, 1)
    assert row.answer_id in {each.id for each in demo.rows(Answer)}


def test_an_answer_can_be_taken_away_again(assessments: Assessments) -> None:
    assessments.record_answer("4.1", {"now": None})
    assert assessments.state("governance").answered == 1


def test_whether_all_councils_adopted_is_counted_and_never_typed(assessments: Assessments) -> None:
    row = answer(assessments, "1.4")
    assert (row.now, row.derived) == (AnswerValue.PARTLY, "4 van 8 raden")
    with pytest.raises(InputProblem, match="volgt uit het vaststellingsbord"):
        assessments.record_answer("1.4", {"now": "ja"})
    assessments.record_answer("1.4", {"explanation": "Na de zomer."})
    assert answer(assessments, "1.4").explanation == "Na de zomer."


def test_when_every_council_adopted_the_answer_is_yes(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        assert answer(Assessments(dossier, norm), "1.4").now is AnswerValue.NO
        version = dossier.rows(TextVersion)[0].id
        for row in dossier.rows(Municipality):
            Adoptions(dossier, norm).set_result(version, row.id, "vastgesteld", "2026-07-01")
        assert answer(Assessments(dossier, norm), "1.4").now is AnswerValue.YES


def test_the_first_answer_begins_the_first_round(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        assessments = Assessments(dossier, norm)
        assert assessments.state("governance").round is None
        assessments.record_answer("4.1", {"now": "ja"})
        assert [row.label for row in dossier.rows(AssessmentRound)] == ["eerste peiling"]
        assert assessments.state("governance").answered == 1


def test_a_new_round_takes_over_and_marks_what_changed(assessments: Assessments, demo: OpenDossier) -> None:
    before = answer(assessments, "4.1", "governance")
    with demo.unit_of_work("Bewijs") as work:
        paper = work.ensure(Attachment, sha256="a" * 64)
        work.add(AttachmentUse(attachment_id=paper.id, kind="answer", record_id=before.answer_id))
        work.commit()
    added = Rounds(demo).add({"label": "peiling 2027", "reference_date": "2027-01-01"})
    row = answer(assessments, "4.1", "governance")
    assert (row.now, row.explanation, row.is_changed) == (before.now, before.explanation, False)
    assert row.answer_id != before.answer_id
    assert {use.record_id for use in demo.rows(AttachmentUse)} == {before.answer_id, row.answer_id}
    assessments.record_answer("4.1", {"now": "onbekend"})
    row = answer(assessments, "4.1", "governance")
    assert (row.before, row.is_changed) == (before.now, True)
    older = assessments.state("governance", Rounds(demo).rounds()[1].id)
    assert older.answers[0].now is before.now
    assert assessments.state("governance").round is not None
    assert Rounds(demo).rounds()[-1].id == added.record_id


def test_a_round_needs_a_name_and_goes_with_its_answers(demo: OpenDossier) -> None:
    rounds = Rounds(demo)
    with pytest.raises(InputProblem, match="peiling heeft een naam nodig"):
        rounds.add()
    last = rounds.rounds()[-1].id
    assert "antwoorden op toetsvragen" in rounds.uses(last).sentence
    rounds.remove(last)
    assert last not in {row.round_id for row in demo.rows(Answer)}


def test_a_verdict_is_recorded_by_agreement(assessments: Assessments) -> None:
    assessments.record_verdict("governance", {"verdict": "voldoet gedeeltelijk", "explanation": "Bijna."})
    state = assessments.state("governance")
    assert (state.verdict, state.explanation) == (Verdict.PARTLY_MET, "Bijna.")
