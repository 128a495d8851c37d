"""How dates, amounts and counts are worded in Dutch documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

NBSP = "\u00a0"
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_COUNTS = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)  # fmt: skip
_CENTS = 100


def long_date(day: date) -> str:
    """Give "2 juni 2026", held together by non-breaking spaces."""
    return f"{day.day}{NBSP}{_MONTHS[day.month - 1]}{NBSP}{day.year}"


def long_month(day: date) -> str:
    """Give "juni 2026", held together by a non-breaking space."""
    return f"{_MONTHS[day.month - 1]}{NBSP}{day.year}"


def number(value: float) -> str:
    """Give "4.870" and "11,8": point for thousands, comma for decimals."""
    whole, point, fraction = f"{value:,}".partition(".")
    return whole.replace(",", ".") + ("," + fraction if point and fraction.strip("0") else "")


def money(cents: int) -> str:
    """Give "€ 18.500" for whole euros and "€ 78,40" otherwise."""
    sign, cents = ("-" if cents < 0 else ""), abs(cents)
    euros, rest = divmod(cents, _CENTS)
    return f"{sign}€{NBSP}{number(euros)}" + (f",{rest:02d}" if rest else "")


def count_word(count: int) -> str:
    """Give "vijf"; digits from twenty-one on."""
    return _COUNTS[count] if 0 <= count < len(_COUNTS) else number(count)


def capital(text: str) -> str:
    """The text with a capital first letter; the accents of "één" go with it: "Eén" is how it is written."""
    if text.startswith("é"):
        return "E" + text[1:]
    return text[:1].upper() + text[1:]


def join_words(words: Sequence[str]) -> str:
    """Give "a, b en c"; where a word has a comma itself, "a; b, c en d; en e"."""
    *first, last = words or ("",)
    if not first:
        return last
    if any("," in word for word in words):
        return f"{'; '.join(first)}; en {last}"
    return f"{', '.join(first)} en {last}"
