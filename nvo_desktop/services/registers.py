"""The rows of the registers: those that the norm alone knows, and those whose rows are records of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record
from nvo_desktop.model.structured import RegisterRow
from nvo_desktop.norm.definitions import FieldDefinition, Norm
from nvo_desktop.norm.values import canonical_cells, is_empty, kept_cells, with_cells
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.ordering import moved, next_rank
from nvo_desktop.services.record_values import plain_value, take
from nvo_desktop.services.removing import Uses, remove, uses
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork

_NO_CELLS: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One row: its cells by column key, empty ones left out, and those whose column left the norm."""

    id: str
    cells: Mapping[str, Any]
    kept: Mapping[str, Any]


class Registers:
    """The registers of the norm in one open dossier. A register is named by its agreement and its field key."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def rows(self, agreement: str, key: str) -> tuple[RegisterLine, ...]:
        """The rows of a register in their order."""
        field = self._norm.field(agreement, key)
        if field.binds:
            return tuple(_bound_line(row, field) for row in self._dossier.rows(_kind(field)))
        own = (row for row in self._dossier.rows(RegisterRow) if (row.owner, row.key) == (agreement, key))
        return tuple(_line(row, field) for row in own)

    def add(self, agreement: str, key: str, cells: Mapping[str, object] = _NO_CELLS) -> Added:
        """Add a row at the end, empty or with cells. InputProblem for a cell that does not fit its column."""
        field = self._norm.field(agreement, key)
        with self._deed(agreement, field, "regel toegevoegd") as work:
            record = self._new_bound(work, field) if field.binds else self._new(work, agreement, field)
            _put(record, field, _cleaned(cells))
            return Added(work.commit(), record.id)

    def change(
        self, agreement: str, key: str, row_id: str, cells: Mapping[str, object], extends: str | None = None
    ) -> Changes:
        """Change the cells that are given, one or more; an empty value empties a cell. InputProblem as add."""
        field = self._norm.field(agreement, key)
        with self._deed(agreement, field, "regel gewijzigd", extends) as work:
            _put(work.get(_kind(field), row_id), field, _cleaned(cells))
            return work.commit()

    def uses(self, agreement: str, key: str, row_id: str) -> Uses:
        """What points at a row that is a record of its own, such as a municipality; nothing for another."""
        return uses(self._dossier, _kind(self._norm.field(agreement, key)), row_id)

    def remove(self, agreement: str, key: str, row_id: str) -> Changes:
        """Take a row out, with what belongs to it."""
        field = self._norm.field(agreement, key)
        with self._deed(agreement, field, "regel verwijderd") as work:
            remove(self._dossier, work, work.get(_kind(field), row_id))
            return work.commit()

    def move(self, agreement: str, key: str, row_id: str, steps: int) -> Changes:
        """Move a row by so many places, up when negative."""
        field = self._norm.field(agreement, key)
        with self._deed(agreement, field, "regel verplaatst") as work:
            for each, rank in moved(self._beside(agreement, field), row_id, steps).items():
                setattr(work.get(_kind(field), each), "rank", rank)  # noqa: B010 - of the kind that the norm names
            return work.commit()

    def _deed(self, agreement: str, field: FieldDefinition, deed: str, extends: str | None = None) -> UnitOfWork:
        number = self._norm.agreement(agreement).number
        return self._dossier.unit_of_work(f"Afspraak {number}: ‘{field.label}’, {deed}", extends)

    def _beside(self, agreement: str, field: FieldDefinition) -> Sequence[Record]:
        if field.binds:
            return self._dossier.rows(_kind(field))
        return [row for row in self._dossier.rows(RegisterRow) if (row.owner, row.key) == (agreement, field.key)]

    def _new(self, work: UnitOfWork, agreement: str, field: FieldDefinition) -> Record:
        rank = next_rank(self._beside(agreement, field))
        return work.add(RegisterRow(owner=agreement, key=field.key, rank=rank, cells=canonical_cells((), {})))

    def _new_bound(self, work: UnitOfWork, field: FieldDefinition) -> Record:
        kind = _kind(field)
        place: dict[str, Any] = {"rank": next_rank(self._dossier.rows(kind))}
        return work.add(kind(**place))


def _kind(field: FieldDefinition) -> type[Record]:
    return RECORD_KINDS[field.binds] if field.binds else RegisterRow


def _put(record: Record, field: FieldDefinition, cells: Mapping[str, object]) -> None:
    if isinstance(record, RegisterRow):
        record.cells = with_cells(field.columns, record.cells, cells)
    else:
        canonical_cells(field.columns, cells)
        take(record, cells, {column.key: column.label for column in field.columns})


def _cleaned(cells: Mapping[str, object]) -> dict[str, object]:
    return {key: plain_value(value) for key, value in cells.items()}


def _line(row: RegisterRow, field: FieldDefinition) -> RegisterLine:
    cells = kept_cells(row.cells)
    known = {column.key for column in field.columns}
    return RegisterLine(
        row.id,
        {key: value for key, value in cells.items() if key in known},
        {key: value for key, value in cells.items() if key not in known},
    )


def _bound_line(row: Record, field: FieldDefinition) -> RegisterLine:
    values = {column.key: plain_value(getattr(row, column.key)) for column in field.columns}
    return RegisterLine(row.id, {key: value for key, value in values.items() if not is_empty(value)}, {})
