"""What the interchange form is called, how large it may be, and what is read from it."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.model.record import Record

FORMAT = "nvo-dossier"
VERSION = 1
LARGEST = 50_000_000  # bytes
DEEPEST = 50  # blocks and lists inside one another
MOST_BLOCKS = 200_000  # blocks and lists in all; the largest dossier has some ten thousand


@dataclass(frozen=True, slots=True)
class Interchange:
    """A whole dossier, read and checked. Each record has its id, and comes after the records that it refers to."""

    dossier_id: str
    records: tuple[Record, ...]
