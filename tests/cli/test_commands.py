"""The road on the command line, and what it says when the world is not as it should be."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from docx import Document

from nvo_desktop.cli.run import run
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.sources import SourceDocument
from nvo_desktop.paths import templates
from nvo_desktop.storage.dossier_file import open_for_window, read_dossier
from nvo_desktop.storage.signature import Signature

REFUSED = 1


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "regio.nvo"
    assert (
        run(
            ["new", str(path), "--region", "Regio Proef", "--municipality", "’s-Hertogenbosch", "--municipality", "Ede"]
        )
        == 0
    )
    return path


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "stuk.html"
    path.write_text("<h1>Governance</h1><p>Wij besluiten samen, voor € 5 per inwoner.</p>", encoding="utf-8")
    return path


def refusal(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that a refused command says; nothing on standard output, no traceback."""
    capsys.readouterr()
    assert run(words) == REFUSED
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert said.err.startswith("nvo-desktop: ")
    assert said.err.count("\n") == 1
    return said.err


def test_a_dossier_is_made_filled_and_exported(dossier: Path, paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = dossier.with_name("uit.docx")
    assert run(["import", str(dossier), str(paper)]) == 0
    assert run(["export", str(dossier), "-o", str(out)]) == 0
    said = capsys.readouterr().out
    assert "→ afspraak 4, uitwerking van de regio: Governance" in said
    assert str(out) in said
    assert "Nog niet ingevuld" in said
    texts = [paragraph.text for paragraph in Document(str(out)).paragraphs]
    assert "Wij besluiten samen, voor € 5 per inwoner." in texts


def test_a_file_without_ending_becomes_a_dossier(tmp_path: Path) -> None:
    assert run(["new", str(tmp_path / "regio"), "--region", "R"]) == 0
    assert (tmp_path / "regio.nvo").is_file()


@pytest.mark.parametrize(
    ("deed", "named"),
    [("export", "regio.nvo"), ("dump", "regio.nvo"), ("export", "regio.docx"), ("dump", "regio.json")],
)
def test_a_dossier_is_not_overwritten_by_what_is_made_of_it(
    dossier: Path, deed: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = dossier.with_name(named)
    before = dossier.read_bytes()
    if target != dossier:
        shutil.copy(dossier, target)
    assert "Kies een" in refusal([deed, str(dossier), "-o", str(target)], capsys)
    assert dossier.read_bytes() == target.read_bytes() == before


def test_a_dossier_goes_out_as_json_and_comes_back_the_same(dossier: Path, paper: Path, tmp_path: Path) -> None:
    run(["import", str(dossier), str(paper)])
    first, second, copy = tmp_path / "een.json", tmp_path / "twee.json", tmp_path / "kopie.nvo"
    assert run(["dump", str(dossier), "-o", str(first)]) == 0
    run(["new", str(copy), "--region", "Leeg"])
    assert run(["import", str(copy), str(first)]) == 0
    assert run(["dump", str(copy), "-o", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_json_goes_only_into_a_dossier_that_is_still_empty(
    dossier: Path, paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dump = tmp_path / "een.json"
    run(["dump", str(dossier), "-o", str(dump)])
    run(["import", str(dossier), str(paper)])
    before = dossier.read_bytes()
    assert "bevat al gegevens" in refusal(["import", str(dossier), str(dump)], capsys)
    assert dossier.read_bytes() == before


def test_a_trial_import_changes_nothing(dossier: Path, paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = dossier.read_bytes()
    assert run(["import", str(dossier), str(paper), "--dry-run"]) == 0
    assert "proef: er is niets veranderd" in capsys.readouterr().out
    assert dossier.read_bytes() == before


def test_the_schema_is_json(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["schema"]) == 0
    assert "records" in json.loads(capsysbinary.readouterr().out)["properties"]


@pytest.mark.parametrize("command", [["export"], ["dump"], ["import"]])
def test_a_dossier_that_is_not_there_is_said(
    command: list[str], paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [*command, str(tmp_path / "weg.nvo"), *([str(paper)] if command == ["import"] else [])]
    assert "Er is geen dossier" in refusal(words, capsys)


def test_a_file_that_is_no_dossier_is_said_and_left_alone(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = paper.read_bytes()
    assert "geen dossier" in refusal(["export", str(paper)], capsys)
    assert paper.read_bytes() == before


def test_a_dossier_that_stands_there_is_never_overwritten(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = dossier.read_bytes()
    refusal(["new", str(dossier), "--region", "R"], capsys)
    assert dossier.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--municipality", "Nergenshuizen"], "gemeente ‘Nergenshuizen’ is niet bekend"),
        (["--youth-region", "JZ99"], "jeugdregio ‘JZ99’ is niet bekend"),
        (["--youth-region", " "], "Achter --youth-region staat niets"),
        (["--period", "2030-2027"], "is geen looptijd"),
    ],
)
def test_a_new_dossier_with_a_wrong_name_or_term_is_not_made(
    words: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "r.nvo"
    assert says in refusal(["new", str(path), "--region", "R", *words], capsys)
    assert list(tmp_path.glob("r.nvo*")) == []


def test_an_unknown_document_is_answered_with_the_known_ones(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = refusal(["export", str(dossier), "--document", "gedicht"], capsys)
    assert "Kies uit: " in said
    assert "regiovisie" in said


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), ".docx"),
        ("stuk.docx", b"PK\x03\x04 en dan niets", "stuk.docx"),
        ("stuk.pdf", b"%PDF-1.7", ".docx, .txt, .html"),
        ("leeg.txt", b"  \n\n", "staat geen tekst"),
        ("stuk.json", b'{"format": "iets anders"}', "stuk.json"),
        ("kapot.json", b"{", "kapot.json"),
        ("oud.json", '{"format": "é"}'.encode("latin-1"), "UTF-8"),
    ],
)
def test_a_paper_that_cannot_be_read_is_said_and_the_dossier_stays(
    name: str, content: bytes, says: str, dossier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dossier.read_bytes()
    path = dossier.with_name(name)
    path.write_bytes(content)
    assert says in refusal(["import", str(dossier), str(path)], capsys)
    assert dossier.read_bytes() == before


def test_a_date_that_does_not_exist_is_said_with_its_place(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["dump", str(dossier), "-o", str(tmp_path / "a.json")])
    data = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    data["records"]["decision"] = [{"text": "x", "date": "2026-02-30"}]
    wrong = tmp_path / "fout.json"
    wrong.write_text(json.dumps(data), encoding="utf-8")
    said = refusal(["import", str(dossier), str(wrong)], capsys)
    assert "decision" in said
    assert "30 februari 2026" in said


def test_a_dossier_of_a_newer_program_is_refused_and_left_alone(
    dossier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(dossier)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = dossier.read_bytes()
    assert "nieuwer" in refusal(["export", str(dossier)], capsys)
    assert dossier.read_bytes() == before


def test_a_template_with_an_unknown_field_is_said_with_its_line_and_the_old_document_stays(
    dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(templates(), tmp_path / "sjablonen")
    cover = tmp_path / "sjablonen" / "regiovisie" / "voorblad.html.j2"
    cover.write_text("<p>goed</p>\n<p>{{ document.burgemeester }}</p>", encoding="utf-8")
    monkeypatch.setattr("nvo_desktop.services.editions.templates", lambda: tmp_path / "sjablonen")
    out = tmp_path / "uit.docx"
    out.write_bytes(b"de vorige")
    said = refusal(["export", str(dossier), "-o", str(out)], capsys)
    assert "voorblad.html.j2" in said
    assert "regel 2" in said
    assert "burgemeester" in said
    assert out.read_bytes() == b"de vorige"


def test_a_bug_is_told_without_traceback_or_content(
    dossier: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError("geheime inhoud")

    monkeypatch.setattr("nvo_desktop.services.exports.Exports.export", broken)
    said = refusal(["export", str(dossier)], capsys)
    assert "ZeroDivisionError" in said
    assert "geheime" not in said


def test_a_folder_in_the_way_of_the_document_is_said(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = dossier.with_name("uit.docx")
    target.mkdir()
    assert "is een map" in refusal(["export", str(dossier), "-o", str(target)], capsys)
    assert list(dossier.parent.glob("*.tmp")) == []


def test_through_a_link_the_file_itself_is_changed(dossier: Path, paper: Path) -> None:
    link, out, shown = (dossier.with_name(name) for name in ("link.nvo", "uit.docx", "link.docx"))
    link.symlink_to(dossier)
    out.touch()
    shown.symlink_to(out)
    before = dossier.read_bytes()
    assert run(["import", str(link), str(paper)]) == 0
    assert run(["export", str(link), "-o", str(shown)]) == 0
    assert link.is_symlink()
    assert shown.is_symlink()
    assert dossier.read_bytes() != before
    assert out.stat().st_size


def test_a_dossier_without_municipalities_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", str(tmp_path / "r.nvo"), "--region", "R"]) == 0
    assert "Nog geen gemeenten." in capsys.readouterr().out


def test_work_that_a_window_left_is_published_first_and_said(
    dossier: Path, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_for_window(dossier, Signature()) as window, window.unit_of_work("Besluit") as work:
        work.add(Decision(number="uit het venster"))
        work.commit()
    before = dossier.read_bytes()
    assert run(["import", str(dossier), str(paper), "--dry-run"]) == 0
    assert dossier.read_bytes() == before
    capsys.readouterr()
    assert run(["import", str(dossier), str(paper)]) == 0
    assert "Eerst bijgewerkt: 1 wijziging uit een venster" in capsys.readouterr().out
    with read_dossier(dossier) as reading:
        assert [row.number for row in reading.rows(Decision)] == ["uit het venster"]
        assert len(reading.rows(SourceDocument)) == 1
