"""The working copy: a SQLite file in local application data, one connection, and the gate in front of its rows."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, CursorResult, Engine, Executable, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from nvo_desktop.storage.sqlite_problems import told_of_work
from nvo_desktop.storage.upgrading import bring_up_to_date

_READS = re.compile(r"\s*(?:SELECT|PRAGMA)\b", re.IGNORECASE)
_PRAGMAS = (  # locking_mode stands before WAL, so that no second connection can even read
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)


class UnloggedWriteError(RuntimeError):
    """A bug of ours: a statement that changes rows outside the unit of work, so that the log would not know it."""


class WorkingCopy:
    """The one open connection to a working copy. Reading is free; rows change only inside writing()."""

    def __init__(self, folder: Path) -> None:
        """Open w.db in the folder, with the pragmas of a working copy."""
        self.in_unit = False  # two units of work would not see each other’s work
        self._may_write = False
        self._sqlite, self._files = _opened(folder), _Files(folder)
        self._engine = self._made_engine(self._sqlite)
        self._connection: Connection = self._engine.connect()

    @property
    def is_in_place(self) -> bool:
        """Whether its files are still the ones that have its names: one can be written to after it was removed."""
        return self._files.are_the_same()

    def read(self, statement: Executable, parameters: Mapping[str, object] | None = None) -> CursorResult[Any]:
        """Run a statement that reads."""
        return self._connection.execute(statement, parameters)

    @contextmanager
    def writing(self) -> Generator[Writing]:
        """Open the gate for one transaction: committed at the end of the block, rolled back when it raises."""
        with told_of_work("bewaard"):
            self._sqlite.execute("BEGIN IMMEDIATE")
            self._may_write = True
            try:
                yield Writing(self._connection)
                self._sqlite.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._may_write = False

    def set_identity(self, dossier_id: str) -> None:
        """Let the manifest name that dossier."""
        with self.writing():
            self._sqlite.execute("UPDATE manifest SET dossier_id = ?", (dossier_id,))

    def write_snapshot(self, target: Path) -> None:
        """Write all that is committed into a new SQLite file, without free pages or remains of what was deleted."""
        self._sqlite.execute("VACUUM INTO ?", (str(target),))

    @property
    def raw(self) -> sqlite3.Connection:
        """The bare connection, for reading whole tables; nobody writes with it."""
        return self._sqlite

    def go_on_in(self, folder: Path) -> None:
        """Work from now on with the w.db in that folder, which holds the same."""
        sqlite = _opened(folder)
        with suppress(sqlite3.Error, DBAPIError):  # its disk may be gone
            self.close()
        self._sqlite, self._files = sqlite, _Files(folder)
        self._engine = self._made_engine(sqlite)
        self._connection = self._engine.connect()

    def close(self) -> None:
        """Close the connection; the folder stays."""
        self._connection.close()
        self._engine.dispose()
        self._sqlite.close()

    def _roll_back(self) -> None:
        if self._sqlite.in_transaction:  # a full disk has already rolled back
            self._sqlite.execute("ROLLBACK")

    def _made_engine(self, sqlite: sqlite3.Connection) -> Engine:
        engine = create_engine("sqlite://", creator=lambda: sqlite, poolclass=StaticPool, isolation_level="AUTOCOMMIT")
        event.listen(engine, "before_cursor_execute", self._guard)
        return engine

    def _guard(self, *statement_and_context: Any) -> None:
        statement: str = statement_and_context[2]  # connection, cursor, statement, parameters, context, many
        if not self._may_write and not _READS.match(statement):
            raise UnloggedWriteError(f"outside the unit of work: {statement[:80]}")


class _Files:
    """The database and its log of writing ahead, as they were when they were first seen."""

    def __init__(self, folder: Path) -> None:
        self._paths = (folder / "w.db", folder / "w.db-wal")
        self._seen: dict[Path, tuple[int, int]] = {}
        self.are_the_same()

    def are_the_same(self) -> bool:
        for path in self._paths:
            now = _identity(path)
            if now is not None:
                self._seen.setdefault(path, now)
            if self._seen.get(path) != now:
                return False
        return self._paths[0] in self._seen


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _opened(folder: Path) -> sqlite3.Connection:
    sqlite = connected(folder / "w.db")
    try:
        for pragma in _PRAGMAS:
            sqlite.execute(pragma)
        bring_up_to_date(sqlite)
    except BaseException:
        sqlite.close()
        raise
    return sqlite


class Writing:
    """The open gate of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def run(self, statement: Executable, parameters: Mapping[str, object] | Sequence[Mapping[str, object]]) -> None:
        """Run a statement that changes rows; a sequence of parameters runs it once for each."""
        if parameters:
            self._connection.execute(statement, parameters)


def connected(path: Path) -> sqlite3.Connection:
    """A bare connection in autocommit mode: a transaction begins where BEGIN stands and nowhere else."""
    return sqlite3.connect(path, isolation_level=None)
