"""Rounds of the control questions, their answers, and the verdict on an agreement."""

from datetime import date
from typing import ClassVar

from nvo_desktop.model.codes import AnswerValue, Verdict
from nvo_desktop.model.columns import coded, in_order, one_line, reference, several_lines
from nvo_desktop.model.record import Record


class AssessmentRound(Record, table=True):
    """A round of answers at one reference date (peiling)."""

    label: str = one_line()
    reference_date: date | None = None
    rank: int = in_order()


class Answer(Record, table=True):
    """The answer to one control question in one round: how it is now and what is expected."""

    key_columns: ClassVar = ("round_id", "question")

    round_id: str | None = reference("assessment_round")
    question: str = one_line()
    now: AnswerValue | None = coded(AnswerValue)
    expected: AnswerValue | None = coded(AnswerValue)
    explanation: str = several_lines()
    planned_date: date | None = None
    evidence: str = one_line()


class Assessment(Record, table=True):
    """The verdict on one agreement in one round, with its reason."""

    key_columns: ClassVar = ("round_id", "agreement")

    round_id: str | None = reference("assessment_round")
    agreement: str = one_line()
    verdict: Verdict | None = coded(Verdict)
    explanation: str = several_lines()
