"""What a file says of itself, read without SQLite."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from nvo_desktop.storage.dossier_file import create_dossier
from nvo_desktop.storage.header import FORMAT, Header, Standing, read_header, standing_of


@pytest.fixture
def published(path: Path) -> Path:
    with create_dossier(path) as dossier:
        dossier.publish()
    return path


def test_a_published_dossier_says_its_format(published: Path) -> None:
    assert read_header(published) == Header(is_dossier=True, format=FORMAT, is_closed=True)
    assert standing_of(published) is Standing.DOSSIER


def test_a_newer_dossier_is_known_as_such(published: Path) -> None:
    with closing(sqlite3.connect(published)) as connection:
        connection.execute("PRAGMA user_version = 9")
    assert standing_of(published) is Standing.NEWER


def test_a_database_in_use_is_no_closed_one(published: Path) -> None:
    with closing(sqlite3.connect(published)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    assert not read_header(published).is_closed


def test_what_stands_there_is_told_apart(path: Path) -> None:
    assert standing_of(path) is Standing.GONE
    path.write_bytes(b"Beste collega,")
    assert standing_of(path) is Standing.OTHER
    assert standing_of(path / "in een bestand.nvo") is Standing.GONE
    assert standing_of(path.parent) is Standing.UNREADABLE
    with closing(sqlite3.connect(path.with_name("ander.db"))) as connection:
        connection.execute("CREATE TABLE t (a)")
    assert standing_of(path.with_name("ander.db")) is Standing.OTHER
