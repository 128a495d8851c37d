"""Work that a dead process left behind: what of it the dossier file does not have."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from nvo_desktop.model.record import kind_of
from nvo_desktop.storage import disk, schema
from nvo_desktop.storage.base import Base
from nvo_desktop.storage.guard import check_working_copy
from nvo_desktop.storage.sqlite_problems import damaged, told_of_work
from nvo_desktop.storage.upgrading import format_of
from nvo_desktop.storage.work_folder import WorkFolder

_SINCE = "counter > coalesce((SELECT counter FROM change_set WHERE id = ?), -1)"
_NEWER = f"SELECT count(*), max(at) FROM change_set WHERE {_SINCE}"  # noqa: S608 - our own names
_TOUCHED = f"""
SELECT record_id FROM change JOIN change_set ON change_set.id = change.set_id WHERE kind = ? AND {_SINCE}
"""  # noqa: S608 - our own names
_DIFFERING = """
SELECT id FROM (SELECT * FROM main."{kind}" EXCEPT SELECT * FROM base."{kind}")
UNION SELECT id FROM (SELECT * FROM base."{kind}" EXCEPT SELECT * FROM main."{kind}")
"""
_ALL = 'SELECT id FROM main."{kind}"'  # of a kind that the format of the base does not know


@dataclass(frozen=True, slots=True)
class LeftWork:
    """A working copy with edits that were never published: of which path, how many change sets, the last one's time.

    dossier_id and rev: of the publication it began from; rev is None when there was none.
    """

    folder: Path
    path: Path
    dossier_id: str
    rev: str | None
    change_sets: int
    last_at: datetime | None


def left_in(work: WorkFolder, base: Base) -> LeftWork:
    """Check the working copy in a held folder, and count what is newer than its base.

    DossierProblem when it is damaged, FileProblem when it cannot be read now.
    """
    with told_of_work("gelezen"):
        if not work.copy_file.is_file():
            raise damaged(base.path)
        with closing(_connected(work.copy_file)) as connection:
            check_working_copy(connection, base.path)
            if base.sha256 is not None and disk.sha256_if_there(work.base_file) == base.sha256:
                _check_against(connection, work.base_file, base)
            count, last = connection.execute(_NEWER, (base.newest,)).fetchone()
    return LeftWork(work.path, base.path, base.dossier_id, base.rev, count, _time(last or ""))


def settled(work: WorkFolder, base: Base, stands: str | None) -> Base:
    """Finish, durably, a publication that was stopped after the file took its name; gives the base from then on.

    stands: SHA-256 of what is at the path. Without this, our own new file would look like a colleague's.
    """
    intent = work.intent()
    if intent is None or stands != intent.sha256 or stands == base.sha256:
        return base
    if disk.sha256_if_there(work.next_file) == intent.sha256:
        disk.put_in_place_of(work.next_file, work.base_file)
    published = replace(intent, path=base.path)
    work.note_base(published)
    return published


def _connected(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(copy.resolve().as_uri(), uri=True, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    return connection


def _check_against(connection: sqlite3.Connection, base_file: Path, base: Base) -> None:
    """Whether the copy is its base and what the log says came after: an altered byte elsewhere is damage."""
    connection.execute("ATTACH ? AS base", (f"{base_file.resolve().as_uri()}?mode=ro&immutable=1",))
    for log in ("change_set", "change"):
        if connection.execute(f"SELECT * FROM base.{log} EXCEPT SELECT * FROM main.{log}").fetchone():  # noqa: S608 - our own names
            raise damaged(base.path)
    known = {kind_of(kind) for kind in schema.record_kinds(format_of(connection, "base"))}
    for kind in map(kind_of, schema.record_kinds(format_of(connection))):
        differing = {row[0] for row in connection.execute((_DIFFERING if kind in known else _ALL).format(kind=kind))}
        if differing - {row[0] for row in connection.execute(_TOUCHED, (kind, base.newest))}:
            raise damaged(base.path)
    connection.execute("DETACH base")


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
