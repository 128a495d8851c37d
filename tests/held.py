"""Records that a context is built from, without a dossier on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.record import kind_of
from nvo_desktop.norm.reading import load_norm


class Held:
    """Stands in for a dossier: rows by kind."""

    def __init__(self, *records: Any) -> None:
        self._rows: Mapping[str, list[Any]] = {kind_of(type(record)): [] for record in records}
        for record in records:
            self._rows[kind_of(type(record))].append(record)

    def rows(self, kind: type[Any]) -> Sequence[Any]:
        return self._rows.get(kind_of(kind), [])


def facts_of(*records: Any, audience: Audience = Audience.PUBLIC) -> Facts:
    """These records as that audience may see them."""
    return Facts(Held(*records), load_norm(), audience)
