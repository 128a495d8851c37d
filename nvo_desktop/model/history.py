"""What happened to the records, and which dossier this file is. Written by the storage room alone."""

from sqlalchemy import Text
from sqlmodel import Field, SQLModel


class ChangeSet(SQLModel, table=True):
    """One deed. counter is a Lamport counter: it orders the list and decides nothing. at is for display only."""

    __tablename__ = "change_set"  # pyright: ignore[reportAssignmentType]

    id: str = Field(primary_key=True)
    label: str
    author: str = ""
    device: str = ""
    counter: int
    parent: str | None = Field(default=None)
    at: str = ""
    undoes: str | None = Field(default=None)


class Change(SQLModel, table=True):
    """One column of one record in a change set. old and new are canonical JSON text; None where there was no record.

    Of prose, delta holds only the changed lines instead of old and new.
    """

    __tablename__ = "change"  # pyright: ignore[reportAssignmentType]

    set_id: str = Field(primary_key=True, foreign_key="change_set.id")
    sequence: int = Field(primary_key=True)
    kind: str
    record_id: str = Field(index=True)
    field: str
    old: str | None = Field(default=None, sa_type=Text)
    new: str | None = Field(default=None, sa_type=Text)
    delta: str | None = Field(default=None, sa_type=Text)


class Manifest(SQLModel, table=True):
    """One row: which dossier this is, and which publication of it."""

    __tablename__ = "manifest"  # pyright: ignore[reportAssignmentType]

    dossier_id: str = Field(primary_key=True)
    rev: str = ""
    parent_revs: str = "[]"
    digest: str = ""
    app_version: str = ""
    saved_at: str = ""
    device: str = ""
