"""A whole dossier from JSON takes the place of an empty one, with its identity; its values are checked by the norm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from factories import founded

from nvo_desktop.errors import InputProblem, ProblemForUser
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.services.interchanges import Interchanges
from nvo_desktop.storage.dossier_file import open_dossier

IDENTITY = "5b0f9a54-7d0e-4a44-9a3b-3d3b6f0b1c11"


def file(folder: Path, **records: list[dict[str, Any]]) -> Path:
    path = folder / "heel.json"
    region = {"name": "Regio Nieuw", "norm": "nvo-2020"}
    data = {"format": "nvo-dossier", "version": 1, "dossier_id": IDENTITY, "records": {"region": [region], **records}}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def value(key: str, text: object) -> dict[str, Any]:
    return {"owner": "governance", "key": key, "value": json.dumps(text)}


def test_records_and_identity_replace_what_the_dossier_began_with(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        Interchanges(dossier).take(file(tmp_path, municipality=[{"name": "Dalwijk"}]))
        dossier.publish()
        assert [row.name for row in dossier.rows(Region)] == ["Regio Nieuw"]
        assert [row.name for row in dossier.rows(Municipality)] == ["Dalwijk"]
    with open_dossier(tmp_path / "r.nvo") as opened:
        assert opened.dossier_id == IDENTITY


def test_values_come_in_canonical_and_clean(tmp_path: Path) -> None:
    row = {"owner": "availability", "key": "functions", "cells": '{ "function": "Pleegzorg\\u200b" }'}
    with founded(tmp_path / "r.nvo") as dossier:
        Interchanges(dossier).take(file(tmp_path, field_value=[value("signed", "2026-01-02")], register_row=[row]))
        assert dossier.rows(FieldValue)[0].value == '"2026-01-02"'
        assert dossier.rows(RegisterRow)[0].cells == '{"function":"Pleegzorg"}'


@pytest.mark.parametrize(("key", "text"), [("signed", "2026-02-30"), ("form", "iets anders"), ("indefinite", "ja")])
def test_a_value_that_the_norm_refuses_is_named_and_nothing_comes_in(tmp_path: Path, key: str, text: str) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        before = dossier.record_digest()
        with pytest.raises(InputProblem, match="In ‘field_value’"):
            Interchanges(dossier).take(file(tmp_path, field_value=[value(key, text)]))
        assert dossier.record_digest() == before


def test_a_value_whose_field_is_not_in_the_norm_is_kept(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        Interchanges(dossier).take(file(tmp_path, field_value=[value("verdwenen", ["x"])]))
        assert dossier.rows(FieldValue)[0].value == '["x"]'


def test_a_norm_that_the_program_does_not_know_is_said(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier, pytest.raises(ProblemForUser, match="‘nvo-2099’ is niet bekend"):
        Interchanges(dossier).take(file(tmp_path, region=[{"name": "R", "norm": "nvo-2099"}]))


@pytest.mark.parametrize("norm", ["/etc", "../../templates", "//server/share", "nvo-2020/", "n" * 5_000])
def test_a_norm_never_names_a_place_to_read_from(tmp_path: Path, norm: str) -> None:
    with founded(tmp_path / "r.nvo") as dossier, pytest.raises(ProblemForUser, match="is niet bekend"):
        Interchanges(dossier).take(file(tmp_path, region=[{"name": "R", "norm": norm}]))


def test_a_dossier_without_its_region_is_refused(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier, pytest.raises(InputProblem, match="dossier zonder regio"):
        Interchanges(dossier).take(file(tmp_path, region=[]))


def test_prose_in_a_field_is_prose_when_it_comes_in(tmp_path: Path) -> None:
    key = "reporting_to_councils"
    with founded(tmp_path / "r.nvo") as dossier:
        with pytest.raises(InputProblem, match="opgemaakte tekst, zoals <p>tekst</p>"):
            Interchanges(dossier).take(file(tmp_path, field_value=[value(key, "Elk jaar")]))
        Interchanges(dossier).take(file(tmp_path, field_value=[value(key, "<p>Elk\u200b </p>\n<p>jaar<b></b></p>")]))
        assert dossier.rows(FieldValue)[0].value == '"<p>Elk </p>\\n<p>jaar</p>"'


def test_a_check_says_how_many_records_there_are_and_changes_nothing(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        before = dossier.record_digest()
        assert Interchanges(dossier).check(file(tmp_path, municipality=[{"name": "Dalwijk"}])) == 2
        assert dossier.record_digest() == before
