"""How a document words a value of the norm's fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, cast

from nvo_desktop.model.codes import AnswerValue, Code
from nvo_desktop.norm.definitions import Column
from nvo_desktop.norm.field_kinds import is_answer, is_date, is_number, is_whole
from nvo_desktop.norm.wording import join_words, long_date, money, number

_NO_NAMES: Final[Mapping[str, str]] = {}


def show(column: Column, value: object, names: Mapping[str, str] = _NO_NAMES) -> str:
    """The value as a document says it. names: what to say for record ids and agreement keys."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case date() | Code():
            return long_date(value) if isinstance(value, date) else value.label
        case dict():
            return _answer(column, cast("dict[str, str]", value))
        case list() | tuple():
            return join_words([_named(item, names) for item in cast("Sequence[object]", value)])
        case _:
            return single(column, value)


def _named(item: object, names: Mapping[str, str]) -> str:
    return names.get(item, item) if isinstance(item, str) else str(item)


def single(column: Column, value: object) -> str:
    """One value in words: a date, an amount, a number with its unit, or the text that it is."""
    if column.kind == "date" and is_date(column, value):
        return long_date(date.fromisoformat(str(value)))
    if column.kind == "money" and is_whole(value):
        return money(cast("int", value))
    if column.kind == "number" and is_number(column, value):
        return f"{number(cast('float', value))} {column.unit}".strip().replace(" ", "\u00a0")
    return str(value)


def _answer(column: Column, value: Mapping[str, str]) -> str:
    if not is_answer(column, value):
        return ", ".join(str(part) for part in value.values())
    label, reason = AnswerValue(value["answer"]).label, value.get("reason", "")
    return f"{label}: {reason}" if reason else label
