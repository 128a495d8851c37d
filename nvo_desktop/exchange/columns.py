"""What the interchange form needs to know of each column of a record: what it holds, and whether it may be empty."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin

from nvo_desktop.model.codes import Code
from nvo_desktop.model.kinds import RECORD_KINDS, prose_columns
from nvo_desktop.model.record import Record, kind_of

_JSON_TEXT = frozenset({("field_value", "value"), ("register_row", "cells")})


class Holds(StrEnum):
    """What a column holds."""

    ID = "id"
    REFERENCE = "reference"
    LINE = "line"
    LINES = "lines"
    PROSE = "prose"
    JSON = "json"
    CODE = "code"
    DATE = "date"
    YES_NO = "yes_no"
    NUMBER = "number"
    KEYS = "keys"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. codes is the list a code comes from, refers_to the kind whose id a reference holds."""

    name: str
    holds: Holds
    optional: bool
    default: object
    codes: tuple[Code, ...] = ()
    refers_to: str = ""


@cache
def columns_of(kind: str) -> Mapping[str, Column]:
    """The columns of a kind by name, in the order in which the model declares them."""
    record = RECORD_KINDS[kind]
    return types.MappingProxyType({name: _column(record, name) for name in record.model_fields})


def _column(record: type[Record], name: str) -> Column:
    field = record.model_fields[name]
    held, optional = _without_none(cast("Any", field.annotation))
    refers_to = _reference(record, name)
    holds = Holds.REFERENCE if refers_to else _holds(record, name, held)
    codes = tuple(cast("type[Code]", held)) if holds is Holds.CODE else ()
    return Column(name, holds, optional, field.default, codes, refers_to)


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) not in {Union, types.UnionType}:
        return annotation, False
    rest = [part for part in get_args(annotation) if part is not type(None)]
    return rest[0], True


def _reference(record: type[Record], name: str) -> str:
    keys = record.metadata.tables[kind_of(record)].columns[name].foreign_keys
    return next((key.column.table.name for key in keys), "")


def _holds(record: type[Record], name: str, held: Any) -> Holds:
    if name == "id":
        return Holds.ID
    if get_origin(held) is tuple:
        return Holds.KEYS
    if issubclass(held, Code):
        return Holds.CODE
    simple = {date: Holds.DATE, bool: Holds.YES_NO, int: Holds.NUMBER, bytes: Holds.BYTES}
    return simple[held] if held in simple else _kind_of_text(record, name)


def _kind_of_text(record: type[Record], name: str) -> Holds:
    kind = kind_of(record)
    if (kind, name) in _JSON_TEXT:
        return Holds.JSON
    if name in prose_columns(record):
        return Holds.PROSE
    return Holds.LINES if str(record.metadata.tables[kind].columns[name].type) == "TEXT" else Holds.LINE
