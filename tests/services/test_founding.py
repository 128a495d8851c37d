"""A new dossier has its region, its municipalities and the places that the norm asks to be filled."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.partners import PartnerGroup
from nvo_desktop.model.planning import RoadmapLine
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.founding import Founding, NewRegion, is_untouched, period
from nvo_desktop.storage.dossier_file import create_dossier


def test_a_new_dossier_holds_region_municipalities_and_the_places_of_the_norm(tmp_path: Path) -> None:
    norm = load_norm()
    with founded(tmp_path / "r.nvo") as dossier:
        (region,) = dossier.rows(Region)
        assert (region.name, region.norm, region.period_from) == ("Regio Proef", norm.key, date(2027, 1, 1))
        assert [row.name for row in dossier.rows(Municipality)] == [
            "’s-Hertogenbosch", "Pijnacker-Nootdorp", "Súdwest-Fryslân",
        ]  # fmt: skip
        assert [row.key for row in dossier.rows(Chapter)] == [chapter.key for chapter in norm.chapters]
        assert [row.key for row in dossier.rows(PartnerGroup)] == [group.key for group in norm.partner_groups]
        assert [row.number for row in dossier.rows(RoadmapLine)] == [1, 2, 3, 4, 5]
        assert len(dossier.rows(TextVersion)) == 1


def test_a_youth_region_brings_its_municipalities_and_one_named_twice_comes_once(tmp_path: Path) -> None:
    with create_dossier(tmp_path / "r.nvo") as dossier:
        names = Founding(dossier, load_norm()).begin(NewRegion("R", "JZ21", ("Ede", "GM0796")))
        assert names[-1] == "’s-Hertogenbosch"
        assert names.count("Ede") == 1
        assert dossier.rows(Region)[0].youth_region_name == "Food Valley"


def test_an_unknown_municipality_leaves_the_dossier_empty(tmp_path: Path) -> None:
    with create_dossier(tmp_path / "r.nvo") as dossier:
        with pytest.raises(InputProblem, match="‘Nergenshuizen’ is niet bekend"):
            Founding(dossier, load_norm()).begin(NewRegion("R", municipalities=("Ede", "Nergenshuizen")))
        assert dossier.rows(Region) == []


def test_a_region_needs_a_name(tmp_path: Path) -> None:
    with create_dossier(tmp_path / "r.nvo") as dossier, pytest.raises(InputProblem, match="heeft een naam nodig"):
        Founding(dossier, load_norm()).begin(NewRegion(" \u200b "))


def test_a_founded_dossier_is_untouched_until_somebody_writes(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        assert is_untouched(dossier)
        with dossier.unit_of_work("Tekst") as work:
            work.ensure(Elaboration, agreement="governance").text = "<p>x</p>"
            work.commit()
        assert not is_untouched(dossier)


@pytest.mark.parametrize("text", ["2027-2030", "2027–2030", " 2027 - 2030 "])
def test_a_period_is_two_years(text: str) -> None:
    assert period(text) == (2027, 2030)


@pytest.mark.parametrize("text", ["2027", "2030-2027", "27-30", "2027-", "nu-straks", "1900-2030", "2027-2300"])
def test_anything_else_is_no_period(text: str) -> None:
    with pytest.raises(InputProblem, match="is geen looptijd"):
        period(text)


def test_a_region_can_be_a_part_of_a_youth_region(tmp_path: Path) -> None:
    with create_dossier(tmp_path / "r.nvo") as dossier:
        names = Founding(dossier, load_norm()).begin(NewRegion("Regio", municipalities=("Almere",), part_of="JZ08"))
        region = dossier.rows(Region)[0]
        assert names == ("Almere",)
        assert (region.youth_region_code, region.youth_region_name) == ("JZ08", "Flevoland")
