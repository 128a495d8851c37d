"""Finding rows by what is typed."""

from __future__ import annotations

import pytest

from nvo_desktop.ui.tables.filtering import folded, matching, searchable

TEXTS = [searchable(cells) for cells in (["Coördinatie", "Dalwijk"], ["Café € 5", "’s-Gravenwoud"], ["", "Eikenrode"])]


@pytest.mark.parametrize(
    ("typed", "rows"),
    [("coordinatie", [0]), ("COÖRD", [0]), ("cafe", [1]), ("'s-grav", [1]), ("’s-grav", [1]), ("e 5", [1]), ("zz", [])],
)
def test_case_accents_and_quotes_are_no_hindrance(typed: str, rows: list[int]):
    assert matching(TEXTS, typed, range(3)) == rows


def test_every_word_must_be_there():
    assert matching(TEXTS, "dal coord", range(3)) == [0]
    assert matching(TEXTS, "dal cafe", range(3)) == []


def test_a_find_does_not_run_from_one_cell_into_the_next():
    assert matching([searchable(["ab", "cd"])], "bc", [0]) == []


def test_only_the_rows_that_were_given_are_looked_at():
    assert matching(TEXTS, "e", [1, 2]) == [1, 2]


def test_nothing_typed_finds_all():
    assert matching(TEXTS, "  ", range(3)) == [0, 1, 2]


def test_a_composed_and_a_decomposed_letter_are_the_same():
    assert folded("e\u0301") == folded("é") == "e"
