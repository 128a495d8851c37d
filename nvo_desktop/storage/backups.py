"""Earlier publications of a dossier, in the user's application data: many of today, fewer of long ago."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from nvo_desktop import paths
from nvo_desktop.storage import disk
from nvo_desktop.storage.sqlite_problems import damaged, told_to_user

_ALWAYS = 10
_MOST_BYTES = 1_000_000_000
_HALF_HOURS = timedelta(days=2)
_NAME = re.compile(r"(?P<number>\d{6,})-(?P<at>\d{8}T\d{6}Z)-(?P<rev>[0-9a-f-]+)\.nvo")
_TIME = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """A publication that another took the place of, at that time by this computer's clock; number counts them."""

    path: Path
    number: int
    at: datetime
    rev: str
    size: int


class Backups:
    """The backups of one dossier."""

    def __init__(self, dossier_id: str) -> None:
        """Make nothing yet."""
        self.folder = paths.backup_folder() / dossier_id

    def all(self) -> list[Backup]:
        """All backups, the newest first."""
        found = [_read(path) for path in self.folder.glob("*.nvo")] if self.folder.is_dir() else []
        return sorted((one for one in found if one), key=lambda one: (one.number, one.path.name), reverse=True)

    def keep(self, sources: Iterable[Path], sha256: str, rev: str, at: datetime, via: Path) -> None:
        """Copy the publication with that hash from the first source that has it, verify the copy, and thin out.

        via: a name for the copy while it is being made. OSError when no source can be copied.
        """
        known = self.all()
        if known and known[0].rev == rev and disk.sha256_if_there(known[0].path) == sha256:
            return  # it was kept when an earlier try to publish failed
        _copy_verified(sources, sha256, via)
        self.folder.mkdir(parents=True, exist_ok=True)
        number = known[0].number + 1 if known else 1
        disk.put_in_place_of(via, self.folder / f"{number:06}-{at.astimezone(UTC).strftime(_TIME)}-{rev}.nvo")
        self._thin_out(at)

    def restore(self, backup: Backup, path: Path) -> None:
        """Put a backup at a path where nothing stands: a restored dossier is always a new file.

        FileProblem when the disk refuses or something stands there.
        """
        temporary = disk.beside(path)
        with told_to_user("teruggezet", path):
            try:
                disk.copy_durably(backup.path, temporary)
                if disk.sha256_of(temporary) != disk.sha256_of(backup.path):
                    raise damaged(backup.path)
                disk.put_where_nothing_is(temporary, path)
            finally:
                disk.remove(temporary)

    def _thin_out(self, now: datetime) -> None:
        known = self.all()
        kept = worth_keeping(known, now)
        for backup in known:
            if backup not in kept:
                disk.remove(backup.path)


def worth_keeping(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """Which of them to keep, given the newest first: the last ten, then one a day, week, month, and half hour.

    A wrong clock costs precision and never the last ten; beyond a gigabyte the least needed go.
    """
    chosen = list(backups[:_ALWAYS])
    for one in _in_order_of_need(backups, now):
        if one not in chosen:
            chosen.append(one)
    total, kept = 0, list[Backup]()
    for one in chosen:
        total += one.size
        if total <= _MOST_BYTES or len(kept) < _ALWAYS:
            kept.append(one)
    return kept


def _in_order_of_need(backups: Sequence[Backup], now: datetime) -> Iterator[Backup]:
    yield from _newest_of_each(backups, lambda at: at.date(), 12)
    yield from _newest_of_each(backups, lambda at: at.isocalendar()[:2], 10)
    yield from _newest_of_each(backups, lambda at: (at.year, at.month), 9)
    recent = [one for one in backups if abs(now - one.at) <= _HALF_HOURS]
    yield from _newest_of_each(recent, lambda at: int(at.timestamp()) // 1800, 2 * 48 * 2 + 1)


def _newest_of_each(backups: Sequence[Backup], bin_of: Callable[[datetime], object], count: int) -> list[Backup]:
    """The newest of each of the first so many bins."""
    bins: dict[object, Backup] = {}
    for one in backups:
        bins.setdefault(bin_of(one.at), one)
    return list(bins.values())[:count]


def _read(path: Path) -> Backup | None:
    name = _NAME.fullmatch(path.name)
    if name is None:
        return None
    try:
        at = datetime.strptime(name["at"], _TIME).replace(tzinfo=UTC)
        return Backup(path, int(name["number"]), at, name["rev"], path.stat().st_size)
    except (ValueError, OSError):  # another window thins out too
        return None


def _copy_verified(sources: Iterable[Path], sha256: str, via: Path) -> None:
    for source in sources:
        disk.remove(via)
        if disk.sha256_if_there(source) == sha256:
            disk.copy_durably(source, via)
            if disk.sha256_of(via) == sha256:
                return
    raise OSError("no sound copy of the last publication can be made")
