"""Which documents there are, and for whom each can be made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from plain_document import as_lines

from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.template import Per
from nvo_desktop.documents.tree import Document
from nvo_desktop.errors import InputProblem
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.texts import Deviation
from nvo_desktop.services.demo import make_demo
from nvo_desktop.services.editions import Editions, chosen_template, document_kinds
from nvo_desktop.services.exports import Exports
from nvo_desktop.storage.dossier_file import OpenDossier, read_dossier


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[OpenDossier]:
    with read_dossier(make_demo(tmp_path).dossier) as dossier:
        yield dossier


def tree_of(dossier: OpenDossier, municipality: str = "") -> Document:
    template, exports = chosen_template("regiovisie"), Exports(dossier)
    subject = Editions(dossier).edition("regiovisie", subject=municipality).subject
    return make_document(exports.context(template.audience, subject), template, Renderer())


def test_the_regiovisie_is_offered_first() -> None:
    assert document_kinds()[0].key == "regiovisie"


@pytest.mark.parametrize("said", ["reactienota", "Reactienota", " REACTIENOTA "])
def test_a_document_is_found_in_whatever_letters(said: str) -> None:
    assert chosen_template(said).key == "reactienota"


@pytest.mark.parametrize("said", ["’s-Gravenwoud", "'s-gravenwoud", "S GRAVENWOUD"])
def test_a_municipality_is_found_however_it_is_typed(said: str, demo: OpenDossier) -> None:
    found = Editions(demo).edition("regiovisie", subject=said).subject
    assert {row.id: row.name for row in demo.rows(Municipality)}[found] == "’s-Gravenwoud"


@pytest.mark.parametrize("said", ["Utrecht", "", " "])
def test_one_who_is_not_in_the_dossier_is_refused_with_those_who_are(said: str, demo: OpenDossier) -> None:
    if not said:
        assert Editions(demo).edition("regiovisie").subject == ""
        return
    with pytest.raises(InputProblem) as caught:
        Editions(demo).edition("regiovisie", subject=said)
    assert "Aldermeer" in str(caught.value)


def test_each_council_is_offered_and_nobody_for_a_document_of_the_region(demo: OpenDossier) -> None:
    editions = Editions(demo)
    assert len(editions.subjects(Per.EITHER)) == len(demo.rows(Municipality))
    assert editions.subjects(Per.DOSSIER) == ()
    assert "Jongeren" in " ".join(name for _, name in editions.subjects(Per.GROUP))


def test_the_edition_for_a_council_names_its_decision_and_shows_its_own_deviations_alone(demo: OpenDossier) -> None:
    names = {row.id: row.name for row in demo.rows(Municipality)}
    deviating = [names[row.municipality_id or ""] for row in demo.rows(Deviation) if row.text]
    own, other = deviating[0], next(name for name in names.values() if name not in deviating)
    regional, mine, others = (as_lines(tree_of(demo, name)) for name in ("", own, other))
    assert "Behoort bij raadsbesluit" not in regional
    assert f"Behoort bij raadsbesluit:}} -> raad van {own}" in mine
    assert "Afwijkingen per gemeente" in regional
    assert f"Afwijking van {own}" in mine
    assert "Afwijking van" not in others


def test_every_edition_bears_the_fingerprint_of_the_same_joint_text(demo: OpenDossier) -> None:
    feet = {tree_of(demo, row.name).footer_left for row in demo.rows(Municipality)}
    assert feet == {tree_of(demo).footer_left}
