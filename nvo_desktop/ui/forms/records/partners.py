"""Partner groups, partners, consultations, what was said there, and questions of councils."""

from __future__ import annotations

from nvo_desktop.model.codes import ConsultationForm, Ladder, Response
from nvo_desktop.ui.forms.options import Option, RecordField, codes
from nvo_desktop.ui.forms.records.record_form import RecordForm

_YES_OR_NO = (Option(value=True, label="ja"), Option(value=False, label="nee"))

CONSULTATION = RecordForm(
    "consultation",
    "Overleg",
    (
        RecordField("title", "text", "Onderwerp", required=True, example="Bijvoorbeeld: werksessie over wachttijden"),
        RecordField("date_from", "date", "Datum", help="De dag, of de eerste dag."),
        RecordField("date_until", "date", "Tot en met", help="Alleen bij meer dan één dag."),
        RecordField("form", "choice", "Vorm", options=codes(ConsultationForm)),
        RecordField(
            "ladder", "choice", "Hoeveel invloed", options=codes(Ladder), help="De trede van de participatieladder."
        ),
        RecordField("participants", "number", "Aantal mensen", minimum=0, help="Geen namen."),
        RecordField("agreements", "agreements", "Ging over"),
        RecordField("groups", "choices", "Partnergroepen", chosen_from="groups"),
        RecordField("partners", "choices", "Partners", chosen_from="partners"),
        RecordField("organisations", "text", "Andere organisaties", help="Wie er nog meer was, met komma’s ertussen."),
        RecordField("text_version_id", "choice", "Besproken tekst", chosen_from="text_versions"),
        RecordField(
            "summary",
            "prose",
            "Samenvatting",
            help="Wat er is besproken; noem geen personen. Losse punten legt u vast als inbreng.",
        ),
    ),
)

CONTRIBUTION = RecordForm(
    "contribution",
    "Inbreng",
    (
        RecordField(
            "from_whom",
            "text",
            "Van wie",
            required=True,
            help="Een organisatie of rol; een naam is niet nodig.",
            group="Wat is gezegd",
        ),
        RecordField("group_id", "choice", "Partnergroep", chosen_from="groups", group="Wat is gezegd"),
        RecordField(
            "consultation_id", "choice", "Bij welk overleg", chosen_from="consultations", group="Wat is gezegd"
        ),
        RecordField("summary", "prose", "Wat is ingebracht", required=True, group="Wat is gezegd"),
        RecordField("agreement", "choice", "Over afspraak", chosen_from="agreements", group="Wat is gezegd"),
        RecordField("paragraph", "text", "Over welke paragraaf", group="Wat is gezegd"),
        RecordField(
            "response", "choice", "Reactie", options=codes(Response), required=True, group="Wat ermee is gedaan"
        ),
        RecordField("replied", "date", "Teruggemeld op", group="Wat ermee is gedaan"),
        RecordField(
            "landed_in",
            "text",
            "Waar het terugkomt",
            group="Wat ermee is gedaan",
            help="De versie en paragraaf waarin het is verwerkt.",
        ),
        RecordField(
            "motivation",
            "prose",
            "Motivering",
            group="Wat ermee is gedaan",
            help="Waarom het wel of niet is overgenomen; dit staat in de reactienota.",
        ),
        RecordField(
            "agrees_with_summary",
            "choice",
            "Partner herkent de weergave",
            options=_YES_OR_NO,
            group="Wat ermee is gedaan",
        ),
        RecordField("confidential", "yesno", "Vertrouwelijk: niet in openbare stukken", group="Wat ermee is gedaan"),
    ),
)

COUNCIL_QUESTION = RecordForm(
    "council_question",
    "Raadsvraag",
    (
        RecordField("municipality_id", "choice", "Gemeente", chosen_from="municipalities", required=True),
        RecordField("party", "text", "Fractie"),
        RecordField("asked", "date", "Gesteld op"),
        RecordField("agreement", "choice", "Over afspraak", chosen_from="agreements"),
        RecordField("question", "prose", "Vraag", required=True),
        RecordField("answer", "prose", "Antwoord", help="Eén antwoord voor alle raden."),
        RecordField("public", "yesno", "Openbaar: mag in stukken voor alle raden staan"),
    ),
)

PARTNER_GROUP = RecordForm(
    "partner_group",
    "Partnergroep",
    (
        RecordField("name", "text", "Naam", required=True, example="Bijvoorbeeld: ketenpartijen"),
        RecordField("named_by_norm", "yesno", "De norm noemt deze groep"),
    ),
)

PARTNER = RecordForm(
    "partner",
    "Partner",
    (
        RecordField("name", "text", "Naam", required=True, help="De naam van de organisatie."),
        RecordField("group_id", "choice", "Partnergroep", chosen_from="groups", required=True),
        RecordField("contact", "person", "Contact", personal=True, help="Een functie; een naam is niet nodig."),
        RecordField("note", "prose", "Notitie", help="Voor eigen gebruik; komt niet in openbare stukken."),
    ),
)
