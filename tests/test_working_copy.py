"""What a test reads beside a running program is what that program has committed, and nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from real_screen import eventually
from working_copy import WorkingCopy

QUESTION = "SELECT text FROM sentence"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A database that a program has for itself, with a log of what it wrote."""
    folder = tmp_path / "data" / "work" / "one"
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "w.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE sentence (text TEXT)")
        yield connection


def test_it_holds_what_is_committed_and_not_what_is_under_way(database, tmp_path):
    copy = WorkingCopy(tmp_path / "data", tmp_path / "peek")
    database.execute("BEGIN")
    database.execute("INSERT INTO sentence VALUES ('Eén')")
    assert copy.rows(QUESTION) == []
    database.execute("COMMIT")
    assert copy.rows(QUESTION) == [("Eén",)]


def test_half_made_and_damaged_copies_are_passed_over(database, tmp_path):
    (tmp_path / "data" / "work" / "one").rename(tmp_path / "data" / "work" / "tmp-one")
    assert WorkingCopy(tmp_path / "data", tmp_path / "peek").rows(QUESTION) == []


def test_a_question_that_makes_no_sense_is_not_taken_for_an_empty_answer(database, tmp_path):
    with pytest.raises(sqlite3.OperationalError):
        WorkingCopy(tmp_path / "data", tmp_path / "peek").rows("SELECT text FROM nothing")


def test_what_does_not_come_is_said():
    with pytest.raises(AssertionError, match="did not come: a miracle"):
        eventually(lambda: False, "a miracle", patience=0.05)
