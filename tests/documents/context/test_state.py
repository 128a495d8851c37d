"""What a round says of an agreement, what changed since the one before, and how all of them stand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from held import facts_of

from nvo_desktop.documents.context.agreements import agreements
from nvo_desktop.documents.context.state import standing, state
from nvo_desktop.model.assessment import Answer, Assessment, AssessmentRound
from nvo_desktop.model.codes import AnswerValue, Verdict

FIRST = AssessmentRound(id="1", label="peiling een", reference_date=date(2025, 10, 1))
SECOND = AssessmentRound(id="2", label="peiling twee", reference_date=date(2026, 5, 1))


def governance(*records: Any) -> Any:
    facts = facts_of(*records)
    return state(facts, facts.norm.agreement("governance"))


def whole(*records: Any) -> Any:
    return standing(agreements(facts_of(*records)))


def test_what_is_answered_otherwise_than_before_is_said() -> None:
    said = governance(
        FIRST,
        SECOND,
        Answer(round_id="1", question="4.1", now=AnswerValue.NO),
        Answer(round_id="2", question="4.1", now=AnswerValue.PARTLY),
        Answer(round_id="2", question="4.2", now=AnswerValue.YES),
    )
    assert [row["was"] for row in said["rows"]] == ["nee", "niet beantwoord"]
    assert said["changes"] == "4.1 van nee naar gedeeltelijk; 4.2 van niet beantwoord naar ja"


@pytest.mark.parametrize("rounds", [(FIRST,), (FIRST, SECOND)])
def test_the_same_answer_and_a_first_round_are_no_change(rounds: tuple[AssessmentRound, ...]) -> None:
    answers = [Answer(round_id=one.id, question="4.1", now=AnswerValue.NO) for one in rounds]
    assert governance(*rounds, *answers)["changes"] == ""


def test_an_answer_that_was_taken_back_is_a_change() -> None:
    said = governance(FIRST, SECOND, Answer(round_id="1", question="4.1", now=AnswerValue.NO))
    assert said["changes"] == "4.1 van nee naar niet beantwoord"


def test_the_answers_of_each_agreement_are_counted() -> None:
    shown = whole(
        FIRST,
        SECOND,
        Answer(round_id="2", question="7.1", now=AnswerValue.YES),
        Answer(round_id="2", question="7.2", now=AnswerValue.NO),
        Answer(round_id="2", question="7.3", now=AnswerValue.NOT_APPLICABLE),
    )
    (row,) = [one for one in shown["rows"] if one["key"] == "procurement"]
    assert [row[name] for name in ("yes", "partly", "no", "other", "open", "changed")] == [1, 0, 1, 1, 1, 3]


def verdicts(*given: Verdict) -> list[Assessment]:
    keys = [agreement.key for agreement in facts_of().norm.agreements]
    return [Assessment(round_id="1", agreement=key, verdict=verdict) for key, verdict in zip(keys, given, strict=False)]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([Verdict.MET] * 8, "De regio voldoet aan acht van de acht afspraken."),
        ([], "De regio voldoet aan geen van de acht afspraken. Acht zijn nog niet beoordeeld."),
        (
            [Verdict.MET, *[Verdict.PARTLY_MET] * 4, Verdict.NOT_MET, Verdict.UNKNOWN],
            (
                "De regio voldoet aan één van de acht afspraken, aan vier gedeeltelijk en aan één niet. Van één is dat "
                "nog onbekend. Eén is nog niet beoordeeld."
            ),
        ),
    ],
)
def test_a_sentence_says_how_many_agreements_are_met(given: list[Verdict], said: str) -> None:
    assert whole(FIRST, *verdicts(*given))["sentence"] == said


def test_without_a_round_nothing_is_said() -> None:
    shown = whole()
    assert (shown["sentence"], shown["rows"], shown["date"]) == ("", [], "")
