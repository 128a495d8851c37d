"""How each list of records looks: its columns and its words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from nvo_desktop.ui.forms.records.decisions import ACTION, DECISION
from nvo_desktop.ui.forms.records.partners import CONSULTATION, CONTRIBUTION
from nvo_desktop.ui.screens.lists.record_list import ListLook
from nvo_desktop.ui.tables.columns import TableColumn

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def day(moment: date | None) -> str:
    """A date as tables say it, "9 jun 2026"; empty for none."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}" if moment else ""


def one_line(text: str) -> str:
    """Several lines as one."""
    return " ".join(text.split())


def _dated(title: str, of: Callable[[Any], date | None], empty: str = "geen datum") -> TableColumn[Any]:
    return TableColumn(title, lambda row: day(of(row)), 104, empty=empty, sort=lambda row: of(row) or date.max)


DECISIONS = ListLook(
    "Besluiten",
    "Besluit vastleggen",
    DECISION,
    (
        TableColumn("Nummer", lambda row: row.number, 96, empty="geen"),
        _dated("Datum", lambda row: row.date),
        TableColumn("Wie besloot", lambda row: row.body, 200),
        TableColumn("Wat er is besloten", lambda row: one_line(row.text)),
        TableColumn("Stand", lambda row: row.status.label, 132, state=lambda row: row.status.label),
    ),
    frozenset({"decision"}),
    ("Nog geen besluiten", "Leg vast wat het bestuurlijk overleg of de colleges over deze afspraak besloten."),
)

ACTIONS = ListLook(
    "Acties",
    "Actie toevoegen",
    ACTION,
    (
        TableColumn("Wat er moet gebeuren", lambda row: one_line(row.text)),
        TableColumn("Wie", lambda row: row.owner, 200, empty="nog niemand"),
        _dated("Klaar op", lambda row: row.due),
        TableColumn("Stand", lambda row: row.status.label, 120, state=lambda row: row.status.label),
    ),
    frozenset({"action"}),
    ("Nog geen acties", "Houd bij wie wat doet voor deze afspraak, en wanneer het klaar moet zijn."),
)

CONSULTATIONS = ListLook(
    "Overleg",
    "Overleg vastleggen",
    CONSULTATION,
    (
        TableColumn(
            "Wanneer", lambda row: row.when, 190, empty="geen datum", sort=lambda row: row.date_from or date.max
        ),
        TableColumn("Onderwerp", lambda row: row.title),
        TableColumn("Met wie", lambda row: ", ".join((*row.groups, *row.partners)), 240, empty="nog niet ingevuld"),
        TableColumn("Invloed", lambda row: row.ladder.label if row.ladder else "", 116, empty="onbekend"),
        TableColumn("Inbreng", lambda row: str(row.contributions or ""), 72, align_right=True, empty="geen"),
    ),
    frozenset({"consultation", "contribution", "partner_group", "partner"}),
    ("Nog geen overleg", "Leg vast met wie over deze afspraak is gesproken en wat zij inbrachten."),
)

CONTRIBUTIONS = ListLook(
    "Inbreng",
    "Inbreng vastleggen",
    CONTRIBUTION,
    (
        TableColumn("Van", lambda row: row.from_whom or row.group, 180, empty="onbekend"),
        TableColumn("Wat is ingebracht", lambda row: one_line(row.summary)),
        TableColumn("Bij overleg", lambda row: row.consultation, 180, empty="geen"),
        TableColumn("Reactie", lambda row: row.response.label, 172, state=lambda row: row.response.label),
        _dated("Teruggemeld", lambda row: row.replied, "nog niet"),
    ),
    frozenset({"contribution", "consultation", "partner_group"}),
    ("Nog geen inbreng", "Leg vast wat partners inbrachten, en wat de regio daarmee deed."),
)
