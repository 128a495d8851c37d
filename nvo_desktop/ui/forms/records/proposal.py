"""One municipality's proposal to its council: what stands in the head and below it."""

from __future__ import annotations

from nvo_desktop.ui.forms.options import RecordField

FACTS = (
    RecordField("meeting", "date", "Raadsvergadering"),
    RecordField("subject", "text", "Onderwerp", help="Leeg: ‘Vaststellen’ en de titel van de regiovisie."),
    RecordField(
        "portfolio_holder",
        "person",
        "Portefeuillehouder",
        personal=True,
        help="Een functie; een naam is niet nodig.",
    ),
    RecordField("case_number", "text", "Zaaknummer", short=True),
    RecordField("document_number", "text", "Documentnummer", short=True),
    RecordField("signatory_secretary", "person", "Gemeentesecretaris", personal=True),
    RecordField("signatory_mayor", "person", "Burgemeester", personal=True),
)
HEADING = RecordField("title", "text", "Kop van dit blok")
