"""A working copy that an older version of the program left behind gets the tables that came since."""

from __future__ import annotations

import sqlite3

from nvo_desktop.storage import schema
from nvo_desktop.storage.header import FORMAT


def format_of(connection: sqlite3.Connection, database: str = "main") -> int:
    """The format that a database says it has."""
    return int(connection.execute(f"PRAGMA {database}.user_version").fetchone()[0])


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Make the tables that it lacks, all or none; rows stay as they are. A dossier file is never changed in place."""
    form = format_of(connection)
    if form < FORMAT:
        connection.execute("BEGIN IMMEDIATE")
        for statement in schema.added_since(form):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("COMMIT")
