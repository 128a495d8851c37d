"""An open dossier as a window has it: what is safe, what is not, and how it is left."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from decisions import decide, published_numbers, work_folders

from nvo_desktop.errors import ChangedOutside, DossierProblem, FileProblem
from nvo_desktop.services.session import SavedState, Session
from nvo_desktop.storage import disk
from nvo_desktop.storage.dossier_file import open_dossier

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "map"
    folder.mkdir()
    return folder / "regio.nvo"


@pytest.fixture
def session(path: Path, clock: Clock) -> Iterator[Session]:
    """A new dossier with one decision, published at noon."""
    with Session.create(path, clock, "ik") as made:
        decide(made.dossier, "1")
        made.publish()
        yield made


def test_the_state_tells_committed_from_published(session: Session, clock: Clock) -> None:
    assert session.state() == SavedState(NOON, NOON, is_changed=False)
    clock.time = NOON + MINUTE
    decide(session.dossier, "2")
    assert session.state() == SavedState(NOON + MINUTE, NOON, is_changed=True)
    clock.time = NOON + 2 * MINUTE
    assert session.publish() == SavedState(NOON + MINUTE, NOON + 2 * MINUTE, is_changed=False)


def test_a_new_dossier_is_neither_saved_nor_published(path: Path, clock: Clock) -> None:
    with Session.create(path, clock) as session:
        assert session.state() == SavedState(None, None, is_changed=True)
        assert not path.exists()


def test_an_opened_dossier_says_when_its_file_was_made(session: Session, clock: Clock) -> None:
    session.close()
    clock.time = NOON + MINUTE
    with Session.open(session.path, clock) as again:
        assert again.state() == SavedState(None, NOON, is_changed=False)
        assert again.recovered is None


def test_recovered_edits_are_said_to_be_saved_when_they_were(session: Session, clock: Clock) -> None:
    clock.time = NOON + MINUTE
    decide(session.dossier, "2")
    session.close_unpublished()
    clock.time = NOON + 2 * MINUTE
    with Session.open(session.path, clock) as again:
        assert again.recovered is not None
        assert again.recovered.change_sets == 1
        assert again.state() == SavedState(NOON + MINUTE, NOON, is_changed=True)


def test_the_log_says_who_and_when(session: Session) -> None:
    (deed,) = session.dossier.change_sets()
    assert (deed.author, deed.at) == ("ik", "2026-03-02T12:00:00+00:00")


def test_closing_publishes_and_leaves_nothing_behind(session: Session) -> None:
    decide(session.dossier, "2")
    session.close()
    assert published_numbers(session.path) == ["1", "2"]
    assert work_folders() == []
    open_dossier(session.path).close()


def test_a_refused_publication_is_remembered_until_one_succeeds(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(session.dossier, "2")
    with monkeypatch.context() as patch:
        patch.setattr(disk, "put_in_place_of", full)
        with pytest.raises(FileProblem):
            session.close()
    assert "de schijf is vol" in session.state().problem
    assert session.state().is_changed
    assert published_numbers(session.path) == ["1"]
    assert session.publish().problem == ""
    assert published_numbers(session.path) == ["1", "2"]


def full(_new: Path, _old: Path) -> None:
    raise OSError(28, "No space left on device")


def test_nobody_has_touched_the_file(session: Session) -> None:
    assert session.outside_change() is None
    decide(session.dossier, "2")
    session.publish()
    assert session.outside_change() is None


def test_an_untouched_file_is_not_read_again(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    assert session.outside_change() is None
    read = list[Path]()

    def counting(path: Path) -> str:
        read.append(path)
        return ""

    with monkeypatch.context() as patch:
        patch.setattr(disk, "sha256_if_there", counting)
        assert session.outside_change() is None
        assert read == []
        session.path.touch()
        assert session.outside_change() is not None
    assert session.outside_change() is None  # another time, the same bytes


def test_a_colleagues_change_is_noticed_and_not_overwritten(session: Session, tmp_path: Path) -> None:
    by_colleague(session.path, tmp_path)
    change = session.outside_change()
    assert isinstance(change, ChangedOutside)
    assert not change.is_gone
    decide(session.dossier, "van mij")
    with pytest.raises(ChangedOutside, match="iemand anders"):
        session.publish()
    assert published_numbers(session.path) == ["1", "van de collega"]
    assert "iemand anders" in session.state().problem


def by_colleague(path: Path, aside: Path) -> None:
    shutil.copy(path, aside / "collega.nvo")
    with open_dossier(aside / "collega.nvo") as other:
        decide(other, "van de collega")
        other.publish()
    shutil.copy(aside / "collega.nvo", path)


def test_a_file_that_went_away_is_noticed(session: Session) -> None:
    session.path.unlink()
    change = session.outside_change()
    assert change is not None
    assert change.is_gone


def test_a_network_that_does_not_answer_has_changed_nothing(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(_path: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(disk, "trace_of", silent)
    assert session.outside_change() is None


def test_work_goes_on_in_a_file_of_another_name(session: Session, tmp_path: Path) -> None:
    old, new = session.path, session.path.with_name("anders.nvo")
    by_colleague(old, tmp_path)
    decide(session.dossier, "van mij")
    session.publish_as(new)
    assert session.path == new
    assert session.outside_change() is None
    decide(session.dossier, "nog een")
    session.close()
    assert published_numbers(new) == ["1", "nog een", "van mij"]
    assert published_numbers(old) == ["1", "van de collega"]


def test_the_old_name_is_free_and_the_new_one_is_not(session: Session) -> None:
    old, new = session.path, session.path.with_name("anders.nvo")
    session.publish_as(new)
    open_dossier(old).close()
    with pytest.raises(DossierProblem, match="in gebruik"):
        open_dossier(new)


def test_another_name_that_is_taken_changes_nothing(session: Session) -> None:
    other = session.path.with_name("anders.nvo")
    other.write_bytes(b"van een ander")
    with pytest.raises(ChangedOutside, match="staat al iets"):
        session.publish_as(other)
    assert other.read_bytes() == b"van een ander"
    assert session.path.name == "regio.nvo"
    decide(session.dossier, "2")
    session.publish()
    assert published_numbers(session.path) == ["1", "2"]
    other.unlink()
    Session.create(other).discard()  # the name is free for others


def test_a_new_dossier_can_be_thrown_away(path: Path) -> None:
    session = Session.create(path)
    decide(session.dossier, "1")
    session.discard()
    assert work_folders() == []
    assert not path.exists()


def test_a_published_dossier_cannot_be_thrown_away(session: Session) -> None:
    decide(session.dossier, "2")
    with pytest.raises(RuntimeError):
        session.discard()
    session.close()
    assert published_numbers(session.path) == ["1", "2"]
