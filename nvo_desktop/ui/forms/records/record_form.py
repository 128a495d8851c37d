"""What a form of a record is: a title, its fields, and how what was typed becomes what the record holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from nvo_desktop.ui.forms.options import RecordField

_TEXTS = frozenset({"text", "prose", "person", "link"})
_LISTS = frozenset({"choices", "municipalities", "agreements"})


@dataclass(frozen=True, slots=True)
class RecordForm:
    """The form of one kind of record. kind is its name in the model; title says what it is, "Besluit"."""

    kind: str
    title: str
    fields: tuple[RecordField, ...]

    def field(self, key: str) -> RecordField:
        """The field with that key. Raises KeyError."""
        for field in self.fields:
            if field.key == key:
                return field
        raise KeyError(f"{self.kind}.{key}")

    def for_record(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values of the form as the record holds them: dates as date, lists as tuple, "" where a text is empty.

        A box that nobody ticked is no.
        """
        return {key: _for_record(self.field(key), value) for key, value in values.items()}


def _for_record(field: RecordField, value: object) -> object:
    if field.kind == "date" and isinstance(value, str):
        return date.fromisoformat(value)
    if field.kind in _TEXTS or (field.kind == "choice" and field.chosen_from == "agreements"):
        return value or ""
    if field.kind in _LISTS:
        return tuple(cast("list[str]", value or []))
    if field.kind == "yesno":
        return bool(value)
    return value
