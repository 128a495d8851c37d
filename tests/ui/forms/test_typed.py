"""What people type, read the Dutch way."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_desktop.ui.forms.typed import (
    CannotRead,
    is_whole_date,
    read_date,
    read_money,
    read_number,
    read_whole,
    read_year,
    short_date,
    written_date,
    written_money,
    written_number,
)


@pytest.mark.parametrize(
    "text",
    [
        "3-9-2026", "03-09-2026", "3/9/2026", "3.9.2026", "3 9 2026", "03092026", "3-9-26", "2026-09-03",
        "3 sep 2026", "3 sept 2026", "3 sep. 2026", "3 september 2026", " 3 SEP 2026 ", "do 3 sep 2026",
        "donderdag 3 september 2026", "3-sep-2026",
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_is_typed(text: str):
    assert read_date(text) == date(2026, 9, 3)


@pytest.mark.parametrize(
    ("text", "month"), [("1 mrt 2026", 3), ("1 maart 2026", 3), ("1 mei 2026", 5), ("1 okt 26", 10)]
)
def test_dutch_months_are_known(text: str, month: int):
    assert read_date(text) == date(2026, month, 1)


def test_a_short_year_lies_in_the_past_from_80_on():
    assert (read_date("1-1-79"), read_date("1-1-80")) == (date(2079, 1, 1), date(1980, 1, 1))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31-4-2026", "31 april bestaat niet."),
        ("29-2-2026", "In 2026 heeft februari geen 29e dag."),
        ("30-2-2028", "30 februari bestaat niet."),
        ("3-13-2026", "Maand 13 bestaat niet."),
        ("0-1-2026", "0 januari bestaat niet."),
        ("3 foo 2026", "‘foo’ is geen maand; typ bijvoorbeeld 3 sep 2026."),
        ("1-1-0026", "Het jaar 26 kan niet kloppen."),
        ("morgen", "Dit is geen datum; typ bijvoorbeeld 3-9-2026."),
        ("3-9", "Dit is geen datum; typ bijvoorbeeld 3-9-2026."),
    ],
)
def test_what_is_wrong_with_a_date_is_said(text: str, sentence: str):
    with pytest.raises(CannotRead) as refused:
        read_date(text)
    assert str(refused.value) == sentence


def test_nothing_typed_is_no_value():
    assert [read("  ") for read in (read_date, read_number, read_whole, read_year, read_money)] == [None] * 5


@pytest.mark.parametrize(
    ("text", "whole"),
    [("3-9-2026", True), ("3-9-20", False), ("3 sep 2026", True), ("2026-09-0", False), ("2026-09-03", True)],
)
def test_a_date_is_whole_once_its_year_is(text: str, whole: bool):
    assert is_whole_date(text) is whole


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_written_date_reads_back(day: date):
    assert read_date(written_date(day)) == read_date(short_date(day)) == day


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("1.234", 1234), ("12,5", 12.5), ("12,0", 12), ("-3", -3), ("1 234", 1234), ("0,5", 0.5)],
)
def test_a_number_is_read_the_dutch_way(text: str, value: float):
    assert read_number(text) == value
    assert type(read_number(text)) is type(value)


@pytest.mark.parametrize("text", ["twaalf", "1,2,3", "12a", "1.23.456", "--1", ","])
def test_what_is_no_number_is_refused(text: str):
    with pytest.raises(CannotRead, match="Dit is geen getal"):
        read_number(text)


def test_a_whole_number_has_no_fraction():
    with pytest.raises(CannotRead, match="geen heel getal"):
        read_whole("2,5")


@pytest.mark.parametrize("text", ["27", "1899", "2201", "20270"])
def test_what_is_no_year_is_refused(text: str):
    with pytest.raises(CannotRead, match="Dit is geen jaartal"):
        read_year(text)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("€ 1.234,50", 123450), ("€\u00a075.000", 7500000), ("75000", 7500000), ("78,4", 7840), ("78.40", 7840),
        ("12,-", 1200), ("12,–", 1200), ("-5", -500), ("0", 0), ("100 euro", 10000), ("1.000.000", 100000000),
    ],
)  # fmt: skip
def test_an_amount_is_read_in_cents(text: str, cents: int):
    assert read_money(text) == cents


@pytest.mark.parametrize("text", ["veel", "1,234", "12,505", "1..2", "1.23.4"])
def test_what_is_no_amount_is_refused(text: str):
    with pytest.raises(CannotRead, match="Dit is geen bedrag"):
        read_money(text)


@given(st.integers(-(10**11), 10**11))
def test_a_written_amount_reads_back(cents: int):
    assert read_money(written_money(cents)) == cents


@given(st.integers(-(10**9), 10**9))
def test_a_written_number_reads_back(value: int):
    assert read_number(written_number(value)) == value
    assert read_number(written_number(value / 4)) == value / 4
