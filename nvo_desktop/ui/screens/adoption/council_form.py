"""The form of one council: a planned and an actual date a step, and what the council decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from nvo_desktop.services.adoption.board import CouncilRow, StepCell
from nvo_desktop.ui.forms.options import RecordField
from nvo_desktop.ui.forms.records.adoption import ADOPTION

_PLANNED, _ACTUAL = "planned", "actual"


def fields_of(steps: Iterable[StepCell], *, with_result: bool) -> list[RecordField]:
    """Two dates a step, and for a council the fields of its decision; a step's keys are "planned/council" and so on."""
    dates = [
        RecordField(f"{kind}/{step.key}", "date", f"{step.body}: {words}", group="De weg naar het besluit")
        for step in steps
        for kind, words in ((_PLANNED, "gepland op"), (_ACTUAL, "gebeurd op"))
    ]
    return [*dates, *(ADOPTION.fields if with_result else ())]


def values_of(steps: Iterable[StepCell], row: CouncilRow | None = None) -> dict[str, Any]:
    """What the form begins with."""
    values: dict[str, Any] = {}
    for step in steps:
        for kind, moment in ((_PLANNED, step.planned), (_ACTUAL, step.actual)):
            values[f"{kind}/{step.key}"] = moment.isoformat() if moment else None
    if row is not None:
        for field in ADOPTION.fields:
            value = getattr(row, field.key)
            values[field.key] = value.isoformat() if hasattr(value, "isoformat") else value
        values["result"] = row.result.value
    return values


def steps_in(values: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The dates of the form a step: its key to planned and actual."""
    found: dict[str, dict[str, Any]] = {}
    for key, value in values.items():
        kind, _, step = key.partition("/")
        if step:
            found.setdefault(step, {})[kind] = value
    return found


def decision_in(values: Mapping[str, Any]) -> dict[str, Any]:
    """The rest of the form: what the council decided."""
    return {key: value for key, value in values.items() if "/" not in key}
