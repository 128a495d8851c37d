"""The decision log, the actions and the development goals."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.codes import ActionStatus, DecisionStatus
from nvo_desktop.services.decisions import Actions, Decisions, Goals
from nvo_desktop.storage.dossier_file import OpenDossier

TODAY = date(2026, 6, 1)


def test_a_decision_takes_what_a_form_gives(demo: OpenDossier) -> None:
    decisions = Decisions(demo)
    given = {
        "number": "2026-99", "date": "2026-06-02", "body": " Bestuurlijk\u200b overleg ",
        "text": "Wij doen het.\nSamen.", "agreements": ["governance", "vision", "governance"], "status": "proposed",
    }  # fmt: skip
    added = decisions.add(given)
    row = next(row for row in decisions.decisions() if row.id == added.record_id)
    assert (row.number, row.date, row.body) == ("2026-99", date(2026, 6, 2), "Bestuurlijk overleg")
    assert (row.text, row.agreements) == ("Wij doen het.\nSamen.", ("governance", "vision"))
    assert row.status is DecisionStatus.PROPOSED


def test_a_form_gets_back_what_it_gave(demo: OpenDossier) -> None:
    decisions = Decisions(demo)
    values = decisions.values(decisions.decisions()[0].id)
    assert values["status"] == "taken"
    assert isinstance(values["agreements"], list)
    assert decisions.add(values).record_id
    first, copy = decisions.decisions()[:2]
    assert first[1:] == copy[1:]  # pyright: ignore[reportIndexIssue] - a row is a tuple, its id first


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"date": "2026-02-30"}, "‘2026-02-30’ past niet bij ‘Datum’"),
        ({"status": "misschien"}, "‘misschien’ past niet bij ‘Status’"),
        ({"text": 3}, "‘3’ past niet bij ‘Tekst’"),
        ({"agreements": "governance"}, "past niet bij"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(
    demo: OpenDossier, values: dict[str, object], message: str
) -> None:
    before = demo.record_digest()
    decisions = Decisions(demo)
    with pytest.raises(InputProblem, match=message):
        decisions.change(decisions.decisions()[0].id, values)
    with pytest.raises(InputProblem, match=message):
        decisions.add(values)
    assert demo.record_digest() == before


def test_decisions_stand_by_date_and_by_agreement(demo: OpenDossier) -> None:
    rows = Decisions(demo).decisions()
    assert [row.date for row in rows] == sorted(row.date for row in rows if row.date)
    own = Decisions(demo).decisions("governance")
    assert len(own) == 3
    assert all("governance" in row.agreements for row in own)


def test_the_next_number_follows_the_highest_of_the_year(demo: OpenDossier) -> None:
    decisions = Decisions(demo)
    assert decisions.next_number(date(2031, 1, 1)) == "2031-01"
    decisions.add({"number": "2026-41"})
    decisions.add({"number": "2026-b"})
    assert decisions.next_number(TODAY) == "2026-42"


def test_the_label_names_the_decision(demo: OpenDossier) -> None:
    decisions = Decisions(demo)
    assert decisions.change(decisions.decisions()[0].id, {"vote": "x"}).label == "Besluit ‘2026-01’ gewijzigd"


def test_autosaves_of_one_field_are_one_deed(demo: OpenDossier) -> None:
    decisions = Decisions(demo)
    one = decisions.decisions()[0].id
    first = decisions.change(one, {"reasons": "a"})
    assert decisions.change(one, {"reasons": "ab"}, extends=first.set_id).set_id == first.set_id


def test_one_that_is_gone_says_so(demo: OpenDossier) -> None:
    decisions = Decisions(demo)
    one = decisions.decisions()[0].id
    decisions.remove(one)
    with pytest.raises(DossierProblem, match="staat niet meer in het dossier"):
        decisions.values(one)
    with pytest.raises(DossierProblem, match="staat niet meer in het dossier"):
        decisions.change(one, {"vote": "x"})


def test_actions_stand_with_what_is_to_be_done_first(demo: OpenDossier) -> None:
    actions = Actions(demo)
    late = actions.add({"text": "Bel", "due": "2020-01-01"}).record_id
    done = actions.add({"text": "Klaar", "due": "2019-01-01", "status": ActionStatus.DONE}).record_id
    order = [row.id for row in actions.actions()]
    assert order[0] == late
    assert order.index(done) > order.index(late)
    assert [row.text for row in actions.actions("tariffs_that_are_unknown")] == []


def test_goals_are_read_by_agreement(demo: OpenDossier) -> None:
    goals = Goals(demo)
    goals.add({"goal": "Meer rust", "agreement": "governance"})
    assert [row.goal for row in goals.goals("governance")] == ["Meer rust"]
    assert len(goals.goals()) == 5
