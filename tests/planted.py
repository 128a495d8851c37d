"""A dossier in which each value that a document may have to leave out bears a mark of its own."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

from nvo_desktop.documents.word.package import unpacked
from nvo_desktop.model.audience import INTERNAL_COLUMNS, INTERNAL_KINDS, INTERNAL_WHERE
from nvo_desktop.model.kinds import RECORD_KINDS, office_columns, private_columns, prose_columns
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.model.structured import FieldValue
from nvo_desktop.norm.definitions import Column, FieldDefinition, Norm
from nvo_desktop.storage.dossier_file import OpenDossier


class Planted:
    """Gives the rows of a dossier with marks. spots: what each mark stands in, "partner.note"; offices may be shown."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier, self._norm = dossier, norm
        self._numbers = count(1)
        self._rows: dict[str, Sequence[Any]] = {}
        self.spots: dict[str, str] = {}
        self.offices: set[str] = set()
        for kind, record in RECORD_KINDS.items():
            self._rows[kind] = [self._marked(kind, row) for row in (*dossier.rows(record), *self._more(kind, record))]

    def rows(self, kind: type[Any]) -> Sequence[Any]:
        return self._rows[kind_of(kind)]

    def mark(self, spot: str) -> str:
        made = f"MERK{next(self._numbers):04}Z"
        self.spots[made] = spot
        return made

    def _more(self, kind: str, record: type[Record]) -> Iterator[Record]:
        """What the demo lacks: a row of each kind that is kept out, as like the others as can be."""
        rows = self._dossier.rows(record)
        like: dict[str, Any] = {name: getattr(rows[0], name) for name in record.model_fields} if rows else {}
        if kind in INTERNAL_WHERE:
            column, value = INTERNAL_WHERE[kind]
            made: dict[str, Any] = {**like, "id": f"{kind}-extra", column: value}
            yield record(**made)
        elif kind == "field_value":
            for owner, field in self._hidden_fields():
                yield FieldValue(id=f"extra-{owner}-{field.key}", owner=owner, key=field.key, value=json.dumps("x"))

    def _hidden_fields(self) -> Iterator[tuple[str, FieldDefinition]]:
        for agreement in self._norm.agreements:
            for field in agreement.fields:
                if _is_hidden(field) and not field.binds and field.kind in {"text", "prose", "person"}:
                    yield agreement.key, field

    def _marked(self, kind: str, row: Any) -> Any:
        record = RECORD_KINDS[kind]
        values = {name: getattr(row, name) for name in record.model_fields}
        for name in self._columns(kind, row, values):
            made = self.mark(f"{kind}.{name}")
            values[name] = f"<p>{made}</p>" if name in prose_columns(record) else made
        for name in office_columns(record):
            values[name] = made = self.mark(f"{kind}.{name}")
            self.offices.add(made)
        if kind == "register_row":
            values["cells"] = self._cells(values)
        return record(**values)

    def _columns(self, kind: str, row: Any, values: dict[str, Any]) -> list[str]:
        record = RECORD_KINDS[kind]
        hidden = {*INTERNAL_COLUMNS.get(kind, ()), *private_columns(record)}
        column, value = INTERNAL_WHERE.get(kind, ("", None))
        if kind in INTERNAL_KINDS or (column and values[column] is value):
            hidden |= {name for name in record.model_fields if _is_said(kind, name)}
        if kind == "field_value" and row.id.startswith("extra-"):
            owner = f"{values['owner']}.{values['key']}"
            values["value"] = json.dumps(self.mark(owner))
        return sorted(name for name in hidden if isinstance(values[name], str))

    def _cells(self, values: dict[str, Any]) -> str:
        """The cells with a mark in each that is left out, also one that nobody filled in."""
        cells: dict[str, Any] = json.loads(values["cells"])
        for column in self._norm.field(values["owner"], values["key"]).columns:
            if _is_hidden(column):
                cells[column.key] = self.mark(f"{values['owner']}.{values['key']}.{column.key}")
        return json.dumps(cells)


def _is_said(kind: str, name: str) -> bool:
    """Whether a column of text is free: it is no key, and leads to no other record."""
    column = RECORD_KINDS[kind].metadata.tables[kind].columns[name]
    is_key = name in {"id", "agreement", "key"} or column.foreign_keys
    return not is_key and str(column.type) in {"VARCHAR", "TEXT"} and type(column.type).__name__ != "CodeColumn"


def _is_hidden(column: Column) -> bool:
    return column.personal or column.audience == "intern"


def marks_in(data: bytes) -> set[str]:
    """The marks in any part of a Word file, its names included: in its bytes, and in its words through the runs."""
    found: set[str] = set()
    for name, content in unpacked(data).items():
        text = content.decode("utf-8", errors="replace")
        for said in (name, text, re.sub(r"<[^>]*>", "", text), html.unescape(text)):
            found |= {mark.upper() for mark in re.findall(r"(?i)merk\d{4}z", said)}
    return found
