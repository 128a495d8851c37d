"""How far the councils are, in words that everybody knows."""

from __future__ import annotations

from typing import Any

import pytest
from held import facts_of

from nvo_desktop.documents.context.adoption import adoption
from nvo_desktop.model.adoption import Adoption, TextVersion
from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.model.region import Municipality


@pytest.mark.parametrize(
    ("adopted", "councils", "said"),
    [
        (0, 1, "De raad zei nog geen ja."),
        (1, 1, "De raad zei al ja."),
        (0, 3, "Nog geen enkele raad zei ja."),
        (1, 3, "Tot nu toe zei één van de drie raden ja."),
        (2, 3, "Tot nu toe zeiden twee van de drie raden ja."),
        (3, 3, "Alle raden zeiden al ja."),
    ],
)
def test_who_said_yes(adopted: int, councils: int, said: str) -> None:
    places = [Municipality(id=str(number), name=f"Plaats {number}") for number in range(councils)]
    decided = [
        Adoption(municipality_id=place.id, text_version_id="v", result=AdoptionResult.ADOPTED)
        for place in places[:adopted]
    ]
    shown: Any = adoption(facts_of(TextVersion(id="v", number="1.0"), *places, *decided))
    assert shown["said_yes"] == said
