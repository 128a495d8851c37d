"""Decisions of the region's bodies, and the actions that follow."""

from __future__ import annotations

from nvo_desktop.model.codes import ActionStatus, DecisionStatus
from nvo_desktop.ui.forms.options import RecordField, codes
from nvo_desktop.ui.forms.records.record_form import RecordForm

DECISION = RecordForm(
    "decision",
    "Besluit",
    (
        RecordField("number", "text", "Nummer", short=True, help="Zoals 2026-04."),
        RecordField("date", "date", "Datum", help="De dag van het besluit."),
        RecordField("body", "text", "Wie besloot", example="Bijvoorbeeld: bestuurlijk overleg jeugd", required=True),
        RecordField("status", "choice", "Stand", options=codes(DecisionStatus), required=True),
        RecordField(
            "text",
            "prose",
            "Wat er is besloten",
            required=True,
            help="In hele zinnen, zodat een ander het later ook begrijpt.",
        ),
        RecordField("reasons", "prose", "Waarom", help="De redenen, en wat er is afgewogen."),
        RecordField("agreements", "agreements", "Gaat over", help="De afspraken waar dit besluit bij hoort."),
        RecordField("vote", "text", "Stemming", example="Bijvoorbeeld: unaniem", help="Noem ook wie anders wilde."),
        RecordField("document_number", "text", "Documentnummer", short=True),
    ),
)

ACTION = RecordForm(
    "action",
    "Actie",
    (
        RecordField("text", "prose", "Wat er moet gebeuren", required=True),
        RecordField(
            "owner", "text", "Wie het doet", help="Een functie of organisatie; een naam is niet nodig.", required=True
        ),
        RecordField("due", "date", "Klaar op"),
        RecordField("status", "choice", "Stand", options=codes(ActionStatus), required=True),
        RecordField("agreement", "choice", "Hoort bij afspraak", chosen_from="agreements"),
        RecordField(
            "note",
            "prose",
            "Toelichting",
            help="Bijvoorbeeld waar het op wacht. Acties komen niet in openbare stukken.",
        ),
    ),
)
