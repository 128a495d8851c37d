"""What partners brought in, with the answers of the region: the reactienota."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.codes import Response
from nvo_desktop.model.partners import Consultation, Contribution, PartnerGroup
from nvo_desktop.norm.wording import capital, count_word, join_words, long_date

WHOLE_VISION = 99  # what is said about no agreement stands last
_ANSWERS = {
    Response.ADOPTED: "overgenomen",
    Response.PARTLY_ADOPTED: "gedeeltelijk overgenomen",
    Response.NOT_ADOPTED: "niet overgenomen",
    Response.NOTED: "ter kennisgeving aangenomen",
}
_FROM_TO = 3  # numbers in a row that are worth a dash

Said = Mapping[str, object]


def occasions_of(facts: Facts) -> list[Consultation]:
    """The consultations by date; those without one last."""
    return sorted(facts.rows(Consultation), key=lambda row: (row.date_from or date.max, row.id))


def when(row: Consultation) -> str:
    """Its date, or its first and last day, in words; empty while there is no date."""
    if row.date_from is None:
        return ""
    if row.date_until is None or row.date_until == row.date_from:
        return long_date(row.date_from)
    return f"{long_date(row.date_from)} tot en met {long_date(row.date_until)}"


def contributions(facts: Facts, occasions: Sequence[Consultation]) -> list[dict[str, object]]:
    """All of them, numbered from 1: by agreement, and under each in the order of the occasions."""
    place = {row.id: index for index, row in enumerate(occasions)}
    numbers = {agreement.key: agreement.number for agreement in facts.norm.agreements}
    rows = sorted(
        facts.rows(Contribution),
        key=lambda row: (
            numbers.get(row.agreement, WHOLE_VISION),
            place.get(row.consultation_id or "", len(place)),
            row.rank,
            row.id,
        ),
    )
    groups = {group.id: group.name for group in facts.rows(PartnerGroup)}
    at = {row.id: row for row in occasions}
    return [
        {
            "id": row.id,
            "number": str(number),
            "agreement": str(numbers.get(row.agreement, "")),
            "group_id": row.group_id or "",
            "from_whom": row.from_whom or groups.get(row.group_id or "", ""),
            **_occasion(at.get(row.consultation_id or "")),
            "summary": row.summary,
            "answer": row.motivation,
            "landed_in": row.landed_in,
            "replied": long_date(row.replied) if row.replied else "",
            "response": row.response.label,
            "response_code": row.response.value,
            "is_final": row.response is not Response.TO_WEIGH,
        }
        for number, row in enumerate(rows, start=1)
    ]


def _occasion(row: Consultation | None) -> dict[str, object]:
    if row is None:
        return {"occasion_id": "", "occasion": "", "when": ""}
    return {"occasion_id": row.id, "occasion": row.title, "when": when(row)}


def by_agreement(facts: Facts, said: Sequence[Said]) -> list[dict[str, object]]:
    """The contributions in groups, one for each agreement that anything was said about; at last the whole vision."""
    titles = {str(agreement.number): agreement.document_title for agreement in facts.norm.agreements}
    groups = ((str(number), list(rows)) for number, rows in groupby(said, key=lambda row: row["agreement"]))
    return [
        {
            "number": number,
            "title": f"Afspraak {number}: {titles[number]}" if number else "De hele visie",
            "short": f"{number} {titles[number]}" if number else "de hele visie",
            "about": f"afspraak {number}" if number else "de hele visie",
            "sentence": answers_sentence(rows),
            "contributions": rows,
        }
        for number, rows in groups
    ]


def numbers_by_occasion(said: Sequence[Said]) -> Mapping[str, list[int]]:
    """Under which numbers something was brought in, for the id of each occasion."""
    found: dict[str, list[int]] = {}
    for row in said:
        found.setdefault(str(row["occasion_id"]), []).append(int(str(row["number"])))
    return found


def said_at(numbers: Sequence[int]) -> dict[str, object]:
    """How much was brought in on one occasion, and under which numbers: "3–5, 9"."""
    return {"said": str(len(numbers)) if numbers else "", "numbers": ", ".join(_runs(numbers))}


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    start = 0
    for place in range(1, len(numbers) + 1):
        if place < len(numbers) and numbers[place] == numbers[place - 1] + 1:
            continue
        if place - start >= _FROM_TO:
            yield f"{numbers[start]}–{numbers[place - 1]}"
        else:
            yield from map(str, numbers[start:place])
        start = place


def answers_sentence(said: Sequence[Said], *, by_us: bool = False) -> str:
    """How many points there were and what became of them; empty when there were none.

    by_us: said to those who brought them in, "wij hebben", where a paper for everybody says "de regio heeft".
    """
    if not said:
        return ""
    counts = {code: sum(row["response_code"] == code.value for row in said) for code in Response}
    words = [(count_word(counts[code]), word) for code, word in _ANSWERS.items() if counts[code]]
    did, weigh = ("Wij hebben", "wegen wij nog") if by_us else ("De regio heeft", "weegt zij nog")
    if len(said) == 1:
        became = f"{did} het {words[0][1]}." if words else f"Dat {weigh}."
        return f"Er kwam één punt binnen. {became}"
    sentences = [f"Er kwamen {count_word(len(said))} punten binnen."]
    if words:
        sentences.append(f"{did} er {join_words([' '.join(pair) for pair in words])}.")
    if waiting := counts[Response.TO_WEIGH]:
        points = "punt" if waiting == 1 else "punten"
        sentences.append(f"{capital(count_word(waiting))} {points} {weigh}.")
    return " ".join(sentences)
