"""The values of an agreement's fields: read, recorded, and looked through for what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.region import Region
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.norm.definitions import Column, FieldDefinition, Norm
from nvo_desktop.norm.showing import show
from nvo_desktop.norm.values import canonical, checked, is_empty, kept
from nvo_desktop.services.record_values import clean_prose, plain_value, take
from nvo_desktop.services.registers import Registers
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier

_UNKNOWN: Final = Column("", "text", "")


@dataclass(frozen=True, slots=True)
class KeptValue:
    """A value, or rows, whose field left the norm: kept, and shown as it is."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class AgreementValues:
    """What is filled in under an agreement. values holds what JSON would: a date is its ISO text, money is cents."""

    values: Mapping[str, Any]
    kept: tuple[KeptValue, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldFinding:
    """What is not right at a field: a whole sentence. row_id and column say where in a register, else empty.

    is_missing: it is required and empty; otherwise it holds something that the norm no longer allows.
    """

    field: str
    label: str
    message: str
    is_missing: bool
    row_id: str = ""
    column: str = ""


class Fields:
    """The fields of the norm in one open dossier; the rows of its registers are in Registers."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm
        self._registers = Registers(dossier, norm)

    def values(self, agreement: str) -> AgreementValues:
        """The values by field key, those bound to a record of their own included; empty fields are left out."""
        own = {row.key: row.value for row in self._dossier.rows(FieldValue) if row.owner == agreement}
        fields = {field.key: field for field in self._norm.agreement(agreement).fields if field.kind != "table"}
        bound = {key: self._bound(field) for key, field in fields.items() if field.binds}
        stored = {key: kept(text) for key, text in own.items() if key in fields and key not in bound}
        values = {key: value for key, value in (stored | bound).items() if not is_empty(value)}
        return AgreementValues(values, self._kept(agreement, own))

    def record(self, agreement: str, key: str, value: object, extends: str | None = None) -> Changes:
        """Record the value of a field; an empty one takes it away. InputProblem when it does not fit the field.

        extends: the set of the previous autosave of this field.
        """
        norm = self._norm.agreement(agreement)
        field = norm.field(key)
        value = _cleaned(field, value)
        with self._dossier.unit_of_work(f"Afspraak {norm.number}: ‘{field.label}’ gewijzigd", extends) as work:
            if field.binds:
                column = field.binds.removeprefix("region.")
                take(work.all(Region)[0], {column: value}, {column: field.label})
            elif not is_empty(value):
                work.ensure(FieldValue, owner=agreement, municipality_id=None, key=key).value = canonical(field, value)
            elif stored := work.find(FieldValue, agreement, "", key):
                work.delete(stored)
            return work.commit()

    def forget(self, agreement: str, key: str) -> Changes:
        """Take away what is kept under a key that left the norm."""
        with self._dossier.unit_of_work("Oud gegeven verwijderd") as work:
            for kind in (FieldValue, RegisterRow):
                for row in self._dossier.rows(kind):
                    if (row.owner, row.key) == (agreement, key):
                        work.delete(work.get(kind, row.id))
            return work.commit()

    def findings(self, agreement: str) -> tuple[FieldFinding, ...]:
        """What is required and empty, and what holds a value that the norm no longer allows, as the form goes."""
        norm = self._norm.agreement(agreement)
        values = self.values(agreement).values
        found: list[FieldFinding] = []
        for field in norm.fields:
            if field.kind == "table":
                found += self._register_findings(agreement, field)
            elif finding := _finding(field, values.get(field.key)):
                found.append(finding)
        return tuple(found)

    def _bound(self, field: FieldDefinition) -> object:
        rows = self._dossier.rows(Region)
        return plain_value(getattr(rows[0], field.binds.removeprefix("region."))) if rows else None

    def _kept(self, agreement: str, own: Mapping[str, str]) -> tuple[KeptValue, ...]:
        known = {field.key for field in self._norm.agreement(agreement).fields}
        values = [KeptValue(key, _as_text(kept(text))) for key, text in own.items() if key not in known]
        rows = [row for row in self._dossier.rows(RegisterRow) if row.owner == agreement and row.key not in known]
        return (*values, *(KeptValue(row.key, _as_text(kept(row.cells))) for row in rows))

    def _register_findings(self, agreement: str, field: FieldDefinition) -> list[FieldFinding]:
        rows = self._registers.rows(agreement, field.key)
        if not rows and field.required:
            message = f"Nog niet ingevuld: ‘{field.label}’ heeft nog geen regels."
            return [FieldFinding(field.key, field.label, message, is_missing=True)]
        found: list[FieldFinding] = []
        for number, row in enumerate(rows, start=1):
            for column in field.columns:
                finding = _finding(column, row.cells.get(column.key), f" in regel {number}")
                if finding:
                    found.append(
                        FieldFinding(field.key, field.label, finding.message, finding.is_missing, row.id, column.key)
                    )
        return found


def _cleaned(field: FieldDefinition, value: object) -> object:
    """The value itself, lists for tuples, rich text in canonical form."""
    if field.kind == "prose" and isinstance(value, str):
        return clean_prose(value)
    return plain_value(value)


def _finding(column: Column, value: object, where: str = "") -> FieldFinding | None:
    if is_empty(value):
        message = f"Nog niet ingevuld: ‘{column.label}’{where}."
        return FieldFinding(column.key, column.label, message, is_missing=True) if column.required else None
    try:
        checked(column, value)
    except InputProblem as problem:
        message = f"{problem.what} {problem.remedy}"
        return FieldFinding(column.key, column.label, message, is_missing=False)
    return None


def _as_text(value: object) -> str:
    if isinstance(value, dict):
        cells = cast("Mapping[str, object]", value)
        return "; ".join(f"{key}: {_as_text(cell)}" for key, cell in cells.items())
    return show(_UNKNOWN, value)
