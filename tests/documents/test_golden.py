"""Whole documents as text, read before they were accepted. NVO_GOLDEN=write writes them anew, for reading again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from factories import founded
from openxml_audit import OpenXmlValidator
from plain_document import as_lines, assert_golden

from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.rendering import Renderer, assert_plain
from nvo_desktop.documents.template import read_template
from nvo_desktop.documents.tree import Document, Table, Text
from nvo_desktop.model.adoption import Adoption, TextVersion
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.decisions import Action, Decision
from nvo_desktop.model.partners import Consultation, PartnerGroup
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.municipalities import Municipalities
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.paths import templates
from nvo_desktop.prose import canonical
from nvo_desktop.prose.blocks import Paragraph
from nvo_desktop.prose.blocks import Text as ProseText
from nvo_desktop.services.demo import make_demo
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.founding import Founding, NewRegion
from nvo_desktop.storage.dossier_file import OpenDossier, create_dossier, read_dossier

ODD = "a < b & c > d \"q\" 'r' {{ 7 * 7 }} {% raw %} ]]> </w:t> é ë € ’ \u0623\u0646 \U0001f600 x\u0301"


def tree_of(dossier: OpenDossier, audience: Audience = Audience.PUBLIC) -> Document:
    context = Exports(dossier).context(audience)
    assert_plain(context)
    return make_document(context, read_template(templates() / "regiovisie"), Renderer())


def assert_valid(dossier: OpenDossier, document: Document, tmp_path: Path) -> None:
    path = tmp_path / "uit.docx"
    path.write_bytes(Exports(dossier).word_file(document))
    assert list(OpenXmlValidator().validate(str(path)).errors) == []


def test_the_demo_dossier_gives_the_whole_regiovisie(tmp_path: Path) -> None:
    with read_dossier(make_demo(tmp_path).dossier) as dossier:
        assert_golden(tree_of(dossier), "regiovisie-demo")


def test_a_new_dossier_says_what_is_missing(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        document = tree_of(dossier)
        assert_golden(document, "regiovisie-empty")
        assert_valid(dossier, document, tmp_path)


def test_a_dossier_with_nothing_but_a_region_gives_a_valid_document(tmp_path: Path) -> None:
    with create_dossier(tmp_path / "r.nvo") as dossier:
        with dossier.unit_of_work("Regio") as work:
            work.add(Region(name="Regio Kaal", norm="nvo-2020"))
            work.commit()
        assert_valid(dossier, tree_of(dossier), tmp_path)


def lines_of(document: Document, key: str) -> str:
    (section,) = [section for section in document.sections if section.key == key]
    return as_lines(replace(document, sections=(section,)))


def test_without_municipalities_nothing_is_said_of_their_councils(tmp_path: Path) -> None:
    with create_dossier(tmp_path / "r.nvo") as dossier:
        Founding(dossier, load_norm()).begin(NewRegion("Regio Leeg"))
        said = lines_of(tree_of(dossier), "vaststelling")
    assert "de gemeenten waarvan de raad deze visie vaststelt" in said
    assert "raden" not in said


def test_groups_that_were_not_heard_are_named_in_one_gap(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        named = [row for row in dossier.rows(PartnerGroup) if row.named_by_norm]
        before = lines_of(tree_of(dossier), "totstandkoming")
        with dossier.unit_of_work("Gesproken") as work:
            work.add(Consultation(title="Gesprek", groups=tuple(row.id for row in named[1:])))
            work.commit()
        after = lines_of(tree_of(dossier), "totstandkoming")
    assert before.count("gap:") == 1
    assert all(row.name in before for row in named)
    assert "Partnergroepen" not in before
    assert f"overleg met een groep die de norm noemt: {named[0].name}." in after
    assert "Partnergroepen" in after


@pytest.mark.parametrize("count", [1, 30])
def test_every_municipality_has_its_row(count: int, tmp_path: Path) -> None:
    known = Municipalities.load()
    names = [entry.display for code, _ in known.youth_regions() for entry in known.youth_region(code)]
    longest = sorted(names, key=len, reverse=True)[:count]
    with founded(tmp_path / "r.nvo", *longest) as dossier:
        document = tree_of(dossier)
        assert_valid(dossier, document, tmp_path)
    (section,) = [section for section in document.sections if section.key == "vaststelling-tabel"]
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert {row[0] for row in table.rows} == {(Text(name),) for name in longest}


def test_odd_characters_arrive_as_text(tmp_path: Path) -> None:
    prose = canonical.write((Paragraph((ProseText(ODD),)),))
    with founded(tmp_path / "r.nvo") as dossier:
        with dossier.unit_of_work("Vreemd") as work:
            region, *_ = work.all(Region)
            region.title = region.subtitle = region.notice = ODD
            for chapter in work.all(Chapter):
                chapter.title, chapter.text = ODD, prose
            for municipality in work.all(Municipality):
                municipality.name = ODD
            work.add(Decision(text=ODD, reasons=ODD, agreements=("governance",)))
            work.ensure(Elaboration, agreement="governance").summary = ODD
            work.commit()
        document = tree_of(dossier)
        assert_valid(dossier, document, tmp_path)
    said = as_lines(document).replace(" / ", " ")
    assert said.count(ODD.replace("\u00a0", "_")) >= 14


def test_what_is_internal_stands_only_in_an_internal_document(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        with dossier.unit_of_work("Intern") as work:
            work.add(Action(agreement="governance", text="Bel de griffier"))
            version, *_ = work.all(TextVersion)
            municipality, *_ = work.all(Municipality)
            adoption = work.ensure(Adoption, municipality_id=municipality.id, text_version_id=version.id)
            adoption.remarks = "Lastig gesprek"
            work.commit()
        public, own = as_lines(tree_of(dossier)), as_lines(tree_of(dossier, Audience.INTERNAL))
    assert "Bel de griffier" in own
    assert "Bel de griffier" not in public
    assert "Lastig gesprek" not in public


def test_the_fingerprint_is_of_the_joint_text_alone(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:

        def fingerprint(audience: Audience = Audience.PUBLIC) -> object:
            return Exports(dossier).context(audience)["fingerprint"]

        before = fingerprint()
        with dossier.unit_of_work("Levend") as work:
            work.add(Decision(text="Een besluit", agreements=("governance",)))
            version, *_ = work.all(TextVersion)
            municipality, *_ = work.all(Municipality)
            work.ensure(Adoption, municipality_id=municipality.id, text_version_id=version.id).case_number = "Z-1"
            work.commit()
        assert fingerprint() == before == fingerprint(Audience.INTERNAL)
        with dossier.unit_of_work("Gezamenlijk") as work:
            work.ensure(Elaboration, agreement="governance").text = "<p>Wij besluiten samen.</p>"
            work.commit()
        after = fingerprint()
        assert after != before
