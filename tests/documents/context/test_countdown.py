"""Every day is counted to the day of the council: what comes before it, and how long."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from held import facts_of

from nvo_desktop.documents.context.countdown import CouncilDays, how_long
from nvo_desktop.model.adoption import Adoption, AdoptionStep, TextVersion
from nvo_desktop.model.region import Municipality

VERSION = TextVersion(id="v", number="1.0")
FIRST, SECOND = Municipality(id="a", name="Aldermeer"), Municipality(id="b", name="Brinkhoven", rank=1)
MAY, JULY = date(2026, 5, 7), date(2026, 7, 2)


def step(place: str, key: str, day: date | None, *, done: bool = False) -> AdoptionStep:
    taken = day if done else None
    return AdoptionStep(text_version_id="v", municipality_id=place, key=key, planned=day, actual=taken)


def days(*records: Any) -> CouncilDays:
    return CouncilDays(facts_of(VERSION, FIRST, SECOND, *records))


def both() -> CouncilDays:
    return days(step("a", "council", MAY), step("b", "council", JULY))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 4, 30), "7 dagen voor de eerste raad"),
        (date(2026, 3, 12), "8 weken voor de eerste raad"),
        (MAY, "terwijl de raden besluiten"),
        (date(2026, 7, 3), "1 dag na de laatste raad"),
        (None, ""),
    ],
)
def test_a_day_lies_before_between_or_after_the_councils(day: date | None, said: str) -> None:
    assert both().beside(day) == said


def test_without_a_council_day_nothing_is_counted() -> None:
    assert days().beside(MAY) == ""
    assert days().countdown()["sentence"] == ""


def test_one_day_for_all_is_said_once() -> None:
    same = days(step("a", "council", MAY), step("b", "council", MAY))
    assert same.countdown()["sentence"] == "De raden besluiten op 7\u00a0mei\u00a02026."
    assert same.beside(MAY) == "op de dag van de raad"


def test_each_step_is_counted_back_from_its_own_council() -> None:
    shown: Any = days(
        step("a", "executive", date(2026, 3, 12), done=True), step("a", "committee", MAY), step("a", "council", MAY)
    ).countdown()
    own, other = shown["councils"]
    assert own["executive"] == {"when": "12\u00a0maart\u00a02026", "before": "8 weken vooraf"}
    assert own["committee"] == {"when": "gepland: 7\u00a0mei\u00a02026", "before": ""}
    assert own["council"]["when"] == "gepland: 7\u00a0mei\u00a02026"
    assert other["council"] == {"when": "", "before": ""}


def test_the_day_on_which_a_council_decided_counts_over_the_planned_one() -> None:
    decided = Adoption(municipality_id="a", text_version_id="v", decided=JULY)
    shown: Any = days(decided, step("a", "council", MAY)).countdown()
    assert shown["councils"][0]["council"] == {"when": "2\u00a0juli\u00a02026", "before": ""}
    assert shown["sentence"] == "De raden besluiten op 2\u00a0juli\u00a02026."


@pytest.mark.parametrize(("earlier", "said"), [(6, "1 dag"), (1, "6 dagen")])
def test_short_is_said_in_days(earlier: int, said: str) -> None:
    assert how_long(MAY, date(2026, 5, earlier)) == said
