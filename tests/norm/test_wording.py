"""Dates, amounts and counts are worded as Dutch documents word them."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.norm.wording import capital, count_word, join_words, long_date, long_month, money, number


def test_a_date_holds_together() -> None:
    assert long_date(date(2026, 6, 2)) == "2\u00a0juni\u00a02026"
    assert long_month(date(2025, 10, 31)) == "oktober\u00a02025"


@pytest.mark.parametrize(
    ("cents", "words"),
    [(1_850_000, "€\u00a018.500"), (7840, "€\u00a078,40"), (0, "€\u00a00"), (-150, "-€\u00a01,50"), (5, "€\u00a00,05")],
)
def test_an_amount_has_points_and_cents_only_where_there_are_cents(cents: int, words: str) -> None:
    assert money(cents) == words


@pytest.mark.parametrize(("value", "words"), [(4870, "4.870"), (11.8, "11,8"), (12.0, "12"), (1_234_567, "1.234.567")])
def test_a_number_has_points_for_thousands_and_a_comma(value: float, words: str) -> None:
    assert number(value) == words


def test_counts_are_words_up_to_twenty() -> None:
    assert [count_word(count) for count in (0, 1, 8, 20, 21, 1000)] == ["nul", "één", "acht", "twintig", "21", "1.000"]


def test_a_sentence_begins_with_a_capital_as_dutch_writes_it() -> None:
    assert [capital(text) for text in ("één raad", "vijf", "", "in juni")] == ["Eén raad", "Vijf", "", "In juni"]


def test_words_are_joined_with_commas_and_en() -> None:
    assert [join_words(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a en b", "a, b en c"]


def test_words_that_have_a_comma_are_held_apart_by_semicolons() -> None:
    nuenen = "Nuenen, Gerwen en Nederwetten"
    assert join_words(["Asten", nuenen, "Waalre"]) == f"Asten; {nuenen}; en Waalre"
    assert join_words(["Asten", nuenen]) == f"Asten; en {nuenen}"
    assert join_words([nuenen]) == nuenen
