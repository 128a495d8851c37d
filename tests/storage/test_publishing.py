"""The steps of publishing: own temporary files, the intent, and what is said when the file is another's."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from decisions import decide, names_beside, published_numbers

from nvo_desktop.errors import ChangedOutside, FileProblem
from nvo_desktop.storage import disk
from nvo_desktop.storage.dossier_file import open_for_window
from nvo_desktop.storage.open_dossier import OpenDossier
from nvo_desktop.storage.signature import Signature


@pytest.fixture
def changed(dossier: OpenDossier) -> OpenDossier:
    """A dossier with decision 1 in its file, and decision 2 not yet."""
    decide(dossier, "1")
    dossier.publish()
    decide(dossier, "2")
    return dossier


def refusing(monkeypatch: pytest.MonkeyPatch, name: str, when: Callable[[Path], bool]) -> None:
    """Let a file call refuse one of its files."""
    real = getattr(disk, name)

    def call(*files: Path) -> object:
        if any(when(file) for file in files if isinstance(file, Path)):
            raise OSError(5, "Input/output error")
        return real(*files)

    monkeypatch.setattr(disk, name, call)


def test_own_temporary_files_go_and_anothers_stay(changed: OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    strangers = changed.path.with_name("regio.nvo.12345678.tmp")
    strangers.write_bytes(b"van een ander")
    with monkeypatch.context() as patch:
        refusing(patch, "put_in_place_of", lambda file: file == changed.path)
        refusing(patch, "remove", lambda file: file.suffix == ".tmp")  # as when the network went away
        with pytest.raises(FileProblem):
            changed.publish()
    assert len(names_beside(changed.path)) == 3
    changed.publish()
    assert names_beside(changed.path) == ["regio.nvo", strangers.name]
    assert published_numbers(changed.path) == ["1", "2"]


def test_own_temporary_files_of_a_dead_command_go_at_the_next_opening(
    changed: OpenDossier, stopped: Callable[[OpenDossier], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        refusing(patch, "put_in_place_of", lambda file: file == changed.path)
        refusing(patch, "remove", lambda file: file.suffix == ".tmp")
        with pytest.raises(FileProblem):
            changed.publish()
    stopped(changed)
    with open_for_window(changed.path, Signature()):
        assert names_beside(changed.path) == ["regio.nvo"]


def test_a_marker_that_names_another_file_removes_nothing(changed: OpenDossier) -> None:
    precious = changed.path.with_name("brief.docx")
    precious.write_bytes(b"x")
    (changed._work.path / "own-1.json").write_text(f'{{"path": "{precious}"}}', encoding="utf-8")
    (changed._work.path / "own-2.json").write_text("geen json", encoding="utf-8")
    changed.publish()
    assert precious.exists()


@pytest.mark.parametrize("when", ["base.db", "base.json"])
def test_a_publication_that_arrived_but_was_not_noted_is_noted_next_time(
    changed: OpenDossier, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    with monkeypatch.context() as patch:
        refusing(patch, "put_in_place_of", lambda file: file.name == when)
        with pytest.raises(FileProblem):
            changed.publish()
    assert published_numbers(changed.path) == ["1", "2"]
    assert changed.is_changed
    assert changed.outside_change() is None
    before = changed.path.read_bytes()
    changed.publish()
    assert not changed.is_changed
    assert changed.path.read_bytes() == before
    assert disk.sha256_of(changed._work.base_file) == disk.sha256_of(changed.path)


def test_it_is_noted_before_the_next_intent_takes_its_place(
    changed: OpenDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        refusing(patch, "put_in_place_of", lambda file: file.name == "base.json")
        with pytest.raises(FileProblem):
            changed.publish()
    decide(changed, "3")
    with monkeypatch.context() as patch:
        refusing(patch, "put_in_place_of", lambda file: file == changed.path)
        with pytest.raises(FileProblem):
            changed.publish()
    noted = changed._work.base()
    assert noted is not None
    assert noted.sha256 == disk.sha256_of(changed.path)
    changed.publish()
    assert published_numbers(changed.path) == ["1", "2", "3"]


def test_what_was_published_names_what_it_came_from(changed: OpenDossier) -> None:
    first = manifest(changed.path)
    changed.publish()
    assert manifest(changed.path)[1] == f'["{first[0]}"]'


def manifest(path: Path) -> tuple[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT rev, parent_revs FROM manifest").fetchone()


def test_a_file_that_arrives_altered_is_not_taken_for_the_base(
    changed: OpenDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = disk.put_in_place_of

    def altering(new: Path, old: Path) -> None:
        put(new, old)
        if old == changed.path:
            old.write_bytes(b"ruis")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "put_in_place_of", altering)
        with pytest.raises(FileProblem):
            changed.publish()
    with pytest.raises(ChangedOutside):
        changed.publish()
    other = changed.path.with_name("anders.nvo")
    changed.publish_as(other)
    assert published_numbers(other) == ["1", "2"]


def test_a_refused_snapshot_leaves_no_half_one(changed: OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        refusing(patch, "sync_file", lambda file: file.name == "next.db")
        with pytest.raises(FileProblem):
            changed.publish()
    assert not changed._work.next_file.exists()
    assert published_numbers(changed.path) == ["1"]


def test_two_dossiers_of_one_identity_are_published_apart(changed: OpenDossier) -> None:
    copy = changed.path.with_name("kopie.nvo")
    copy.write_bytes(changed.path.read_bytes())
    with open_for_window(copy, Signature()) as other:
        decide(other, "van de kopie")
        other.publish()
        changed.publish()
    assert published_numbers(copy) == ["1", "van de kopie"]
    assert published_numbers(changed.path) == ["1", "2"]


def test_another_name_is_possible_when_the_old_place_is_out_of_reach(
    changed: OpenDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, other = changed.path, changed.path.with_name("anders.nvo")
    refusing(monkeypatch, "sha256_if_there", lambda file: file == old)
    with pytest.raises(FileProblem):
        changed.publish()
    changed.publish_as(other)
    assert published_numbers(other) == ["1", "2"]


def test_another_name_can_be_tried_again_when_only_noting_it_failed(
    changed: OpenDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = changed.path.with_name("anders.nvo")
    with monkeypatch.context() as patch:
        refusing(patch, "put_in_place_of", lambda file: file.name == "base.json")
        with pytest.raises(FileProblem):
            changed.publish_as(other)
    decide(changed, "3")
    changed.publish_as(other)
    assert published_numbers(other) == ["1", "2", "3"]
    assert published_numbers(changed.path) == ["1", "2", "3"]
