"""A work folder that is taken away under an open dossier: what is committed is kept elsewhere, or that is said."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from decisions import decide, numbers_in

from nvo_desktop import paths
from nvo_desktop.errors import FileProblem
from nvo_desktop.services.session import Session
from nvo_desktop.storage import moving
from nvo_desktop.storage.dossier_file import create_dossier, open_for_window, read_dossier
from nvo_desktop.storage.signature import Signature
from nvo_desktop.storage.working_copy import WorkingCopy

AfterPowerCut = Callable[[], list[str]]


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    """A dossier with decision 1 in its file, open in a window, and decision 2 on this computer alone."""
    with create_dossier(path) as made:
        decide(made, "1")
        made.publish()
    with Session.open(path) as opened:
        decide(opened.dossier, "2")
        assert opened.state().is_kept
        yield opened


@pytest.fixture
def after_power_cut(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AfterPowerCut:
    """What the next opening finds if the power fails now: the decisions, from a copy of what has a name on the disk."""

    def cut() -> list[str]:
        later = tmp_path / "later"
        (later / "nvo-desktop" / "werk").mkdir(parents=True)
        for folder in paths.work_folder().iterdir() if paths.work_folder().is_dir() else ():
            if folder.is_dir():
                shutil.copytree(folder, later / "nvo-desktop" / "werk" / folder.name)
        with monkeypatch.context() as patch:
            patch.setenv("XDG_DATA_HOME", str(later))
            with open_for_window(path, Signature()) as found:
                return numbers_in(found)

    return cut


def take_away() -> None:
    shutil.rmtree(paths.work_folder())


def block() -> Path:
    """Take the folders away for good: a file stands in their place."""
    take_away()
    paths.work_folder().write_text("in de weg", encoding="utf-8")
    return paths.work_folder()


def test_work_whose_folder_was_taken_away_is_kept_in_another(session: Session, after_power_cut: AfterPowerCut) -> None:
    take_away()
    decide(session.dossier, "3")
    state = session.state()
    assert (state.is_kept, state.was_moved, state.is_changed) == (True, True, True)
    decide(session.dossier, "4")
    assert after_power_cut() == ["1", "2", "3", "4"]


def test_without_a_look_at_the_place_it_would_be_gone(
    session: Session, after_power_cut: AfterPowerCut, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as blind:
        blind.setattr(WorkingCopy, "is_in_place", True)
        take_away()
        decide(session.dossier, "3")
        assert session.state().is_kept
        assert after_power_cut() == ["1"]


@pytest.mark.parametrize("name", ["w.db", "w.db-wal"])
def test_one_file_that_went_is_missed_too(session: Session, after_power_cut: AfterPowerCut, name: str) -> None:
    (work,) = (entry for entry in paths.work_folder().iterdir() if entry.is_dir())
    (work / name).unlink()
    assert session.state().was_moved
    assert after_power_cut() == ["1", "2"]


def test_what_somebody_put_in_its_place_is_set_aside(session: Session) -> None:
    (work,) = (entry for entry in paths.work_folder().iterdir() if entry.is_dir())
    (work / "w.db").unlink()
    (work / "w.db").write_bytes(b"van iemand anders")
    assert session.state().was_moved
    (aside,) = paths.work_folder().glob("damaged-*")
    assert (aside / "w.db").read_bytes() == b"van iemand anders"


def test_afterwards_it_is_published_and_undone_and_closed_as_ever(session: Session, path: Path) -> None:
    take_away()
    session.publish()
    decide(session.dossier, "3")
    assert session.state().is_changed
    session.close()
    with read_dossier(path) as found:
        assert numbers_in(found) == ["1", "2", "3"]
    assert [entry.name for entry in paths.work_folder().iterdir() if entry.is_dir()] == []


def test_another_window_still_finds_it_in_use(session: Session, path: Path) -> None:
    take_away()
    session.state()
    with pytest.raises(Exception, match="al in gebruik"):
        open_for_window(path, Signature())


def test_where_no_folder_can_be_made_it_is_said_and_goes_on_under_another_name(session: Session, path: Path) -> None:
    block()
    decide(session.dossier, "3")
    assert not session.state().is_kept
    other = path.with_name("ander.nvo")
    session.publish_as(other)  # its lock has no place either
    assert not session.state().is_changed
    paths.work_folder().unlink()
    assert session.state().is_kept
    with read_dossier(other) as found:
        assert numbers_in(found) == ["1", "2", "3"]


def test_with_room_nowhere_it_is_said_and_nothing_goes(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> str:
        raise OSError("no room")

    with monkeypatch.context() as full:
        full.setattr(moving.tempfile, "mkdtemp", refuse)
        in_the_way = block()
        assert not session.state().is_kept
        with pytest.raises(FileProblem, match="geen nieuwe worden gemaakt"):
            session.publish()
    assert numbers_in(session.dossier) == ["1", "2"]
    in_the_way.unlink()
    assert session.state().is_kept
