"""How each list of records looks: its columns and its words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from nvo_desktop.model.codes import ActionStatus, Code, DecisionStatus, Ladder, Response
from nvo_desktop.ui.forms.records.decisions import ACTION, DECISION
from nvo_desktop.ui.forms.records.partners import CONSULTATION, CONTRIBUTION
from nvo_desktop.ui.screens.lists.record_list import ListLook
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.widgets.wrapping import one_line

LONGEST_DAY = "30 mrt 2026"
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def day(moment: date | None) -> str:
    """A date as tables say it, "9 jun 2026"; empty for none."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}" if moment else ""


def dated(title: str, of: Callable[[Any], date | None], empty: str = "geen datum") -> TableColumn[Any]:
    """A date, which is never cut."""
    return TableColumn(
        title,
        lambda row: day(of(row)),
        104,
        empty=empty,
        sort=lambda row: of(row) or date.max,
        longest=max(LONGEST_DAY, empty, key=len),
    )


def period(first: date | None, last: date | None) -> str:
    """The days of something that may take several: "9 jun 2026", "30 mei t/m 2 jun 2026"; empty for none."""
    if first is None or last is None or first == last:
        return day(first or last)
    begin = str(first.day) if (first.month, first.year) == (last.month, last.year) else day(first)
    return f"{begin.removesuffix(f' {last.year}')} t/m {day(last)}"


def stated(title: str, of: Callable[[Any], Code], width: int, codes: type[Code]) -> TableColumn[Any]:
    """A state as its shape and its word, which is never cut."""
    longest = max((code.label for code in codes), key=len)
    return TableColumn(title, lambda row: of(row).label, width, state=lambda row: of(row).label, longest=longest)


def _with_whom(row: Any) -> str:
    return ", ".join((*row.groups, *row.partners))


DECISIONS = ListLook(
    "Besluiten",
    "Besluit vastleggen",
    DECISION,
    (
        TableColumn("Nummer", lambda row: row.number, 96, empty="geen"),
        dated("Datum", lambda row: row.date),
        TableColumn("Wie besloot", lambda row: row.body, 200, grows=True),
        TableColumn("Wat er is besloten", lambda row: one_line(row.text)),
        stated("Stand", lambda row: row.status, 132, DecisionStatus),
    ),
    frozenset({"decision"}),
    ("Nog geen besluiten", "Leg vast wat over deze afspraak is besloten, door wie en waarom."),
    "council",
)

ACTIONS = ListLook(
    "Acties",
    "Actie toevoegen",
    ACTION,
    (
        TableColumn("Wat er moet gebeuren", lambda row: one_line(row.text)),
        TableColumn("Wie", lambda row: row.owner, 200, empty="nog niemand", grows=True),
        dated("Klaar op", lambda row: row.due),
        stated("Stand", lambda row: row.status, 120, ActionStatus),
    ),
    frozenset({"action"}),
    ("Nog geen acties", "Houd bij wie wat doet, en wanneer het klaar moet zijn."),
)

CONSULTATIONS = ListLook(
    "Overleg",
    "Overleg vastleggen",
    CONSULTATION,
    (
        TableColumn(
            "Wanneer",
            lambda row: period(row.date_from, row.date_until),
            160,
            empty="geen datum",
            sort=lambda row: row.date_from or date.max,
            longest=LONGEST_DAY,
        ),
        TableColumn("Onderwerp", lambda row: row.title),
        TableColumn("Met wie", _with_whom, 240, empty="nog niet ingevuld", grows=True),
        TableColumn(
            "Invloed",
            lambda row: row.ladder.label if row.ladder else "",
            116,
            empty="onbekend",
            longest=max((rung.label for rung in Ladder), key=len),
        ),
        TableColumn("Inbreng", lambda row: str(row.contributions or ""), 72, align_right=True, empty="geen"),
    ),
    frozenset({"consultation", "contribution", "partner_group", "partner"}),
    ("Nog geen overleg", "Leg vast met wie over deze afspraak is gesproken en wat zij inbrachten."),
    "partners",
)

RESPONSE = stated("Reactie", lambda row: row.response, 212, Response)
"""What was done with a contribution."""

CONTRIBUTIONS = ListLook(
    "Inbreng",
    "Inbreng vastleggen",
    CONTRIBUTION,
    (
        TableColumn("Van", lambda row: row.from_whom or row.group, 180, empty="onbekend", grows=True),
        TableColumn("Wat is ingebracht", lambda row: one_line(row.summary)),
        TableColumn("Bij overleg", lambda row: row.consultation, 180, empty="geen", grows=True),
        RESPONSE,
        dated("Teruggemeld", lambda row: row.replied, "nog niet"),
    ),
    frozenset({"contribution", "consultation", "partner_group"}),
    ("Nog geen inbreng", "Leg vast wat partners inbrachten, en wat de regio daarmee deed."),
    "quote",
)
