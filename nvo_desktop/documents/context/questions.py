"""Questions of councils, with their answers: one list serves all councils."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from nvo_desktop.documents.context.contributions import WHOLE_VISION, said_at
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.partners import CouncilQuestion
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.wording import capital, count_word, long_date

Asked = Mapping[str, object]


def council_questions(facts: Facts) -> list[dict[str, object]]:
    """All of them in the order in which the region keeps them, for the annex."""
    names = {row.id: row.name for row in facts.rows(Municipality)}
    return [_question(row, names) for row in facts.rows(CouncilQuestion)]


def questions(facts: Facts, subject: str) -> dict[str, object]:
    """Numbered from 1, under their agreements and by date; of one council where the edition is for one.

    councils says of each council, in the order of the municipalities, how many it asked and under which numbers.
    """
    names = {row.id: row.name for row in facts.rows(Municipality)}
    numbers = {agreement.key: agreement.number for agreement in facts.norm.agreements}
    rows = [row for row in facts.rows(CouncilQuestion) if subject not in names or row.municipality_id == subject]
    rows.sort(key=lambda row: (numbers.get(row.agreement, WHOLE_VISION), row.asked or date.max, row.rank, row.id))
    asked = [
        {"number": str(place), "agreement": str(numbers.get(row.agreement, "")), **_question(row, names)}
        for place, row in enumerate(rows, start=1)
    ]
    councils = [_council(name, [row for row in asked if row["municipality"] == name]) for name in names.values()]
    return {
        "sentence": _sentence(asked),
        "groups": _groups(facts, asked),
        "councils": [council for council in councils if council["said"]],
    }


def _question(row: CouncilQuestion, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": row.id,
        "municipality": names.get(row.municipality_id or "", ""),
        "party": row.party,
        "asked": long_date(row.asked) if row.asked else "",
        "question": row.question,
        "answer": row.answer,
        "public": row.public,
    }


def _groups(facts: Facts, asked: Sequence[Asked]) -> list[dict[str, object]]:
    titles = {str(agreement.number): agreement.document_title for agreement in facts.norm.agreements}
    groups = ((str(number), list(rows)) for number, rows in groupby(asked, key=lambda row: row["agreement"]))
    return [
        {"title": f"Afspraak {number}: {titles[number]}" if number else "De hele visie", "questions": rows}
        for number, rows in groups
    ]


def _council(name: str, asked: Sequence[Asked]) -> dict[str, object]:
    return {"municipality": name, **said_at([int(str(row["number"])) for row in asked])}


def _sentence(asked: Sequence[Asked]) -> str:
    """How many questions there were, and how many still wait; empty when there were none."""
    if not asked:
        return ""
    waiting = sum(not row["answer"] for row in asked)
    if len(asked) == 1:
        return f"Er is één vraag gesteld. Zij is {'nog niet ' if waiting else ''}beantwoord."
    stated = f"Er zijn {count_word(len(asked))} vragen gesteld."
    if waiting == 0:
        return f"{stated} Zij zijn alle beantwoord."
    still = "wacht" if waiting == 1 else "wachten"
    return f"{stated} {capital(count_word(waiting))} daarvan {still} nog op een antwoord."
