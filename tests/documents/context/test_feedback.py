"""A partner group gets back what it said itself, and nothing that others said."""

from __future__ import annotations

from typing import Any

from held import facts_of

from nvo_desktop.documents.context.consultation import consultation
from nvo_desktop.documents.context.feedback import group, young_people
from nvo_desktop.model.partners import Consultation, Contribution, PartnerGroup

YOUNG = PartnerGroup(id="j", key="jongeren", name="Jongeren")
PARENTS = PartnerGroup(id="o", key="ouders", name="Ouders")
ALONE = Consultation(id="alleen", title="Met jongeren", groups=("j",))
TOGETHER = Consultation(id="samen", title="Met allen", groups=("j", "o"))


def told(subject: str, *said: Contribution) -> Any:
    facts = facts_of(YOUNG, PARENTS, ALONE, TOGETHER, *said)
    return group(facts, subject, consultation(facts))


def test_a_group_reads_where_it_was_heard_and_what_it_said() -> None:
    own = told("o", Contribution(group_id="o", summary="ons punt"), Contribution(group_id="j", summary="hun punt"))
    assert [row["title"] for row in own["occasions"]] == ["Met allen"]
    assert [row["summary"] for row in own["contributions"]] == ["ons punt"]
    assert own["answers"] == "Er kwam één punt binnen. Dat wegen wij nog."


def test_a_point_without_a_group_is_of_the_group_that_was_there_alone() -> None:
    said = (Contribution(consultation_id="alleen", summary="a"), Contribution(consultation_id="samen", summary="b"))
    assert [row["summary"] for row in told("j", *said)["contributions"]] == ["a"]
    assert told("o", *said)["contributions"] == []


def test_an_edition_for_the_region_is_for_no_group() -> None:
    assert told("") is None


def test_young_people_are_found_by_the_key_of_the_norm() -> None:
    facts = facts_of(YOUNG, PARENTS, ALONE)
    found: Any = young_people(facts, consultation(facts))
    assert found["name"] == "Jongeren"
    without = facts_of(PARENTS)
    assert young_people(without, consultation(without)) is None
