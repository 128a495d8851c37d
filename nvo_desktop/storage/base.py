"""What a working copy began from: the record that lies beside it on the disk."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from nvo_desktop.storage.small_store import Values, as_object, as_text


@dataclass(frozen=True, slots=True)
class Base:
    """A published dossier: where, the SHA-256 of its bytes, its rev, its newest change set, when it was saved.

    sha256 and rev are None while nothing was published; newest is None while nothing was done. saved_at is ISO text,
    for display only.
    """

    path: Path
    dossier_id: str
    sha256: str | None = None
    rev: str | None = None
    newest: str | None = None
    saved_at: str = ""

    def as_json(self) -> bytes:
        """The record as it stands on the disk, with the whole path."""
        values = {**asdict(self), "path": str(self.path.resolve())}
        return json.dumps(values, indent=1).encode("ascii")


def parse_base(data: bytes) -> Base:
    """Read such a record. ValueError when it is not one."""
    values = as_object(json.loads(data))
    path, dossier_id = as_text(values.get("path")), as_text(values.get("dossier_id"))
    if not path or not dossier_id:
        raise ValueError("no path or dossier in the record of a working copy")
    known = {name: _text_or_none(values, name) for name in ("sha256", "rev", "newest")}
    return Base(Path(path), dossier_id, **known, saved_at=as_text(values.get("saved_at")))


def is_same_place(one: Path, other: Path) -> bool:
    """Whether two paths name one place, links followed."""
    return os.path.normcase(one.resolve()) == os.path.normcase(other.resolve())


def _text_or_none(values: Values, name: str) -> str | None:
    return as_text(values.get(name)) or None
