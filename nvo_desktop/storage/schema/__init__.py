"""The tables of a dossier file: one SQL file a format, executed for every new dossier and compared on every opening."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from nvo_desktop.model.history import Change, ChangeSet, Manifest
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import kind_of
from nvo_desktop.storage.header import FORMAT


@cache
def schema_text() -> str:
    """The SQL that makes the tables of the current format."""
    return (files(__package__ or __name__) / f"{FORMAT}.sql").read_text(encoding="utf-8")


def written_from_models() -> str:
    """The same SQL as the models give it now; packaging/schema.py writes it, a test compares it."""
    statements: list[str] = []
    for table in tables():
        statements.append(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        statements.extend(str(CreateIndex(index).compile(dialect=sqlite.dialect())) for index in indexes)
    return "\n\n".join(_tidy(statement) for statement in statements) + "\n"


def tables() -> tuple[Table, ...]:
    """All tables of a dossier: the records in order of reference, then the log and the manifest."""
    names = [*RECORD_KINDS, *map(kind_of, (ChangeSet, Change, Manifest))]
    return tuple(SQLModel.metadata.tables[name] for name in names)


def _tidy(statement: str) -> str:
    lines = (line.rstrip().replace("\t", "  ") for line in statement.strip().splitlines())
    return "\n".join(lines) + ";"
