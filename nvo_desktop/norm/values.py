"""Values of the norm's fields: checked, written as canonical JSON text, read back, and worded for a document.

kind                                        value in JSON
text person link                            text
prose                                       text: canonical prose in a field, plain lines in a register
ypn                                         {"answer": "partly", "reason": "..."}; reason may be left out
yesno                                       true or false
choice, choices                             one text, or a list of texts, from the field's choices
date, year                                  "2026-06-02", 2026
money, number                               whole cents, a number
municipalities, agreements                  a list of record ids, or of agreement keys
table                                       lies in register rows: a row's cells are {column key: value}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, cast

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.codes import AnswerValue, Code
from nvo_desktop.norm.definitions import Column, FieldDefinition
from nvo_desktop.norm.wording import join_words, long_date, money, number
from nvo_desktop.prose.canonical import BadProse, read, write
from nvo_desktop.prose.cleaning import clean_line, clean_text, without_unwanted

YEARS = (1900, 2200)
"""The first and the last year that a field takes."""
_SHOWN = 60  # characters of a wrong value that a message repeats
_NO_NAMES: Final[Mapping[str, str]] = {}


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


def is_marked_up(column: Column) -> bool:
    """Whether the value is prose in canonical form: in a field; a cell of a register holds plain lines."""
    return column.kind == "prose" and isinstance(column, FieldDefinition)


def is_empty(value: object) -> bool:
    """Whether nothing was filled in; nee and 0 are something."""
    return value is None or value in ("", [], (), {})


def checked(column: Column, value: object) -> object:
    """The value itself when it fits the kind of the field. Raises InputProblem with the field's label."""
    fits, example = _KINDS[column.kind]
    if not fits(column, value):
        raise _wrong(column, value, example)
    if isinstance(value, int | float) and not _is_within(column, value):
        raise _wrong(column, _single(column, value), f"{example}{_bounds(column)}")
    return value


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
            return _single(column, value)


def _named(item: object, names: Mapping[str, str]) -> str:
    return names.get(item, item) if isinstance(item, str) else str(item)


def _single(column: Column, value: object) -> str:
    if column.kind == "date" and _is_date(column, value):
        return long_date(date.fromisoformat(str(value)))
    if column.kind == "money" and _is_whole(value):
        return money(cast("int", value))
    if column.kind == "number" and _is_number(column, value):
        return f"{number(cast('float', value))} {column.unit}".strip().replace(" ", "\u00a0")
    return str(value)


def _answer(column: Column, value: Mapping[str, str]) -> str:
    if not _is_answer(column, value):
        return ", ".join(str(part) for part in value.values())
    label, reason = AnswerValue(value["answer"]).label, value.get("reason", "")
    return f"{label}: {reason}" if reason else label


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


def _is_within(column: Column, value: float) -> bool:
    low, high = column.minimum, column.maximum
    return (low is None or low <= value) and (high is None or value <= high)


def _bounds(column: Column) -> str:
    low = "" if column.minimum is None else f", ten minste {_single(column, column.minimum)}"
    return low + ("" if column.maximum is None else f", ten hoogste {_single(column, column.maximum)}")


def _canonical_prose(column: Column, value: str) -> str:
    try:
        return write(read(value))
    except BadProse as error:
        raise _wrong(column, value, _KINDS["prose"][1]) from error


def _is_text(_column: Column, value: object) -> bool:
    return isinstance(value, str)


def _is_prose(column: Column, value: object) -> bool:
    if not isinstance(value, str) or not is_marked_up(column):
        return isinstance(value, str)
    try:
        read(value)
    except BadProse:
        return False
    return True


def _is_answer(_column: Column, value: object) -> bool:
    if not isinstance(value, dict):
        return False
    given = cast("dict[object, object]", value)
    known = set(given) <= {"answer", "reason"} and isinstance(given.get("reason", ""), str)
    return known and given.get("answer") in tuple(AnswerValue)


def _is_bool(_column: Column, value: object) -> bool:
    return isinstance(value, bool)


def _is_choice(column: Column, value: object) -> bool:
    return value in column.choices


def _are_choices(column: Column, value: object) -> bool:
    return _are_texts(column, value) and set(cast("list[str]", value)) <= set(column.choices)


def _is_date(_column: Column, value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_year(_column: Column, value: object) -> bool:
    return _is_whole(value) and YEARS[0] <= cast("int", value) <= YEARS[1]


def _is_money(_column: Column, value: object) -> bool:
    return _is_whole(value)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(_column: Column, value: object) -> bool:
    return _is_whole(value) or (isinstance(value, float) and value - value == 0)  # neither infinite nor not a number


def _are_texts(_column: Column, value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in cast("list[object]", value))


def _never(_column: Column, _value: object) -> bool:
    return False


_KINDS: Final[dict[str, tuple[Callable[[Column, object], bool], str]]] = {
    "text": (_is_text, "tekst"),
    "person": (_is_text, "tekst"),
    "link": (_is_text, "tekst"),
    "prose": (_is_prose, "opgemaakte tekst, zoals <p>tekst</p>"),
    "ypn": (_is_answer, "een antwoord: ja, gedeeltelijk, nee, onbekend of n.v.t., met zo nodig een reden"),
    "yesno": (_is_bool, "ja of nee"),
    "choice": (_is_choice, "een keuze uit {choices}"),
    "choices": (_are_choices, "een of meer keuzes uit {choices}"),
    "date": (_is_date, "een bestaande datum, zoals 2026-06-02"),
    "year": (_is_year, "een jaartal, zoals 2027"),
    "money": (_is_money, "een bedrag in hele centen"),
    "number": (_is_number, "een getal"),
    "municipalities": (_are_texts, "een lijst van gemeenten"),
    "agreements": (_are_texts, "een lijst van afspraken"),
    "table": (_never, "een register: de rijen daarvan staan apart"),
}
