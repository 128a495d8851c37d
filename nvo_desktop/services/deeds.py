"""What a deed gives back when it made a record."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.storage.changes import Changes


@dataclass(frozen=True, slots=True)
class Added:
    """A record that came: what the deed changed, and the id of the new record."""

    changes: Changes
    record_id: str
