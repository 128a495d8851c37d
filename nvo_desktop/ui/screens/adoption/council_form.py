"""The forms of the board: what a council decided, one step, and all steps of a council."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.services.adoption.adoptions import OUTCOME
from nvo_desktop.services.adoption.board import CouncilRow, StepCell
from nvo_desktop.services.adoption.steps import COUNCIL
from nvo_desktop.ui.forms.options import Option, RecordField
from nvo_desktop.ui.forms.records.adoption import ADOPTION, ADOPTION_STEP
from nvo_desktop.ui.look.states import capital

MUNICIPALITY = "municipality_id"
_UNCHANGED = {AdoptionResult.ADOPTED, AdoptionResult.ADOPTED_UNANIMOUSLY}
_NOT_YET = {AdoptionResult.PLANNED, AdoptionResult.IN_PROGRESS}
_DATES = (("planned", "Gepland op"), ("actual", "Gebeurd op"))
_NUMBERS, _DECISION = "Nummers en opmerkingen", "Het besluit"


def decision_fields() -> list[RecordField]:
    """Whose council, what it decided and when; then its numbers."""
    results = tuple(Option(one.value, _result(one)) for one in _by_use())
    head = [
        RecordField(MUNICIPALITY, "choice", "Raad van", chosen_from="municipalities", required=True, group=_DECISION),
        RecordField("decided", "date", "Besloten op", group=_DECISION),
        RecordField("result", "choice", "Uitslag", options=results, required=True, group=_DECISION),
        RecordField(
            OUTCOME,
            "text",
            "Stemming of toelichting",
            example="Bijvoorbeeld: 17 voor, 4 tegen",
            group=_DECISION,
        ),
    ]
    return [*head, *(_grouped(field) for field in ADOPTION.fields if field.key not in {"decided", "result"})]


def decision_values(row: CouncilRow) -> dict[str, Any]:
    """What is known of the decision of a council, and of the outcome of its own step."""
    cell = row.step(COUNCIL)
    values: dict[str, Any] = {field.key: _plain(getattr(row, field.key)) for field in ADOPTION.fields}
    values[OUTCOME] = cell.outcome if cell else ""
    return {**values, MUNICIPALITY: row.municipality_id, "result": row.result.value}


def step_fields() -> tuple[RecordField, ...]:
    """One step."""
    return tuple(field for field in ADOPTION_STEP.fields if field.key != "body")


def step_values(cell: StepCell) -> dict[str, Any]:
    """What is known of one step."""
    return {field.key: _plain(getattr(cell, field.key)) for field in step_fields()}


def road_fields(steps: Iterable[StepCell]) -> list[RecordField]:
    """All steps of one council: their keys are "planned/executive" and so on."""
    return [
        field
        for step in steps
        for field in (
            *(RecordField(f"{kind}/{step.key}", "date", words, group=capital(step.body)) for kind, words in _DATES),
            RecordField(f"outcome/{step.key}", "text", "Uitkomst", group=capital(step.body)),
        )
    ]


def road_values(steps: Iterable[StepCell]) -> dict[str, Any]:
    """What is known of all steps of one council."""
    return {
        f"{kind}/{step.key}": _plain(getattr(step, kind)) for step in steps for kind in ("planned", "actual", "outcome")
    }


def steps_in(values: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The values of a form of all steps, by the key of the step."""
    found: dict[str, dict[str, Any]] = {}
    for key, value in values.items():
        kind, _, step = key.partition("/")
        found.setdefault(step, {})[kind] = value
    return found


def changed(values: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """What is different, with emptiness in whatever form it comes the same."""
    return {key: value for key, value in values.items() if (value or None) != (before.get(key) or None)}


def councils(rows: Sequence[CouncilRow]) -> list[Option]:
    """The councils to choose from."""
    return [Option(row.municipality_id, row.municipality) for row in rows]


def _result(result: AdoptionResult) -> str:
    words = capital(result.label)
    return f"{words} (ongewijzigd)" if result in _UNCHANGED else words


def _by_use() -> list[AdoptionResult]:
    """The usual result before the unanimous one, so that it is found when its word is typed; no decision yet last."""
    return sorted(
        AdoptionResult, key=lambda one: (one in _NOT_YET, one not in _UNCHANGED, one is not AdoptionResult.ADOPTED)
    )


def _grouped(field: RecordField) -> RecordField:
    return RecordField(field.key, field.kind, field.label, help=field.help, group=_NUMBERS, short=field.short)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
