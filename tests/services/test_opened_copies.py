"""Copies of attachments that the program of the system shows."""

from __future__ import annotations

import gc
import stat
import tempfile
from pathlib import Path

import pytest

from nvo_desktop.errors import FileProblem, InputProblem
from nvo_desktop.services.opened_copies import OpenedCopies


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def test_a_copy_says_what_the_attachment_says_and_cannot_be_written() -> None:
    copies = OpenedCopies()
    copy = copies.copy("besluit.pdf", b"%PDF")
    assert (copy.name, copy.read_bytes()) == ("besluit.pdf", b"%PDF")
    assert not copy.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)


def test_two_of_one_name_stand_apart() -> None:
    copies = OpenedCopies()
    one, other = copies.copy("besluit.pdf", b"1"), copies.copy("besluit.pdf", b"2")
    assert (one.read_bytes(), other.read_bytes()) == (b"1", b"2")


def test_they_go_with_the_one_that_made_them(tmp_path: Path) -> None:
    copies = OpenedCopies()
    copies.copy("besluit.pdf", b"%PDF")
    assert list(tmp_path.iterdir()) != []
    del copies
    gc.collect()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["virus.exe", "knop.lnk", "pagina.html", "macro.docm", "zonder", "besluit.pdf.bat"])
def test_what_could_do_something_is_not_opened(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="niet geopend"):
        OpenedCopies().copy(name, b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_leads_elsewhere_stays_in_its_folder(tmp_path: Path) -> None:
    copies = OpenedCopies()
    copy = copies.copy("../../elders/besluit.pdf", b"x")
    assert copy.name == "besluit.pdf"
    assert copy.resolve().is_relative_to(tmp_path.resolve())


def test_a_disk_that_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(FileProblem):
        OpenedCopies().copy("besluit.pdf", b"x")
