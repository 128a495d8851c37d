"""The routekaart's lines and milestones, and development goals."""

from __future__ import annotations

from nvo_desktop.model.codes import MilestoneKind
from nvo_desktop.ui.forms.options import RecordField, codes
from nvo_desktop.ui.forms.records.record_form import RecordForm

ROADMAP_LINE = RecordForm(
    "roadmap_line",
    "Lijn van de routekaart",
    (
        RecordField("number", "number", "Nummer", minimum=1),
        RecordField("title", "text", "Titel", required=True),
        RecordField("goal", "prose", "Doel", help="Wat de regio met deze lijn wil bereiken."),
        RecordField("result", "prose", "Resultaat", help="Wat er ligt als de lijn klaar is."),
        RecordField("start", "date", "Begint op"),
        RecordField("planned", "date", "Klaar volgens plan"),
        RecordField("actual", "date", "Werkelijk klaar"),
        RecordField("deciding_body", "text", "Wie besluit", example="Bijvoorbeeld: de raden"),
        RecordField("owner", "text", "Trekker", help="Een functie of organisatie."),
        RecordField("note", "prose", "Notitie", help="Voor eigen gebruik; komt niet in openbare stukken."),
    ),
)

MILESTONE = RecordForm(
    "milestone",
    "Mijlpaal",
    (
        RecordField("title", "text", "Titel", required=True, example="Bijvoorbeeld: concept naar de partners"),
        RecordField("date", "date", "Datum"),
        RecordField("kind", "choice", "Soort", options=codes(MilestoneKind), required=True),
        RecordField("line_id", "choice", "Lijn van de routekaart", chosen_from="lines"),
        RecordField(
            "municipality_id", "choice", "Gemeente", chosen_from="municipalities", help="Leeg: voor de hele regio."
        ),
        RecordField("done", "yesno", "Gehaald"),
    ),
)

DEVELOPMENT_GOAL = RecordForm(
    "development_goal",
    "Ontwikkeldoel",
    (
        RecordField("goal", "prose", "Doel", required=True, help="Wat de regio wil veranderen, in één zin."),
        RecordField("agreement", "choice", "Hoort bij afspraak", chosen_from="agreements"),
        RecordField("priority", "text", "Prioriteit", short=True, example="Bijvoorbeeld: hoog"),
        RecordField("owner", "text", "Eigenaar", help="De functie of organisatie die ervoor zorgt."),
        RecordField("effect", "prose", "Beoogd effect", help="Wat jeugdigen en gezinnen ervan merken."),
        RecordField("indicator", "text", "Indicator", help="Waaraan u ziet of het lukt, met nu en straks."),
    ),
)
