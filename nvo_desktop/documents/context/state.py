"""Stand van zaken: the answers to the control questions in the last round, and the verdict."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_desktop.documents.context.adoption import councils_sentence
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.assessment import Answer, Assessment, AssessmentRound
from nvo_desktop.norm.definitions import AgreementNorm, Question
from nvo_desktop.norm.wording import long_date


def state(facts: Facts, norm: AgreementNorm) -> dict[str, object]:
    """The last round: its date, the one before, the verdict and a row for each question. No round: no rows."""
    rounds = facts.rows(AssessmentRound)
    if not rounds:
        return {"date": "", "previous": "", "verdict": "", "explanation": "", "rows": []}
    last = rounds[-1]
    answers = {row.question: row for row in facts.rows(Answer) if row.round_id == last.id}
    verdicts = [row for row in facts.rows(Assessment) if row.round_id == last.id and row.agreement == norm.key]
    verdict = verdicts[0] if verdicts else None
    return {
        "date": long_date(last.reference_date) if last.reference_date else last.label,
        "previous": rounds[-2].label if len(rounds) > 1 else "",
        "verdict": verdict.verdict.label if verdict and verdict.verdict else "",
        "explanation": verdict.explanation if verdict else "",
        "rows": [_row(facts, question, answers) for question in norm.questions],
    }


def _row(facts: Facts, question: Question, answers: Mapping[str, Answer]) -> dict[str, object]:
    answer = answers.get(question.key)
    if question.derived == "adoption":
        return _derived(facts, question, answer)
    return {
        "key": question.key,
        "question": f"{question.key}\u00a0{question.text}",
        "now": answer.now.label if answer and answer.now else "",
        "expected": _expected(answer),
        "explanation": answer.explanation if answer else "",
    }


def _derived(facts: Facts, question: Question, answer: Answer | None) -> dict[str, object]:
    """The answer to "hebben alle raden haar vastgesteld?" is counted on the adoption board, never typed."""
    adopted, councils, words = councils_sentence(facts)
    now = "ja" if councils and adopted == councils else "gedeeltelijk" if adopted else "nee"
    return {
        "key": question.key,
        "question": f"{question.key}\u00a0{question.text}",
        "now": now,
        "expected": _expected(answer),
        "explanation": " ".join(part for part in (f"{words}.", answer.explanation if answer else "") if part),
    }


def _expected(answer: Answer | None) -> str:
    if answer is None or answer.expected is None:
        return ""
    if answer.planned_date is None:
        return answer.expected.label
    return f"{answer.expected.label}, per {long_date(answer.planned_date)}"
