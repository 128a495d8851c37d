"""Stand van zaken: the answers to the control questions in the last round, and the verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from nvo_desktop.documents.context.adoption import councils_sentence
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.assessment import Answer, Assessment, AssessmentRound
from nvo_desktop.model.codes import AnswerValue, Verdict
from nvo_desktop.norm.definitions import AgreementNorm, Question
from nvo_desktop.norm.wording import capital, count_word, join_words, long_date

_COUNTED = {AnswerValue.YES: "yes", AnswerValue.PARTLY: "partly", AnswerValue.NO: "no"}
_UNANSWERED = "niet beantwoord"


def state(facts: Facts, norm: AgreementNorm) -> dict[str, object]:
    """The last round: its date, the one before, the verdict, a row for each question, and what has changed.

    No round: no rows.
    """
    rounds = facts.rows(AssessmentRound)
    if not rounds:
        return {"date": "", "previous": "", "verdict": "", "explanation": "", "rows": [], "changes": ""}
    last, before = rounds[-1], rounds[-2] if len(rounds) > 1 else None
    answers, earlier = _answers(facts, last), _answers(facts, before)
    verdicts = [row for row in facts.rows(Assessment) if row.round_id == last.id and row.agreement == norm.key]
    verdict = verdicts[0] if verdicts else None
    rows = [_row(facts, question, answers, earlier, compared=before is not None) for question in norm.questions]
    return {
        "date": long_date(last.reference_date) if last.reference_date else last.label,
        "previous": before.label if before else "",
        "verdict": verdict.verdict.label if verdict and verdict.verdict else "",
        "explanation": verdict.explanation if verdict else "",
        "rows": rows,
        "changes": "; ".join(
            f"{row['key']} van {row['was']} naar {row['now'] or _UNANSWERED}" for row in rows if row["was"]
        ),
    }


def _answers(facts: Facts, round_: AssessmentRound | None) -> Mapping[str, Answer]:
    return {row.question: row for row in facts.rows(Answer) if round_ and row.round_id == round_.id}


def _row(
    facts: Facts, question: Question, answers: Mapping[str, Answer], earlier: Mapping[str, Answer], *, compared: bool
) -> dict[str, object]:
    answer = answers.get(question.key)
    if question.derived == "adoption":
        return _derived(facts, question, answer)
    now, was = _now(answer), _now(earlier.get(question.key))
    return {
        "key": question.key,
        "question": f"{question.key}\u00a0{question.text}",
        "now": now,
        "was": (was or _UNANSWERED) if compared and was != now else "",
        "expected": _expected(answer),
        "explanation": answer.explanation if answer else "",
    }


def _derived(facts: Facts, question: Question, answer: Answer | None) -> dict[str, object]:
    """The answer to "hebben alle raden haar vastgesteld?" is counted on the adoption board, never typed."""
    adopted, councils, words = councils_sentence(facts)
    now = AnswerValue.YES if councils and adopted == councils else AnswerValue.PARTLY if adopted else AnswerValue.NO
    return {
        "key": question.key,
        "question": f"{question.key}\u00a0{question.text}",
        "now": now.label,
        "was": "",  # what the board said then is not kept
        "expected": _expected(answer),
        "explanation": " ".join(part for part in (f"{words}.", answer.explanation if answer else "") if part),
    }


def _now(answer: Answer | None) -> str:
    return answer.now.label if answer and answer.now else ""


def _expected(answer: Answer | None) -> str:
    if answer is None or answer.expected is None:
        return ""
    if answer.planned_date is None:
        return answer.expected.label
    return f"{answer.expected.label}, per {long_date(answer.planned_date)}"


def standing(agreements: Sequence[Mapping[str, Any]]) -> dict[str, object]:
    """How all agreements stand: a sentence on the verdicts, the date, and a row that counts the answers of each."""
    states = [agreement["state"] for agreement in agreements]
    asked = bool(states) and bool(states[0]["rows"])
    return {
        "date": states[0]["date"] if states else "",
        "previous": states[0]["previous"] if states else "",
        "sentence": _sentence([one["verdict"] for one in states]) if asked else "",
        "rows": [_counted(agreement) for agreement in agreements] if asked else [],
    }


def _counted(agreement: Mapping[str, Any]) -> dict[str, object]:
    given = [row["now"] for row in agreement["state"]["rows"]]
    counts = {name: sum(one == value.label for one in given) for value, name in _COUNTED.items()}
    return {
        "key": agreement["key"],
        "title": f"{agreement['number']} {agreement['document_title']}",
        "verdict": agreement["state"]["verdict"],
        "changed": sum(bool(row["was"]) for row in agreement["state"]["rows"]),
        "open": sum(not one for one in given),
        "other": sum(bool(one) for one in given) - sum(counts.values()),
        **counts,
    }


def _sentence(verdicts: Sequence[str]) -> str:
    """On how many agreements the region meets the norm: "De regio voldoet aan één van de acht afspraken, …"."""
    counts = {verdict: sum(one == verdict.label for one in verdicts) for verdict in Verdict}
    met = count_word(counts[Verdict.MET]) if counts[Verdict.MET] else "geen"
    sentence = f"De regio voldoet aan {met} van de {count_word(len(verdicts))} afspraken"
    others: list[str] = []
    if counts[Verdict.PARTLY_MET]:
        others.append(f"aan {count_word(counts[Verdict.PARTLY_MET])} gedeeltelijk")
    if counts[Verdict.NOT_MET]:
        others.append(f"aan {count_word(counts[Verdict.NOT_MET])} niet")
    whole = join_words([sentence, *others])
    if unknown := counts[Verdict.UNKNOWN]:
        whole += f". Van {count_word(unknown)} is dat nog onbekend"
    if without := sum(not one for one in verdicts):
        whole += f". {capital(count_word(without))} {'is' if without == 1 else 'zijn'} nog niet beoordeeld"
    return f"{whole}."
