"""The command that examines a template."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.cli.run import run
from nvo_desktop.services.templates import copy_template


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_template("raadssamenvatting", "Proef", tmp_path)


def test_a_good_template_gives_0_and_its_fields(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "In orde" in said
    assert "document.region = Voorbeeldregio De Vallei   (kop.html.j2:1)" in said
    assert "Velden die er ook zijn" in said
    assert "Filters: inside, prose. Macro’s: geen." in said


def test_a_faulty_template_gives_1_and_the_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "kop.html.j2").write_text("<p>a</p>\n{{ document.regio }}", encoding="utf-8")
    assert run(["doctor", "--short", str(folder)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[1] == "kop.html.j2:2: ‘document.regio’ bestaat niet; bedoelt u ‘region’?"
    assert said[-1] == "1 punt te verbeteren."


def test_a_folder_that_is_no_template_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", str(tmp_path)]) == 1
    assert "geen ‘template.toml’" in capsys.readouterr().err
