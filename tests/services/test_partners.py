"""Partner groups, partners and the questions of councils."""

from __future__ import annotations

import pytest

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.partners import Consultation, Contribution, PartnerGroup
from nvo_desktop.model.region import Municipality
from nvo_desktop.services.partners import CouncilQuestions, Groups, Partners
from nvo_desktop.storage.dossier_file import OpenDossier


def test_a_group_says_how_often_it_was_heard(demo: OpenDossier) -> None:
    providers = Groups(demo).groups()[0]
    assert (providers.name, providers.named_by_norm) == ("Jeugdhulpaanbieders", True)
    assert providers.consultations == sum(providers.id in row.groups for row in demo.rows(Consultation))
    assert providers.contributions == sum(row.group_id == providers.id for row in demo.rows(Contribution))
    assert providers.partners == len(Partners(demo).partners(providers.id))


def test_a_group_and_a_partner_need_a_name(demo: OpenDossier) -> None:
    with pytest.raises(InputProblem, match="partnergroep heeft een naam nodig"):
        Groups(demo).add()
    with pytest.raises(InputProblem, match="partner heeft een naam nodig"):
        Partners(demo).change(Partners(demo).partners()[0].id, {"name": " "})


def test_a_group_that_goes_leaves_its_partners_and_talks_without_it(demo: OpenDossier) -> None:
    groups = Groups(demo)
    first = groups.groups()[0]
    sentence = groups.uses(first.id).sentence
    assert sentence.startswith("De verwijzing vervalt bij ")
    assert f"{first.consultations} overleggen" in sentence
    groups.remove(first.id)
    assert first.id not in {row.id for row in demo.rows(PartnerGroup)}
    assert not any(first.id in row.groups for row in demo.rows(Consultation))
    assert not any(row.group_id == first.id for row in demo.rows(Contribution))
    assert "" in {row.group for row in Partners(demo).partners()}


def test_partners_stand_by_group(demo: OpenDossier) -> None:
    order = [row.name for row in Groups(demo).groups()]
    places = [order.index(row.group) for row in Partners(demo).partners()]
    assert places == sorted(places)


def test_a_question_names_its_council(demo: OpenDossier) -> None:
    questions = CouncilQuestions(demo)
    municipality = demo.rows(Municipality)[0]
    questions.add({"question": "Waarom nu?", "municipality_id": municipality.id, "agreement": "governance"})
    asked = questions.questions("governance")[-1]
    assert (asked.municipality, asked.question, asked.public) == (municipality.name, "Waarom nu?", True)
