"""Freezing from the command line, the files of a frozen version, and knowing them again."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from nvo_desktop.cli.run import run
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.paths import resources
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.fields import Fields
from nvo_desktop.services.interchanges import fill, read_interchange
from nvo_desktop.storage.dossier_file import create_dossier, open_dossier


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The demo dossier, in which one thing misses that the councils adopt."""
    path = tmp_path / "demo.nvo"
    interchange = read_interchange(resources() / "demo" / "de-vallei.json")
    with create_dossier(path, interchange.dossier_id) as dossier:
        fill(dossier, interchange)
        dossier.publish()
    return path


@pytest.fixture
def full(demo: Path) -> Path:
    """The same, with that filled in."""
    with open_dossier(demo) as dossier:
        Fields(dossier, load_norm()).record("supraregional", "expertise_network", "Expertisenetwerk Jeugd Oost")
        dossier.publish()
    return demo


def test_it_is_refused_while_something_is_missing(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = demo.read_bytes()
    assert run(["freeze", str(demo), "--label", "1.0"]) == 1
    assert "Expertisenetwerk ontbreekt (5 Bovenregionaal · Gegevens)" in capsys.readouterr().err
    assert demo.read_bytes() == before


def test_a_frozen_version_comes_out_byte_for_byte(full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["freeze", str(full), "--label", "1.0", "--date", "2026-11-25"]) == 0
    assert "Versie 1.0 is bevroren" in capsys.readouterr().out
    out = full.with_name("een.docx")
    town = ["--municipality", "Dalwijk"]
    assert run(["export", str(full), "--version", "1.0", "-o", str(out), *town]) == 0
    said, first = capsys.readouterr().out, out.read_bytes()
    assert said.startswith(f"{out}\nVersie 1.0, zoals zij is bevroren.")
    with open_dossier(full) as dossier:
        Agreements(dossier, load_norm()).record_text("governance", "<p>Anders.</p>")
        dossier.publish()
    before = full.read_bytes()
    assert run(["export", str(full), "--version", "1.0", "-o", str(out), *town]) == 0
    assert out.read_bytes() == first
    assert full.read_bytes() == before, "what was issued is only read"
    assert run(["export", str(full), "-o", str(out), *town]) == 0
    assert out.read_bytes() != first, "the control: the text of now is another"


def test_a_file_that_was_issued_comes_out_while_a_window_has_the_dossier(full: Path) -> None:
    run(["freeze", str(full), "--label", "1.0"])
    with open_dossier(full):
        assert run(["export", str(full), "--version", "1.0", "-o", str(full.with_name("a.docx"))]) == 0
        town = ["--municipality", "Dalwijk"]
        assert run(["export", str(full), "--version", "1.0", "-o", str(full.with_name("b.docx")), *town]) == 1


def test_what_cannot_be_frozen_or_found_is_said(full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words, said in (
        (["export", str(full), "--version", "1.0"], "Er is nog geen versie bevroren"),
        (["freeze", str(full), "--label", "0.8"], "niet de laatste"),
        (["freeze", str(full), "--label", "1.0", "--date", "morgen"], "is geen datum"),
    ):
        assert run(words) == 1
        assert said in capsys.readouterr().err


def test_a_word_file_is_known_again(full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["freeze", str(full), "--label", "1.0"])
    out = full.with_name("een.docx")
    run(["export", str(full), "--version", "1.0", "-o", str(out)])
    capsys.readouterr()
    before = full.read_bytes()
    assert run(["verify", str(full), str(out)]) == 0
    assert capsys.readouterr().out.startswith("Versie 1.0, ongewijzigd.\n")
    edited = docx.Document(str(out))
    paragraph = next(one for one in edited.paragraphs if one.text.startswith("De gemeenten werken sinds"))
    paragraph.runs[0].text = paragraph.runs[0].text.replace("De gemeenten", "De gemeente", 1)
    edited.save(str(out))
    assert run(["verify", str(full), str(out)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"Versie 1.0, maar een alinea in {said[1].strip()} is gewijzigd."
    assert said[2].startswith("    was: De gemeenten werken sinds")
    assert said[3].startswith("    nu:  De gemeente werken sinds")
    assert run(["verify", str(full), str(full)]) == 1
    assert "geen Word-document" in capsys.readouterr().err
    assert full.read_bytes() == before
