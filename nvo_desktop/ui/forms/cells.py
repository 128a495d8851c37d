"""How the values of a register stand in its table: in a few words. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from nvo_desktop.model.codes import AnswerValue
from nvo_desktop.norm.definitions import Column, Kind
from nvo_desktop.norm.values import is_empty
from nvo_desktop.norm.wording import money, number
from nvo_desktop.ui.forms.typed import short_date

_MOST_COLUMNS = 6
_WIDTHS: Mapping[Kind, int] = {
    "date": 116, "year": 76, "money": 120, "number": 110, "yesno": 76, "ypn": 120,
    "choice": 168, "choices": 180, "municipalities": 180, "agreements": 110,
}  # fmt: skip
_TEXT_WIDTH = 150


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A row of a register: the id of its record, and the values of its columns by key."""

    id: str
    cells: Mapping[str, object] = field(default_factory=dict[str, object])


def cell_text(column: Column, value: object, names: Mapping[object, str]) -> str:
    """A value in a few words. names: the words for what can be chosen. What no longer fits is shown as it is."""
    if is_empty(value):
        return ""
    if isinstance(value, list):
        words = [names.get(item, str(item)) for item in cast("list[object]", value)]
        return ", ".join(_number(word) for word in words) if column.kind == "agreements" else ", ".join(words)
    if isinstance(value, dict):
        return _answer(cast("dict[str, object]", value))
    if isinstance(value, bool):
        return names.get(value, "ja" if value else "nee")
    return names.get(value) or _single(column, value)


def is_wide(columns: Sequence[Column]) -> bool:
    """Whether a row is better filled in as a form: it has many columns, or a long text."""
    return len(columns) > _MOST_COLUMNS or any(column.kind == "prose" for column in columns)


def columns_in_table(columns: Sequence[Column]) -> list[Column]:
    """The columns that the table shows, in order: all of a few, else what must be filled in and the short ones."""
    if len(columns) <= _MOST_COLUMNS:
        return list(columns)
    by_weight = sorted(columns, key=lambda column: (column.kind == "prose", not column.required))
    chosen = by_weight[:_MOST_COLUMNS]
    return [column for column in columns if column in chosen]


def width_in_table(column: Column, columns: Sequence[Column]) -> int | None:
    """How wide a column stands in the table; None for the one that stretches: a long text, else the first text."""
    texts = [each for each in columns if each.kind == "prose"] or [each for each in columns if each.kind == "text"]
    if texts and column == texts[0]:
        return None
    return _WIDTHS.get(column.kind, _TEXT_WIDTH)


def _number(agreement: str) -> str:
    """The number alone of "4 Governance": a table has no room for eight names."""
    number, _, _ = agreement.partition(" ")
    return number if number.isdigit() else agreement


def _answer(value: Mapping[str, object]) -> str:
    answer, reason = value.get("answer"), str(value.get("reason", ""))
    if answer not in set(AnswerValue):
        return ", ".join(str(part) for part in value.values())
    word = AnswerValue(str(answer)).label
    return f"{word}: {reason}" if reason else word


def _single(column: Column, value: object) -> str:
    if column.kind == "date" and isinstance(value, str):
        try:
            return short_date(date.fromisoformat(value))
        except ValueError:
            return value
    if column.kind == "money" and isinstance(value, int):
        return money(value)
    if column.kind == "number" and isinstance(value, int | float):
        return f"{number(value)} {column.unit}".strip().replace(" ", "\u00a0")
    return str(value)
