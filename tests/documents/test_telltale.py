"""What leads to a person is found in the forms in which it is written, and what only looks like it is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_desktop.documents.telltale import is_bsn, telltales

EIGHT = st.integers(1, 99_999_999).map(lambda number: f"{number:08}")


def kinds(text: str) -> list[str]:
    return [one.kind for one in telltales(text)]


@given(EIGHT)
def test_of_ten_last_digits_at_most_one_passes_and_it_is_the_remainder(eight: str) -> None:
    passing = [last for last in range(10) if is_bsn(f"{eight}{last}")]
    rest = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), eight, strict=True)) % 11
    assert passing == ([rest] if rest < 10 else [])


@given(EIGHT, st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_fails(eight: str, place: int, more: int) -> None:
    for last in range(10):
        digits = f"{eight}{last}"
        if is_bsn(digits):
            wrong = digits[:place] + str((int(digits[place]) + more) % 10) + digits[place + 1 :]
            assert not is_bsn(wrong)


@pytest.mark.parametrize("digits", ["", "000000000", "12345678", "1234567890", "12345678a", "¹²³⁴⁵⁶⁷⁸⁹"])
def test_what_is_not_nine_digits_is_none(digits: str) -> None:
    assert not is_bsn(digits)


@pytest.mark.parametrize("form", ["{}{}{}{}", "{}{}.{}.{}", "{}{} {} {}"])
@given(EIGHT)
def test_a_bsn_is_found_as_it_is_written_and_not_with_a_wrong_last_digit(form: str, eight: str) -> None:
    for last in range(10):
        digits = f"{eight}{last}"
        written = form.format(digits[:2], digits[2:4], digits[4:6], digits[6:])
        phone = digits.startswith("0")  # no BSN of nine digits is a telephone number of ten
        assert (("bsn" in kinds(f"Het nummer {written}, zei zij.")) == is_bsn(digits)) or phone


@pytest.mark.parametrize(
    "written",
    [
        "06-12345678", "06 1234 5678", "0612345678", "06-12 34 56 78", "(06) 12345678", "+31 6 12345678",
        "+31612345678",
        "0031612345678", "+31 (0)6 1234 5678", "040-1234567", "040 - 123 45 67", "(040) 123 45 67", "0495-123456",
        "0495 12 34 56", "+31 40 123 45 67", "088\u00a01234567",
    ],
)  # fmt: skip
def test_a_telephone_number_is_found_whole(written: str) -> None:
    (found,) = telltales(f"Bel ({written}) of {written}."[len(f"Bel ({written}) ") :])
    assert (found.kind, found.words) == ("phone", written)


@pytest.mark.parametrize("written", ["jan@regio.nl", "j.de-boer+nvo@jeugd.regio-proef.nl", "JAN@REGIO.NL"])
def test_an_address_is_found_without_the_stop_behind_it(written: str) -> None:
    (found,) = telltales(f"Schrijf naar {written}.")
    assert (found.kind, found.words) == ("email", written)


@pytest.mark.parametrize(
    "text",
    [
        "1234 AB Dorp", "€ 123.456.782", "€\u00a0111.222.333", "123.456.782,00", "123.456.782 euro", "1.123.456.782",
        "06-11-2027 12 raden", "van 01-02-2027 10 raden", "2026-11-25", "2027–2030", "zaak 123456783",
        "Z/2026/111222333",
        "NL91 ABNA 0417 1643 00", "1112223334", "artikel 2.14.1", "a@b", "@regio", "06-1234567", "0612345678901",
        "+31 6 1234567", "art. 06 12", "12 345 678", "111222333-4",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert telltales(text) == ()


def test_a_telephone_number_is_told_once() -> None:
    assert kinds("0031111222333") == ["phone"]
