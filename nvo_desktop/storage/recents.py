"""The dossiers that were opened last, for the start screen and the menu."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from nvo_desktop import paths
from nvo_desktop.storage.small_store import SmallStore, Values, as_list, as_object, as_text

_KEPT = 12
_LIST = "dossiers"


@dataclass(frozen=True, slots=True)
class Recent:
    """A dossier that was open; name is the region's, opened_at in UTC. Whether it still stands there is not known."""

    path: Path
    name: str
    dossier_id: str
    opened_at: datetime


class Recents:
    """The list, newest first."""

    def __init__(self, file: Path | None = None) -> None:
        """Use that file, or the one in the program's own folder."""
        self._store = SmallStore(file or paths.data_folder() / "recent.json")

    def all(self) -> tuple[Recent, ...]:
        """What is on the list; entries that make no sense are left out."""
        entries = (_read(as_object(entry)) for entry in as_list(self._store.read().get(_LIST)))
        return tuple(entry for entry in entries if entry is not None)

    def note(self, path: Path, name: str, dossier_id: str, opened_at: datetime) -> None:
        """Put a dossier on top; the oldest falls off."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would ask a network folder
        entry = Recent(path, name, dossier_id, opened_at.astimezone(UTC))
        self._write([entry, *self._others(path)][:_KEPT])

    def forget(self, path: Path) -> None:
        """Take a dossier off the list; the file itself stays."""
        self._write(self._others(path))

    def _others(self, path: Path) -> list[Recent]:
        return [entry for entry in self.all() if os.path.normcase(entry.path) != os.path.normcase(path)]

    def _write(self, entries: list[Recent]) -> None:
        self._store.change(lambda values: values.update({_LIST: [_written(entry) for entry in entries]}))


def _written(entry: Recent) -> Values:
    at = entry.opened_at.isoformat(timespec="seconds")
    return {"path": str(entry.path), "name": entry.name, "dossier_id": entry.dossier_id, "opened_at": at}


def _read(entry: Values) -> Recent | None:
    path = as_text(entry.get("path"))
    try:
        opened_at = datetime.fromisoformat(as_text(entry.get("opened_at"))).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    if not path or "\0" in path:
        return None
    return Recent(Path(path), as_text(entry.get("name")), as_text(entry.get("dossier_id")), opened_at)
