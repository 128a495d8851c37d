"""The statements that read and write the rows of each kind, made once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from sqlalchemy import Delete, Insert, Select, Table, Update, bindparam, delete, func, insert, select, update
from sqlmodel import SQLModel

from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record, kind_of


class Statements:
    """The statements for one table of records."""

    def __init__(self, table: Table, key_columns: tuple[str, ...]) -> None:
        """Make none yet: each is made when it is first asked for."""
        self.table = table
        self.columns = tuple(column.name for column in table.columns)
        self._key_columns = key_columns
        self._changes: dict[tuple[str, ...], Update] = {}

    @cached_property
    def in_order(self) -> Select[Any]:
        """All rows by rank, where the kind has one, and then id."""
        ranks = [self.table.c.rank] if "rank" in self.table.c else []
        return select(self.table).order_by(*ranks, self.table.c.id)

    @cached_property
    def by_id(self) -> Select[Any]:
        """The row with the id in the parameter wanted."""
        return select(self.table).where(self.table.c.id == bindparam("wanted"))

    @cached_property
    def by_key(self) -> Select[Any]:
        """The rows whose key columns have the values in key_0, key_1 …; None counts as empty."""
        columns = (func.coalesce(self.table.c[name], "") for name in self._key_columns)
        same = (column == bindparam(f"key_{place}") for place, column in enumerate(columns))
        return select(self.table).where(*same).order_by(self.table.c.id)

    @cached_property
    def add(self) -> Insert:
        """A new row, with all columns as parameters."""
        return insert(self.table)

    @cached_property
    def remove(self) -> Delete:
        """The row with the id in the parameter wanted."""
        return delete(self.table).where(self.table.c.id == bindparam("wanted"))

    def change(self, columns: tuple[str, ...]) -> Update:
        """These columns of the row with the id in wanted, with their values in new_<column>."""
        if columns not in self._changes:
            one = update(self.table).where(self.table.c.id == bindparam("wanted"))
            self._changes[columns] = one.values({name: bindparam(f"new_{name}") for name in columns})
        return self._changes[columns]


def statements(kind: type[Record]) -> Statements:
    """The statements of a kind of record."""
    return _STATEMENTS[kind_of(kind)]


def table_named(name: str) -> Table:
    """The table of a kind of record, or of the log or the manifest."""
    return SQLModel.metadata.tables[name]


_STATEMENTS: Mapping[str, Statements] = MappingProxyType(
    {name: Statements(table_named(name), kind.key_columns or ()) for name, kind in RECORD_KINDS.items()}
)
