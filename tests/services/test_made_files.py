"""What was made of a dossier is told, and what was issued comes back."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from every_deed import complete

from nvo_desktop.documents.edition import Edition
from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.issued import ExportRecord
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.freezing import Freezing
from nvo_desktop.services.made_files import MadeFiles
from nvo_desktop.services.verifying import Verifying
from nvo_desktop.storage.dossier_file import OpenDossier


def test_each_export_of_the_window_is_noted(demo: OpenDossier, tmp_path: Path) -> None:
    town = demo.rows(Municipality)[1]
    exports = Exports(demo, keeps_log=True)
    exports.export(Edition("regiovisie"), tmp_path / "regio.docx")
    made = exports.export(Edition("regiovisie", Audience.INTERNAL, town.id), tmp_path / "raad.docx")
    last, first = MadeFiles(demo).all()
    assert (first.title, first.subject, first.audience, first.name) == ("Regiovisie", "", Audience.PUBLIC, "regio.docx")
    assert (last.subject, last.audience, last.version) == (town.name, Audience.INTERNAL, "0.9")
    assert last.at is not None
    assert last.fingerprint == made.fingerprint
    [_, row] = demo.rows(ExportRecord)
    assert row.sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert made.changes is not None
    assert {kind for kind, _ in made.changes.touched} == {"export_record"}


def test_a_command_that_reads_notes_nothing_and_gives_the_same_bytes(demo: OpenDossier, tmp_path: Path) -> None:
    silent = Exports(demo).export(Edition("regiovisie"), tmp_path / "a.docx")
    assert silent.changes is None
    assert MadeFiles(demo).all() == ()
    noted = Exports(demo, keeps_log=True).export(Edition("regiovisie"), tmp_path / "b.docx")
    assert noted.path.read_bytes() == silent.path.read_bytes()


def test_what_was_noted_is_known_again(demo: OpenDossier, norm: Norm, tmp_path: Path) -> None:
    made = Exports(demo, keeps_log=True).export(Edition("reactienota"), tmp_path / "nota.docx")
    found = Verifying(demo, norm).verify(made.path)
    assert found.outcome == "draft"
    assert "zoals het is gemaakt: Reactienota, versie 0.9" in found.more


def test_an_issued_file_is_listed_first_and_saved_as_it_was(demo: OpenDossier, norm: Norm, tmp_path: Path) -> None:
    version = complete(demo, norm)
    Exports(demo, keeps_log=True).export(Edition("regiovisie"), tmp_path / "regio.docx")
    frozen = Freezing(demo, norm).freeze(version)
    files = MadeFiles(demo)
    issued, exported = files.all()
    assert (issued.id, issued.is_issued, issued.version) == (frozen.issued_id, True, "0.9")
    assert issued.at is not None
    assert not exported.is_issued
    saved = files.save(issued.id, tmp_path / "weer.docx")
    assert saved.read_bytes() == (tmp_path / "regio.docx").read_bytes()
    with pytest.raises(DossierProblem, match="staat niet"):
        files.save(exported.id, tmp_path / "geen.docx")
