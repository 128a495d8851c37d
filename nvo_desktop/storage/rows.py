"""The statements that read and write the rows of a kind, each made once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Delete, Insert, Select, Table, Update, bindparam, delete, func, insert, select, update
from sqlmodel import SQLModel

from nvo_desktop.model.record import Record, kind_of


@cache
def table_of(kind: type[SQLModel]) -> Table:
    """The table of a kind of record, or of the log or the manifest."""
    return SQLModel.metadata.tables[str(kind.__tablename__)]


@cache
def column_names(kind: type[Record]) -> tuple[str, ...]:
    """The columns of a kind, in the order of its table."""
    return tuple(column.name for column in table_of(kind).columns)


@cache
def in_order(kind: type[Record]) -> Select[Any]:
    """All rows by rank, where the kind has one, and then id."""
    table = table_of(kind)
    ranks = [table.c.rank] if "rank" in table.c else []
    return select(table).order_by(*ranks, table.c.id)


@cache
def by_id(kind: type[Record]) -> Select[Any]:
    """The row with the id in the parameter wanted."""
    table = table_of(kind)
    return select(table).where(table.c.id == bindparam("wanted"))


@cache
def by_key(kind: type[Record]) -> Select[Any]:
    """The rows whose key columns have the values in the parameters key_0, key_1 …; None counts as empty."""
    table = table_of(kind)
    same = (
        func.coalesce(table.c[column], "") == bindparam(f"key_{place}")
        for place, column in enumerate(kind.key_columns or ())
    )
    return select(table).where(*same).order_by(table.c.id)


@cache
def adding(kind: type[Record]) -> Insert:
    """One new row, all columns as parameters."""
    return insert(table_of(kind))


@cache
def changing(kind: type[Record], columns: tuple[str, ...]) -> Update:
    """These columns of the row with the id in the parameter wanted."""
    table = table_of(kind)
    return (
        update(table)
        .where(table.c.id == bindparam("wanted"))
        .values({name: bindparam(f"new_{name}") for name in columns})
    )


@cache
def removing(kind: type[Record]) -> Delete:
    """The row with the id in the parameter wanted."""
    table = table_of(kind)
    return delete(table).where(table.c.id == bindparam("wanted"))


def change_parameters(record_id: str, values: Mapping[str, object]) -> dict[str, object]:
    """The parameters of changing() for one row."""
    return {"wanted": record_id, **{f"new_{name}": value for name, value in values.items()}}
