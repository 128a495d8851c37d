"""SHA-256 over what a dossier holds: knows an altered byte that SQLite's own check lets pass."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import Table

from nvo_desktop.storage import schema

_MANIFEST = "manifest"
_BATCH = 500


def whole_digest(connection: sqlite3.Connection) -> str:
    """The digest that the manifest holds: the format and all tables, the manifest without the digest itself."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    seed = f"format {version}\n".encode()
    return _digest(connection, schema.tables(), seed)


def content_digest(connection: sqlite3.Connection) -> str:
    """The digest of all tables but the manifest: equal in the working copy and in what was published of it."""
    return _digest(connection, (table for table in schema.tables() if table.name != _MANIFEST), b"")


def record_digest(connection: sqlite3.Connection) -> str:
    """The digest of the records alone, without log and manifest."""
    log = {_MANIFEST, "change", "change_set"}
    return _digest(connection, (table for table in schema.tables() if table.name not in log), b"")


def _digest(connection: sqlite3.Connection, tables: Iterable[Table], seed: bytes) -> str:
    total = sha256(seed)
    for table in sorted(tables, key=lambda table: table.name):
        total.update(f"table {table.name}\n".encode())
        cursor = connection.execute(_all_rows(table))
        while rows := cursor.fetchmany(_BATCH):
            total.update(b"".join(_row_bytes(row) for row in rows))
    return total.hexdigest()


def _all_rows(table: Table) -> str:
    columns = [column.name for column in table.columns if (table.name, column.name) != (_MANIFEST, "digest")]
    key = [column.name for column in table.primary_key.columns]
    return f"SELECT {_quoted(columns)} FROM {_quoted([table.name])} ORDER BY {_quoted(key)}"  # noqa: S608 - our own names


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _row_bytes(row: tuple[object, ...]) -> bytes:
    return b"".join([_value_bytes(value) for value in row]) + b"\n"


def _value_bytes(value: object) -> bytes:
    """Type letter, length, bytes: two values never give the same, whatever they hold."""
    if value is None:
        return b"n"
    if isinstance(value, str):
        text = value.encode()
        return b"t%d:%b" % (len(text), text)
    if isinstance(value, bytes):
        return b"b%d:%b" % (len(value), value)
    number = repr(value).encode()
    return b"%c%d:%b" % (b"i" if isinstance(value, int) else b"f", len(number), number)
