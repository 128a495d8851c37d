"""The command that makes all papers for all councils."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest

from nvo_desktop.cli import progress as progress_module
from nvo_desktop.cli.package import say_packaged
from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.run import run
from nvo_desktop.errors import Stopped
from nvo_desktop.services.packages import Packaged


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "r.nvo"
    assert run(["new", str(path), "--region", "Regio Proef", "--municipality", "Ede"]) == 0
    return path


def test_a_package_is_made_and_told(dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "pakket"
    assert run(["export", str(dossier), "--package", str(folder)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert str(folder) in said
    assert {path.name for path in folder.iterdir()} == {"Ede", "Regio", "Inhoud.txt"}
    assert any("stukken. Vingerafdruk" in line for line in said)


@pytest.mark.parametrize("more", [["-o", "x.docx"], ["--audience", "intern"], ["--document", "reactienota"]])
def test_a_package_takes_no_other_choice(
    more: list[str], dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(dossier), "--package", str(tmp_path / "pakket"), *more]) == 1
    assert "Laat de andere opties weg" in capsys.readouterr().err
    assert not (tmp_path / "pakket").exists()


def test_one_gap_is_one_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say_packaged(Packaged(tmp_path, 2, "ab12 cd34", (("Ede/a.docx", 1), ("Ede/b.docx", 3))))
    assert capsys.readouterr().out.splitlines()[-2:] == ["  – Ede/a.docx: 1 plek", "  – Ede/b.docx: 3 plekken"]


def interrupted(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def test_ctrl_c_stops_what_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_module, "awaited", interrupted)

    def work(progress: Progress) -> None:
        while True:
            progress("Pakket", 1, 2)

    with pytest.raises(Stopped):
        on_database(work, "Pakket", can_stop=True)


def test_ctrl_c_lets_anything_else_finish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_module, "awaited", interrupted)
    done: list[bool] = []
    with pytest.raises(KeyboardInterrupt):
        on_database(lambda _: done.append(True), "Document")
    assert done == [True]
