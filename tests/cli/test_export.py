"""What the export says it lacks, and what it does not take the place of; the same for a dump."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from nvo_desktop.cli.export import gap_lines, person_lines, remark_lines
from nvo_desktop.cli.run import run
from nvo_desktop.documents.gaps import Gap
from nvo_desktop.documents.remarks import Remark
from nvo_desktop.services.persons import Named
from nvo_desktop.services.regions import Regions
from nvo_desktop.storage.dossier_file import open_dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "regio.nvo"
    assert run(["new", str(path), "--region", "Regio Proef"]) == 0
    return path


def test_each_chapter_has_one_line_with_its_count_and_its_first_gap() -> None:
    gaps = [Gap("Vaststelling", "College bij ‘Dalwijk’"), Gap("De regio", "de tekst"), Gap("Vaststelling", "Raad")]
    assert gap_lines(gaps) == ["  – Vaststelling (2): College bij ‘Dalwijk’, …", "  – De regio: de tekst"]


def test_what_to_look_at_again_is_counted_and_named() -> None:
    remarks = [Remark("email", f"{name}@regio.nl", "Begin", "") for name in ("jan", "an")]
    assert remark_lines([]) == []
    assert remark_lines([*remarks, Remark("bsn", "••••••333", "Slot", "")]) == [
        "Kijk nog eens naar: 2 e-mailadressen, 1 mogelijk burgerservicenummer.",
        "  – Begin: jan@regio.nl",
        "  – Begin: an@regio.nl",
        "  – Slot: ••••••333",
    ]


def test_who_stands_in_it_is_counted_and_who_holds_no_office_is_named() -> None:
    assert person_lines([]) == []
    assert person_lines([Named("Ans Verzonnen", False, ()), Named("Bea Bedacht", True, ())]) == [
        "Wie staat hierin: ambtsdragers 1, anderen 1.",
        "  – Ans Verzonnen",
    ]


def test_the_name_of_an_official_comes_in_when_that_is_asked(dossier: Path, tmp_path: Path) -> None:
    with open_dossier(dossier) as opened:
        Regions(opened).change({"contact_official": "Piet Verzonnen"})
        opened.publish()
    said = [
        "\n".join(line.text for line in docx.Document(str(out)).paragraphs)
        for out, words in ((tmp_path / "zonder.docx", []), (tmp_path / "met.docx", ["--persons"]))
        if run(["export", str(dossier), "-o", str(out), *words]) == 0
    ]
    assert ["Piet Verzonnen" in text for text in said] == [False, True]


@pytest.mark.parametrize(("command", "name"), [("export", "uit.docx"), ("dump", "uit.json")])
def test_what_was_made_before_is_made_anew(dossier: Path, tmp_path: Path, command: str, name: str) -> None:
    out = tmp_path / name
    assert run([command, str(dossier), "-o", str(out)]) == 0
    first = out.read_bytes()
    assert run([command, str(dossier), "-o", str(out)]) == 0
    assert out.read_bytes() == first


def test_a_document_that_was_edited_since_stays(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit.docx"
    run(["export", str(dossier), "-o", str(out)])
    edited = docx.Document(str(out))
    edited.add_paragraph("Met de hand erbij gezet.")
    edited.save(str(out))
    _stays(["export", str(dossier), "-o", str(out)], out, capsys)


@pytest.mark.parametrize(
    ("command", "content"),
    [
        ("export", "een brief, onder een verkeerde naam"),
        ("dump", '{"name": "iets anders"}'),
        ("dump", "geen JSON"),
    ],
)
def test_a_file_from_elsewhere_stays(
    dossier: Path, capsys: pytest.CaptureFixture[str], command: str, content: str
) -> None:
    out = dossier.with_suffix(".docx" if command == "export" else ".json")
    out.write_text(content, encoding="utf-8")
    _stays([command, str(dossier), "-o", str(out)], out, capsys)


def _stays(words: list[str], out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = out.read_bytes()
    capsys.readouterr()
    assert run(words) == 1
    assert "wordt niet overschreven" in capsys.readouterr().err
    assert out.read_bytes() == before


_STYLES = Path(__file__).parents[1] / "documents" / "word" / "house_styles"


def test_a_document_is_made_in_a_house_style_for_once(dossier: Path, tmp_path: Path) -> None:
    out, plain = tmp_path / "uit.docx", tmp_path / "eigen.docx"
    style = _STYLES / "libreoffice.dotx"
    assert run(["export", str(dossier), "-o", str(out), "--house-style", str(style)]) == 0
    assert run(["export", str(dossier), "-o", str(plain)]) == 0
    margins = [round(docx.Document(str(path)).sections[0].right_margin.mm) for path in (out, plain)]
    assert margins == [20, 32]


def test_a_file_that_is_no_house_style_is_told_and_nothing_is_written(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, style = tmp_path / "uit.docx", tmp_path / "stijl.docx"
    style.write_bytes(b"gewone tekst")
    assert run(["export", str(dossier), "-o", str(out), "--house-style", str(style)]) != 0
    assert "geen Word-document" in capsys.readouterr().err
    assert not out.exists()
