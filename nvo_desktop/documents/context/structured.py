"""The structured data of the norm file as the document shows it: facts of a line, longer texts, and registers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.norm.definitions import AgreementNorm, Column, FieldDefinition
from nvo_desktop.norm.showing import show
from nvo_desktop.norm.values import kept, kept_cells

_MOST_COLUMNS = 6
_WIDTHS = {"choice": "30", "date": "34", "year": "22", "money": "28", "number": "24", "yesno": "22", "ypn": "62"}


class Structured:
    """Reads field values and register rows once, and gives each agreement its own."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._values = {(row.owner, row.key): row.value for row in facts.rows(FieldValue) if not row.municipality_id}
        self._rows = facts.grouped(RegisterRow, lambda row: f"{row.owner}/{row.key}")
        self._names = {row.id: row.name for row in facts.rows(Municipality)}
        self._names |= {agreement.key: str(agreement.number) for agreement in facts.norm.agreements}

    def facts(self, norm: AgreementNorm) -> list[object]:
        """The short fields: {label, value, is_missing}; an empty field that is not required is left out."""
        fields = [field for field in self._visible(norm) if field.kind not in {"table", "prose"}]
        shown = [(field, self._shown(norm, field)) for field in fields]
        return [
            {"key": field.key, "label": field.label, "value": value, "is_missing": not value}
            for field, value in shown
            if value or field.required
        ]

    def texts(self, norm: AgreementNorm) -> list[object]:
        """The fields of rich text: {label, text, is_missing}, the text as canonical prose."""
        fields = [field for field in self._visible(norm) if field.kind == "prose"]
        shown = [(field, _as_text(self._value(norm, field))) for field in fields]
        return [
            {"key": field.key, "label": field.label, "text": text, "is_missing": not text}
            for field, text in shown
            if text or field.required
        ]

    def registers(self, norm: AgreementNorm) -> list[object]:
        """The tables: columns, rows with their id and shown cells; one that is empty and not required is left out."""
        fields = [field for field in self._visible(norm) if field.kind == "table"]
        made = [self._register(norm, field) for field in fields]
        return [register for field, register in zip(fields, made, strict=True) if register["rows"] or field.required]

    def _visible(self, norm: AgreementNorm) -> list[FieldDefinition]:
        return [field for field in norm.fields if self._facts.shows(field, field.binds)]

    def _shown(self, norm: AgreementNorm, field: FieldDefinition) -> str:
        value = self._value(norm, field)
        return "" if value is None else show(field, value, self._names)

    def _value(self, norm: AgreementNorm, field: FieldDefinition) -> Any:
        """The value of a field: of the record it is bound to, or its own; None when there is none."""
        if field.binds:
            return self._bound(field.binds)
        text = self._values.get((norm.key, field.key))
        return None if text is None else kept(text)

    def _bound(self, binds: str) -> object:
        kind, _, column = binds.partition(".")
        rows = self._facts.rows(RECORD_KINDS[kind])
        return (getattr(rows[0], column) or None) if rows else None

    def _register(self, norm: AgreementNorm, field: FieldDefinition) -> dict[str, Any]:
        columns = [column for column in field.columns if self._facts.shows(column, f"{field.binds}.{column.key}")]
        rows = [
            {"id": row_id, "cells": [self._cell(column, cells) for column in columns]}
            for row_id, cells in self._cells(norm, field)
        ]
        return {
            "key": field.key,
            "anchor": f"register-{norm.key}-{field.key}".replace("_", "-"),
            "title": field.label,
            "columns": [column.label for column in columns],
            "aligns": " ".join("right" if column.kind in {"money", "number"} else "left" for column in columns),
            "widths": _widths(columns),
            "rows": rows,
            "as_records": len(columns) > _MOST_COLUMNS,
            "is_missing": not rows,
        }

    def _cells(self, norm: AgreementNorm, field: FieldDefinition) -> Sequence[tuple[str, Mapping[str, object]]]:
        """Each row with its id."""
        if field.binds:
            records = self._facts.rows(RECORD_KINDS[field.binds])
            return [(row.id, _columns_of(row, field.columns)) for row in records]
        rows = self._rows.get(f"{norm.key}/{field.key}", [])
        return [(row.id, kept_cells(row.cells)) for row in rows]

    def _cell(self, column: Column, cells: Mapping[str, object]) -> dict[str, object]:
        text = show(column, cells.get(column.key), self._names)
        return {"label": column.label, "text": text, "is_missing": column.required and not text}


def _as_text(value: object) -> str:
    """The text of a field; of what is none, which only a foreign dossier holds, the JSON."""
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


def _widths(columns: Sequence[Column]) -> str:
    """Widths in mm for a landscape page: what is short stays narrow, so that running text has the room."""
    if not any(column.kind == "prose" for column in columns):
        return " ".join("-" for _ in columns)
    return " ".join("-" if column.kind == "prose" else _WIDTHS.get(column.kind, "42") for column in columns)


def _columns_of(row: Record, columns: Sequence[Column]) -> Mapping[str, object]:
    return {column.key: getattr(row, column.key) for column in columns}
