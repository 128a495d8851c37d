"""The tables of a dossier file: one SQL file a format, executed for every new dossier and compared on every opening."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from nvo_desktop.model.history import Change, ChangeSet, Manifest
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.storage.header import FORMAT

_SINCE: Mapping[str, int] = MappingProxyType({"frozen_text": 2, "issued_file": 2, "export_record": 2})
"""The format with which a table came; all others are there from the first."""


@cache
def schema_text(form: int = FORMAT) -> str:
    """The SQL that makes the tables of a format."""
    return (files(__package__ or __name__) / f"{form}.sql").read_text(encoding="utf-8")


def written_from_models() -> str:
    """The same SQL as the models give it now; packaging/schema.py writes it, a test compares it."""
    statements: list[str] = []
    for table in tables():
        statements.extend(_statements(table))
    return "\n\n".join(statements) + "\n"


def tables(form: int = FORMAT) -> tuple[Table, ...]:
    """All tables of a dossier of that format: the records in order of reference, then the log and the manifest."""
    names = [*RECORD_KINDS, *map(kind_of, (ChangeSet, Change, Manifest))]
    return tuple(SQLModel.metadata.tables[name] for name in names if _SINCE.get(name, 1) <= form)


def record_kinds(form: int = FORMAT) -> tuple[type[Record], ...]:
    """The kinds of records that a dossier of that format knows."""
    return tuple(kind for name, kind in RECORD_KINDS.items() if _SINCE.get(name, 1) <= form)


def added_since(form: int) -> list[str]:
    """The statements that make the tables that a dossier of an older format lacks."""
    older = tables(form)
    return [statement for table in tables() if table not in older for statement in _statements(table)]


def _statements(table: Table) -> list[str]:
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    made = [CreateTable(table), *map(CreateIndex, indexes)]
    return [_tidy(str(statement.compile(dialect=sqlite.dialect()))) for statement in made]


def _tidy(statement: str) -> str:
    lines = (line.rstrip().replace("\t", "  ") for line in statement.strip().splitlines())
    return "\n".join(lines) + ";"
