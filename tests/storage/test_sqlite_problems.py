"""What SQLite refuses is said in the words of the user; a fault of ours is not."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from nvo_desktop.errors import DossierProblem, FileProblem
from nvo_desktop.storage.sqlite_problems import from_sqlite_error, told_of_work, told_to_user

PATH = Path("regio.nvo")


def error(code: int) -> sqlite3.Error:
    made = sqlite3.OperationalError("in English")
    made.sqlite_errorcode = code
    return made


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "de schijf is vol"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "alleen-lezen"),
        (sqlite3.SQLITE_CANTOPEN, "geen rechten"),
        (sqlite3.SQLITE_IOERR_WRITE, "fout bij lezen of schrijven"),
        (sqlite3.SQLITE_BUSY, "een ander programma houdt het vast"),
    ],
)
def test_a_refusal_of_the_disk_is_a_file_problem(code: int, words: str) -> None:
    problem = from_sqlite_error(error(code), "bewaard", PATH)
    assert isinstance(problem, FileProblem)
    assert words in problem.what
    assert "English" not in str(problem)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "de schijf van deze computer is vol. Maak daar ruimte vrij"),
        (errno.EFBIG, "de schijf van deze computer is vol. Maak daar ruimte vrij"),
        (errno.EROFS, "het programma mag er niet schrijven. Vraag de beheerder"),
        (errno.EIO, "fout bij lezen of schrijven. Probeer het opnieuw; lukt het niet, vraag dan de beheerder."),
    ],
)
def test_of_the_work_folder_no_name_is_said_and_no_other_folder_advised(number: int, words: str) -> None:
    with pytest.raises(FileProblem) as caught, told_of_work("bewaard"):
        raise OSError(number, "in English", "w.db")
    assert str(caught.value).startswith("De werkkopie van het dossier kon niet worden bewaard: ")
    assert words in str(caught.value)
    assert "w.db" not in str(caught.value)


def test_a_damaged_working_copy_is_not_called_a_damaged_dossier() -> None:
    assert "werkkopie" in str(from_sqlite_error(error(sqlite3.SQLITE_CORRUPT), "bewaard", None))


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CORRUPT_INDEX, sqlite3.SQLITE_NOTADB])
def test_damage_is_a_problem_of_the_dossier(code: int) -> None:
    assert isinstance(from_sqlite_error(error(code), "gelezen", PATH), DossierProblem)


def test_a_fault_of_ours_stays_what_it_is() -> None:
    assert from_sqlite_error(error(sqlite3.SQLITE_ERROR), "gelezen", PATH) is None
    with (
        pytest.raises(sqlite3.OperationalError),
        told_to_user("gelezen", PATH),
        sqlite3.connect(":memory:") as connection,
    ):
        connection.execute("SELEKT")
    connection.close()
