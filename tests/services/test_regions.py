"""The region, its municipalities and the lists from which one starts."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.errors import InputProblem
from nvo_desktop.services.municipalities import Municipalities, known_municipalities, youth_regions
from nvo_desktop.services.regions import Regions
from nvo_desktop.storage.dossier_file import OpenDossier


def test_the_facts_of_the_region_are_changed(demo: OpenDossier) -> None:
    regions = Regions(demo)
    regions.change({"title": " Samen\u200b verder ", "period_until": "2031-12-31", "notice": "Concept"})
    values = regions.values()
    assert (values["title"], values["period_until"], values["notice"]) == ("Samen verder", "2031-12-31", "Concept")
    assert regions.region().period_until == date(2031, 12, 31)


@pytest.mark.parametrize(
    ("values", "message"),
    [({"name": " "}, "regio heeft een naam nodig"), ({"period_until": "2020-01-01"}, "einddatum ligt voor")],
)
def test_a_region_keeps_a_name_and_a_term_that_runs_forward(
    demo: OpenDossier, values: dict[str, object], message: str
) -> None:
    before = demo.record_digest()
    with pytest.raises(InputProblem, match=message):
        Regions(demo).change(values)
    assert demo.record_digest() == before


def test_a_municipality_comes_with_its_code(demo: OpenDossier) -> None:
    municipalities = Municipalities(demo)
    municipalities.add({"name": "'s-hertogenbosch"})
    municipalities.add({"code": "GM0228", "name": "Groot-Ede"})
    municipalities.add({"name": "Verzonnen aan de Maas"})
    assert [(row.name, row.code) for row in municipalities.municipalities()[-3:]] == [
        ("’s-Hertogenbosch", "GM0796"), ("Groot-Ede", "GM0228"), ("Verzonnen aan de Maas", ""),
    ]  # fmt: skip


def test_a_municipality_comes_once(demo: OpenDossier) -> None:
    municipalities = Municipalities(demo)
    municipalities.add({"name": "Ede"})
    for values in ({"name": "ede"}, {"code": "GM0228"}, {"name": "aldermeer"}):
        with pytest.raises(InputProblem, match="staat al in het dossier"):
            municipalities.add(values)
    with pytest.raises(InputProblem, match="gemeente heeft een naam nodig"):
        municipalities.add()


def test_a_municipality_that_goes_says_what_goes_with_it(demo: OpenDossier) -> None:
    municipalities = Municipalities(demo)
    first = municipalities.municipalities()[0]
    sentence = municipalities.uses(first.id).sentence
    assert "1 vaststelling" in sentence
    assert "4 stappen naar vaststelling" in sentence
    municipalities.remove(first.id)
    assert municipalities.uses(first.id).sentence == ""


def test_the_youth_regions_start_a_dossier() -> None:
    regions = youth_regions()
    assert len(regions) == 42
    food_valley = next(region for region in regions if region.code == "JZ21")
    assert "Ede" in food_valley.municipalities
    assert [region.name.casefold() for region in regions] == sorted(region.name.casefold() for region in regions)


def test_every_municipality_can_be_chosen() -> None:
    known = known_municipalities()
    assert len(known) == 342
    assert ("GM0518", "’s-Gravenhage") in {(entry.code, entry.name) for entry in known}
