"""Values of a record's columns as a form gives them: cleaned, checked and put in; and given back as a form shows them.

A form may give a code by its member, its stored code or its Dutch word, a date as such or as ISO text, keys as a list
or a tuple, and nothing as None or the empty text. What a form gets is plain: a date as ISO text, keys as a list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final, cast

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.columns import Column, Holds, columns_of
from nvo_desktop.exchange.interchange_words import COLUMNS
from nvo_desktop.model.codes import Code
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.prose import canonical
from nvo_desktop.prose.cleaning import clean_line, clean_text

_NO_LABELS: Final[Mapping[str, str]] = MappingProxyType({})
_NOTHING = (None, "")


class _Misfit(Exception):
    """Why a value does not fit, as the end of "Dat veld is …"."""


def take(record: Record, values: Mapping[str, object], labels: Mapping[str, str] = _NO_LABELS) -> None:
    """Put values in the columns of a record. InputProblem, naming the field, for one that does not fit."""
    columns = columns_of(kind_of(type(record)))
    for name, value in values.items():
        column = columns[name]
        try:
            setattr(record, name, _value(column, value))
        except _Misfit as misfit:
            label = labels.get(name) or COLUMNS.get(name, name)
            raise InputProblem(f"‘{value}’ past niet bij ‘{label}’.", f"Dat veld is {misfit}.") from misfit


def plain_value(value: object) -> Any:
    """A column's value as the norm would hold it: of a code, its Dutch word."""
    return value.label if isinstance(value, Code) else form_value(value)


def form_value(value: object) -> Any:
    """A column's value as the form of a record holds it: of a code, the code itself."""
    if isinstance(value, Code):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return list(cast("tuple[str, ...]", value)) if isinstance(value, tuple) else value


def clean_prose(text: str) -> str:
    """Canonical prose in its own form, characters cleaned. InputProblem for text that is no canonical prose."""
    try:
        return canonical.write(canonical.read(text))
    except ValueError as error:
        raise InputProblem(
            "Deze opgemaakte tekst kon niet worden bewaard.", "Plak de tekst opnieuw, zo nodig zonder opmaak."
        ) from error


def _value(column: Column, value: object) -> object:
    if column.optional and (value in _NOTHING):
        return None
    return _READERS[column.holds](column, value)


def _line(_column: Column, value: object) -> str:
    return clean_line(_text(value))


def _lines(_column: Column, value: object) -> str:
    return clean_text(_text(value))


def _prose(_column: Column, value: object) -> str:
    return clean_prose(_text(value))


def _text(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _Misfit("tekst")
    return value


def _code(column: Column, value: object) -> Code:
    for code in column.codes:
        if value in (code, code.label):
            return code
    raise _Misfit("een keuze uit " + ", ".join(f"‘{code.label}’" for code in column.codes))


def _date(_column: Column, value: object) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        raise _Misfit("een bestaande datum, zoals 2026-06-02") from None


def _yes_no(_column: Column, value: object) -> bool:
    if not isinstance(value, bool):
        raise _Misfit("ja of nee")
    return value


def _number(_column: Column, value: object) -> int:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 10**9:
        raise _Misfit("een geheel getal van 0 of meer")
    return value


def _keys(_column: Column, value: object) -> tuple[str, ...]:
    given = () if value in _NOTHING else value
    if not isinstance(given, list | tuple):
        raise _Misfit("een lijst")
    keys = cast("Sequence[object]", given)
    return tuple(dict.fromkeys(clean_line(_text(key)) for key in keys))


def _reference(_column: Column, value: object) -> str:
    return _text(value)


_READERS: Final[Mapping[Holds, Callable[[Column, object], object]]] = MappingProxyType(
    {
        Holds.LINE: _line, Holds.LINES: _lines, Holds.PROSE: _prose, Holds.CODE: _code, Holds.DATE: _date,
        Holds.YES_NO: _yes_no, Holds.NUMBER: _number, Holds.KEYS: _keys, Holds.REFERENCE: _reference,
    }
)  # fmt: skip
