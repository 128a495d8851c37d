"""Who stands in a document is told, with where; also where a name was typed in a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.documents.edition import Edition
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.persons import Named
from nvo_desktop.storage.dossier_file import OpenDossier

OFFICIAL, POLITICAL = "Ans Verzonnen", "Bea Bedacht"


@pytest.fixture
def dossier(tmp_path: Path):
    with founded(tmp_path / "r.nvo") as made:
        with made.unit_of_work("Namen") as work:
            region = work.get(Region, made.rows(Region)[0].id)
            region.contact_official, region.contact_political = OFFICIAL, POLITICAL
            work.get(Municipality, made.rows(Municipality)[0].id).portfolio_holder = "Nergens Genoemd"
            work.commit()
        yield made


def persons(dossier: OpenDossier, tmp_path: Path, *, asked: bool = False) -> dict[str, Named]:
    edition = Edition("regiovisie", persons=asked)
    return {one.name: one for one in Exports(dossier, looks_again=True).export(edition, tmp_path / "uit.docx").persons}


def test_an_office_stands_in_it_and_another_only_when_asked(dossier, tmp_path):
    assert set(persons(dossier, tmp_path)) == {POLITICAL}
    asked = persons(dossier, tmp_path, asked=True)
    assert {name: one.office for name, one in asked.items()} == {OFFICIAL: False, POLITICAL: True}
    assert asked[OFFICIAL].origins[0] == "fields/governance/contact_official"


def test_a_name_that_is_left_out_but_typed_in_a_text_is_told(dossier, tmp_path):
    with dossier.unit_of_work("Tekst") as work:
        work.ensure(Elaboration, agreement="governance").text = f"<p>Bel {OFFICIAL}.</p>"
        work.commit()
    assert persons(dossier, tmp_path)[OFFICIAL].origins == ("text/governance",)


def test_a_longer_word_is_not_the_name(dossier, tmp_path):
    with dossier.unit_of_work("Tekst") as work:
        work.ensure(Elaboration, agreement="governance").text = f"<p>De {OFFICIAL}en.</p>"
        work.commit()
    assert OFFICIAL not in persons(dossier, tmp_path)
