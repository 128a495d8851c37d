"""The decision log is read meeting by meeting, and what is proposed makes the agenda."""

from __future__ import annotations

from datetime import date
from typing import Any

from held import facts_of

from nvo_desktop.documents.context.decisions import decision_log
from nvo_desktop.model.codes import DecisionStatus
from nvo_desktop.model.decisions import Decision

DAY = date(2026, 1, 29)


def log(*decisions: Decision) -> Any:
    return decision_log(facts_of(*decisions))


def test_decisions_of_one_body_on_one_day_stand_together() -> None:
    shown = log(
        Decision(number="1", date=DAY, body="Overleg"),
        Decision(number="2", date=DAY, body="Raad"),
        Decision(number="3", date=DAY, body="Overleg"),
        Decision(number="4"),
    )
    assert [(row["title"], [one["number"] for one in row["decisions"]]) for row in shown["meetings"]] == [
        ("29\u00a0januari\u00a02026 · Overleg", ["1", "3"]),
        ("29\u00a0januari\u00a02026 · Raad", ["2"]),
        ("Nog geen datum", ["4"]),
    ]


def test_the_agenda_has_what_is_proposed_and_apart_what_comes_back() -> None:
    shown = log(
        Decision(number="1", status=DecisionStatus.TAKEN),
        Decision(number="2", status=DecisionStatus.PROPOSED),
        Decision(number="3", status=DecisionStatus.DEFERRED),
    )
    assert [row["number"] for meeting in shown["agenda"] for row in meeting["decisions"]] == ["2"]
    assert [row["number"] for row in shown["comes_back"]] == ["3"]
    assert shown["agenda_sentence"] == "Er ligt één voorstel voor een besluit."
    assert shown["sentence"] == "De lijst telt drie besluiten: één voorgesteld, één genomen en één aangehouden."


def test_an_agreement_names_the_decisions_about_it() -> None:
    shown = log(
        Decision(number="1", agreements=("vision", "governance")), Decision(number="2", agreements=("governance",))
    )
    assert [row["numbers"] for row in shown["by_agreement"]][:4] == ["1", "", "", "1, 2"]


def test_without_decisions_nothing_is_counted() -> None:
    shown = log()
    assert (shown["sentence"], shown["agenda_sentence"], shown["meetings"]) == ("", "", [])
    assert log(Decision())["sentence"] == "De lijst telt één besluit, dat is genomen."
    assert log(*[Decision(status=DecisionStatus.PROPOSED)] * 2)["agenda_sentence"] == (
        "Er liggen twee voorstellen voor een besluit."
    )
