"""Whom the region spoke with, what they brought in, and where it did not speak yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.model.codes import Ladder, Response
from nvo_desktop.model.partners import Consultation, Contribution, PartnerGroup
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.choices import Choices
from nvo_desktop.services.consultations import Consultations, Contributions
from nvo_desktop.services.partner_grid import GridGap, PartnerGrids, in_a_sentence
from nvo_desktop.storage.dossier_file import OpenDossier


def test_a_consultation_is_told_with_names_and_counts(demo: OpenDossier) -> None:
    consultations = Consultations(demo)
    group = demo.rows(PartnerGroup)[4]
    added = consultations.add(
        {"title": "Gesprek", "date_from": "2026-03-02", "date_until": "2026-03-04", "groups": [group.id],
         "agreements": ("governance",), "ladder": "adviseren", "participants": 12}
    )  # fmt: skip
    for response in ("te wegen", Response.ADOPTED):
        Contributions(demo).add({"summary": "Punt", "consultation_id": added.record_id, "response": response})
    row = next(row for row in consultations.consultations("governance", group.id) if row.id == added.record_id)
    assert row.when == "2\u00a0maart\u00a02026 tot en met 4\u00a0maart\u00a02026"
    assert (row.groups, row.ladder, row.participants) == ((group.name,), Ladder.ADVISE, 12)
    assert (row.contributions, row.to_weigh) == (2, 1)


def test_consultations_stand_by_date(demo: OpenDossier) -> None:
    days = [row.date_from or date.max for row in Consultations(demo).consultations()]
    assert days == sorted(days)


def test_a_consultation_that_goes_takes_its_contributions_along(demo: OpenDossier) -> None:
    consultations = Consultations(demo)
    row = next(row for row in consultations.consultations() if row.contributions)
    word = "inbreng" if row.contributions == 1 else "keer inbreng"
    assert consultations.uses(row.id).sentence == f"Ook worden verwijderd: {row.contributions} {word}."
    before = len(demo.rows(Contribution))
    consultations.remove(row.id)
    assert len(demo.rows(Contribution)) == before - row.contributions


def test_contributions_are_numbered_as_in_the_response_note(demo: OpenDossier) -> None:
    contributions = Contributions(demo)
    listed = contributions.contributions()
    assert [row.number for row in listed] == list(range(1, len(listed) + 1))
    one = listed[5]
    own = contributions.contributions(consultation_id=one.consultation_id)
    assert one in own
    assert len(own) < len(listed)
    assert contributions.contributions(agreement="governance", group_id="nobody") == ()


def test_contributions_are_entered_one_after_another(demo: OpenDossier) -> None:
    contributions = Contributions(demo)
    talk = demo.rows(Consultation)[0].id
    for text in ("Eén", "Twee", "Drie"):
        contributions.add({"summary": text, "consultation_id": talk})
    assert [row.summary for row in contributions.contributions(consultation_id=talk)][-3:] == ["Eén", "Twee", "Drie"]
    assert not contributions.contributions(consultation_id=talk)[-1].is_answered


def test_a_contribution_moves_among_those_of_its_consultation(demo: OpenDossier) -> None:
    contributions = Contributions(demo)
    talk = next(row.id for row in Consultations(demo).consultations() if row.contributions >= 2)
    before = [row.id for row in contributions.contributions(consultation_id=talk)]
    contributions.move(before[-1], -99)
    after = [row.id for row in contributions.contributions(consultation_id=talk)]
    assert after == [before[-1], *before[:-1]]


def test_the_grid_has_a_cell_for_every_group_and_agreement(demo: OpenDossier, norm: Norm) -> None:
    grid = PartnerGrids(demo, norm).grid()
    assert grid.agreements[3] == (4, "Governance")
    assert {len(row.cells) for row in grid.rows} == {8}
    cells = [cell for row in grid.rows for cell in row.cells]
    assert any(cell.is_gap for cell in cells)
    assert not any(cell.is_gap and cell.consultations for cell in cells)


def test_a_cell_tells_the_deepest_rung(demo: OpenDossier, norm: Norm) -> None:
    group = demo.rows(PartnerGroup)[2]
    before = PartnerGrids(demo, norm).grid().rows[2].cells[7]
    for ladder in ("raadplegen", "meebeslissen", None, "informeren"):
        Consultations(demo).add({"groups": [group.id], "agreements": [norm.agreements[7].key], "ladder": ladder})
    cell = PartnerGrids(demo, norm).grid().rows[2].cells[7]
    assert (cell.ladder, cell.consultations) == (Ladder.DECIDE_TOGETHER, before.consultations + 4)


def test_gaps_are_told_in_sentences(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        grids = PartnerGrids(dossier, norm)
        said = "Over afspraak 5 is nog met geen van de groepen gesproken die de norm noemt."
        assert grids.grid().gaps[4] == GridGap(said, "supraregional")
        heard = [row.id for row in dossier.rows(PartnerGroup) if row.key not in {"jongeren", "veilig_thuis", "ouders"}]
        Consultations(dossier).add({"groups": heard, "agreements": [norm.agreements[4].key]})
        said = "Over afspraak 5 is nog niet gesproken met Veilig Thuis, jongeren en ouders."
        assert grids.grid().gaps[4] == GridGap(said, "supraregional")
        every = [row.id for row in dossier.rows(PartnerGroup)]
        Consultations(dossier).add({"groups": every, "agreements": [one.key for one in norm.agreements]})
        assert grids.grid().gaps == ()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Jongeren en hun vertegenwoordigers", "jongeren"),
        ("Gecertificeerde instellingen (GI’s)", "gecertificeerde instellingen"),
        ("Veilig Thuis", "Veilig Thuis"),
        ("VNG", "VNG"),
    ],
)
def test_a_group_is_named_as_in_a_sentence(name: str, short: str) -> None:
    assert in_a_sentence(name) == short


def test_forms_get_their_lists_from_the_dossier(demo: OpenDossier, norm: Norm) -> None:
    lists = Choices(demo, norm).lists()
    assert lists["agreements"][3].label == "4 Governance"
    assert lists["municipalities"][0].label == "Aldermeer"
    assert lists["text_versions"][-1].label.startswith("versie 0.9")
    assert {len(lists["groups"]), len(lists["partners"]), len(lists["lines"])} == {15, 13, 5}


def test_thousands_of_contributions_are_all_listed(demo: OpenDossier) -> None:
    with demo.unit_of_work("Veel") as work:
        for number in range(2000):
            work.add(Contribution(summary=f"Punt {number}", rank=number))
        work.commit()
    assert len(Contributions(demo).contributions()) == 2014
