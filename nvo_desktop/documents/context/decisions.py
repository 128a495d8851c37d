"""The decision log: in its order, meeting by meeting, and what is still to be decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.codes import DecisionStatus
from nvo_desktop.model.decisions import Decision
from nvo_desktop.norm.wording import NBSP, count_word, join_words, long_date

_COMES_BACK = (DecisionStatus.DEFERRED,)
_PROPOSED = (DecisionStatus.PROPOSED,)


def in_order(rows: Sequence[Decision]) -> list[Decision]:
    """Decisions have no rank: they stand by date and then by number."""
    return sorted(rows, key=lambda row: (row.date or date.max, row.number, row.id))


def decision(row: Decision) -> dict[str, object]:
    """One decision with its note: body, date, outcome in words and register number."""
    parts = [
        row.body,
        long_date(row.date) if row.date else "",
        row.vote or row.status.label,
        f"registratie{NBSP}{row.document_number}" if row.document_number else "",
    ]
    return {
        "id": row.id,
        "number": row.number,
        "text": row.text,
        "reasons": row.reasons,
        "status": row.status.label,
        "note": " · ".join(part for part in parts if part),
    }


def decisions(facts: Facts) -> list[dict[str, object]]:
    """The whole decision log in its order, with the numbers of the agreements that each concerns."""
    numbers = {agreement.key: str(agreement.number) for agreement in facts.norm.agreements}
    return [
        {
            **decision(row),
            "date": long_date(row.date) if row.date else "",
            "body": row.body,
            "vote": row.vote,
            "document_number": row.document_number,
            "is_final": row.status not in (*_PROPOSED, *_COMES_BACK),
            "agreements": ", ".join(numbers[key] for key in row.agreements if key in numbers),
            "agreement": next((key for key in row.agreements if key in numbers), ""),
        }
        for row in in_order(facts.rows(Decision))
    ]


def decision_log(facts: Facts) -> dict[str, object]:
    """The same as a log is read: a sentence that counts, the meetings, what is proposed, and what comes back."""
    log = decisions(facts)
    proposed = [row for row in log if row["status"] in [status.label for status in _PROPOSED]]
    return {
        "sentence": _sentence(log),
        "meetings": _meetings(log),
        "agenda": _meetings(proposed),
        "agenda_sentence": _agenda_sentence(len(proposed)),
        "comes_back": [row for row in log if row["status"] in [status.label for status in _COMES_BACK]],
        "by_agreement": [
            {"title": f"{norm.number} {norm.document_title}", "numbers": ", ".join(_numbers(log, str(norm.number)))}
            for norm in facts.norm.agreements
        ],
    }


def _numbers(log: Sequence[dict[str, object]], agreement: str) -> list[str]:
    return [str(row["number"]) for row in log if row["number"] and agreement in str(row["agreements"]).split(", ")]


def _meetings(log: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Decisions of one body on one day."""
    groups: dict[tuple[str, str], list[dict[str, object]]] = {}
    for row in log:
        groups.setdefault((str(row["date"]), str(row["body"])), []).append(row)
    return [
        {"title": " · ".join(part for part in (day or "Nog geen datum", body) if part), "decisions": rows}
        for (day, body), rows in groups.items()
    ]


def _sentence(log: Sequence[dict[str, object]]) -> str:
    """How many decisions there are, and how far; empty when there are none."""
    if not log:
        return ""
    counts = {status: sum(row["status"] == status.label for row in log) for status in DecisionStatus}
    parts = [f"{count_word(count)} {status.label}" for status, count in counts.items() if count]
    if len(log) == 1:
        return f"De lijst telt één besluit, dat is {log[0]['status']}."
    return f"De lijst telt {count_word(len(log))} besluiten: {join_words(parts)}."


def _agenda_sentence(proposed: int) -> str:
    if proposed == 0:
        return ""
    if proposed == 1:
        return "Er ligt één voorstel voor een besluit."
    return f"Er liggen {count_word(proposed)} voorstellen voor een besluit."
