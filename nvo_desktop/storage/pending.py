"""The records that a unit of work holds, and how they differ from their rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nvo_desktop.model.kinds import RECORD_KINDS, prose_columns
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.storage.field_change import FieldChange
from nvo_desktop.storage.rows import statements
from nvo_desktop.storage.values import as_after, as_before

Values = dict[str, Any]

_PLACE = {kind: place for place, kind in enumerate(RECORD_KINDS)}


@dataclass(slots=True)
class Held:
    """A record in use. stored: the values of its row, None when it has none; gone: it is to be deleted."""

    record: Record
    stored: Values | None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None where there is no row."""

    kind: str
    record_id: str
    before: Values | None
    after: Values | None

    @property
    def changed_values(self) -> Values:
        """The columns that get another value, with that value."""
        before, after = self.before or {}, self.after or {}
        return {name: value for name, value in after.items() if name not in before or value != before[name]}

    def field_changes(self) -> Iterator[FieldChange]:
        """What the log says of it: every column of a row that comes or goes, else the changed ones."""
        before, after = self.before, self.after
        prose = prose_columns(RECORD_KINDS[self.kind])
        names = self.changed_values if before and after else (after or before or {})
        for name in names:
            old = None if before is None else as_before(before[name])
            new = None if after is None else as_after(after[name])
            yield FieldChange(self.kind, self.record_id, name, old, new, is_prose=name in prose)


class Pending:
    """One object a record: asked for twice, the same one comes back."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], Held] = {}
        self._by_key: dict[tuple[str, tuple[str, ...]], Held] = {}

    def held(self, kind: type[Record], record_id: str) -> Held | None:
        """The record with that id, if it is in use."""
        return self._held.get((kind_of(kind), record_id))

    def with_key(self, kind: type[Record], key: tuple[str, ...]) -> Held | None:
        """The record that had this key when it came in use."""
        return self._by_key.get((kind_of(kind), key))

    def loaded(self, kind: type[Record], values: Values) -> Held:
        """Hold the record of a row; a row that is held already keeps its object."""
        known = self.held(kind, values["id"])
        return known or self._hold(Held(kind(**values), values))

    def added(self, record: Record) -> None:
        """Hold a new record; ValueError when another with its id is in use."""
        known = self.held(type(record), record.id)
        if known is not None and not known.gone:
            raise ValueError(f"{kind_of(type(record))} {record.id} is there already")
        self._hold(Held(record, known.stored if known else None))

    def of_kind(self, kind: type[Record]) -> list[Record]:
        """The records of a kind that are in use and stay."""
        name = kind_of(kind)
        return [held.record for (its, _), held in self._held.items() if its == name and not held.gone]

    def changes(self) -> list[RowChange]:
        """What must be written: new rows first, what is referred to before what refers; rows that go last, reversed."""
        every = [change for held in self._held.values() if (change := _difference(held))]
        ordered = sorted(every, key=lambda change: _PLACE[change.kind])
        coming = [change for change in ordered if change.before is None]
        staying = [change for change in ordered if change.before is not None and change.after is not None]
        going = [change for change in reversed(ordered) if change.after is None]
        return coming + staying + going

    def _hold(self, held: Held) -> Held:
        kind = kind_of(type(held.record))
        self._held[kind, held.record.id] = held
        key = held.record.key_of()
        if key is not None:
            self._by_key[kind, key] = held
        return held


def _difference(held: Held) -> RowChange | None:
    kind = type(held.record)
    after = None if held.gone else {name: getattr(held.record, name) for name in statements(kind).columns}
    if after == held.stored:
        return None
    return RowChange(kind_of(kind), held.record.id, held.stored, after)
