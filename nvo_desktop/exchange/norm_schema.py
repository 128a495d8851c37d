"""What the JSON Schema says of the norm's own fields: which there are, and what the value of each must be.

A value lies in its record as JSON text, so a rule describes what that text holds (contentSchema).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from nvo_desktop.model.codes import AnswerValue
from nvo_desktop.norm.definitions import AgreementNorm, Column, FieldDefinition, Kind, Norm
from nvo_desktop.norm.field_kinds import YEARS

Schema = dict[str, object]

_TEXT: Schema = {"type": "string"}


def value_rules(norm: Norm) -> list[Schema]:
    """A rule for each field that lies in a field value: if it is this field of this agreement, then its value is so."""
    return [
        _rule(agreement, field, "value", _of(norm, field, in_row=False))
        for agreement, field in _own_fields(norm)
        if field.kind != "table"
    ]


def row_rules(norm: Norm) -> list[Schema]:
    """A rule for each register: if it is this one, then the cells of its rows are so."""
    return [
        _rule(agreement, field, "cells", _cells(norm, field))
        for agreement, field in _own_fields(norm)
        if field.kind == "table"
    ]


def _own_fields(norm: Norm) -> Iterator[tuple[AgreementNorm, FieldDefinition]]:
    """The fields that are no column of a record of their own: what is bound lies there."""
    for agreement in norm.agreements:
        yield from ((agreement, field) for field in agreement.fields if not field.binds)


def _rule(agreement: AgreementNorm, field: FieldDefinition, holder: str, content: Schema) -> Schema:
    about = f"Afspraak {agreement.number}, {_words(field)}"
    return {
        "if": {
            "properties": {"owner": {"const": agreement.key}, "key": {"const": field.key}},
            "required": ["owner", "key"],
        },
        "then": {"properties": {holder: {"description": about, "contentSchema": content}}},
    }


def _cells(norm: Norm, field: FieldDefinition) -> Schema:
    columns = {
        column.key: {"description": _words(column), **_of(norm, column, in_row=True)} for column in field.columns
    }
    return {"type": "object", "properties": columns, "additionalProperties": False}


def _words(column: Column) -> str:
    unit = {"money": "in hele centen"}.get(column.kind, f"in {column.unit}" if column.unit else "")
    return " ".join(part for part in (f"{column.label}{f' ({unit})' if unit else ''}.", column.help) if part)


def _of(norm: Norm, column: Column, *, in_row: bool) -> Schema:
    """What a value of this kind is; see norm/field_kinds.py, which refuses anything else."""
    if column.kind == "prose" and not in_row:
        return {"type": "string", "contentMediaType": "text/html"}
    return _FORMS[column.kind](norm, column)


def _whole(column: Column, low: int | None = None, high: int | None = None) -> Schema:
    return {"type": "integer", **_bounds(column, low, high)}


def _bounds(column: Column, low: int | None = None, high: int | None = None) -> Schema:
    least = low if column.minimum is None else column.minimum
    most = high if column.maximum is None else column.maximum
    bounds = {"minimum": least, "maximum": most}
    return {name: bound for name, bound in bounds.items() if bound is not None}


def _answer() -> Schema:
    answers = {"enum": [answer.value for answer in AnswerValue]}
    return {
        "type": "object",
        "properties": {"answer": answers, "reason": _TEXT},
        "required": ["answer"],
        "additionalProperties": False,
    }


_FORMS: Mapping[Kind, Callable[[Norm, Column], Schema]] = MappingProxyType(
    {
        "text": lambda _norm, _column: _TEXT,
        "person": lambda _norm, _column: _TEXT,
        "link": lambda _norm, _column: _TEXT,
        "prose": lambda _norm, _column: _TEXT,
        "ypn": lambda _norm, _column: _answer(),
        "yesno": lambda _norm, _column: {"type": "boolean"},
        "choice": lambda _norm, column: {"enum": list(column.choices)},
        "choices": lambda _norm, column: {"type": "array", "items": {"enum": list(column.choices)}},
        "date": lambda _norm, _column: {"type": "string", "format": "date"},
        "year": lambda _norm, column: _whole(column, *YEARS),
        "money": lambda _norm, column: _whole(column),
        "number": lambda _norm, column: {"type": "number", **_bounds(column)},
        "municipalities": lambda _norm, _column: {"type": "array", "items": {"type": "string", "format": "uuid"}},
        "agreements": lambda norm, _column: {
            "type": "array",
            "items": {"enum": [agreement.key for agreement in norm.agreements]},
        },
    }
)
