"""Whole tables read fast: rows that look like the records, made from what SQLite itself gives."""

from __future__ import annotations

import json
import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache, partial
from types import MappingProxyType
from typing import Any, cast

from sqlalchemy import Boolean, Column, Date
from sqlalchemy.dialects import sqlite

from nvo_desktop.model.columns import CodeColumn, KeysColumn
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.storage.rows import statements

Reader = Callable[[Any], Any]


class PlainRows:
    """Reads the rows of one kind."""

    def __init__(self, kind: type[Record]) -> None:
        """Find out which columns SQLite holds in another form than the record."""
        self._kind, self._statements = kind, statements(kind)
        readers = {place: _reader(column) for place, column in enumerate(self._statements.table.columns)}
        self._readers = {place: reader for place, reader in readers.items() if reader is not None}

    def all(self, connection: sqlite3.Connection) -> Sequence[tuple[Any, ...]]:
        """All rows by rank, where the kind has one, and id: tuples with the columns and properties of the record."""
        rows = connection.execute(self._in_order).fetchall()
        if not self._readers or not rows:
            return [*map(self._row, rows)]
        columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
        for place, reader in self._readers.items():
            columns[place] = map(reader, columns[place])
        return [*map(self._row, zip(*columns, strict=True))]

    def check(self, connection: sqlite3.Connection) -> None:
        """Read every value once. ValueError at a code that is not in its list, or a date or list that is none."""
        for place, reader in self._readers.items():
            column = self._statements.columns[place]
            distinct = f'SELECT DISTINCT "{column}" FROM "{kind_of(self._kind)}"'  # noqa: S608 - our own names
            for (value,) in connection.execute(distinct):
                reader(value)

    @cached_property
    def _in_order(self) -> str:
        return str(self._statements.in_order.compile(dialect=sqlite.dialect()))

    @cached_property
    def _row(self) -> Callable[[Iterable[Any]], tuple[Any, ...]]:
        """What makes a row: a named tuple with the properties that the record class itself has."""
        plain = namedtuple(self._kind.__name__, self._statements.columns)  # pyright: ignore[reportUntypedNamedTuple] - the columns are data
        own = {name: value for name, value in vars(self._kind).items() if isinstance(value, property)}
        made: Any = type(self._kind.__name__, (plain,), {"__slots__": (), **own})
        return partial(cast("Any", tuple).__new__, made)  # _make would count the columns of every row


def plain_rows(kind: type[Record]) -> PlainRows:
    """The reader of a kind."""
    return _READERS[kind_of(kind)]


def _reader(column: Column[Any]) -> Reader | None:
    """What makes the record's value of SQLite's; None where they are the same."""
    if isinstance(column.type, CodeColumn):
        return _Values({None: None, **{code.value: code for code in column.type.codes}}).__getitem__
    if isinstance(column.type, Boolean):
        return _Values({None: None, 0: False, 1: True}).__getitem__
    if isinstance(column.type, KeysColumn):
        return _keys
    return _date if isinstance(column.type, Date) else None


class _Values(dict[Any, Any]):
    """The values that a column may hold, and what they are in the record."""

    def __missing__(self, value: object) -> Any:
        raise ValueError(f"{value!r} is not one of {list(self)}")


@lru_cache(maxsize=4096)
def _keys(text: str) -> tuple[str, ...]:
    keys: object = json.loads(text) if text else []
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):  # pyright: ignore[reportUnknownVariableType] - JSON
        raise ValueError(f"{text!r} is not a list of keys")
    return tuple(keys)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - JSON


@lru_cache(maxsize=4096)
def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


_READERS: Mapping[str, PlainRows] = MappingProxyType({name: PlainRows(kind) for name, kind in RECORD_KINDS.items()})
