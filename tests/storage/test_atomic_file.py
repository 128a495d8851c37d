"""A written file is whole, or the old one is still there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nvo_desktop.errors import FileProblem
from nvo_desktop.storage import atomic_file
from nvo_desktop.storage.atomic_file import write_whole
from nvo_desktop.storage.dossier_file import create_dossier


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_written_again(tmp_path: Path) -> None:
    path = tmp_path / "uit.docx"
    write_whole(path, b"een")
    write_whole(path, b"twee")
    assert path.read_bytes() == b"twee"
    assert names(tmp_path) == ["uit.docx"]


def test_when_the_disk_refuses_the_old_file_stays_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "uit.docx"
    write_whole(path, b"een")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem, match="de schijf is vol"):
        write_whole(path, b"twee")
    assert path.read_bytes() == b"een"
    assert names(tmp_path) == ["uit.docx"]


def test_a_document_that_is_open_in_word_is_said_to_be_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(_new: Path, _old: Path) -> None:
        refused = PermissionError(13, "as Windows says it")
        refused.winerror = 32  # type: ignore[attr-defined]
        raise refused

    monkeypatch.setattr(atomic_file, "put_in_place_of", held)
    with pytest.raises(FileProblem, match="een ander programma houdt het vast"):
        write_whole(tmp_path / "uit.docx", b"een")
    assert names(tmp_path) == []


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "uit.docx").mkdir()
    with pytest.raises(FileProblem, match="is een map en geen bestand"):
        write_whole(tmp_path / "uit.docx", b"een")
    assert names(tmp_path) == ["uit.docx"]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="bestaat niet"):
        write_whole(tmp_path / "weg" / "uit.docx", b"een")


def test_a_dossier_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "regio.docx"
    with create_dossier(path) as dossier:
        dossier.publish()
    before = path.read_bytes()
    with pytest.raises(FileProblem, match="is een dossier en wordt niet overschreven"):
        write_whole(path, b"een")
    assert path.read_bytes() == before
    assert names(tmp_path) == ["regio.docx"]


def test_a_file_that_may_not_go_stays_but_an_empty_one_goes(tmp_path: Path) -> None:
    path = tmp_path / "uit.docx"
    path.touch()
    write_whole(path, b"van een ander", lambda _path: False)
    with pytest.raises(FileProblem, match="wordt niet overschreven"):
        write_whole(path, b"een", lambda _path: False)
    assert path.read_bytes() == b"van een ander"
    assert names(tmp_path) == ["uit.docx"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    path = tmp_path / "uit.docx"
    os.mkfifo(path)
    with pytest.raises(FileProblem, match="geen gewoon bestand"):
        write_whole(path, b"een")
    assert path.is_fifo()
    assert names(tmp_path) == ["uit.docx"]
