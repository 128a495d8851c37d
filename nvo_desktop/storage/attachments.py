"""Attachments read without their bytes, which are many; and the bytes of one."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple


class AttachmentHead(NamedTuple):
    """What an attachment is, without its content; size is in bytes."""

    id: str
    sha256: str
    name: str
    media_type: str
    size: int


def heads(connection: sqlite3.Connection) -> tuple[AttachmentHead, ...]:
    """All attachments by name."""
    query = "SELECT id, sha256, name, media_type, length(content) FROM attachment ORDER BY name, id"
    return tuple(AttachmentHead(*row) for row in connection.execute(query))


def content(connection: sqlite3.Connection, sha256: str) -> bytes | None:
    """The bytes of the attachment with that SHA-256; None when the dossier does not hold it."""
    row = connection.execute("SELECT content FROM attachment WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else bytes(row[0])
