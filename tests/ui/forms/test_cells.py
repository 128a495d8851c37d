"""How the values of a register stand in its table."""

from __future__ import annotations

import pytest

from nvo_desktop.norm.definitions import Column
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.ui.forms.cells import cell_text, columns_in_table, is_wide, width_in_table


def column(kind: str, key: str = "key", **named) -> Column:
    return Column(key, kind, "Label", **named)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("text", "Pleegzorg", "Pleegzorg"),
        ("text", None, ""),
        ("date", "2026-09-03", "3 sep 2026"),
        ("date", "voorjaar", "voorjaar"),
        ("money", 7840, "€\u00a078,40"),
        ("money", "oud", "oud"),
        ("year", 2026, "2026"),
        ("yesno", False, "nee"),
        ("ypn", {"answer": "partly"}, "gedeeltelijk"),
        ("ypn", {"answer": "no", "reason": "nog niet"}, "nee: nog niet"),
        ("ypn", {"answer": "misschien"}, "misschien"),
        ("municipalities", ["m1", "weg"], "Dalwijk, weg"),
        ("choices", ["a", "b"], "a, b"),
        ("agreements", ["vision", "weg"], "1, weg"),
        ("choice", "oud", "oud"),
    ],
)
def test_a_value_in_a_few_words(kind, value, text):
    assert cell_text(column(kind), value, {"m1": "Dalwijk", "vision": "1 Regiovisie"}) == text


def test_a_number_has_its_unit_and_a_choice_its_label():
    assert cell_text(column("number", unit="maanden"), 12, {}) == "12\u00a0maanden"
    assert cell_text(column("choice"), "taken", {"taken": "genomen"}) == "genomen"


def test_many_columns_or_a_long_text_make_a_register_wide():
    assert not is_wide([column("text", str(at)) for at in range(6)])
    assert is_wide([column("text", str(at)) for at in range(7)])
    assert is_wide([column("prose")])


def test_a_wide_register_shows_six_columns_and_first_of_all_the_required_ones():
    columns = [column("prose", "long"), *(column("text", str(at), required=at > 5) for at in range(9))]
    shown = columns_in_table(columns)
    assert [each.key for each in shown] == ["0", "1", "2", "6", "7", "8"]


def test_of_every_register_of_the_norm_one_column_stretches():
    for agreement in load_norm().agreements:
        for each in agreement.fields:
            widths = [width_in_table(one, columns_in_table(each.columns)) for one in columns_in_table(each.columns)]
            assert each.kind != "table" or widths.count(None) <= 1
