"""Dossiers with records of every kind, and what tests do to them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from sqlalchemy import Boolean, Column, Date, Integer, LargeBinary
from sqlmodel import SQLModel

from nvo_desktop.model.columns import CodeColumn, KeysColumn
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record
from nvo_desktop.storage.dossier_file import create_dossier
from nvo_desktop.storage.open_dossier import OpenDossier

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DATES = st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 1, 1))


def column_values(column: Column[Any], known: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    """Values that the column can hold; a reference is to a record that is there."""
    for key in column.foreign_keys:
        return st.sampled_from([None, *known[key.column.table.name]])
    values: st.SearchStrategy[Any] = TEXT
    if isinstance(column.type, CodeColumn):
        values = st.sampled_from(list(column.type.codes))
    elif isinstance(column.type, KeysColumn):
        values = st.lists(TEXT, max_size=3).map(tuple)
    elif isinstance(column.type, Date):
        values = DATES
    elif isinstance(column.type, Boolean):
        values = st.booleans()
    elif isinstance(column.type, Integer):
        values = st.integers(-1000, 1000)
    elif isinstance(column.type, LargeBinary):
        values = st.binary(max_size=40)
    return st.none() | values if column.nullable else values


@st.composite
def whole_dossiers(draw: st.DrawFn) -> list[Record]:
    """Up to two records of every kind, with ids that are their own."""
    records: list[Record] = []
    known: dict[str, list[str]] = {}
    for name, kind in RECORD_KINDS.items():
        ids = draw(st.lists(st.uuids(version=4).map(str), max_size=2, unique=True))
        known[name] = ids
        table = SQLModel.metadata.tables[name]
        for record_id in ids:
            columns = {c.name: draw(column_values(c, known)) for c in table.columns if c.name != "id"}
            records.append(kind(id=record_id, **columns))
    return records


@pytest.fixture(scope="session")
def any_records() -> st.SearchStrategy[list[Record]]:
    """Records of every kind, for a property test."""
    return whole_dossiers()


@pytest.fixture(scope="session")
def contents() -> Callable[[OpenDossier], dict[str, list[tuple[Any, ...]]]]:
    """All rows of a dossier as plain tuples."""

    def read(dossier: OpenDossier) -> dict[str, list[tuple[Any, ...]]]:
        return {name: [tuple(row) for row in dossier.rows(kind)] for name, kind in RECORD_KINDS.items()}  # type: ignore[arg-type]

    return read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's dossier is to stand."""
    folder = tmp_path / "map"
    folder.mkdir()
    return folder / "regio.nvo"


@pytest.fixture
def dossier(path: Path) -> Iterator[OpenDossier]:
    """A new dossier, not published yet."""
    with create_dossier(path, device="proef") as made:
        yield made


@pytest.fixture(scope="session")
def stopped() -> Callable[[OpenDossier], Path]:
    """Does to a dossier what the end of its process does: everything on the disk stays. Gives its work folder."""

    def stop(dossier: OpenDossier) -> Path:
        dossier._copy.close()
        dossier._work.let_go()
        if dossier._lock is not None:
            dossier._lock.release()
        return dossier._work.path

    return stop
