"""What people type in a field, read the Dutch way: dates, numbers and amounts. No Qt."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WHOLE_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2}|[a-z]+\.?)\s*[-/. ]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_ENDED = re.compile(r"(?<!\d)\d{4}$|^\d{8}$|^\d{4}-\d{1,2}-\d{2}$")
_WEEKDAY = re.compile(r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)\.?\s+")
_EIGHT_FIGURES = re.compile(r"(\d{2})(\d{2})(\d{4})")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d*)?")
_ENGLISH_POINT = re.compile(r"\d+\.\d{1,2}")
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?")
_LATEST_SHORT_YEAR = 79  # "79" is 2079 and "80" is 1980: a regiovisie looks ahead
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class CannotRead(ValueError):
    """Typed text that is no value of the field; str() is a Dutch sentence that says what is wrong."""


def read_date(text: str) -> date | None:
    """The date that was typed: "3-9-2026", "3 sep 2026", "03092026"; None for nothing. Raises CannotRead."""
    typed = _WEEKDAY.sub("", text.strip().lower(), count=1)
    if not typed:
        return None
    if found := _YEAR_FIRST.fullmatch(typed):
        return _existing(int(found[3]), int(found[2]), int(found[1]))
    found = _DAY_FIRST.fullmatch(typed) or _EIGHT_FIGURES.fullmatch(typed)
    if found is None:
        raise CannotRead("Dit is geen datum; typ bijvoorbeeld 3-9-2026.")
    return _existing(int(found[1]), _month(found[2]), _year(found[3]))


def is_whole_date(text: str) -> bool:
    """Whether the text ends in a year of four figures, so that nobody is still typing it."""
    return _ENDED.search(text.strip()) is not None


def written_date(day: date) -> str:
    """How a date stands in a field: "03-09-2026"."""
    return f"{day.day:02d}-{day.month:02d}-{day.year}"


def short_date(day: date) -> str:
    """How a date stands in a table: "3 sep 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def read_number(text: str) -> int | float | None:
    """The number that was typed: "1.234,5"; None for nothing. Raises CannotRead."""
    typed = re.sub(r"[\s\u00a0]", "", text)
    if not typed:
        return None
    plain = _with_point(typed)
    if not _PLAIN.fullmatch(plain):
        raise CannotRead("Dit is geen getal; typ bijvoorbeeld 12 of 12,5.")
    whole, _, fraction = plain.partition(".")
    return float(plain) if fraction.strip("0") else int(whole)


def read_whole(text: str) -> int | None:
    """The whole number that was typed; None for nothing. Raises CannotRead."""
    value = read_number(text)
    if value is not None and not isinstance(value, int):
        raise CannotRead("Dit is geen heel getal.")
    return value


def read_year(text: str) -> int | None:
    """The year that was typed; None for nothing. Raises CannotRead."""
    typed = text.strip()
    if not typed:
        return None
    if not re.fullmatch(r"\d{4}", typed) or not _FIRST_YEAR <= int(typed) <= _LAST_YEAR:
        raise CannotRead("Dit is geen jaartal; typ bijvoorbeeld 2027.")
    return int(typed)


def read_money(text: str) -> int | None:
    """The amount that was typed, in cents: "€ 1.234,50", "75000", "12,-"; None for nothing. Raises CannotRead."""
    typed = re.sub(r"[\s\u00a0€]|(?i:euro|eur)", "", text)
    typed = re.sub(r"(?<=\d),(?:-|–|--)$", "", typed)
    if not typed:
        return None
    plain = _with_point(typed)
    if not re.fullmatch(r"-?\d+(?:\.\d{0,2})?", plain):
        raise CannotRead("Dit is geen bedrag; typ bijvoorbeeld 78,40.")
    euros, _, cents = plain.lstrip("-").partition(".")
    amount = int(euros) * 100 + int(f"{cents:0<2}")
    return -amount if plain.startswith("-") else amount


def written_number(value: float) -> str:
    """How a number stands in a field: "1.234,5"."""
    whole, _, fraction = f"{value:,}".partition(".")
    return whole.replace(",", ".") + ("," + fraction if fraction.strip("0") else "")


def written_money(cents: int) -> str:
    """How an amount stands in a field, without its sign of the euro: "1.234,50"."""
    euros, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{written_number(euros)},{rest:02d}"


def _with_point(typed: str) -> str:
    """Dutch figures as Python reads them. A point before three figures parts thousands, else it is a decimal one."""
    unsigned = typed.removeprefix("-")
    sign = typed[: len(typed) - len(unsigned)]
    if _THOUSANDS.fullmatch(unsigned):
        unsigned = unsigned.replace(".", "")
    if _ENGLISH_POINT.fullmatch(unsigned):
        return sign + unsigned
    if "." in unsigned:
        return typed
    return sign + unsigned.replace(",", ".", 1).removesuffix(".")


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    begun = word.removesuffix(".")
    for number, (whole, short) in enumerate(zip(_WHOLE_MONTHS, _MONTHS, strict=True), start=1):
        if len(begun) >= len(short) and (whole.startswith(begun) or short == begun):
            return number
    raise CannotRead(f"‘{word}’ is geen maand; typ bijvoorbeeld 3 sep 2026.")


def _year(figures: str) -> int:
    year = int(figures)
    if len(figures) == 4:
        return year
    return 2000 + year if year <= _LATEST_SHORT_YEAR else 1900 + year


def _existing(day: int, month: int, year: int) -> date:
    """The date, or what is wrong with it in words."""
    if not 1 <= month <= 12:
        raise CannotRead(f"Maand {month} bestaat niet.")
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise CannotRead(f"Het jaar {year} kan niet kloppen.")
    name = _WHOLE_MONTHS[month - 1]
    if not 1 <= day <= _LENGTHS[month - 1]:
        raise CannotRead(f"{day} {name} bestaat niet.")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise CannotRead(f"In {year} heeft februari geen 29e dag.") from error
