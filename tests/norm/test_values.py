"""Values are written as canonical JSON and come back the same; what does not fit is refused by name."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.codes import AnswerValue
from nvo_desktop.norm.definitions import KINDS, Column, Kind
from nvo_desktop.norm.values import canonical, canonical_cells, kept, parse, parse_cells
from nvo_desktop.prose.cleaning import clean_text

CHOICES = ("behoud", "opbouw", "ombouw")
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30).map(clean_text)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": TEXT,
    "person": TEXT,
    "link": TEXT,
    "prose": TEXT,
    "ypn": st.builds(lambda a, r: {"answer": a.value, "reason": r}, st.sampled_from(AnswerValue), TEXT),
    "yesno": st.booleans(),
    "choice": st.sampled_from(CHOICES),
    "choices": st.lists(st.sampled_from(CHOICES), unique=True),
    "date": st.dates().map(date.isoformat),
    "year": st.integers(1900, 2200),
    "money": st.integers(-(10**12), 10**12),
    "number": st.one_of(st.integers(-(10**9), 10**9), st.floats(allow_nan=False, allow_infinity=False)),
    "municipalities": st.lists(TEXT),
    "agreements": st.lists(TEXT),
}


def column(kind: str, label: str = "Veld") -> Column:
    choices = CHOICES if kind in {"choice", "choices"} else ()
    return Column(key="veld", kind=cast("Kind", kind), label=label, choices=choices)


def test_every_kind_that_has_a_value_of_its_own_is_tried_here() -> None:
    assert set(VALUES) == KINDS - {"table"}


@pytest.mark.parametrize("kind", sorted(VALUES))
@given(data=st.data())
def test_a_value_comes_back_as_it_was_and_its_text_is_canonical(kind: str, data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    text = canonical(column(kind), value)
    assert parse(column(kind), text) == value
    assert canonical(column(kind), parse(column(kind), text)) == text


@given(st.fixed_dictionaries({}, optional={key: VALUES[key] for key in ("text", "money", "choice", "date")}))
def test_the_cells_of_a_row_come_back_without_the_empty_ones(cells: dict[str, Any]) -> None:
    columns = [replace(column(kind), key=kind) for kind in ("text", "money", "choice", "date")]
    filled = {key: value for key, value in cells.items() if value != ""}
    assert parse_cells(columns, canonical_cells(columns, cells)) == filled


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("date", "2026-02-30"), ("date", "2-6-2026"), ("date", 20260602), ("year", 27), ("year", True), ("money", 1.5),
        ("money", "18.500"), ("number", float("nan")), ("number", float("inf")),
        ("choice", "iets"), ("choices", ["iets"]),
        ("ypn", {"answer": "misschien"}), ("ypn", {"answer": "yes", "meer": 1}), ("ypn", "ja"), ("yesno", "ja"),
        ("municipalities", "GM0001"), ("text", 5), ("table", []),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_refused_with_the_name_of_the_field(kind: str, value: object) -> None:
    with pytest.raises(InputProblem, match="past niet bij ‘Startdatum’"):
        canonical(column(kind, "Startdatum"), value)


def test_text_that_is_no_json_is_refused() -> None:
    with pytest.raises(InputProblem, match="‘Veld’"):
        parse(column("text"), "{")


def test_an_unknown_column_is_refused_and_one_that_left_the_norm_is_kept() -> None:
    with pytest.raises(InputProblem, match="kolom ‘oud’"):
        canonical_cells([column("text")], {"oud": 1})
    assert parse_cells([column("text")], json.dumps({"oud": [1], "veld": "x"})) == {"oud": [1], "veld": "x"}


def test_a_number_outside_its_bounds_is_refused_with_both_bounds() -> None:
    months = Column(key="n", kind="number", label="Overgangstijd", unit="maanden", minimum=0, maximum=120)
    assert [canonical(months, value) for value in (0, 120)] == ["0", "120"]
    with pytest.raises(InputProblem, match=r"ten minste 0\u00a0maanden, ten hoogste 120\u00a0maanden"):
        canonical(months, 121)
    tariff = Column(key="t", kind="money", label="Tarief", minimum=0)
    with pytest.raises(InputProblem, match=r"‘-€\u00a05’ past niet bij ‘Tarief’.*ten minste €\u00a00"):
        canonical(tariff, -500)


def test_a_refused_choice_is_answered_with_the_choices() -> None:
    with pytest.raises(InputProblem, match="een keuze uit ‘behoud’, ‘opbouw’ en ‘ombouw’"):
        canonical(column("choice"), "afbouw")


@pytest.mark.parametrize("text", ["{", "[]", "1", '"x"'])
def test_a_row_that_is_no_row_is_refused(text: str) -> None:
    with pytest.raises(InputProblem, match="onleesbaar"):
        parse_cells([column("text")], text)


def test_a_row_without_text_has_no_cells() -> None:
    assert parse_cells([column("text")], "") == {}


def test_text_that_is_no_json_is_kept_as_text() -> None:
    assert [kept(text) for text in ("", "{", "1")] == [None, "{", 1]


def test_characters_are_cleaned_wherever_they_stand_in_a_value() -> None:
    assert canonical(column("text"), "a\u200b\x07b") == '"ab"'
    assert canonical(column("ypn"), {"answer": "no", "reason": "x\u202e"}) == '{"answer":"no","reason":"x"}'
    assert canonical(column("agreements"), ["a\ufffe"]) == '["a"]'
