"""What of a JSON Schema does not hold, by the words that our schemas use."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any, cast
from uuid import UUID

_TYPES: dict[str, Callable[[object], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "null": lambda value: value is None,
}
_FORMATS: dict[str, Callable[[str], object]] = {"uuid": UUID, "date": date.fromisoformat}


def faults(value: Any, rule: dict[str, Any], place: str, root: dict[str, Any] | None = None) -> list[str]:
    """What does not hold, by place. The JSON that a text holds is judged too, where the rule says what it must be."""
    root = root or rule
    if "$ref" in rule:
        return faults(value, root["$defs"][rule["$ref"].rsplit("/", 1)[1]], place, root)
    if "anyOf" in rule and all(faults(value, choice, place, root) for choice in rule["anyOf"]):
        return [f"{place}: none of the choices"]
    if "type" in rule and not _TYPES[rule["type"]](value):
        return [f"{place}: not {rule['type']}"]
    if ("const" in rule and value != rule["const"]) or ("enum" in rule and value not in rule["enum"]):
        return [f"{place}: another value"]
    if "format" in rule:
        _FORMATS[rule["format"]](value)
    return [*_of_parts(value, rule, place, root), *_of_conditions(value, rule, place, root)]


def _of_parts(value: Any, rule: dict[str, Any], place: str, root: dict[str, Any]) -> list[str]:
    found = [f"{place}/{name}: missing" for name in rule.get("required", ()) if name not in value]
    known = rule.get("properties", {})
    named, listed = cast("dict[str, Any]", value), cast("list[Any]", value)
    for name, part in named.items() if isinstance(value, dict) else ():
        if name in known:
            found += faults(part, known[name], f"{place}/{name}", root)
        elif rule.get("additionalProperties") is False:
            found.append(f"{place}/{name}: unknown")
    for part in listed if isinstance(value, list) else ():
        found += faults(part, rule["items"], f"{place}/-", root)
    if "contentSchema" in rule:
        found += faults(json.loads(str(value)), rule["contentSchema"], f"{place} (JSON)", root)
    return found


def _of_conditions(value: Any, rule: dict[str, Any], place: str, root: dict[str, Any]) -> list[str]:
    met = [each["then"] for each in rule.get("allOf", ()) if not faults(value, each["if"], place, root)]
    return [fault for then in met for fault in faults(value, then, place, root)]
