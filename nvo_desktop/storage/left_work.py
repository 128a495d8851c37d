"""Work that a dead process left behind: what of it the dossier file does not have."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from nvo_desktop.storage import disk
from nvo_desktop.storage.base import Base
from nvo_desktop.storage.guard import check_working_copy
from nvo_desktop.storage.sqlite_problems import damaged, told_to_user
from nvo_desktop.storage.work_folder import WorkFolder
from nvo_desktop.storage.working_copy import connected

_NEWER = """
SELECT count(*), max(at) FROM change_set
WHERE counter > coalesce((SELECT counter FROM change_set WHERE id = ?), -1)
"""


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
    with told_to_user("gelezen", work.path):
        if not work.copy_file.is_file():
            raise damaged(base.path)
        with closing(connected(work.copy_file)) as connection:
            count, last = _counted(connection, base)
    return LeftWork(work.path, base.path, base.dossier_id, base.rev, count, _time(last))


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


def _counted(connection: sqlite3.Connection, base: Base) -> tuple[int, str]:
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    check_working_copy(connection, base.path)
    count, last = connection.execute(_NEWER, (base.newest,)).fetchone()
    return count, last or ""


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
