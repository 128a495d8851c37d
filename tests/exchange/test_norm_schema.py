"""The JSON Schema names every field of the norm and says what its value must be."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from json_schema import faults

from nvo_desktop.exchange.interchange import schema
from nvo_desktop.exchange.norm_schema import row_rules, value_rules
from nvo_desktop.norm.definitions import KINDS, FieldDefinition, Kind
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.paths import resources

DEMO = json.loads((resources() / "demo" / "de-vallei.json").read_text(encoding="utf-8"))


def whole(kind: str, **columns: str) -> dict[str, Any]:
    return {**DEMO, "records": {kind: [{"id": DEMO["dossier_id"], **columns}]}}


def test_every_field_that_no_record_holds_has_one_rule() -> None:
    norm = load_norm()
    own = {(agreement.key, field.key) for agreement in norm.agreements for field in agreement.fields if not field.binds}
    rules: list[Any] = [*value_rules(norm), *row_rules(norm)]
    named = [(rule["if"]["properties"]["owner"]["const"], rule["if"]["properties"]["key"]["const"]) for rule in rules]
    assert sorted(named) == sorted(own)


def test_the_answers_of_the_demo_fit_their_rules() -> None:
    assert faults(DEMO, schema(load_norm()), "") == []


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("field_value", {"owner": "governance", "key": "form", "value": '"vereniging"'}),
        ("field_value", {"owner": "governance", "key": "indefinite", "value": '{"reason": "zomaar"}'}),
        ("register_row", {"owner": "availability", "key": "functions", "cells": '{"scale": "dorps"}'}),
        ("register_row", {"owner": "availability", "key": "functions", "cells": '{"kleur": "groen"}'}),
        ("register_row", {"owner": "tariffs", "key": "tariffs", "cells": '{"tariff": 78.4}'}),
    ],
)
def test_a_value_that_does_not_fit_its_field_breaks_the_schema(kind: str, wrong: dict[str, str]) -> None:
    assert faults(whole(kind, **wrong), schema(load_norm()), "")


def test_a_rule_speaks_dutch_and_says_what_a_number_counts() -> None:
    (tariffs,) = (rule for rule in row_rules(load_norm()) if _about(rule).startswith("Afspraak 8, Tarieven"))
    columns: Any = tariffs["then"]
    cells = columns["properties"]["cells"]["contentSchema"]["properties"]
    assert "in hele centen" in cells["tariff"]["description"]
    assert cells["year"]["minimum"] <= 2027 <= cells["year"]["maximum"]


@pytest.mark.parametrize("kind", sorted(KINDS - {"table"}))
def test_a_field_of_every_kind_has_a_form(kind: Kind) -> None:
    norm = load_norm()
    field = FieldDefinition("proef", kind, "Proef", choices=("ja hoor", "nee hoor"))
    with_field = replace(norm, agreements=(replace(norm.agreements[0], fields=(field,)),))
    rules: list[Any] = value_rules(with_field)
    assert [bool(rule["then"]["properties"]["value"]["contentSchema"]) for rule in rules] == [True]


def _about(rule: dict[str, Any]) -> str:
    return str(rule["then"]["properties"]["cells"]["description"])
