"""What can be chosen in a field: from the definition, from a code list, or from what the dossier holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nvo_desktop.model.codes import Code
from nvo_desktop.norm.definitions import Column, FieldDefinition


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: what is stored, and the words for it."""

    value: str | bool
    label: str


@dataclass(frozen=True, slots=True)
class RecordField(FieldDefinition):
    """A field of a record, which the norm does not define.

    options: what can be chosen; chosen_from: the list of the dossier it is chosen from, such as "groups";
    short: one line that holds a number or a few words; example: what stands in the empty field.
    """

    options: tuple[Option, ...] = ()
    chosen_from: str = ""
    short: bool = False
    example: str = ""


Lists = Mapping[str, Sequence[Option]]
"""What the dossier offers to choose from, by name of the list: "agreements", "municipalities", "groups" …"""

NO_LISTS: Final[Lists] = {}
_LISTS_OF_KINDS: Final[Mapping[str, str]] = {"municipalities": "municipalities", "agreements": "agreements"}


def codes(kind: type[Code]) -> tuple[Option, ...]:
    """The options of a code list, in its order."""
    return tuple(Option(code.value, code.label) for code in kind)


def options_of(definition: Column, lists: Lists) -> tuple[Option, ...]:
    """What can be chosen in a field or a column; nothing when the dossier's list is empty or not given."""
    if isinstance(definition, RecordField) and definition.options:
        return definition.options
    if definition.choices:
        return tuple(Option(choice, choice) for choice in definition.choices)
    chosen_from = definition.chosen_from if isinstance(definition, RecordField) else ""
    return tuple(lists.get(chosen_from or _LISTS_OF_KINDS.get(definition.kind, ""), ()))
