"""The records that one document may show: redaction comes before rendering, never after (safety: export = record)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, Final, Protocol, TypeVar, cast

from nvo_desktop.model.audience import INTERNAL_COLUMNS, INTERNAL_KINDS, INTERNAL_WHERE, Audience
from nvo_desktop.model.kinds import RECORD_KINDS, office_columns, private_columns
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.norm.definitions import Column, Norm

R = TypeVar("R", bound=Record)
_PUBLIC: Final[str] = Audience.PUBLIC.value


class Rows(Protocol):
    """What a dossier offers to a document: the rows of a kind, in their order."""

    def rows(self, kind: type[R]) -> Sequence[R]:
        """All rows of the kind, read-only, with the attributes of the record class."""
        ...


class Facts:
    """A dossier as one audience may see it, with the norm it answers to.

    persons: also the names of persons who hold no office; without that they are left out for every audience.
    """

    def __init__(self, dossier: Rows, norm: Norm, audience: Audience, *, persons: bool = False) -> None:
        self._dossier = dossier
        self.norm = norm
        self.audience = audience
        self.persons = persons
        self._seen: dict[str, Sequence[Any]] = {}

    def rows(self, kind: type[R]) -> Sequence[R]:
        """The rows of a kind that this audience may see; what it may not see is emptied."""
        name = kind_of(kind)
        if name not in self._seen:
            self._seen[name] = self._redacted(name, _described(name, self._dossier.rows(kind)))
        return self._seen[name]

    def _redacted(self, kind: str, rows: Sequence[R]) -> Sequence[R]:
        hidden = frozenset[str]() if self.persons else private_columns(RECORD_KINDS[kind])
        if self.audience is not Audience.INTERNAL:
            rows, hidden = _public(kind, rows), hidden | INTERNAL_COLUMNS.get(kind, frozenset())
        return [_without(row, kind, hidden) for row in rows] if hidden else rows

    def grouped(self, kind: type[R], key: Callable[[R], str | None]) -> Mapping[str, list[R]]:
        """The visible rows in lists by key; rows without a key are left out."""
        groups: dict[str, list[R]] = {}
        for row in self.rows(kind):
            name = key(row)
            if name:
                groups.setdefault(name, []).append(row)
        return groups

    def shows(self, column: Column, bound: str = "") -> bool:
        """Whether a fact of the norm file belongs in this document. bound: the column that holds it, "region.title"."""
        if self.audience is not Audience.INTERNAL and column.audience != _PUBLIC:
            return False
        return self.persons or not column.personal or _is_office(bound)

    def left_out(self, kind: type[Record], column: str) -> bool:
        """Whether somebody filled in this name, and it is left out here."""
        hidden = not self.persons and column in private_columns(kind)
        return hidden and any(getattr(row, column) for row in self._dossier.rows(kind))


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
    return rows


def _is_office(bound: str) -> bool:
    """A name of the norm file itself is that of anybody: only our own columns say that it is of an office."""
    kind, _, column = bound.partition(".")
    return kind in RECORD_KINDS and column in office_columns(RECORD_KINDS[kind])


def _without(row: R, kind: str, columns: frozenset[str]) -> R:
    """Copy of a row in which those columns hold their default."""
    fields = RECORD_KINDS[kind].model_fields
    values: dict[str, Any] = {name: getattr(row, name) for name in fields}
    values |= {name: fields[name].default for name in columns}
    return cast("R", SimpleNamespace(**values))
