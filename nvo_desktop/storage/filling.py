"""What a new working copy is made of: nothing but tables, or the checked rows of a dossier file."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Table

from nvo_desktop.storage import disk, schema
from nvo_desktop.storage.digest import content_digest
from nvo_desktop.storage.guard import be_careful, checked, only_to_read
from nvo_desktop.storage.header import APPLICATION_ID, FORMAT
from nvo_desktop.storage.sqlite_problems import damaged

_SOURCE = "source"  # the dossier file beside the new tables


def fill_empty(target: Path, dossier_id: str) -> None:
    """Make a working copy with empty tables."""
    with _new_database(target) as connection:
        connection.execute("INSERT INTO manifest VALUES (?, '', '[]', '', '', '', '')", (dossier_id,))


class Filled(NamedTuple):
    """What a working copy was made of: dossier id, rev and time of the publication, and its newest change set."""

    dossier_id: str
    rev: str
    saved_at: str
    newest: str | None


def fill_from(base: Path, target: Path, path: Path) -> Filled:
    """Make a working copy of a dossier file, after its checks.

    Rows are copied into tables of our own making, column by column, so that nothing else of the file comes along. Of
    an older format some tables are not there: these stay empty. path is what the user calls it. DossierProblem as
    guard.checked.
    """
    with checked(base, path) as source:
        with _new_database(target, base) as connection:
            for table in schema.tables(source.form):
                connection.execute(_all_rows_into(table))
            if content_digest(connection, source.form) != source.content:
                raise damaged(path)
            newest = newest_set(connection)
        return Filled(source.dossier_id, source.rev, source.saved_at, newest)


def newest_set(connection: sqlite3.Connection) -> str | None:
    """The id of the newest change set in a database, if there is one."""
    row = connection.execute("SELECT id FROM change_set ORDER BY counter DESC, id DESC LIMIT 1").fetchone()
    return row[0] if row else None


@contextmanager
def _new_database(target: Path, source: Path | None = None) -> Generator[sqlite3.Connection]:
    """Tables of the current format, filled in one transaction, and synced at the end; source can be read beside it."""
    with closing(sqlite3.connect(target, isolation_level=None, uri=True)) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # synced as a whole, below
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.executescript(schema.schema_text())
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        if source is not None:
            be_careful(connection)
            connection.execute(f"ATTACH ? AS {_SOURCE}", (only_to_read(source),))
        connection.execute("BEGIN")
        yield connection
        connection.execute("COMMIT")
    disk.sync_file(target)
    disk.sync_folder(target.parent)


def _all_rows_into(table: Table) -> str:
    """SQLite copies them itself, in a third of the time it takes to hand each row to Python and back.

    The columns are named: of two tables alike it would copy the bytes of the rows as they are in the file.
    """
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    return f'INSERT INTO main."{table.name}" ({columns}) SELECT {columns} FROM {_SOURCE}."{table.name}"'  # noqa: S608 - our own names
