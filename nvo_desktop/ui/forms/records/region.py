"""The region and its municipalities, and its earlier papers."""

from __future__ import annotations

from nvo_desktop.model.codes import HolidayRegion, SourceKind
from nvo_desktop.ui.forms.options import RecordField, codes
from nvo_desktop.ui.forms.records.record_form import RecordForm

REGION = RecordForm(
    "region",
    "Regio",
    (
        RecordField("name", "text", "Naam van de regio", required=True, group="De regio"),
        RecordField(
            "youth_region_name",
            "text",
            "Jeugdregio",
            group="De regio",
            help="De grotere jeugdregio waar uw regio deel van is, als dat zo is.",
        ),
        RecordField("title", "text", "Titel van de regiovisie", required=True, group="De regiovisie"),
        RecordField("subtitle", "text", "Ondertitel", group="De regiovisie"),
        RecordField("period_from", "date", "Ingangsdatum", required=True, group="De regiovisie"),
        RecordField("period_until", "date", "Einddatum", group="De regiovisie"),
        RecordField(
            "contact_political",
            "person",
            "Bestuurlijk aanspreekpunt",
            personal=True,
            group="Aanspreekpunten",
            help="Een functie en een gemeente; een naam is niet nodig.",
        ),
        RecordField("contact_deputy", "person", "Plaatsvervanger", personal=True, group="Aanspreekpunten"),
        RecordField("contact_official", "person", "Ambtelijk aanspreekpunt", personal=True, group="Aanspreekpunten"),
        RecordField(
            "notice",
            "text",
            "Regel op het voorblad",
            group="De regiovisie",
            help="Bijvoorbeeld dat dit een concept is.",
        ),
    ),
)

MUNICIPALITY = RecordForm(
    "municipality",
    "Gemeente",
    (
        RecordField("name", "text", "Naam", required=True, help="Zoals die in de regiovisie moet staan."),
        RecordField("code", "text", "Code van het CBS", short=True, example="GM0000"),
        RecordField(
            "portfolio_holder",
            "person",
            "Portefeuillehouder",
            personal=True,
            help="Een functie; een naam is niet nodig.",
        ),
        RecordField(
            "holiday_region",
            "choice",
            "Schoolvakanties",
            options=codes(HolidayRegion),
            help="De vakantieregio, voor de planning.",
        ),
        RecordField("member_from", "date", "Doet mee vanaf"),
        RecordField("member_until", "date", "Doet mee tot en met"),
    ),
)

SOURCE_DOCUMENT = RecordForm(
    "source_document",
    "Bronstuk",
    (
        RecordField("title", "text", "Titel", required=True, help="Zoals die op het stuk staat."),
        RecordField("kind", "choice", "Soort stuk", options=codes(SourceKind)),
        RecordField("date", "date", "Vastgesteld op"),
        RecordField("body", "text", "Vastgesteld door"),
        RecordField("agreements", "agreements", "Gaat over"),
    ),
)
