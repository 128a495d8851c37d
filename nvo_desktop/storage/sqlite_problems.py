"""What SQLite's refusals mean to the user: one table from its error codes to our problems."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from nvo_desktop.errors import DossierProblem, ProblemForUser, from_os_error

_ERRNO = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_AUTH: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
    sqlite3.SQLITE_LOCKED: errno.EBUSY,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_TOOBIG: errno.EFBIG,
}
_LOOP = "Symlink loop"  # what pathlib raises, before Python 3.13, for a link that leads to itself
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


@contextmanager
def told_to_user(deed: str, path: Path | None) -> Generator[None]:
    """Turn an error of the system or of SQLite inside the block into a ProblemForUser; a bug of ours stays an error.

    deed and path as in errors.from_os_error.
    """
    try:
        yield
    except OSError as error:
        raise from_os_error(error, deed, path) from error
    except RuntimeError as error:
        if not str(error).startswith(_LOOP):
            raise
        raise from_os_error(OSError(errno.ELOOP, ""), deed, path) from error
    except DBAPIError as error:
        problem = from_sqlite_error(error.orig, deed, path)
        if problem is None:
            raise
        raise problem from error
    except sqlite3.Error as error:
        problem = from_sqlite_error(error, deed, path)
        if problem is None:
            raise
        raise problem from error


def told_of_work(deed: str) -> AbstractContextManager[None]:
    """The same in a work folder, or where they all lie: the program's own place, which no sentence names."""
    return told_to_user(deed, None)


def from_sqlite_error(error: BaseException | None, deed: str, path: Path | None) -> ProblemForUser | None:
    """Say what SQLite refused; None when that says nothing about the user's world."""
    extended = getattr(error, "sqlite_errorcode", None)
    if not isinstance(extended, int):
        return None
    if extended == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return still_referred_to()
    code = extended & 0xFF
    if code in _DAMAGED:
        return damaged(path)
    number = _ERRNO.get(code)
    return None if number is None else from_os_error(OSError(number, ""), deed, path)


def damaged(path: Path | None) -> DossierProblem:
    """Say that a dossier, or without a path its working copy, cannot be trusted; nothing in it is used."""
    if path is None:
        return DossierProblem(
            "De werkkopie van het dossier is beschadigd en wordt daarom niet gebruikt.",
            "Sluit het dossier en open het opnieuw.",
        )
    return DossierProblem(
        f"Het dossier ‘{path}’ is beschadigd en wordt daarom niet geopend. Er is niets gewijzigd.",
        "Zet een reservekopie terug, of vraag een collega om haar exemplaar.",
    )


def still_referred_to() -> DossierProblem:
    """Say that a record cannot go or come while others point at it or what it points at is gone."""
    return DossierProblem(
        "Dit kan niet: andere gegevens in het dossier verwijzen ernaar, of wat hierbij hoort, is er niet meer.",
        "Verwijder of verplaats eerst wat ernaar verwijst.",
    )
