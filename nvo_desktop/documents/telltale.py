"""What in a text leads to one person: an e-mail address, a telephone number, a citizen service number (BSN)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

TelltaleKind = Literal["email", "phone", "bsn"]

_GAP = "[ \u00a0]"
_SEP = "[ \u00a0.\u2011-]"  # between the groups of a number
_IBAN = re.compile(rf"\b[A-Z]{{2}}\d\d{_GAP}?[A-Z]{{4}}(?:{_GAP}?\d){{10}}\b")
_EMAIL = re.compile(r"(?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?![\w-])")
_ALONE = r"(?<![\w.,/-])", r"(?![\w/]|[.,-]\d)"
_DATE = r"(?!06[-.]\d\d[-.](?:19|20)\d\d(?!\d))"
_PHONE = re.compile(
    _ALONE[0]
    + rf"(?:(?:\+|00)31{_SEP}?(?:\(0\){_SEP}?)?[1-9](?:{_SEP}?\d){{8}}"  # from abroad
    + rf"|{_DATE}(?:06|\(06\)){_SEP}{{0,3}}[1-8](?:{_SEP}?\d){{7}}"  # mobile
    + rf"|(?:0[1-9]\d|\(0[1-9]\d\)){_SEP}{{1,3}}[1-9](?:{_GAP}?\d){{6}}"  # a large place
    + rf"|(?:0[1-9]\d\d|\(0[1-9]\d\d\)){_SEP}{{1,3}}[1-9](?:{_GAP}?\d){{5}}"  # a small place
    + r"|0[1-9]\d{8})"
    + _ALONE[1]
)
_BSN = re.compile(
    r"(?<![\w,/-])(?<!€)(?<!€[ \u00a0])(?<!\d[. \u00a0])"
    rf"(?:\d{{9}}|\d{{3}}([. \u00a0])\d{{3}}\1\d{{3}}|\d{{4}}([. \u00a0])\d{{2}}\2\d{{3}})"
    rf"(?![\w/]|[.,-]\d|{_GAP}\d|,-|{_GAP}euro)"
)


class Telltale(NamedTuple):
    """One of these in a text: where it begins, and its words."""

    kind: TelltaleKind
    start: int
    words: str


def telltales(text: str) -> tuple[Telltale, ...]:
    """Each of them, in the order of the text."""
    found: list[Telltale] = []
    if "@" in text:
        found += [Telltale("email", one.start(), one[0]) for one in _EMAIL.finditer(text)]
    taken = [one.span() for one in _IBAN.finditer(text)]
    for one in _PHONE.finditer(text):
        if not _overlaps(one.span(), taken):
            found.append(Telltale("phone", one.start(), one[0]))
            taken.append(one.span())
    found += [Telltale("bsn", start, words) for start, words in _bsns(text) if not _overlaps((start, start + 9), taken)]
    return tuple(sorted(found, key=lambda one: one.start))


def is_bsn(digits: str) -> bool:
    """Whether nine digits pass the 11-proef: 9 × the first, 8 × the next, … and -1 × the last are a multiple of 11."""
    if len(digits) != 9 or not digits.isascii() or not digits.isdecimal() or not int(digits):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def _bsns(text: str) -> Iterator[tuple[int, str]]:
    for one in _BSN.finditer(text):
        if is_bsn(re.sub(r"\D", "", one[0])):
            yield one.start(), one[0]


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)
