"""What was brought in stands under its agreement, with a number, and a sentence counts what became of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from held import facts_of

from nvo_desktop.documents.context.consultation import consultation
from nvo_desktop.documents.context.contributions import answers_sentence, contributions, occasions_of, said_at
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.codes import Response
from nvo_desktop.model.partners import Consultation, Contribution

LATE = Consultation(id="laat", title="Werksessie", date_from=date(2026, 3, 4))
EARLY = Consultation(id="vroeg", title="Gesprek", date_from=date(2025, 10, 7))


def said(*records: Any, audience: Audience = Audience.PUBLIC) -> list[dict[str, object]]:
    facts: Facts = facts_of(LATE, EARLY, *records, audience=audience)
    return contributions(facts, occasions_of(facts))


def test_they_are_numbered_by_agreement_and_under_each_by_occasion() -> None:
    rows = said(
        Contribution(summary="alles"),
        Contribution(summary="tarief laat", agreement="tariffs", consultation_id="laat"),
        Contribution(summary="tarief vroeg", agreement="tariffs", consultation_id="vroeg"),
        Contribution(summary="toegang", agreement="local_access", consultation_id="laat"),
    )
    assert [(row["number"], row["summary"]) for row in rows] == [
        ("1", "toegang"), ("2", "tarief vroeg"), ("3", "tarief laat"), ("4", "alles"),
    ]  # fmt: skip
    assert (rows[1]["occasion"], rows[1]["when"]) == ("Gesprek", "7\u00a0oktober\u00a02025")
    assert rows[3]["occasion"] == ""


def test_what_is_confidential_has_no_number_in_a_public_document() -> None:
    records = (Contribution(summary="geheim", confidential=True), Contribution(summary="open"))
    assert [row["summary"] for row in said(*records)] == ["open"]
    assert len(said(*records, audience=Audience.INTERNAL)) == 2


def test_an_occasion_names_the_numbers_of_what_was_said_there() -> None:
    points = [Contribution(summary="punt", agreement="vision", consultation_id="laat", rank=rank) for rank in range(3)]
    records = (LATE, EARLY, *points, Contribution(agreement="tariffs", consultation_id="laat"))
    shown: Any = consultation(facts_of(*records))["occasions"]
    assert [(row["said"], row["numbers"]) for row in shown] == [("", ""), ("4", "1–4")]


@pytest.mark.parametrize(
    ("numbers", "shown"), [([], ""), ([7], "7"), ([1, 2], "1, 2"), ([1, 2, 3], "1–3"), ([1, 3, 4, 5, 9], "1, 3–5, 9")]
)
def test_three_numbers_in_a_row_get_a_dash(numbers: list[int], shown: str) -> None:
    assert said_at(numbers)["numbers"] == shown


def test_only_agreements_that_something_was_said_about_are_shown() -> None:
    records = (Contribution(), Contribution(agreement="governance"), Contribution(agreement="onbekend"))
    groups: Any = consultation(facts_of(*records))["by_agreement"]
    assert [group["title"] for group in groups] == [
        "Afspraak 4: governance die bindt, met één aanspreekpunt",
        "De hele visie",
    ]
    assert [len(group["contributions"]) for group in groups] == [1, 2]


@pytest.mark.parametrize(
    ("responses", "sentence"),
    [
        ([], ""),
        ([Response.ADOPTED], "Er kwam één punt binnen. De regio heeft het overgenomen."),
        ([Response.TO_WEIGH], "Er kwam één punt binnen. Dat weegt zij nog."),
        ([Response.TO_WEIGH] * 2, "Er kwamen twee punten binnen. Twee punten weegt zij nog."),
        (
            [
                *[Response.ADOPTED] * 21,
                Response.PARTLY_ADOPTED,
                Response.NOT_ADOPTED,
                Response.NOTED,
                Response.TO_WEIGH,
            ],
            (
                "Er kwamen 25 punten binnen. De regio heeft er 21 overgenomen, één gedeeltelijk overgenomen, één niet "
                "overgenomen en één ter kennisgeving aangenomen. Eén punt weegt zij nog."
            ),
        ),
    ],
)
def test_a_sentence_counts_what_became_of_them(responses: list[Response], sentence: str) -> None:
    assert answers_sentence(said(*[Contribution(response=response) for response in responses])) == sentence
