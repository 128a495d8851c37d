"""What stands in the way of the councils is told once, with where it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.gaps import Gap
from nvo_desktop.documents.remarks import Remark
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.partners import Contribution
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.overview.places import Where, said, where_of
from nvo_desktop.services.previews import Previews
from nvo_desktop.services.readiness import Checks, Readiness
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def dossier(tmp_path: Path):
    with founded(tmp_path / "r.nvo") as made:
        yield made


def readiness(dossier: OpenDossier, *gaps: Gap) -> Readiness:
    norm = load_norm()
    found = gaps or Previews(dossier, norm).preview(Edition("regiovisie", Audience.PUBLIC)).gaps
    return Checks(dossier, norm).readiness(found)


def test_a_new_dossier_is_not_ready_and_says_how_much_is_missing(dossier):
    made = readiness(dossier)
    assert made.verdict == f"Nog niet: op {len(made.blocking)} plekken ontbreekt wat de raden vaststellen"
    assert "Wat de regio bij deze afspraak afspreekt ontbreekt" in [finding.what for finding in made.blocking]
    assert not {"Elke afspraak heeft een tekst", "Elk hoofdstuk heeft een tekst"} & set(made.in_order)


def test_every_finding_leads_somewhere(dossier):
    made = readiness(dossier)
    lost = [finding for finding in (*made.blocking, *made.attention) if finding.where is None]
    assert [finding.place for finding in lost] == []


def test_a_chapter_without_text_is_named(dossier):
    (named,) = [one for one in readiness(dossier).blocking if "De regio" in one.what]
    assert (named.what, named.place) == ("Het hoofdstuk ‘De regio’ heeft nog geen tekst", "Visie")


def test_a_fact_of_the_cover_is_mended_where_it_is_filled_in(dossier):
    (named,) = [one for one in readiness(dossier).blocking if one.what == "Datum ontbreekt"]
    assert named.place == "Vaststelling · Tekstversies"
    assert named.where == Where("versions", key=dossier.rows(TextVersion)[-1].id)


def test_a_gap_among_the_partners_is_mended_in_its_column(dossier):
    found = readiness(dossier, Gap("Vaststelling", "College", "adoption//1", joint=False)).attention
    gaps = [one.where for one in found if one.where and one.where.part == "partners"]
    assert {where.key for where in gaps} == {one.key for one in load_norm().agreements}


def test_what_is_missing_is_told_once(dossier):
    made = readiness(dossier)
    texts = [one for one in (*made.blocking, *made.attention) if one.where == Where("text", "governance")]
    assert len(texts) == 2  # the text, and the summary in plain language


def test_the_same_gap_in_a_later_chapter_is_not_told_again(dossier):
    first, again = (Gap(chapter, "College", "adoption//1", joint=False) for chapter in ("Vaststelling", "Bijlage C"))
    made = readiness(dossier, first, again)
    assert [finding.what for finding in made.attention].count("College ontbreekt") == 1


def test_waiting_contributions_are_told_by_agreement(dossier):
    with dossier.unit_of_work("Inbreng") as work:
        work.add(Contribution(summary="Meer plekken", agreement="governance"))
        work.commit()
    said_of = [finding.what for finding in readiness(dossier).attention]
    assert "Bij afspraak 4 wacht 1 inbreng op een antwoord" in said_of
    assert not [words for words in said_of if words.startswith("Antwoord van de regio")]


def test_what_is_in_order_is_told_too(dossier):
    with dossier.unit_of_work("Alles") as work:
        for agreement in load_norm().agreements:
            work.ensure(Elaboration, agreement=agreement.key).text = "<p>Tekst.</p>"
        for chapter in work.all(Chapter):
            chapter.text = "<p>Tekst.</p>"
        work.commit()
    in_order = readiness(dossier).in_order
    assert {"Elke afspraak heeft een tekst", "Elk hoofdstuk heeft een tekst"} <= set(in_order)


def test_without_blocking_gaps_the_verdict_is_yes(dossier):
    made = readiness(dossier, Gap("Vaststelling", "College", "adoption//1", joint=False))
    assert made.verdict.startswith("Ja")


def test_what_leads_to_a_person_asks_attention_once_and_leads_to_its_field(dossier):
    mail = Remark("email", "jan@regio.nl", "Governance", "text/governance")
    made = Checks(dossier, load_norm()).readiness((), (mail, mail, Remark("link", "www.regio.nl", "Begin", "")))
    told = [one for one in made.attention if "regio.nl" in one.what]
    assert [(one.what, one.where, one.place) for one in told] == [
        ("In de tekst staat een e-mailadres: jan@regio.nl", Where("text", "governance"), "4 Governance · Tekst"),
        ("Een koppeling heeft geen andere woorden dan haar adres: www.regio.nl", None, "Begin"),
    ]
    assert made.verdict.startswith("Ja")


@pytest.mark.parametrize(
    ("origin", "where"),
    [
        ("text/governance", Where("text", "governance")),
        ("fields/governance/contact", Where("fields", "governance", "contact")),
        ("adoption//1", Where("adoption", "", "1")),
        ("planning", Where("planning")),
        ("proposal/argumenten/1", Where("proposal", key="argumenten", row_id="1")),
        ("proposal//1", Where("proposal", row_id="1")),
        ("proposal/beslispunten/", Where("proposal", key="beslispunten")),
        ("", None),
        ("elders/x", None),
        ("#afspraak-4", None),
    ],
)
def test_an_origin_is_a_place(origin, where):
    assert where_of(origin) == where


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (Where("text", "governance"), "4 Governance · Tekst"),
        (Where("contributions", "", "1"), "Partners · Inbreng"),
        (Where("adoption", "", "1"), "Vaststelling"),
        (Where("proposal", key="argumenten", row_id="1"), "Vaststelling · Raadsvoorstel · Argumenten"),
        (Where("proposal", key="eigen"), "Vaststelling · Raadsvoorstel"),
        (Where("fields", "vision", "members"), "1 Regiovisie · Gegevens · Deelnemende gemeenten"),
    ],
)
def test_a_place_is_said_in_the_words_of_the_screen(where, words):
    assert said(where, load_norm()) == words
