"""Reads what a running program has committed, beside it: its working copy is its own, so a copy of that is read."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path


class WorkingCopy:
    """The working copy of the one dossier that is open under a folder of user data."""

    def __init__(self, data: Path, scratch: Path) -> None:
        self._data, self._scratch = data, scratch
        scratch.mkdir(parents=True, exist_ok=True)

    def rows(self, question: str, *parameters: object) -> list[tuple[object, ...]]:
        """What a query gives now; nothing while there is no working copy, or while it is just being written."""
        try:
            return self._read(question, parameters)
        except (OSError, sqlite3.DatabaseError) as error:
            if isinstance(error, sqlite3.OperationalError):  # the question is wrong
                raise
            return []

    def _read(self, question: str, parameters: tuple[object, ...]) -> list[tuple[object, ...]]:
        copied = [shutil.copyfile(file, self._scratch / file.name) for file in self._files()]
        if not copied:
            return []
        with closing(sqlite3.connect(self._scratch / "w.db")) as connection:
            return connection.execute(question, parameters).fetchall()

    def _files(self) -> Iterator[Path]:
        """The log first: a log that is older than its database is whole, a database older than its log is not."""
        (self._scratch / "w.db-wal").unlink(missing_ok=True)
        for database in self._data.rglob("w.db"):
            if not database.parent.name.startswith(("tmp-", "damaged-")):
                yield from (file for file in (database.with_name("w.db-wal"), database) if file.exists())
