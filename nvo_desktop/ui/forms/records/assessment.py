"""Answers to control questions, the verdict on an agreement, and the rounds they are given in."""

from __future__ import annotations

from nvo_desktop.model.codes import AnswerValue, Verdict
from nvo_desktop.ui.forms.options import RecordField, codes
from nvo_desktop.ui.forms.records.record_form import RecordForm

ANSWER = RecordForm(
    "answer",
    "Antwoord",
    (
        RecordField("now", "choice", "Hoe staat het nu", options=codes(AnswerValue)),
        RecordField(
            "expected", "choice", "Hoe wordt het", options=codes(AnswerValue), help="Als gebeurt wat gepland is."
        ),
        RecordField("planned_date", "date", "Gepland op"),
        RecordField("explanation", "prose", "Toelichting", example="Waaraan is dat te zien, en wat moet er nog?"),
        RecordField("evidence", "text", "Waaruit blijkt het", example="Bijvoorbeeld: regiovisie, hoofdstuk 7"),
    ),
)

VERDICT = RecordForm(
    "assessment",
    "Oordeel",
    (
        RecordField("verdict", "choice", "Oordeel van de regio", options=codes(Verdict)),
        RecordField("explanation", "prose", "Toelichting", example="Waarom dit oordeel, in een paar zinnen."),
    ),
)

ROUND = RecordForm(
    "assessment_round",
    "Peiling",
    (
        RecordField("label", "text", "Naam", required=True, example="Bijvoorbeeld: peiling najaar 2026"),
        RecordField("reference_date", "date", "Peildatum", help="De dag waarvoor de antwoorden gelden."),
    ),
)
