"""Values are worded in Dutch, also those that a foreign dossier holds."""

from __future__ import annotations

import json
from datetime import date
from typing import cast

import pytest

from nvo_desktop.model.codes import SourceKind
from nvo_desktop.norm.definitions import Column, Kind
from nvo_desktop.norm.showing import show
from nvo_desktop.norm.values import kept


def column(kind: str) -> Column:
    return Column(key="veld", kind=cast("Kind", kind), label="Veld")


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("text", "vrij", "vrij"), ("text", "", ""), ("text", None, ""), ("yesno", False, "nee"),
        ("money", 0, "€\u00a00"),
        ("date", "2026-06-02", "2\u00a0juni\u00a02026"), ("date", date(2026, 6, 2), "2\u00a0juni\u00a02026"),
        ("ypn", {"answer": "partly", "reason": "nog niet overal"}, "gedeeltelijk: nog niet overal"),
        ("ypn", {"answer": "not_applicable"}, "n.v.t."), ("choices", ["opbouw", "behoud"], "opbouw en behoud"),
        ("choice", SourceKind.VISION, "visie"), ("agreements", ("tariffs", "governance"), "8 en 4"),
        ("year", 2027, "2027"),
    ],
)  # fmt: skip
def test_a_value_is_shown_in_dutch(kind: str, value: object, words: str) -> None:
    assert show(column(kind), value, {"tariffs": "8", "governance": "4"}) == words


def test_a_number_is_shown_with_its_unit() -> None:
    assert show(Column(key="n", kind="number", label="N", unit="maanden"), 3) == "3\u00a0maanden"


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("choice", "afgeschaft", "afgeschaft"), ("date", "ooit", "ooit"), ("money", "duur", "duur"),
        ("number", "veel", "veel"), ("ypn", {"was": "ja"}, "ja"),
    ],
)  # fmt: skip
def test_a_stored_value_that_the_norm_no_longer_allows_is_shown_as_it_is(kind: str, value: object, words: str) -> None:
    assert show(column(kind), kept(json.dumps(value))) == words
