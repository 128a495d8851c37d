"""Whom the region spoke with, what they brought in and what was done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nvo_desktop.documents.context.contributions import (
    answers_sentence,
    by_agreement,
    contributions,
    numbers_by_occasion,
    occasions_of,
    said_at,
    when,
)
from nvo_desktop.documents.context.questions import council_questions
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.codes import Ladder
from nvo_desktop.model.partners import Consultation, Partner, PartnerGroup
from nvo_desktop.norm.wording import capital, count_word, join_words, long_month

_RUNGS = list(Ladder)


def consultation(facts: Facts) -> dict[str, object]:
    """Groups, occasions, contributions with their answers, council questions, and the sentence that sums them up."""
    occasions = occasions_of(facts)
    groups = facts.rows(PartnerGroup)
    numbers = {agreement.key: agreement.number for agreement in facts.norm.agreements}
    said = contributions(facts, occasions)
    brought_in = numbers_by_occasion(said)
    return {
        "sentence": _sentence(occasions),
        "groups": [_group(group, occasions, numbers) for group in groups],
        "unheard": [group.name for group in groups if group.named_by_norm and not _of_group(group, occasions)],
        "occasions": [_occasion(row, facts, numbers) | said_at(brought_in.get(row.id, ())) for row in occasions],
        "contributions": said,
        "by_agreement": by_agreement(facts, said),
        "answers": answers_sentence(said),
        "questions": council_questions(facts),
    }


def _of_group(group: PartnerGroup, occasions: Sequence[Consultation]) -> list[Consultation]:
    return [row for row in occasions if group.id in row.groups]


def _group(group: PartnerGroup, occasions: Sequence[Consultation], numbers: Mapping[str, int]) -> dict[str, object]:
    own = _of_group(group, occasions)
    rungs = [row.ladder for row in own if row.ladder]
    spoken = sorted({numbers[key] for row in own for key in row.agreements if key in numbers})
    return {
        "name": group.name,
        "count": len(own),
        "deepest": max(rungs, key=_RUNGS.index).label if rungs else "",
        "agreements": join_words([str(number) for number in spoken]),
    }


def _occasion(row: Consultation, facts: Facts, numbers: Mapping[str, int]) -> dict[str, object]:
    groups = {group.id: group.name for group in facts.rows(PartnerGroup)}
    partners = {partner.id: partner.name for partner in facts.rows(Partner)}
    organisations = [partners[key] for key in row.partners if key in partners]
    if row.organisations:
        organisations.append(row.organisations)
    return {
        "id": row.id,
        "title": row.title,
        "when": when(row),
        "form": row.form.label if row.form else "",
        "ladder": row.ladder.label if row.ladder else "",
        "groups": join_words([groups[key] for key in row.groups if key in groups]),
        "group_ids": [key for key in row.groups if key in groups],
        "organisations": ", ".join(organisations),
        "agreements": join_words([str(numbers[key]) for key in row.agreements if key in numbers]),
        "participants": "" if row.participants is None else str(row.participants),
        "summary": row.summary,
    }


def _sentence(occasions: Sequence[Consultation]) -> str:
    """With how many people the region spoke, when and on how many occasions; empty without any."""
    if not occasions:
        return ""
    people = sum(row.participants or 0 for row in occasions)
    whom = f" met {count_word(people)} mensen" if people > 1 else ""
    word = "bijeenkomst of ronde" if len(occasions) == 1 else "bijeenkomsten en rondes"
    return f"{_period(occasions)} spraken wij{whom}, in {count_word(len(occasions))} {word}."


def _period(occasions: Sequence[Consultation]) -> str:
    days = [day for row in occasions for day in (row.date_from, row.date_until) if day]
    if not days:
        return "Bij het schrijven van deze visie"
    first, last = long_month(min(days)), long_month(max(days))
    return capital(f"in {first}" if first == last else f"tussen {first} en {last}")
