"""A file appears whole or not at all: written beside its place, synced, and then put in place at once."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from nvo_desktop.errors import FileProblem, from_os_error
from nvo_desktop.storage.disk import beside, put_in_place_of, where_it_leads
from nvo_desktop.storage.header import read_header


def any_file(_path: Path) -> bool:
    """What may_replace is where the user chose the file to be replaced."""
    return True


def write_whole(path: Path, data: bytes, may_replace: Callable[[Path], bool] = any_file) -> None:
    """Put data at path, in the place of what stands there. FileProblem when that fails, the old file then untouched.

    may_replace tells whether a file that stands there may go; an empty one always may. A dossier is never replaced, and
    neither is what is no file, such as a device. FileProblem.
    """
    try:
        path = where_it_leads(path)
        _must_be_replaceable(path, may_replace)
    except RuntimeError as error:  # what pathlib raises, before Python 3.13, for a link that leads to itself
        raise from_os_error(OSError(errno.ELOOP, ""), "geschreven", path) from error
    except OSError as error:
        raise from_os_error(error, "geschreven", path) from error
    temporary = beside(path)
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place_of(temporary, path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise from_os_error(error, "geschreven", path) from error


def _must_be_replaceable(path: Path, may_replace: Callable[[Path], bool]) -> None:
    if not path.name:
        raise FileProblem(f"‘{path}’ is geen naam voor een bestand.", "Kies een andere naam.")
    if path.is_file():
        if read_header(path).is_dossier:
            raise FileProblem(f"‘{path}’ is een dossier en wordt niet overschreven.", "Kies een andere naam.")
        if path.stat().st_size and not may_replace(path):
            raise FileProblem(
                f"‘{path}’ wordt niet overschreven: het is niet, of niet meer, zoals dit programma het maakte.",
                "Kies een andere naam, of geef dat bestand eerst een andere.",
            )
    elif path.exists() and not path.is_dir():
        raise FileProblem(f"‘{path}’ is geen gewoon bestand en wordt niet vervangen.", "Kies een andere naam.")
