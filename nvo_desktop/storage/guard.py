"""The guard in front of a dossier: what a file must be before one of its rows is used.

It looks at a private copy of the bytes, never at the shared file; in the order in which a hostile file could do harm.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import BLOB, Boolean, Column, Integer, LargeBinary, Table

from nvo_desktop.errors import DossierProblem
from nvo_desktop.storage import schema
from nvo_desktop.storage.digest import content_digest, whole_digest
from nvo_desktop.storage.header import APPLICATION_ID, FORMAT, read_header
from nvo_desktop.storage.plain_rows import plain_rows
from nvo_desktop.storage.sqlite_problems import damaged, from_sqlite_error
from nvo_desktop.storage.upgrading import format_of

MAX_BYTES = 200_000_000
"""No dossier is larger: attachments are counted in tens of megabytes."""

_MAX_VALUE = 50_000_000
_MAX_SECONDS = 60


class Checked(NamedTuple):
    """A dossier file that passed: a connection that can only read, who it is, the digest of its content, its format."""

    connection: sqlite3.Connection
    dossier_id: str
    rev: str
    content: str
    saved_at: str
    form: int


class _Manifest(NamedTuple):
    dossier_id: str
    rev: str
    digest: str
    saved_at: str


@contextmanager
def checked(copy: Path, path: Path) -> Generator[Checked]:
    """Open a copy for reading, after every check. path is what the user calls it.

    DossierProblem: not a dossier, of a newer format, too large, or damaged.
    """
    check_header(copy, path)
    with closing(_careful_connection(copy)) as connection:
        with _doubt_is_damage(path):
            manifest = _check_content(connection, path)
            form = format_of(connection)
            content = content_digest(connection, form)
            if manifest.digest != whole_digest(connection, content):
                raise damaged(path)
        yield Checked(connection, manifest.dossier_id, manifest.rev, content, manifest.saved_at, form)


def check_working_copy(connection: sqlite3.Connection, path: Path) -> str:
    """The same checks, but for the digest, on a working copy that a dead process left; gives its dossier id.

    path is the dossier it is of. DossierProblem when it is damaged, FileProblem when it cannot be read now.
    """
    with _doubt_is_damage(path):
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        if application != APPLICATION_ID or not 1 <= format_of(connection) <= FORMAT:
            raise damaged(path)
        return _check_content(connection, path).dossier_id


def check_header(copy: Path, path: Path) -> None:
    """Judge the first hundred bytes, before SQLite sees them. DossierProblem as checked()."""
    header = read_header(copy)
    if not header.is_dossier:
        raise _not_a_dossier(path)
    if header.is_newer:
        raise DossierProblem(
            f"‘{path}’ is gemaakt met een nieuwere versie van dit programma (bestandsvorm {header.format}; deze versie "
            f"kent {FORMAT}). Er is niets gewijzigd.",
            "Werk het programma bij en open het dossier opnieuw.",
        )
    if header.format < 1 or not header.is_closed:
        raise damaged(path)
    if copy.stat().st_size > MAX_BYTES:
        raise DossierProblem(f"‘{path}’ is te groot voor een dossier en wordt niet geopend.", "")


def only_to_read(copy: Path) -> str:
    """The address under which SQLite opens a copy that nobody changes, and makes no file beside it."""
    return f"{copy.resolve().as_uri()}?mode=ro&immutable=1"


def be_careful(connection: sqlite3.Connection) -> None:
    """Let nothing in a file that is read run anything, or be believed unseen."""
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
        connection.execute(f"PRAGMA {pragma}")


def _careful_connection(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(only_to_read(copy), uri=True, isolation_level=None)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    until = time.monotonic() + _MAX_SECONDS
    connection.set_progress_handler(lambda: int(time.monotonic() > until), 100_000)
    return connection


@contextmanager
def _doubt_is_damage(path: Path) -> Generator[None]:
    """Whatever SQLite or a value says inside the block: a disk that refuses is that, all else is a damaged dossier."""
    try:
        yield
    except sqlite3.Error as error:
        raise from_sqlite_error(error, "gelezen", path) or damaged(path) from error
    except (ValueError, RecursionError) as error:
        raise damaged(path) from error


def _check_content(connection: sqlite3.Connection, path: Path) -> _Manifest:
    be_careful(connection)
    form = format_of(connection)
    if _schema_of(connection) != _expected_schema(form):
        raise damaged(path)
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise damaged(path)
    if any(connection.execute(_wrong_types(table)).fetchone()[0] for table in schema.tables(form)):
        raise damaged(path)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise damaged(path)
    for kind in schema.record_kinds(form):
        plain_rows(kind).check(connection)
    manifests = connection.execute("SELECT dossier_id, rev, digest, saved_at FROM manifest").fetchall()
    if len(manifests) != 1:
        raise damaged(path)
    UUID(manifests[0][0])
    return _Manifest(*manifests[0])


def _schema_of(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()


def _expected_schema(form: int) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema.schema_text(form))
        return _schema_of(connection)


def _wrong_types(table: Table) -> str:
    """Count the rows with a value of another type than its column: SQLite itself would let it pass."""
    wrong = " OR ".join(f'typeof("{column.name}") NOT IN ({_allowed(column)})' for column in table.columns)
    return f'SELECT count(*) FROM "{table.name}" WHERE {wrong}'  # noqa: S608 - our own names


def _allowed(column: Column[object]) -> str:
    kind = "'text'"
    if isinstance(column.type, Integer | Boolean):
        kind = "'integer'"
    elif isinstance(column.type, LargeBinary | BLOB):
        kind = "'blob'"
    return f"{kind}, 'null'" if column.nullable else kind


def _not_a_dossier(path: Path) -> DossierProblem:
    return DossierProblem(
        f"‘{path}’ is geen dossier van dit programma.",
        "Kies een bestand dat eindigt op .nvo en dat dit programma heeft gemaakt.",
    )
