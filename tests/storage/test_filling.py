"""A working copy is made of the checked rows of a dossier file, and of nothing else in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from nvo_desktop.model.decisions import Decision
from nvo_desktop.storage.dossier_file import create_dossier
from nvo_desktop.storage.filling import fill_from

_HIDDEN = "staat-in-geen-kolom"


@pytest.fixture
def source(path: Path) -> Path:
    """A published dossier with one decision."""
    with create_dossier(path, device="proef") as dossier:
        with dossier.unit_of_work("Begin") as work:
            work.add(Decision(number="1", text="Het besluit."))
            work.commit()
        dossier.publish()
    return path


def with_more_in_its_rows_than_columns(path: Path) -> None:
    """Give each decision a value in a column, and let the schema forget that column: SQLite then skips the value."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        (schema,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'decision'").fetchone()
        connection.execute("ALTER TABLE decision ADD COLUMN more TEXT")
        connection.execute("UPDATE decision SET more = ?", (_HIDDEN,))
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'decision'", (schema,))


def test_all_rows_arrive(source: Path, tmp_path: Path) -> None:
    filled = fill_from(source, tmp_path / "w.db", source)
    with closing(sqlite3.connect(tmp_path / "w.db")) as connection:
        assert connection.execute("SELECT number, text FROM decision").fetchall() == [("1", "Het besluit.")]
        (identity,) = connection.execute("SELECT dossier_id, rev FROM manifest").fetchall()
    assert identity == (filled.dossier_id, filled.rev)


def test_the_source_stays_as_it_is_with_nothing_beside_it(source: Path, tmp_path: Path) -> None:
    before, beside = source.read_bytes(), sorted(source.parent.iterdir())
    fill_from(source, tmp_path / "w.db", source)
    assert source.read_bytes() == before
    assert [one for one in sorted(source.parent.iterdir()) if one.name != "w.db"] == beside


def test_what_stands_in_no_column_does_not_come_along(source: Path, tmp_path: Path) -> None:
    with_more_in_its_rows_than_columns(source)
    assert _HIDDEN.encode() in source.read_bytes()
    fill_from(source, tmp_path / "w.db", source)
    assert _HIDDEN.encode() not in (tmp_path / "w.db").read_bytes()


def test_a_copy_of_whole_rows_would_bring_it_along(source: Path, tmp_path: Path) -> None:
    with_more_in_its_rows_than_columns(source)
    with closing(sqlite3.connect(tmp_path / "w.db", isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS source", (str(source),))
        (schema,) = connection.execute("SELECT sql FROM source.sqlite_schema WHERE name = 'decision'").fetchone()
        connection.execute(schema)
        connection.execute("INSERT INTO main.decision SELECT * FROM source.decision")
    assert _HIDDEN.encode() in (tmp_path / "w.db").read_bytes()
