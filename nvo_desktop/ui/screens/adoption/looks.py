"""How the lists beside the board look: amendments, questions of councils, text versions and steps."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_desktop.model.codes import AmendmentResult, TextStatus
from nvo_desktop.model.partners import CouncilQuestion
from nvo_desktop.services.adoption.versions import VersionRow
from nvo_desktop.ui.forms.options import RecordField
from nvo_desktop.ui.forms.records.adoption import AMENDMENT, TEXT_VERSION
from nvo_desktop.ui.forms.records.partners import COUNCIL_QUESTION
from nvo_desktop.ui.forms.records.record_form import RecordForm
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.screens.lists.looks import dated, stated
from nvo_desktop.ui.screens.lists.record_list import ListLook
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.widgets.wrapping import one_line

_ANSWERED = "beantwoord"


def _work_on(row: VersionRow) -> str:
    if row.is_frozen:
        return "bevroren"
    return "hieraan wordt gewerkt" if row.is_current else ""


STEP = RecordForm(
    "adoption_step",
    "Stap",
    (RecordField("title", "text", "Naam van de stap", required=True, example="Bijvoorbeeld: presidium"),),
)
STEPS = ListLook(
    "Stappen",
    "Stap toevoegen",
    STEP,
    (
        TableColumn("Stap", lambda row: capital(row.title)),
        TableColumn("Bij", lambda row: row.whose, 200),
        TableColumn("Met een datum", lambda row: row.dated, 150, empty="geen"),
    ),
    frozenset({"adoption_step", "text_version", "municipality"}),
    ("Geen stappen", "De weg naar het besluit: college, griffie, commissie, raad, of wat hier gebruikelijk is."),
)
VERSIONS = ListLook(
    "Tekstversies",
    "Tekstversie toevoegen",
    TEXT_VERSION,
    (
        TableColumn("Nummer", lambda row: row.number, 110),
        TableColumn("Omschrijving", lambda row: row.label, empty="geen"),
        dated("Datum", lambda row: row.dated, empty="geen"),
        stated("Stand", lambda row: row.status, 150, TextStatus),
        TableColumn("", _work_on, 180),
    ),
    frozenset({"text_version", "frozen_text"}),
    ("Nog geen tekstversie", "Geef de tekst een nummer; daarbij legt u vast wat elke raad besloot."),
)


def amendments(agreements: Mapping[str, str]) -> ListLook:
    """The amendments of all councils."""
    return ListLook(
        "Amendementen",
        "Amendement toevoegen",
        AMENDMENT,
        (
            TableColumn("Gemeente", lambda row: row.municipality, 170, never_cut=True),
            TableColumn("Titel", lambda row: row.title),
            TableColumn("Afspraak", lambda row: agreements.get(row.agreement, ""), 150, empty="geen"),
            TableColumn("Versie", lambda row: row.version, 80, empty="geen"),
            stated("Uitkomst", lambda row: row.result, 130, AmendmentResult),
            TableColumn("Wat de regio doet", lambda row: row.route.label if row.route else "", 190, empty="nog open"),
        ),
        frozenset({"amendment", "municipality", "text_version"}),
        ("Nog geen amendementen", "Leg vast wat een raad in de tekst wijzigt, en wat de regio daarmee doet."),
    )


def questions(agreements: Mapping[str, str]) -> ListLook:
    """What councils asked meanwhile."""
    return ListLook(
        "Raadsvragen",
        "Raadsvraag toevoegen",
        COUNCIL_QUESTION,
        (
            dated("Gesteld op", lambda row: row.asked),
            TableColumn("Gemeente", lambda row: row.municipality, 160, never_cut=True),
            TableColumn("Fractie", lambda row: row.party, 120, empty="geen"),
            TableColumn("Vraag", lambda row: one_line(row.question)),
            TableColumn("Afspraak", lambda row: agreements.get(row.agreement, ""), 140, empty="geen"),
            TableColumn("Antwoord", _answered, 110, empty="nog niet", longest=_ANSWERED),
            TableColumn("Openbaar", lambda row: "ja" if row.public else "", 90, empty="nee"),
        ),
        frozenset({"council_question", "municipality"}),
        ("Nog geen raadsvragen", "Wat één raad vraagt, willen andere vaak ook weten: houd vragen en antwoorden bij."),
    )


def _answered(row: CouncilQuestion) -> str:
    return _ANSWERED if row.answer else ""
