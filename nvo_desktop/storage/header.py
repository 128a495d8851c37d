"""The first hundred bytes of a dossier file: what tells it from other files, read without SQLite.

Light on purpose: the start screen uses it before the models are loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

FORMAT = 2
"""user_version of the dossiers that this program writes."""

APPLICATION_ID = 0x4E764F31
"""application_id of a dossier, "NvO1": what tells it from any other SQLite file."""

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_CLOSED = b"\x01\x01"  # bytes 18 and 19; 2, 2 is a database in WAL mode: copied while it was open


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself. format counts only when it is a dossier; is_closed: not copied while it was open."""

    is_dossier: bool
    format: int = 0
    is_closed: bool = False

    @property
    def is_newer(self) -> bool:
        """Whether a newer version of the program made it."""
        return self.is_dossier and self.format > FORMAT


class Standing(Enum):
    """What the start screen can know of a file without opening it."""

    DOSSIER = "dossier"
    NEWER = "newer"
    OTHER = "other"
    GONE = "gone"
    UNREADABLE = "unreadable"


def header_of(data: bytes) -> Header:
    """Read the first hundred bytes of a file."""
    if len(data) < _LENGTH or data[:16] != _MAGIC or _number(data, 68) != APPLICATION_ID:
        return Header(is_dossier=False)
    return Header(is_dossier=True, format=_number(data, 60), is_closed=data[18:20] == _CLOSED)


def read_header(path: Path) -> Header:
    """Read what a file says of itself. OSError when it cannot be read."""
    with path.open("rb") as stream:
        return header_of(stream.read(_LENGTH))


def standing_of(path: Path) -> Standing:
    """Look whether a dossier stands there. May take long for a network folder: not on the thread of the window."""
    try:
        header = read_header(path)
    except (FileNotFoundError, NotADirectoryError):
        return Standing.GONE
    except OSError:
        return Standing.UNREADABLE
    if header.is_newer:
        return Standing.NEWER
    return Standing.DOSSIER if header.is_dossier else Standing.OTHER


def _number(data: bytes, place: int) -> int:
    return int.from_bytes(data[place : place + 4], "big")
