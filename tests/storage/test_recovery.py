"""What a dead window left behind is in the dossier again, or offered, or set aside; it is never gone."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from decisions import decide, numbers_in, published_numbers

from nvo_desktop import paths
from nvo_desktop.errors import ChangedOutside, DossierProblem, FileProblem
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.region import Municipality
from nvo_desktop.storage import disk
from nvo_desktop.storage.dossier_file import (
    create_dossier,
    create_for_window,
    open_dossier,
    open_for_window,
    read_dossier,
    rescue,
)
from nvo_desktop.storage.open_dossier import OpenDossier
from nvo_desktop.storage.recovery import all_left_work
from nvo_desktop.storage.signature import Signature

Stopped = Callable[[OpenDossier], Path]
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ME = Signature("ik", "proef", lambda: NOON)


def folders() -> list[str]:
    return sorted(entry.name for entry in paths.work_folder().iterdir() if entry.is_dir())


@pytest.fixture
def published(path: Path) -> Path:
    """A dossier with decision 1 in its file."""
    with create_dossier(path) as dossier:
        decide(dossier, "1")
        dossier.publish()
    return path


@pytest.fixture
def left(published: Path, stopped: Stopped) -> Path:
    """The same, and a dead window that committed decisions 2 and 3."""
    dossier = open_for_window(published, ME)
    decide(dossier, "2")
    decide(dossier, "3")
    stopped(dossier)
    return published


def test_edits_of_a_dead_window_are_in_the_dossier_again(left: Path) -> None:
    assert published_numbers(left) == ["1"]
    with open_for_window(left, ME) as dossier:
        recovered = dossier.report.recovered
        assert recovered is not None
        assert (recovered.change_sets, recovered.last_at) == (2, NOON)
        assert numbers_in(dossier) == ["1", "2", "3"]
        assert dossier.is_changed
        dossier.publish()
    assert published_numbers(left) == ["1", "2", "3"]
    assert folders() == []


def test_they_are_recovered_as_often_as_the_window_dies(left: Path, stopped: Stopped) -> None:
    for number in ("4", "5"):
        dossier = open_for_window(left, ME)
        decide(dossier, number)
        stopped(dossier)
    with open_for_window(left, ME) as dossier:
        assert dossier.report.recovered is not None
        assert dossier.report.recovered.change_sets == 4
        assert numbers_in(dossier) == ["1", "2", "3", "4", "5"]


def test_a_window_that_published_everything_leaves_nothing_to_recover(published: Path, stopped: Stopped) -> None:
    dossier = open_for_window(published, ME)
    decide(dossier, "2")
    dossier.publish()
    stopped(dossier)
    with open_for_window(published, ME) as again:
        assert again.report.recovered is None
        assert numbers_in(again) == ["1", "2"]
        assert not again.is_changed
    assert folders() == []


def test_only_what_came_after_the_publication_is_counted(published: Path, stopped: Stopped) -> None:
    dossier = open_for_window(published, ME)
    decide(dossier, "2")
    dossier.publish()
    decide(dossier, "3")
    stopped(dossier)
    with open_for_window(published, ME) as again:
        assert again.report.recovered is not None
        assert again.report.recovered.change_sets == 1


def test_a_window_closed_without_publishing_keeps_its_work(published: Path) -> None:
    with open_for_window(published, ME) as dossier:
        decide(dossier, "2")
    assert published_numbers(published) == ["1"]
    with open_for_window(published, ME) as again:
        assert numbers_in(again) == ["1", "2"]


def test_a_command_that_was_stopped_did_nothing(published: Path, stopped: Stopped) -> None:
    dossier = open_dossier(published)
    decide(dossier, "half werk")
    stopped(dossier)
    with open_for_window(published, ME) as again:
        assert again.report.recovered is None
        assert numbers_in(again) == ["1"]
    assert folders() == []


def test_a_command_publishes_what_a_window_left_and_then_does_its_own(left: Path, stopped: Stopped) -> None:
    dossier = open_dossier(left)
    assert published_numbers(left) == ["1", "2", "3"]
    decide(dossier, "half werk")
    stopped(dossier)
    with open_for_window(left, ME) as again:
        assert numbers_in(again) == ["1", "2", "3"]


def test_a_new_dossier_that_was_never_published_is_recovered(path: Path, stopped: Stopped) -> None:
    dossier = create_for_window(path, ME)
    decide(dossier, "1")
    stopped(dossier)
    assert not path.exists()
    with open_for_window(path, ME) as again:
        assert numbers_in(again) == ["1"]
        again.publish()
    assert published_numbers(path) == ["1"]


def test_a_new_dossier_in_which_nothing_was_done_is_not(path: Path) -> None:
    create_for_window(path, ME).close()
    assert folders() == []
    with pytest.raises(DossierProblem, match="Er is geen dossier"):
        open_for_window(path, ME)


def test_a_half_made_folder_is_no_working_copy(
    published: Path, stopped: Stopped, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("nvo_desktop.storage.work_folder.WorkFolder.make_lasting", lambda _work: None)
        dossier = open_for_window(published, ME)  # as when it stopped before the final name
    decide(dossier, "2")
    stopped(dossier)
    with open_for_window(published, ME) as again:
        assert again.report.recovered is None
        assert len(folders()) == 1


def test_a_living_window_is_not_taken_for_a_dead_one(left: Path) -> None:
    with open_for_window(left, ME), pytest.raises(DossierProblem, match="in gebruik"):
        open_for_window(left, ME)


@pytest.mark.parametrize(
    "damage",
    [
        lambda copy: copy.write_bytes(b""),
        lambda copy: copy.unlink(),
        lambda copy: copy.write_bytes(copy.read_bytes()[:30_000]),
        lambda copy: copy.write_bytes(b"x" * 100 + copy.read_bytes()[100:]),
        lambda copy: altered(copy, "UPDATE decision SET status = 'verzonnen'"),
        lambda copy: altered(copy, "CREATE TRIGGER t AFTER DELETE ON decision BEGIN SELECT 1; END"),
        lambda copy: altered(copy, "DELETE FROM manifest"),
        lambda copy: altered(copy, "PRAGMA user_version = 0"),
        lambda copy: altered(copy, "UPDATE decision SET text = 'omgevallen bit' WHERE number = '1'"),
        lambda copy: altered(copy, "DELETE FROM decision WHERE number = '1'"),
        lambda copy: altered(copy, "UPDATE change SET new = 'x' WHERE new = '\"1\"'"),
    ],
)
def test_a_damaged_working_copy_is_set_aside_and_said(left: Path, damage: Callable[[Path], object]) -> None:
    (folder,) = folders()
    damage(paths.work_folder() / folder / "w.db")
    with open_for_window(left, ME) as dossier:
        assert numbers_in(dossier) == ["1"]
        assert dossier.report.recovered is None
        assert dossier.report.set_aside == (paths.work_folder() / f"damaged-{folder}",)
    assert folders() == [f"damaged-{folder}"]
    with open_for_window(left, ME) as dossier:
        assert dossier.report.set_aside == ()


def altered(copy: Path, statement: str) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute(statement)


def test_without_its_base_a_sound_copy_is_still_recovered(left: Path) -> None:
    (folder,) = folders()
    (paths.work_folder() / folder / "base.db").write_bytes(b"ruis")
    with open_for_window(left, ME) as dossier:
        assert numbers_in(dossier) == ["1", "2", "3"]


def test_records_that_the_log_names_may_differ_from_the_base(published: Path, stopped: Stopped) -> None:
    dossier = open_for_window(published, ME)
    with dossier.unit_of_work("Alles anders") as work:
        (decision,) = work.all(Decision)
        work.delete(decision)
        work.add(Municipality(name="Aa"))
        work.commit()
    stopped(dossier)
    with open_for_window(published, ME) as again:
        assert again.report.set_aside == ()
        assert numbers_in(again) == []


def test_a_copy_that_cannot_be_read_now_is_left_as_it_is(left: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = folders()

    def failing(*_: object) -> str:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("nvo_desktop.storage.left_work.check_working_copy", failing)
        with pytest.raises(FileProblem, match="kon niet worden gelezen"):
            open_for_window(left, ME)
    assert folders() == before


def test_work_on_a_copy_elsewhere_is_offered_and_not_taken(left: Path) -> None:
    elsewhere = left.with_name("kopie.nvo")
    shutil.copy(left, elsewhere)
    with open_for_window(elsewhere, ME) as dossier:
        assert numbers_in(dossier) == ["1"]
        (other,) = dossier.report.others
        assert (other.path, other.change_sets, other.last_at) == (left, 2, NOON)
    with open_for_window(left, ME) as dossier:
        assert numbers_in(dossier) == ["1", "2", "3"]


def test_offered_work_can_be_saved_as_a_file_of_its_own(left: Path) -> None:
    (offered,) = all_left_work()
    target = left.with_name("gered.nvo")
    rescue(offered, target)
    assert published_numbers(target) == ["1", "2", "3"]
    assert published_numbers(left) == ["1"]
    assert folders() == []
    with pytest.raises(DossierProblem, match="is er niet meer"):
        rescue(offered, left.with_name("nog eens.nvo"))


def test_saving_offered_work_never_overwrites_and_never_loses(left: Path) -> None:
    (offered,) = all_left_work()
    with pytest.raises(ChangedOutside, match="staat al iets"):
        rescue(offered, left)
    assert all_left_work() == (offered,)


def test_a_renamed_dossier_takes_its_work_along(left: Path) -> None:
    renamed = left.with_name("anders.nvo")
    left.rename(renamed)
    with open_for_window(renamed, ME) as dossier:
        assert numbers_in(dossier) == ["1", "2", "3"]
        dossier.publish()
    assert published_numbers(renamed) == ["1", "2", "3"]
    assert not left.exists()
    assert folders() == []


def test_a_renamed_dossier_that_changed_since_is_only_offered_the_work(left: Path) -> None:
    renamed = left.with_name("anders.nvo")
    shutil.copy(left, renamed)
    with open_dossier(renamed) as colleague:
        decide(colleague, "van de collega")
        colleague.publish()
    left.unlink()
    with open_for_window(renamed, ME) as dossier:
        assert numbers_in(dossier) == ["1", "van de collega"]
        assert [other.path for other in dossier.report.others] == [left]


def test_when_a_colleague_changed_the_file_both_are_kept(left: Path, tmp_path: Path) -> None:
    replaced_by_colleague(left, tmp_path)
    with open_for_window(left, ME) as dossier:
        assert numbers_in(dossier) == ["1", "2", "3"]
        assert dossier.outside_change() is not None
        with pytest.raises(ChangedOutside, match="iemand anders"):
            dossier.publish()
        dossier.publish_as(left.with_name("van mij.nvo"))
    assert published_numbers(left) == ["1", "van de collega"]
    assert published_numbers(left.with_name("van mij.nvo")) == ["1", "2", "3"]


def replaced_by_colleague(path: Path, aside: Path) -> None:
    shutil.copy(path, aside / "collega.nvo")
    with open_dossier(aside / "collega.nvo") as other:
        decide(other, "van de collega")
        other.publish()
    shutil.copy(aside / "collega.nvo", path)


def test_a_command_does_not_overwrite_a_colleagues_version_with_left_work(left: Path, tmp_path: Path) -> None:
    replaced_by_colleague(left, tmp_path)
    with pytest.raises(ChangedOutside):
        open_dossier(left)
    assert published_numbers(left) == ["1", "van de collega"]
    assert len(all_left_work()) == 1


def test_when_the_file_is_a_ruin_the_work_is_still_there(left: Path) -> None:
    left.write_bytes(left.read_bytes()[:5000])
    with open_for_window(left, ME) as dossier:
        assert numbers_in(dossier) == ["1", "2", "3"]
        with pytest.raises(ChangedOutside):
            dossier.publish()


def test_when_the_file_is_gone_the_work_can_be_saved_in_its_place(left: Path) -> None:
    left.unlink()
    with open_for_window(left, ME) as dossier:
        assert numbers_in(dossier) == ["1", "2", "3"]
        with pytest.raises(ChangedOutside) as caught:
            dossier.publish()
        assert caught.value.is_gone
        dossier.publish_as(left)
    assert published_numbers(left) == ["1", "2", "3"]


def test_another_dossier_under_that_name_is_opened_itself(left: Path) -> None:
    left.unlink()
    with create_dossier(left) as another:
        decide(another, "9")
        another.publish()
    with open_for_window(left, ME) as dossier:
        assert numbers_in(dossier) == ["9"]
        assert [other.change_sets for other in dossier.report.others] == [2]


def test_a_stopped_publication_is_finished_and_not_taken_for_a_colleagues(
    published: Path, stopped: Stopped, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = open_for_window(published, ME)
    decide(dossier, "2")
    publish_and_stop_after_the_name(dossier, monkeypatch)
    decide(dossier, "3")
    stopped(dossier)
    with open_for_window(published, ME) as again:
        assert again.outside_change() is None
        assert again.report.recovered is not None
        assert again.report.recovered.change_sets == 1
        again.publish()
    assert published_numbers(published) == ["1", "2", "3"]


def publish_and_stop_after_the_name(dossier: OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = disk.put_in_place_of

    def stopping(new: Path, old: Path) -> None:
        replace(new, old)
        if old.suffix == ".nvo" and paths.data_folder() not in old.parents:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(disk, "put_in_place_of", stopping)
        with pytest.raises(KeyboardInterrupt):
            dossier.publish()


def test_a_later_autosave_is_not_lost_in_a_publication_that_arrived_unnoticed(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The deed that went into a publication is never made longer afterwards, also when publishing seemed to fail."""
    with open_for_window(published, ME) as dossier:
        decision = dossier.rows(Decision)[0].id
        first = write_text(dossier, decision, "een", None)
        publish_and_stop_after_the_name(dossier, monkeypatch)
        second = write_text(dossier, decision, "een twee", first)
        assert second != first
        assert dossier.is_changed
        dossier.publish()
    with read_dossier(published) as reading:
        assert reading.rows(Decision)[0].text == "een twee"


def write_text(dossier: OpenDossier, decision: str, text: str, extends: str | None) -> str | None:
    with dossier.unit_of_work("Besluit gewijzigd", extends=extends) as work:
        work.get(Decision, decision).text = text
        return work.commit().set_id
