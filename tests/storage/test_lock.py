"""One window or command a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.errors import DossierProblem
from nvo_desktop.storage.lock import freed, locked


def test_a_second_one_is_told_who_has_it_and_comes_in_when_it_is_free(tmp_path: Path) -> None:
    path = tmp_path / "regio.nvo"
    lock = locked(path)
    with pytest.raises(DossierProblem, match="in gebruik door een ander venster"):
        locked(path)
    freed(lock)
    freed(locked(path))


def test_another_dossier_is_not_in_the_way(tmp_path: Path) -> None:
    one, other = locked(tmp_path / "een.nvo"), locked(tmp_path / "twee.nvo")
    freed(one)
    freed(other)


def test_another_way_to_the_same_file_is_the_same_lock(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    lock = locked(tmp_path / "regio.nvo")
    with pytest.raises(DossierProblem):
        locked(tmp_path / "map" / ".." / "regio.nvo")
    freed(lock)


def test_nothing_is_left_of_it_beside_the_dossier_or_in_its_own_folder(tmp_path: Path) -> None:
    lock = locked(tmp_path / "regio.nvo")
    file = Path(lock.lock_file)
    assert file.exists()
    assert list(tmp_path.iterdir()) == []
    freed(lock)
    assert not file.exists()


def test_freeing_twice_does_not_take_it_from_the_next_one(tmp_path: Path) -> None:
    first = locked(tmp_path / "regio.nvo")
    freed(first)
    second = locked(tmp_path / "regio.nvo")
    freed(first)
    with pytest.raises(DossierProblem):
        locked(tmp_path / "regio.nvo")
    freed(second)
