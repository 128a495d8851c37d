"""Rows to show in a table."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel


@dataclass(frozen=True)
class Council:
    """A made-up council, with what it did."""

    id: int
    name: str
    result: str = "vastgesteld"
    votes: int | None = None


COUNCILS = [
    Council(1, "Dalwijk", "gewijzigd vastgesteld", 17),
    Council(2, "Aldermeer", "vastgesteld", 9),
    Council(3, "’s-Gravenwoud", "aangehouden"),
]


@pytest.fixture
def model() -> RowTableModel[Council]:
    """Three councils in three columns."""
    columns = [
        TableColumn[Council]("Gemeente", lambda council: council.name),
        TableColumn[Council]("Uitslag", lambda council: council.result, 200, state=lambda council: council.result),
        TableColumn[Council](
            "Stemmen",
            lambda council: str(council.votes or ""),
            100,
            align_right=True,
            empty="nog niet",
            sort=lambda council: council.votes,
        ),
    ]
    made = RowTableModel(columns, key=lambda council: council.id)
    made.set_rows(COUNCILS)
    return made
