"""How the lists of the planning look, seen from a day: what is late says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from nvo_desktop.services.planning import MilestoneRow
from nvo_desktop.ui.forms.records.planning import DEVELOPMENT_GOAL, MILESTONE, ROADMAP_LINE
from nvo_desktop.ui.screens.lists.looks import dated
from nvo_desktop.ui.screens.lists.record_list import ListLook
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.widgets.wrapping import one_line


def milestone_state(row: MilestoneRow, today: date) -> str:
    """The word for how a milestone stands."""
    if row.done:
        return "gereed"
    return "te laat" if row.date and row.date < today else "gepland"


def line_state(row: Any, today: date) -> str:
    """The word for how a line of the routekaart stands."""
    if row.actual:
        return "gereed"
    if row.planned and row.planned < today:
        return "te laat"
    return "bezig" if row.start and row.start <= today else "gepland"


def _state(of: Callable[[Any, date], str], today: Callable[[], date]) -> TableColumn[Any]:
    return TableColumn(
        "Stand", lambda row: of(row, today()), 112, state=lambda row: of(row, today()), longest="gepland"
    )


def milestones(today: Callable[[], date]) -> ListLook:
    """The dated marks."""
    return ListLook(
        "Mijlpalen",
        "Mijlpaal toevoegen",
        MILESTONE,
        (
            dated("Datum", lambda row: row.date),
            TableColumn("Mijlpaal", lambda row: row.title),
            TableColumn("Soort", lambda row: row.kind.label, 112),
            TableColumn("Lijn", lambda row: row.line, 220, empty="geen lijn"),
            TableColumn("Gemeente", lambda row: row.municipality, 148, empty="hele regio", never_cut=True),
            _state(milestone_state, today),
        ),
        frozenset({"milestone", "roadmap_line", "municipality"}),
        ("Nog geen mijlpalen", "Zet hier de dagen waarop iets klaar moet zijn: een concept, een raad, een contract."),
    )


def roadmap_lines(today: Callable[[], date]) -> ListLook:
    """The lines of the routekaart."""
    return ListLook(
        "Lijnen van de routekaart",
        "Lijn toevoegen",
        ROADMAP_LINE,
        (
            TableColumn("Nr.", lambda row: str(row.number or ""), 56, sort=lambda row: row.number),
            TableColumn("Lijn", lambda row: row.title),
            TableColumn("Wie besluit", lambda row: row.deciding_body, 172, empty="niet vastgelegd"),
            TableColumn("Trekker", lambda row: row.owner, 172, empty="nog niemand"),
            dated("Begint op", lambda row: row.start),
            dated("Klaar op", lambda row: row.actual or row.planned),
            _state(line_state, today),
        ),
        frozenset({"roadmap_line"}),
        (
            "Nog geen lijnen",
            "De routekaart heeft vijf lijnen, van bestuurlijke visie tot monitoren en sturen.",
        ),
    )


GOALS = ListLook(
    "Ontwikkeldoelen",
    "Ontwikkeldoel toevoegen",
    DEVELOPMENT_GOAL,
    (
        TableColumn("Doel", lambda row: one_line(row.goal)),
        TableColumn("Indicator", lambda row: one_line(row.indicator), 260, empty="nog geen"),
        TableColumn("Prioriteit", lambda row: row.priority, 112, empty="geen"),
        TableColumn("Eigenaar", lambda row: row.owner, 200, empty="nog niemand"),
    ),
    frozenset({"development_goal"}),
    ("Nog geen ontwikkeldoelen", "Leg vast wat de regio wil veranderen, en waaraan u ziet dat het lukt."),
)
