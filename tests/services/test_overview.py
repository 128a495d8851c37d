"""What the first screen shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.model.codes import AdoptionResult, TextStatus
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.adoption.adoptions import Adoptions
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.assessments import Assessments
from nvo_desktop.services.consultations import Contributions
from nvo_desktop.services.decisions import Actions
from nvo_desktop.services.fields import Fields
from nvo_desktop.services.overview.agenda import Agenda
from nvo_desktop.services.overview.missing import Misses
from nvo_desktop.services.overview.overview import Overview
from nvo_desktop.services.overview.places import Where
from nvo_desktop.services.planning import Milestones
from nvo_desktop.storage.dossier_file import OpenDossier

TODAY = date(2026, 6, 10)


def test_every_agreement_has_a_tile(demo: OpenDossier, norm: Norm) -> None:
    page = Overview(demo, norm).page(TODAY)
    assert [tile.number for tile in page.tiles] == [1, 2, 3, 4, 5, 6, 7, 8]
    governance = page.tiles[3]
    assert (governance.status, governance.answered, governance.questions, governance.open_actions) == (
        TextStatus.CONCEPT, 2, 2, 2,
    )  # fmt: skip
    assert page.board is not None
    assert page.board.adopted == 4


def test_next_dates_stand_by_day_with_what_did_not_happen_yet(demo: OpenDossier, norm: Norm) -> None:
    dates = Agenda(demo, norm).dates(TODAY)
    assert [one.day for one in dates] == sorted(one.day for one in dates)
    assert {one.kind for one in dates} == {"step", "milestone", "action"}
    assert all(one.is_late == (one.day < TODAY) for one in dates)
    council = next(one for one in dates if one.kind == "step" and one.day == date(2026, 7, 2))
    assert (council.who, council.what, council.days) == ("Oud-Weidstede", "raad", 22)
    assert (council.where.part, council.where.column) == ("adoption", "council")


def test_a_milestone_that_was_reached_is_no_longer_a_date(demo: OpenDossier, norm: Norm) -> None:
    milestones = Milestones(demo)
    added = milestones.add({"title": "Eigen mijlpaal", "date": "2026-06-11"})
    assert "Eigen mijlpaal" in {one.what for one in Agenda(demo, norm).dates(TODAY)}
    milestones.change(added.record_id, {"done": True})
    assert "Eigen mijlpaal" not in {one.what for one in Agenda(demo, norm).dates(TODAY)}


@pytest.mark.parametrize(
    ("due", "when"),
    [
        ("2026-06-09", "late"),
        ("2026-06-10", "this_week"),
        ("2026-06-17", "this_week"),
        ("2026-06-18", "later"),
        ("", "later"),
    ],
)
def test_an_action_is_late_this_week_or_later(tmp_path: Path, norm: Norm, due: str, when: str) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        Actions(dossier).add({"text": "Bel de griffier", "due": due, "agreement": "governance"})
        Actions(dossier).add({"text": "Klaar", "due": due, "status": "gereed"})
        (todo,) = Agenda(dossier, norm).to_do(TODAY)
        assert (todo.text, todo.when, todo.number) == ("Bel de griffier", when, 4)


def test_an_empty_dossier_misses_everything_and_says_where(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        missing = Misses(dossier, norm).missing()
        assert {one.kind for one in missing} == {"text", "field", "question", "gap", "chapter"}
        found = {one.message: one.where for one in missing}
        assert found["Afspraak 4 heeft nog geen tekst."] == Where("text", "governance")
        assert found["Afspraak 4: nog niet ingevuld: ‘Vorm van samenwerking’."] == Where("fields", "governance", "form")
        assert found["Toetsvraag 4.1 is nog niet beantwoord."] == Where("state", "governance", "4.1")
        assert "Toetsvraag 1.4 is nog niet beantwoord." not in found
        assert sum(one.kind == "chapter" for one in missing) == len(norm.chapters)


def test_what_is_done_misses_no_longer(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        Agreements(dossier, norm).record_text("governance", "<p>Tekst.</p>")
        Fields(dossier, norm).record("governance", "form", "DVO")
        Fields(dossier, norm).record("governance", "contact_political", "Wethouder")
        for question in ("4.1", "4.2"):
            Assessments(dossier, norm).record_answer(question, {"now": "ja"})
        assert Misses(dossier, norm).under("governance") == ()


def test_contributions_that_wait_are_counted_by_agreement(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        contributions = Contributions(dossier)
        for agreement in ("governance", "governance", ""):
            contributions.add({"summary": "Punt", "agreement": agreement})
        contributions.add({"summary": "Punt", "agreement": "governance", "response": "overgenomen"})
        messages = [one.message for one in Misses(dossier, norm).missing() if one.kind == "contribution"]
        assert messages == [
            "Bij afspraak 4 wacht 2 keer inbreng op een antwoord.",
            "Buiten de afspraken wacht 1 inbreng op een antwoord.",
        ]


def test_a_council_that_has_decided_has_no_days_to_come(demo: OpenDossier, norm: Norm) -> None:
    def steps() -> set[str]:
        return {one.what for one in Agenda(demo, norm).dates(TODAY) if one.kind == "step" and one.who == "Lindendaal"}

    assert steps() == {"raadscommissie", "raad"}
    shown = Overview(demo, norm).page(TODAY).board
    assert shown is not None
    own = next(row for row in shown.councils if row.municipality == "Lindendaal")
    Adoptions(demo, norm).set_result(shown.version.id, own.municipality_id, AdoptionResult.ADOPTED, "2026-06-25")
    assert steps() == set()
