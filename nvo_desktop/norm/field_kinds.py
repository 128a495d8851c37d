"""What a value of each kind of field is, and how a message says that.

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

from collections.abc import Callable
from datetime import date
from typing import Final, cast

from nvo_desktop.model.codes import AnswerValue
from nvo_desktop.norm.definitions import Column, FieldDefinition
from nvo_desktop.prose.canonical import BadProse, read

YEARS = (1900, 2200)
"""The first and the last year that a field takes."""


def is_marked_up(column: Column) -> bool:
    """Whether the value is prose in canonical form: in a field; a cell of a register holds plain lines."""
    return column.kind == "prose" and isinstance(column, FieldDefinition)


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


def is_answer(_column: Column, value: object) -> bool:
    """Whether it is an answer to a question, with or without a reason."""
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


def is_date(_column: Column, value: object) -> bool:
    """Whether it is the ISO text of a day that exists."""
    if not isinstance(value, str):
        return False
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_year(_column: Column, value: object) -> bool:
    return is_whole(value) and YEARS[0] <= cast("int", value) <= YEARS[1]


def _is_money(_column: Column, value: object) -> bool:
    return is_whole(value)


def is_whole(value: object) -> bool:
    """Whether it is a whole number."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(_column: Column, value: object) -> bool:
    """Whether it is a number."""
    return is_whole(value) or (isinstance(value, float) and value - value == 0)  # neither infinite nor not a number


def _are_texts(_column: Column, value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in cast("list[object]", value))


def _never(_column: Column, _value: object) -> bool:
    return False


EXPECTED: Final[dict[str, tuple[Callable[[Column, object], bool], str]]] = {
    "text": (_is_text, "tekst"),
    "person": (_is_text, "tekst"),
    "link": (_is_text, "tekst"),
    "prose": (_is_prose, "opgemaakte tekst, zoals <p>tekst</p>"),
    "ypn": (is_answer, "een antwoord: ja, gedeeltelijk, nee, onbekend of n.v.t., met zo nodig een reden"),
    "yesno": (_is_bool, "ja of nee"),
    "choice": (_is_choice, "een keuze uit {choices}"),
    "choices": (_are_choices, "een of meer keuzes uit {choices}"),
    "date": (is_date, "een bestaande datum, zoals 2026-06-02"),
    "year": (_is_year, "een jaartal, zoals 2027"),
    "money": (_is_money, "een bedrag in hele centen"),
    "number": (is_number, "een getal"),
    "municipalities": (_are_texts, "een lijst van gemeenten"),
    "agreements": (_are_texts, "een lijst van afspraken"),
    "table": (_never, "een register: de rijen daarvan staan apart"),
}
"""By kind of field: whether a value fits, and what the field takes, in words."""
