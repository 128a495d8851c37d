"""The unit of work: the only road by which a record changes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from types import TracebackType
from typing import Any, ClassVar, Self, TypeVar, cast
from weakref import WeakSet

from nvo_desktop.errors import DossierProblem, Gone
from nvo_desktop.model.kinds import PERMANENT_KINDS, RECORD_KINDS
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.storage.change_log import ChangeLog
from nvo_desktop.storage.changes import Changes, Deed
from nvo_desktop.storage.field_change import FieldChange
from nvo_desktop.storage.pending import Held, Pending, RowChange
from nvo_desktop.storage.plain_rows import plain_rows
from nvo_desktop.storage.rows import statements
from nvo_desktop.storage.working_copy import WorkingCopy, Writing

R = TypeVar("R", bound=Record)


class UnitOfWork:
    """One deed: records are read, changed, added and deleted, and all of it is committed with its log, or none.

    Records are plain objects: changing an attribute is enough, and they may be used after the deed. Nothing is written
    before commit(); leaving the block without it leaves the dossier as it was.
    """

    _open: ClassVar[WeakSet[UnitOfWork]] = WeakSet()  # for open_units: weak, so that it keeps nothing alive

    def __init__(self, copy: WorkingCopy, log: ChangeLog, dossier_id: str, deed: Deed) -> None:
        """Made by OpenDossier.unit_of_work."""
        self._copy, self._log, self._dossier_id, self._deed = copy, log, dossier_id, deed
        self._pending = Pending()
        self._committed = False

    def __enter__(self) -> Self:
        """Open; RuntimeError when it, or another of the same dossier, is open: they would not see each other's work."""
        if self._copy.in_unit:
            raise RuntimeError("a unit of work of this dossier is open already")
        self._copy.in_unit = True
        self._open.add(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close; what was not committed is forgotten."""
        self._copy.in_unit = False
        self._open.discard(self)

    @classmethod
    def count_open(cls) -> int:
        """How many stand open in this process."""
        return len(cls._open)

    def peek(self, kind: type[R], record_id: str) -> R | None:
        """The record with that id, or None."""
        held = self._pending.held(kind, record_id) or self._load_by_id(kind, record_id)
        return None if held is None or held.gone else cast("R", held.record)

    def get(self, kind: type[R], record_id: str) -> R:
        """The record with that id. Gone when it is not, or no longer, in the dossier."""
        record = self.peek(kind, record_id)
        if record is None:
            raise Gone(
                "Dit onderdeel staat niet meer in het dossier.",
                "Het is intussen verwijderd, of het toevoegen ervan is ongedaan gemaakt.",
            )
        return record

    def find(self, kind: type[R], *key: str) -> R | None:
        """The record with these values of its key columns, in their order; "" where a column is None."""
        if kind.key_columns is None or len(kind.key_columns) != len(key):
            raise ValueError(f"{kind_of(kind)} has as key {kind.key_columns}")
        held = self._pending.with_key(kind, key) or self._load_by_key(kind, key)
        return None if held is None or held.gone else cast("R", held.record)

    def ensure(self, kind: type[R], **key: str | None) -> R:
        """The record with this key, made when it is not there. An empty reference is the same as None."""
        found = self.find(kind, *(key[column] or "" for column in kind.key_columns or ()))
        if found is not None:
            return found
        columns = statements(kind).table.columns
        values: dict[str, Any] = {name: key[name] or (None if columns[name].nullable else "") for name in key}
        return self.add(kind(**values))

    def all(self, kind: type[R]) -> list[R]:
        """All records of the kind by rank, where it has one, and id, as this unit has left them so far."""
        columns = statements(kind).columns
        for row in plain_rows(kind).all(self._copy.raw):
            self._pending.loaded(kind, dict(zip(columns, row, strict=True)))
        records = cast("list[R]", self._pending.of_kind(kind))
        return sorted(records, key=lambda record: (getattr(record, "rank", 0), record.id))

    def add(self, record: R) -> R:
        """Take a new record in and give it its id. ValueError when this unit holds another with that id."""
        record.identified(self._dossier_id)
        self._pending.added(record)
        return record

    def delete(self, record: Record) -> None:
        """Take a record out. What refers to it must go in the same unit: else commit() refuses."""
        held = self._pending.held(type(record), record.id) or self._load_by_id(type(record), record.id)
        if held is not None:
            held.gone = True

    def commit(self) -> Changes:
        """Write all that changed, with its log, in one transaction; without a change nothing is written.

        DossierProblem when a record that others refer to would go, FileProblem when the disk refuses: nothing is
        written then.
        """
        if self not in self._open or self._committed:
            raise RuntimeError("a unit of work is committed inside its with block, and once")
        self._committed = True
        rows = self._pending.changes()
        _refuse_to_change_what_was_issued(rows)
        fields = [change for row in rows for change in row.field_changes()]
        set_id = self._write(rows, fields) if fields else None
        return Changes(set_id, self._deed.label, frozenset((row.kind, row.record_id) for row in rows))

    def _write(self, rows: Sequence[RowChange], fields: Sequence[FieldChange]) -> str | None:
        extends = self._deed.extends
        if extends is not None and not self._log.can_extend(extends, fields):
            extends = None
        try:
            with self._copy.writing() as writing:
                _write_rows(writing, rows)
                if extends is None:
                    set_id = self._log.append(writing, self._deed, fields)
                else:
                    set_id = self._log.extend(writing, extends, fields)
        except BaseException:
            self._log.forget()
            raise
        self._log.note_commit()
        return set_id

    def _load_by_id(self, kind: type[Record], record_id: str) -> Held | None:
        row = self._copy.read(statements(kind).by_id, {"wanted": record_id}).mappings().first()
        return None if row is None else self._pending.loaded(kind, dict(row))

    def _load_by_key(self, kind: type[Record], key: tuple[str, ...]) -> Held | None:
        parameters = {f"key_{place}": value for place, value in enumerate(key)}
        row = self._copy.read(statements(kind).by_key, parameters).mappings().first()
        return None if row is None else self._pending.loaded(kind, dict(row))


def _refuse_to_change_what_was_issued(rows: Sequence[RowChange]) -> None:
    """What councils were given stays as it was, whatever asks otherwise: also undo."""
    if any(row.kind in PERMANENT_KINDS and row.before is not None for row in rows):
        raise DossierProblem(
            "Wat is bevroren of uitgegeven, wordt nooit gewijzigd of verwijderd.",
            "Maak een nieuwe tekstversie en werk daarin verder.",
        )


def open_units() -> int:
    """How many units of work stand open in this process: none, between two deeds."""
    return UnitOfWork.count_open()


def _write_rows(writing: Writing, rows: Sequence[RowChange]) -> None:
    for name, group in groupby((row for row in rows if row.before is None), key=lambda row: row.kind):
        writing.run(statements(RECORD_KINDS[name]).add, [row.after or {} for row in group])
    for row in rows:
        its = statements(RECORD_KINDS[row.kind])
        if row.after is None:
            writing.run(its.remove, {"wanted": row.record_id})
        elif row.before is not None:
            values = {f"new_{name}": value for name, value in row.changed_values.items()}
            writing.run(its.change(tuple(row.changed_values)), {"wanted": row.record_id, **values})
