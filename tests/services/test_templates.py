"""The region's own templates live in the dossier, and documents are made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.own_template import read_files
from nvo_desktop.errors import DossierProblem, InputProblem, TemplateProblem
from nvo_desktop.exchange.interchange import dump, parse
from nvo_desktop.model.sources import Attachment, AttachmentUse
from nvo_desktop.services.editions import Editions, chosen_template, document_kinds
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.history import History
from nvo_desktop.services.previews import Previews
from nvo_desktop.services.templates import KIND, Templates, copy_template, key_of, shipped_templates
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A changed copy of the template of the council's summary."""
    made = copy_template("raadssamenvatting", "Samenvatting voor ’t dorp", tmp_path)
    section = made / "raadssamenvatting.html.j2"
    section.write_text("<p>Eigen zin van {{ document.region }}.</p>\n" + section.read_text(encoding="utf-8"), "utf-8")
    return made


def take(dossier: OpenDossier, folder: Path) -> None:
    """Take in what lies in a folder."""
    Templates(dossier).take_files(folder.name, read_files(folder))


def test_a_copy_is_a_folder_with_all_that_it_needs(folder: Path) -> None:
    assert folder.name == "samenvatting-voor-t-dorp"
    assert {path.suffix for path in folder.iterdir()} == {".toml", ".j2"}
    assert 'title = "Samenvatting voor ’t dorp"' in (folder / "template.toml").read_text(encoding="utf-8")


def test_a_copy_overwrites_nothing_and_takes_no_name_of_ours(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="bestaat al"):
        copy_template("raadssamenvatting", "Samenvatting voor ’t dorp", tmp_path)
    with pytest.raises(InputProblem, match="van het programma"):
        copy_template("raadssamenvatting", "Regiovisie", tmp_path)
    with pytest.raises(InputProblem, match="naam"):
        copy_template("raadssamenvatting", "…", tmp_path)


def test_every_template_of_ours_can_be_copied() -> None:
    assert ("regiovisie", "Regiovisie") in shipped_templates()
    assert key_of("Visie – 2ª versie ’s-Graveland") == "visie-2a-versie-s-graveland"


def test_a_document_is_made_of_an_own_template(demo: OpenDossier, norm, folder: Path, tmp_path: Path) -> None:
    take(demo, folder)
    key = folder.name
    (kind,) = [kind for kind in document_kinds(demo) if kind.is_own]
    assert (kind.key, kind.title) == (key, "Samenvatting voor ’t dorp (eigen sjabloon)")
    assert not any(kind.is_own for kind in document_kinds())
    exported = Exports(demo).export(Editions(demo).edition(key), tmp_path / "uit.docx")
    assert exported.path.stat().st_size > 1000
    previews = Previews(demo, norm)
    made = previews.preview(Edition(key))
    assert previews.preview(Edition(key)) is made
    lines = [line for sheet in made.pages.sheets for line in getattr(sheet, "lines", ())]
    assert "Eigen zin van" in str(made.pages) or lines


def test_an_own_template_says_what_a_copied_one_says(demo: OpenDossier, tmp_path: Path) -> None:
    folder = copy_template("raadssamenvatting", "Kopie", tmp_path)
    take(demo, folder)
    exports = Exports(demo)
    trees = []
    for key in ("raadssamenvatting", "kopie"):
        made = exports._made(Edition(key), lambda *_: None)
        trees.append([section.blocks for section in made.tree.sections])
    assert trees[0] == trees[1]


def test_a_template_travels_with_the_dossier(demo: OpenDossier, folder: Path) -> None:
    take(demo, folder)
    kinds = {type(one).__name__ for one in parse(dump(demo)).records}
    assert {"Attachment", "AttachmentUse"} <= kinds


def test_a_template_of_the_same_name_takes_the_place_of_the_other(demo: OpenDossier, folder: Path) -> None:
    templates = Templates(demo)
    take(demo, folder)
    take(demo, folder)  # the same once more
    assert len(templates.own()) == 1
    (folder / "kop.html.j2").write_text("<p>anders</p>", encoding="utf-8")
    take(demo, folder)
    assert len(templates.own()) == 1
    assert len([row for row in demo.rows(Attachment) if row.name.endswith(".sjabloon.json")]) == 1
    found = templates.template(folder.name)
    assert found is not None
    assert found.sections[0].source == "<p>anders</p>"


def test_a_template_comes_out_as_it_went_in(demo: OpenDossier, folder: Path, tmp_path: Path) -> None:
    templates = Templates(demo)
    take(demo, folder)
    written = templates.write(folder.name, tmp_path / "uit")
    assert {p.name: p.read_bytes() for p in written.iterdir()} == {p.name: p.read_bytes() for p in folder.iterdir()}
    with pytest.raises(InputProblem, match="bestaat al"):
        templates.write(folder.name, tmp_path / "uit")


def test_a_removed_template_is_gone_and_comes_back(demo: OpenDossier, folder: Path) -> None:
    templates = Templates(demo)
    take(demo, folder)
    templates.remove(folder.name)
    assert templates.own() == ()
    assert not [row for row in demo.rows(AttachmentUse) if row.kind == KIND]
    with pytest.raises(InputProblem, match="bestaat niet"):
        chosen_template(folder.name, demo)
    with pytest.raises(DossierProblem):
        templates.remove(folder.name)
    History(demo).undo()
    assert [one.title for one in templates.own()] == ["Samenvatting voor ’t dorp"]


def test_a_name_of_ours_is_refused_and_ours_goes_before_one_from_elsewhere(demo: OpenDossier, tmp_path: Path) -> None:
    folder = copy_template("raadssamenvatting", "Kopie", tmp_path)
    other = folder.rename(tmp_path / "regiovisie")
    with pytest.raises(InputProblem, match="van het programma"):
        take(demo, other)
    with demo.unit_of_work("van elders") as work:
        kept = work.add(Attachment(sha256="0" * 64, name="x", media_type="x", content=b"{}"))
        work.add(AttachmentUse(attachment_id=kept.id, kind=KIND, record_id="regiovisie"))
        work.commit()
    assert not chosen_template("regiovisie", demo).is_own


def test_a_damaged_template_is_named_and_stops_no_other(demo: OpenDossier, folder: Path) -> None:
    take(demo, folder)
    with demo.unit_of_work("van elders") as work:
        kept = work.add(Attachment(sha256="0" * 64, name="x", media_type="x", content=b"[]"))
        work.add(AttachmentUse(attachment_id=kept.id, kind=KIND, record_id="stuk"))
        work.commit()
    assert [bool(one.fault) for one in Templates(demo).own()] == [False, True]
    assert [kind.key for kind in document_kinds(demo) if kind.is_own] == [folder.name]
    with pytest.raises(TemplateProblem, match="beschadigd"):
        chosen_template("stuk", demo)


def test_a_fault_in_an_own_template_is_a_sentence_and_no_file(demo: OpenDossier, folder: Path, tmp_path: Path) -> None:
    (folder / "kop.html.j2").write_text("<p>\n{{ document.regio }}</p>", encoding="utf-8")
    take(demo, folder)
    with pytest.raises(TemplateProblem, match=r"bestand ‘kop.html.j2’, regel 2: het veld ‘regio’ bestaat hier niet"):
        Exports(demo).export(Edition(folder.name), tmp_path / "uit.docx")
    assert not (tmp_path / "uit.docx").exists()
