"""SHA-256 over what a dossier holds: knows an altered byte that SQLite's own check lets pass."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import Table

from nvo_desktop.storage import schema
from nvo_desktop.storage.header import FORMAT

_MANIFEST = "manifest"
_LOG = ("change", "change_set")
_BATCH = 500


def whole_digest(connection: sqlite3.Connection, content: str) -> str:
    """The digest that the manifest holds: over the format, the manifest's other fields, and the content digest."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    manifest = _digest(connection, [table for table in schema.tables(version) if table.name == _MANIFEST])
    return sha256(f"{version} {manifest} {content}".encode()).hexdigest()


def content_digest(connection: sqlite3.Connection, form: int = FORMAT) -> str:
    """The digest of all tables of a format but the manifest: equal in the working copy and in what was published."""
    return _digest(connection, [table for table in schema.tables(form) if table.name != _MANIFEST])


def record_digest(connection: sqlite3.Connection) -> str:
    """The digest of the records alone, without log and manifest."""
    return _digest(connection, [table for table in schema.tables() if table.name not in (_MANIFEST, *_LOG)])


def _digest(connection: sqlite3.Connection, tables: Iterable[Table]) -> str:
    total = sha256()
    for table in sorted(tables, key=lambda table: table.name):
        total.update(f"table {table.name}\n".encode())
        cursor = connection.execute(_all_rows(table))
        while rows := cursor.fetchmany(_BATCH):
            total.update(_as_bytes(rows))
    return total.hexdigest()


def _all_rows(table: Table) -> str:
    columns = [column.name for column in table.columns if (table.name, column.name) != (_MANIFEST, "digest")]
    key = [column.name for column in table.primary_key.columns]
    return f"SELECT {_quoted(columns)} FROM {_quoted([table.name])} ORDER BY {_quoted(key)}"  # noqa: S608 - our own names


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _as_bytes(rows: list[tuple[object, ...]]) -> bytes:
    """JSON tells null, numbers and text apart and says where each ends: no two contents give the same."""
    return json.dumps(rows, default=_blob, separators=(",", ":"))[1:-1].encode() + b","


def _blob(value: object) -> dict[str, object]:
    if isinstance(value, bytes):
        return {"sha256": sha256(value).hexdigest(), "size": len(value)}
    raise TypeError(f"SQLite gives no {type(value).__name__}")
