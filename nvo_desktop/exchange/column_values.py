"""Values of columns as they stand in JSON, and back, with a Dutch sentence for every value that does not fit."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import cast
from uuid import UUID

from nvo_desktop.exchange.columns import Column, Holds
from nvo_desktop.prose.canonical import BadProse, read, write
from nvo_desktop.prose.cleaning import clean_line, clean_text

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SHOWN = 60  # characters of a wrong value that a message repeats
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_LARGEST = 2**63 - 1  # what a whole number in the dossier file can be


class Misfit(Exception):
    """A value that does not fit its column; the text says why, in Dutch and as the end of a sentence."""


def to_json(column: Column, value: object) -> object:
    """Give a column's value as JSON has it."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(cast("tuple[str, ...]", value))
    return str(value) if column.holds is Holds.CODE and value is not None else value


def from_json(column: Column, given: object) -> object:
    """Give the value of a column for what stands in JSON. Raises Misfit."""
    if given is None:
        if column.optional:
            return None
        raise Misfit("mag niet null zijn; laat de kolom weg als er niets is ingevuld")
    return _READERS[column.holds](column, given)


def _text(given: object) -> str:
    return clean_text(_string(given))


def _string(given: object) -> str:
    if not isinstance(given, str):
        raise Misfit(f"moet tekst zijn, tussen aanhalingstekens, en is {_said(given)}")
    return given


def _line(_column: Column, given: object) -> str:
    return _text(given).replace("\n", " ")


def _lines(_column: Column, given: object) -> str:
    return _text(given)


def _prose(_column: Column, given: object) -> str:
    text = _string(given)  # read cleans it; composing marks with what stands before them would break tags
    try:
        return write(read(text))
    except BadProse as problem:
        raise Misfit(
            f"is geen opgemaakte tekst in de vorm van het dossier (regel {problem.line}: {problem.reason}); "
            "een alinea ziet er zo uit: <p>tekst</p>"
        ) from problem


def _json(_column: Column, given: object) -> str:
    text = _text(given)
    try:
        json.loads(text or "null", parse_constant=_no_number)
    except (ValueError, RecursionError) as problem:
        raise Misfit("moet zelf weer geldige JSON bevatten, als tekst") from problem
    return text


def _no_number(constant: str) -> None:
    raise ValueError(constant)


def _code(column: Column, given: object) -> object:
    found = next((code for code in column.codes if code == given), None)
    if found is None:
        allowed = ", ".join(f"{code.value} ({code.label})" for code in column.codes)
        raise Misfit(f"kent de waarde {_said(given)} niet; mogelijk zijn: {allowed}")
    return found


def _date(_column: Column, given: object) -> date:
    found = _DATE.fullmatch(given) if isinstance(given, str) else None
    if found is None:
        raise Misfit(f"moet een datum zijn als jjjj-mm-dd, bijvoorbeeld 2027-03-31, en is {_said(given)}")
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError as error:
        if 1 <= month <= len(_MONTHS):
            raise Misfit(f"bevat een datum die niet bestaat: {day} {_MONTHS[month - 1]} {year}") from error
        raise Misfit(f"bevat een datum die niet bestaat: maand {month}") from error


def _yes_no(_column: Column, given: object) -> bool:
    if not isinstance(given, bool):
        raise Misfit(f"moet true of false zijn, en is {_said(given)}")
    return given


def _number(_column: Column, given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int):
        raise Misfit(f"moet een geheel getal zijn, en is {_said(given)}")
    if abs(given) > _LARGEST:
        raise Misfit("bevat een getal dat te groot is")
    return given


def _keys(column: Column, given: object) -> tuple[str, ...]:
    if not isinstance(given, list):
        raise Misfit(f"moet een lijst zijn, tussen vierkante haken, en is {_said(given)}")
    return tuple(_line(column, key) for key in cast("list[object]", given))


def _uuid(_column: Column, given: object) -> str:
    if not isinstance(given, str) or not _UUID.fullmatch(given):
        raise Misfit(f"moet een UUID zijn, zoals 6f2c1a34-5b7d-4e8f-9a01-23456789abcd, en is {_said(given)}")
    return str(UUID(given))


def _bytes(_column: Column, given: object) -> bytes:
    try:
        return base64.b64decode(given, validate=True) if isinstance(given, str) else _no_bytes()
    except (binascii.Error, ValueError) as error:
        raise Misfit("moet de inhoud van een bestand zijn als base64") from error


def _no_bytes() -> bytes:
    raise ValueError


def _said(given: object) -> str:
    if isinstance(given, dict):
        return "een blok tussen accolades"
    if isinstance(given, list):
        return "een lijst"
    text = clean_line(given) if isinstance(given, str) else json.dumps(given)
    if len(text) > _SHOWN:
        return "iets veel langers"
    return f"‘{text}’" if isinstance(given, str) else text


_READERS: Mapping[Holds, Callable[[Column, object], object]] = MappingProxyType(
    {
        Holds.ID: _uuid, Holds.REFERENCE: _uuid, Holds.LINE: _line, Holds.LINES: _lines, Holds.PROSE: _prose,
        Holds.JSON: _json, Holds.CODE: _code, Holds.DATE: _date, Holds.YES_NO: _yes_no, Holds.NUMBER: _number,
        Holds.KEYS: _keys, Holds.BYTES: _bytes,
    }
)  # fmt: skip
