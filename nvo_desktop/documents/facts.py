"""The records that one document may show: redaction comes before rendering, never after (safety: export = record)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, Final, Protocol, TypeVar, cast

from nvo_desktop.model.audience import INTERNAL_COLUMNS, INTERNAL_KINDS, INTERNAL_WHERE, Audience
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.norm.definitions import Norm

R = TypeVar("R", bound=Record)
_PUBLIC: Final[str] = Audience.PUBLIC.value


class Rows(Protocol):
    """What a dossier offers to a document: the rows of a kind, in their order."""

    def rows(self, kind: type[R]) -> Sequence[R]:
        """All rows of the kind, read-only, with the attributes of the record class."""
        ...


class Facts:
    """A dossier as one audience may see it, with the norm it answers to."""

    def __init__(self, dossier: Rows, norm: Norm, audience: Audience) -> None:
        self._dossier = dossier
        self.norm = norm
        self.audience = audience
        self._seen: dict[str, Sequence[Any]] = {}

    def rows(self, kind: type[R]) -> Sequence[R]:
        """The rows of a kind that this audience may see, internal columns emptied."""
        name = kind_of(kind)
        if name not in self._seen:
            rows = _described(name, self._dossier.rows(kind))
            self._seen[name] = rows if self.audience is Audience.INTERNAL else _public(name, rows)
        return self._seen[name]

    def grouped(self, kind: type[R], key: Callable[[R], str | None]) -> Mapping[str, list[R]]:
        """The visible rows in lists by key; rows without a key are left out."""
        groups: dict[str, list[R]] = {}
        for row in self.rows(kind):
            name = key(row)
            if name:
                groups.setdefault(name, []).append(row)
        return groups

    def shows(self, audience: str) -> bool:
        """Whether a fact of that audience belongs in this document."""
        return self.audience is Audience.INTERNAL or audience == _PUBLIC


def _described(kind: str, rows: Sequence[R]) -> Sequence[R]:
    """Without the papers that were only brought in: one is named in a document once it has its date or its body."""
    if kind != "source_document":
        return rows
    return [row for row in rows if getattr(row, "date", None) or getattr(row, "body", "")]


def _public(kind: str, rows: Sequence[R]) -> Sequence[R]:
    if kind in INTERNAL_KINDS:
        return ()
    if kind in INTERNAL_WHERE:
        column, value = INTERNAL_WHERE[kind]
        rows = [row for row in rows if getattr(row, column) is not value]
    if kind in INTERNAL_COLUMNS:
        rows = [_without(row, kind, INTERNAL_COLUMNS[kind]) for row in rows]
    return rows


def _without(row: R, kind: str, columns: frozenset[str]) -> R:
    """Copy of a row in which those columns hold their default."""
    fields = RECORD_KINDS[kind].model_fields
    values: dict[str, Any] = {name: getattr(row, name) for name in fields}
    values |= {name: fields[name].default for name in columns}
    return cast("R", SimpleNamespace(**values))
