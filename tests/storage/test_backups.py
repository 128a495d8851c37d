"""Earlier publications are kept, verified, thinned out, and can be put back as a new file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from decisions import decide, published_numbers
from hypothesis import given
from hypothesis import strategies as st

from nvo_desktop import paths
from nvo_desktop.errors import FileProblem
from nvo_desktop.storage import backups as room
from nvo_desktop.storage import disk
from nvo_desktop.storage.backups import Backup, Backups, worth_keeping
from nvo_desktop.storage.dossier_file import open_dossier
from nvo_desktop.storage.open_dossier import OpenDossier

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)


def publish(dossier: OpenDossier, *numbers: str) -> Backups:
    for number in numbers:
        decide(dossier, number)
        dossier.publish()
    return Backups(dossier.dossier_id)


def made(count: int, apart: timedelta, size: int = 1, until: datetime = NOON) -> list[Backup]:
    """So many backups, the newest first."""
    return [Backup(Path(str(n)), n, until - (count - n) * apart, str(n), size) for n in range(count, 0, -1)]


def test_a_first_publication_has_nothing_to_keep(dossier: OpenDossier) -> None:
    assert publish(dossier, "1").all() == []


def test_each_publication_keeps_the_one_before(dossier: OpenDossier) -> None:
    kept = publish(dossier, "1", "2", "3").all()
    assert [one.number for one in kept] == [2, 1]
    assert published_numbers(kept[0].path) == ["1", "2"]
    assert published_numbers(kept[1].path) == ["1"]


def test_they_lie_in_the_programs_own_folder_and_nowhere_else(dossier: OpenDossier) -> None:
    (kept,) = publish(dossier, "1", "2").all()
    assert kept.path.parent == paths.backup_folder() / dossier.dossier_id
    assert [entry.name for entry in dossier.path.parent.iterdir()] == ["regio.nvo"]
    assert list(kept.path.parent.iterdir()) == [kept.path]


def test_a_command_keeps_what_a_colleague_published(dossier: OpenDossier) -> None:
    publish(dossier, "1")
    dossier.close()
    with open_dossier(dossier.path) as again:
        (kept,) = publish(again, "2").all()
    assert published_numbers(kept.path) == ["1"]


def test_a_second_try_keeps_no_second_copy(dossier: OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(dossier, "1")
    decide(dossier, "2")
    with monkeypatch.context() as patch:
        patch.setattr("nvo_desktop.storage.publishing._take_the_name", refused)
        for _ in range(3):
            with pytest.raises(FileProblem):
                dossier.publish()
    dossier.publish()
    assert len(Backups(dossier.dossier_id).all()) == 1


def refused(*_: object) -> None:
    raise OSError(13, "Permission denied")


def test_our_own_copy_when_it_is_damaged_is_not_what_is_kept(dossier: OpenDossier) -> None:
    publish(dossier, "1")
    dossier._work.base_file.write_bytes(b"ruis")
    (kept,) = publish(dossier, "2").all()
    assert published_numbers(kept.path) == ["1"]


def test_without_a_sound_backup_nothing_is_replaced(dossier: OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(dossier, "1")
    decide(dossier, "2")
    copy = disk.copy_durably

    def spoiled(source: Path, target: Path) -> None:
        copy(source, target)
        if target.name == "backup.new":
            target.write_bytes(b"ruis")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "copy_durably", spoiled)
        with pytest.raises(FileProblem):
            dossier.publish()
    assert published_numbers(dossier.path) == ["1"]
    assert Backups(dossier.dossier_id).all() == []


def test_a_backup_is_put_back_as_a_new_file_only(dossier: OpenDossier) -> None:
    kept = publish(dossier, "1", "2")
    target = dossier.path.with_name("teruggezet.nvo")
    kept.restore(kept.all()[0], target)
    assert published_numbers(target) == ["1"]
    with pytest.raises(FileProblem):
        kept.restore(kept.all()[0], dossier.path)
    assert published_numbers(dossier.path) == ["1", "2"]
    assert sorted(entry.name for entry in target.parent.iterdir()) == ["regio.nvo", "teruggezet.nvo"]


def test_what_is_no_backup_is_left_alone(dossier: OpenDossier) -> None:
    kept = publish(dossier, "1", "2")
    (kept.folder / "notities.nvo").write_bytes(b"van de gebruiker")
    (kept.folder / "000001-99999999T000000Z-ab.nvo").write_bytes(b"x")
    publish(dossier, "3")
    assert [one.number for one in kept.all()] == [2, 1]
    assert (kept.folder / "notities.nvo").exists()


def test_old_ones_go_when_there_are_many(dossier: OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "worth_keeping", lambda known, _now: known[:2])
    kept = publish(dossier, "1", "2", "3", "4", "5").all()
    assert [published_numbers(one.path)[-1] for one in kept] == ["4", "3"]


def test_the_last_ten_stay_however_quickly_they_came() -> None:
    kept = worth_keeping(made(50, timedelta(seconds=1)), NOON)
    assert sorted(one.number for one in kept)[-10:] == list(range(41, 51))
    assert len(kept) <= 12


def test_two_days_of_work_keep_one_each_half_hour() -> None:
    kept = worth_keeping(made(2 * 24 * 60, timedelta(minutes=1)), NOON)
    assert 96 <= len(kept) <= 10 + 97 + 12


def test_a_year_of_daily_work_keeps_days_weeks_and_months() -> None:
    kept = {one.at.date() for one in worth_keeping(made(365, timedelta(days=1)), NOON)}
    assert {NOON.date() - timedelta(days=days) for days in range(12)} <= kept
    assert len(kept) <= 12 + 10 + 9 + 3
    assert min(kept) <= NOON.date() - timedelta(days=210)


@pytest.mark.parametrize("now", [NOON - timedelta(days=9000), NOON + timedelta(days=9000)])
def test_a_wrong_clock_costs_none_of_the_last_ten(now: datetime) -> None:
    known = made(40, HALF_HOUR)
    assert worth_keeping(known, now)[:10] == known[:10]


def test_large_ones_are_fewer_but_never_less_than_ten() -> None:
    kept = worth_keeping(made(90, HALF_HOUR, size=150_000_000), NOON)
    assert [one.number for one in kept] == list(range(90, 80, -1))
    assert len(worth_keeping(made(90, HALF_HOUR, size=50_000_000), NOON)) == 20


@given(st.lists(st.integers(-(10**7), 10**7), max_size=300).map(sorted))
def test_their_number_is_bounded_and_thinning_twice_is_thinning_once(minutes: list[int]) -> None:
    known = [
        Backup(Path(str(n)), n, NOON + timedelta(minutes=at), str(n), 1) for n, at in reversed([*enumerate(minutes)])
    ]
    kept = worth_keeping(known, NOON)
    assert len(kept) <= 10 + 12 + 10 + 9 + 193
    again = worth_keeping(sorted(kept, key=lambda one: one.number, reverse=True), NOON)
    assert {one.number for one in again} == {one.number for one in kept}
