"""Questions of councils stand under their agreement, for all councils or for one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from held import facts_of

from nvo_desktop.documents.context.questions import questions
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.partners import CouncilQuestion
from nvo_desktop.model.region import Municipality

PLACES = (Municipality(id="a", name="Aldermeer"), Municipality(id="b", name="Brinkhoven"))
ASKED = (
    CouncilQuestion(municipality_id="a", question="Over alles?", answer="Ja."),
    CouncilQuestion(municipality_id="b", question="Later?", agreement="tariffs", asked=date(2026, 5, 1)),
    CouncilQuestion(municipality_id="a", question="Eerder?", agreement="tariffs", asked=date(2026, 4, 1)),
    CouncilQuestion(municipality_id="a", question="Onder ons?", public=False),
)


def asked(subject: str = "", audience: Audience = Audience.PUBLIC) -> Any:
    return questions(facts_of(*PLACES, *ASKED, audience=audience), subject)


def in_groups(shown: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(group["title"], [(row["number"], row["question"]) for row in group["questions"]]) for group in shown]


def test_they_stand_under_their_agreement_by_date() -> None:
    assert in_groups(asked()["groups"]) == [
        ("Afspraak 8: reële tarieven", [("1", "Eerder?"), ("2", "Later?")]),
        ("De hele visie", [("3", "Over alles?")]),
    ]


def test_a_council_finds_its_own_numbers() -> None:
    assert asked()["councils"] == [
        {"municipality": "Aldermeer", "said": "2", "numbers": "1, 3"},
        {"municipality": "Brinkhoven", "said": "1", "numbers": "2"},
    ]


def test_the_edition_for_a_council_has_its_own_questions_alone() -> None:
    assert in_groups(asked("b")["groups"]) == [("Afspraak 8: reële tarieven", [("1", "Later?")])]


def test_what_is_not_public_is_read_inside_only() -> None:
    assert "Onder ons?" not in str(asked())
    assert "Onder ons?" in str(asked(audience=Audience.INTERNAL))


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ([], ""),
        ([""], "Er is één vraag gesteld. Zij is nog niet beantwoord."),
        (["ja"], "Er is één vraag gesteld. Zij is beantwoord."),
        (["ja", "nee"], "Er zijn twee vragen gesteld. Zij zijn alle beantwoord."),
        (["ja", ""], "Er zijn twee vragen gesteld. Eén daarvan wacht nog op een antwoord."),
        (["", ""], "Er zijn twee vragen gesteld. Twee daarvan wachten nog op een antwoord."),
    ],
)
def test_a_sentence_counts_them(answers: list[str], sentence: str) -> None:
    rows = [CouncilQuestion(question="?", answer=answer) for answer in answers]
    assert questions(facts_of(*rows), "")["sentence"] == sentence
