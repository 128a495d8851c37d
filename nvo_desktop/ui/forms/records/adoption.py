"""Text versions, and what a council did with one: its adoption, its steps and its amendments."""

from __future__ import annotations

from nvo_desktop.model.codes import AdoptionResult, AmendmentResult, AmendmentRoute, TextStatus
from nvo_desktop.ui.forms.options import RecordField, codes
from nvo_desktop.ui.forms.records.record_form import RecordForm

TEXT_VERSION = RecordForm(
    "text_version",
    "Tekstversie",
    (
        RecordField("number", "text", "Nummer", short=True, required=True, example="Bijvoorbeeld: 0.9"),
        RecordField("label", "text", "Omschrijving", example="Bijvoorbeeld: aangeboden aan de raden"),
        RecordField("status", "choice", "Stand", options=codes(TextStatus), required=True),
        RecordField("dated", "date", "Datum op het voorblad"),
        RecordField("note", "prose", "Notitie", help="Voor eigen gebruik; komt niet in openbare stukken."),
    ),
)

ADOPTION = RecordForm(
    "adoption",
    "Vaststelling",
    (
        RecordField("result", "choice", "Uitslag", options=codes(AdoptionResult), required=True),
        RecordField("decided", "date", "Besloten op"),
        RecordField("decision_number", "text", "Besluitnummer", short=True),
        RecordField("case_number", "text", "Zaaknummer", short=True),
        RecordField("document_number", "text", "Documentnummer", short=True),
        RecordField("remarks", "prose", "Opmerkingen", help="Voor eigen gebruik; komt niet in openbare stukken."),
    ),
)

ADOPTION_STEP = RecordForm(
    "adoption_step",
    "Stap",
    (
        RecordField("body", "text", "Wie", required=True, example="Bijvoorbeeld: raadscommissie"),
        RecordField("planned", "date", "Gepland op"),
        RecordField("actual", "date", "Gebeurd op"),
        RecordField("outcome", "text", "Uitkomst", example="Bijvoorbeeld: hamerstuk"),
        RecordField("remarks", "prose", "Opmerkingen", help="Voor eigen gebruik; komt niet in openbare stukken."),
    ),
)

AMENDMENT = RecordForm(
    "amendment",
    "Amendement",
    (
        RecordField("title", "text", "Titel", required=True),
        RecordField("municipality_id", "choice", "Gemeente", chosen_from="municipalities", required=True),
        RecordField("text_version_id", "choice", "Bij tekstversie", chosen_from="text_versions"),
        RecordField("mover", "person", "Ingediend door", personal=True, help="Een fractie; een naam is niet nodig."),
        RecordField("agreement", "choice", "Over afspraak", chosen_from="agreements"),
        RecordField("paragraph", "text", "Over welke paragraaf"),
        RecordField("old_wording", "prose", "Tekst die vervalt"),
        RecordField("new_wording", "prose", "Tekst die ervoor in de plaats komt"),
        RecordField("result", "choice", "Uitkomst", options=codes(AmendmentResult), required=True),
        RecordField("route", "choice", "Wat de regio ermee doet", options=codes(AmendmentRoute)),
    ),
)
