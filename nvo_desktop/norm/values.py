"""Values of the norm’s fields, each of a kind in field_kinds.py: checked, written as canonical JSON, and read back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from nvo_desktop.errors import InputProblem
from nvo_desktop.norm.definitions import Column
from nvo_desktop.norm.field_kinds import EXPECTED, is_marked_up
from nvo_desktop.norm.showing import single
from nvo_desktop.norm.wording import join_words
from nvo_desktop.prose.canonical import BadProse, read, write
from nvo_desktop.prose.cleaning import clean_line, clean_text, without_unwanted

_SHOWN = 60  # characters of a wrong value that a message repeats


def canonical(column: Column, value: object) -> str:
    """The value as canonical JSON text, characters cleaned. InputProblem, naming the field, when it does not fit."""
    if is_marked_up(column) and isinstance(value, str):
        return _json(_canonical_prose(column, value))
    return _json(checked(column, _clean(value)))


def parse(column: Column, text: str) -> Any:
    """The value that a canonical text holds: what JSON gives, so a date is its ISO text. Raises InputProblem."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _wrong(column, text, "JSON") from error
    return checked(column, value)


def canonical_cells(columns: Sequence[Column], cells: Mapping[str, object]) -> str:
    """A register row as canonical JSON text; empty cells are left out. Raises InputProblem."""
    known = {column.key: column for column in columns}
    for key in cells:
        if key not in known:
            raise InputProblem(f"Een kolom ‘{key}’ bestaat niet.", f"Kies uit: {', '.join(known)}.")
    return _json({key: checked(known[key], _clean(value)) for key, value in cells.items() if not is_empty(value)})


def parse_cells(columns: Sequence[Column], text: str) -> dict[str, Any]:
    """The cells of a register row. A cell whose column left the norm is kept as it is. Raises InputProblem."""
    cells = _cells(text)
    known = {column.key: column for column in columns}
    return {key: checked(known[key], value) if key in known else value for key, value in cells.items()}


def with_cells(columns: Sequence[Column], text: str, cells: Mapping[str, object]) -> str:
    """The text of a register row with these cells changed. Other cells stay, also where the norm has no such column.

    Raises InputProblem.
    """
    changed = json.loads(canonical_cells(columns, cells))
    left = {key: value for key, value in _cells(text).items() if key not in cells}
    return _json(left | changed)


def without_item(text: str, item: str) -> str:
    """The text of a value or of a register row, with that item gone from its lists; a list that is left empty goes."""
    value = kept(text)
    if isinstance(value, dict):
        cells = {key: _without(cell, item) for key, cell in cast("dict[str, object]", value).items()}
        return _json({key: cell for key, cell in cells.items() if not is_empty(cell)})
    return _json(_without(value, item))


def _without(value: object, item: str) -> object:
    return [each for each in cast("list[object]", value) if each != item] if isinstance(value, list) else value


def _cells(text: str) -> dict[str, Any]:
    try:
        cells: object = json.loads(text or "{}")
    except (ValueError, RecursionError):
        cells = None
    if not isinstance(cells, dict):
        raise InputProblem("Een rij van een register is onleesbaar.", "Vul die rij opnieuw in.")
    return cast("dict[str, Any]", cells)


def kept(text: str) -> Any:
    """What a stored value or row holds, also where the norm no longer allows it: it is kept, and shown as it is."""
    try:
        return _without_unwanted(json.loads(text)) if text else None
    except (ValueError, RecursionError):
        return text


def kept_cells(text: str) -> dict[str, Any]:
    """The cells that a stored row holds, as kept(); none where it is no row at all."""
    cells = kept(text)
    return cast("dict[str, Any]", cells) if isinstance(cells, dict) else {}


def is_empty(value: object) -> bool:
    """Whether nothing was filled in; nee and 0 are something."""
    return value is None or value in ("", [], (), {})


def checked(column: Column, value: object) -> object:
    """The value itself when it fits the kind of the field. Raises InputProblem with the field's label."""
    fits, example = EXPECTED[column.kind]
    if not fits(column, value):
        raise _wrong(column, value, example)
    if isinstance(value, int | float) and not _is_within(column, value):
        raise _wrong(column, single(column, value), f"{example}{_bounds(column)}")
    return value


def _clean(value: object) -> object:
    return _each(clean_text, value)


def _without_unwanted(value: object) -> object:
    return _each(without_unwanted, value)


def _each(change: Callable[[str], str], value: object) -> object:
    """The same value with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_each(change, item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        return {key: _each(change, item) for key, item in cast("dict[str, object]", value).items()}
    return value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _wrong(column: Column, value: object, example: str) -> InputProblem:
    listed = join_words([f"‘{choice}’" for choice in column.choices])
    shown = clean_line(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return InputProblem(f"‘{shown}’ past niet bij ‘{column.label}’.", f"Dat veld is {example.format(choices=listed)}.")


def _canonical_prose(column: Column, value: str) -> str:
    try:
        return write(read(value))
    except BadProse as error:
        raise _wrong(column, value, EXPECTED["prose"][1]) from error


def _is_within(column: Column, value: float) -> bool:
    low, high = column.minimum, column.maximum
    return (low is None or low <= value) and (high is None or value <= high)


def _bounds(column: Column) -> str:
    low = "" if column.minimum is None else f", ten minste {single(column, column.minimum)}"
    return low + ("" if column.maximum is None else f", ten hoogste {single(column, column.maximum)}")
