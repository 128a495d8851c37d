"""Bytes on the disk: hashes, copies that have arrived, and files that take another's place whole."""

from __future__ import annotations

import os
import shutil
import time
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from uuid import uuid4

_HELD_BY_ANOTHER = {5, 32, 33}  # WinError: access denied, sharing violation, lock violation
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0, 1.0)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex. OSError when it cannot be read."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def sha256_if_there(path: Path) -> str | None:
    """The same, and None when nothing stands there. OSError when something does that cannot be read."""
    try:
        return sha256_of(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def trace_of(path: Path) -> tuple[int, int, int] | None:
    """Size, time and number of a file: when they are equal, its bytes very likely are. None when it is not there."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def beside(path: Path) -> Path:
    """A name for a temporary file beside the dossier; OneDrive does not upload .tmp."""
    return path.with_name(f"{path.name}.{uuid4().hex[:8]}.tmp")


def where_it_leads(path: Path) -> Path:
    """The file that a link leads to: replacing the link itself would leave that file as it was."""
    return path.resolve() if path.is_symlink() else path


def copy_durably(source: Path, target: Path) -> None:
    """Copy the bytes into a new file and wait until the disk has them. FileExistsError when there is one."""
    with source.open("rb") as reading, target.open("xb") as writing:
        shutil.copyfileobj(reading, writing, 1 << 20)
        writing.flush()
        os.fsync(writing.fileno())


def write_durably(path: Path, data: bytes) -> None:
    """Put a small file of our own in place, and wait until the disk has it and its name."""
    new = path.with_name(f"{path.name}.new")
    with new.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    put_in_place_of(new, path)


def remove(path: Path) -> None:
    """Remove a file that may be gone already."""
    path.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Wait until the disk has the file."""
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


def sync_folder(path: Path) -> None:
    """Wait until the disk has the names in the folder; Windows has no way to ask that."""
    if os.name == "nt":
        return
    number = os.open(path, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network folders refuse it, and the file itself is there
            os.fsync(number)
    finally:
        os.close(number)


def put_in_place_of(new: Path, old: Path) -> None:
    """Let the new file take the old one's name, in one step: at no moment is there half a file.

    Who may read and write it stays as it was. A virus scanner or sync client that holds the old file on Windows gets
    some seconds to let go. OSError when the system refuses; the old file is then untouched.
    """
    with suppress(OSError):  # rights that cannot be copied are no reason to keep the work out of the file
        shutil.copymode(old, new)
    for pause in (*_PAUSES, None):
        try:
            new.replace(old)
            break
        except OSError as error:
            if pause is None or getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
            time.sleep(pause)
    sync_folder(old.parent)


def put_where_nothing_is(new: Path, path: Path) -> None:
    """Give the new file its name, and never overwrite: FileExistsError when something stands there by now."""
    if os.name == "nt":
        new.rename(path)  # Windows refuses a name that is taken
        return
    try:
        os.link(new, path)  # makes the name or fails, in one step
    except FileExistsError:
        raise
    except OSError:  # exFAT and some network folders have no links: take the name first, then fill it
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        try:
            new.replace(path)
        except OSError:
            path.unlink()
            raise
    else:
        new.unlink()
    sync_folder(path.parent)
