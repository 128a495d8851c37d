"""A file takes another's place whole, also where others hold it for a moment."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from nvo_desktop.storage import disk


class HeldError(OSError):
    """What Windows says of a file that another program has open."""

    winerror = 32


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A new file and the old one that it is to replace."""
    new, old = tmp_path / "regio.nvo.1.tmp", tmp_path / "regio.nvo"
    new.write_bytes(b"nieuw")
    old.write_bytes(b"oud")
    return new, old


def held_for(times: int, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    pauses: list[float] = []
    replace = Path.replace

    def refusing(new: Path, old: Path) -> Path:
        if len(pauses) < times:
            raise HeldError("held")
        return replace(new, old)

    monkeypatch.setattr(Path, "replace", refusing)
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


def test_a_file_that_is_held_for_a_moment_is_replaced_after_it(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses = held_for(3, monkeypatch)
    disk.put_in_place_of(*pair)
    assert pair[1].read_bytes() == b"nieuw"
    assert pauses == sorted(pauses)


def test_a_file_that_stays_held_stays_as_it_is(pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    pauses = held_for(99, monkeypatch)
    with pytest.raises(HeldError):
        disk.put_in_place_of(*pair)
    assert pair[1].read_bytes() == b"oud"
    assert len(pauses) == 7


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_who_may_read_it_stays_as_it_was(pair: tuple[Path, Path]) -> None:
    pair[1].chmod(0o640)
    disk.put_in_place_of(*pair)
    assert pair[1].stat().st_mode & 0o777 == 0o640


def test_a_copy_never_overwrites(pair: tuple[Path, Path]) -> None:
    with pytest.raises(FileExistsError):
        disk.copy_durably(*pair)
    assert pair[1].read_bytes() == b"oud"
