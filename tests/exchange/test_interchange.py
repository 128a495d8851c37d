"""A whole dossier goes out as JSON and comes back the same; every fault in it is said in Dutch, with its place."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from json_schema import faults

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange import interchange_parsing
from nvo_desktop.exchange.columns import Column, Holds, columns_of
from nvo_desktop.exchange.interchange import Interchange, dump, parse, schema, written
from nvo_desktop.exchange.interchange_words import COLUMNS, KINDS
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record
from nvo_desktop.model.sources import Attachment
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.prose.blocks import Paragraph, Text
from nvo_desktop.prose.canonical import write
from nvo_desktop.prose.cleaning import clean_text
from nvo_desktop.storage.dossier_file import create_dossier

_DOSSIER = "11111111-2222-4333-8444-555555555555"
_ID = "6f2c1a34-5b7d-4e8f-9a01-23456789abcd"


def _whole(records: object, **other: object) -> str:
    return json.dumps({"format": "nvo-dossier", "version": 1, "dossier_id": _DOSSIER, "records": records} | other)


def _refusal(text: str) -> str:
    with pytest.raises(InputProblem) as caught:
        parse(text)
    assert caught.value.remedy
    return caught.value.what


_LINES = st.text("ab é’<&\n\u00a0", max_size=12).map(clean_text)
_VALUES: dict[Holds, st.SearchStrategy[Any]] = {
    Holds.LINE: _LINES.map(lambda text: text.replace("\n", " ")),
    Holds.LINES: _LINES,
    Holds.PROSE: _LINES.map(lambda text: write((Paragraph((Text(text),)),))),
    Holds.JSON: st.sampled_from(["", '{"a":1}', '"tekst"']),
    Holds.DATE: st.dates(),
    Holds.YES_NO: st.booleans(),
    Holds.NUMBER: st.integers(-(2**40), 2**40),
    Holds.KEYS: st.lists(st.text("abc", max_size=3), max_size=3).map(tuple),
    Holds.BYTES: st.binary(max_size=20),
}


def _value(draw: st.DrawFn, column: Column, ids: dict[str, list[str]]) -> object:
    if column.optional and draw(st.booleans()):
        return None
    if column.holds is Holds.CODE:
        return draw(st.sampled_from(column.codes))
    if column.holds is Holds.REFERENCE:
        return draw(st.sampled_from(ids[column.refers_to])) if ids[column.refers_to] else None
    return draw(_VALUES[column.holds])


@st.composite
def _dossiers(draw: st.DrawFn) -> Interchange:
    ids: dict[str, list[str]] = {}
    records: list[Record] = []
    for kind, record in RECORD_KINDS.items():
        ids[kind] = []
        keys: set[tuple[str, ...] | None] = set()
        for number in range(draw(st.integers(0, 2))):
            names = {name: column for name, column in columns_of(kind).items() if name != "id"}
            made = record(**{name: _value(draw, column, ids) for name, column in names.items()})
            made.id = str(uuid5(UUID(_DOSSIER), f"{kind}{number}"))
            if isinstance(made, Attachment):
                made.sha256 = sha256(made.content).hexdigest()
            if (key := made.key_of()) is None or key not in keys:
                keys.add(key)
                ids[kind].append(made.id)
                records.append(made)
    return Interchange(_DOSSIER, tuple(records))


@settings(deadline=None, max_examples=40)
@given(_dossiers())
def test_records_written_and_read_are_written_the_same(dossier: Interchange) -> None:
    text = written(dossier)
    again = parse(text)

    assert written(again) == text
    assert {record.id: record.model_dump() for record in again.records} == {
        record.id: record.model_dump() for record in dossier.records
    }
    assert faults(json.loads(text), schema(load_norm()), "") == []


def _dumped_again(folder: Path, text: str) -> str:
    """The dump of a new dossier that took in all that the text holds."""
    with create_dossier(folder / "nieuw.nvo", _DOSSIER) as dossier:
        with dossier.unit_of_work("Ingelezen") as work:
            for record in parse(text).records:
                work.add(record)
            work.commit()
        return dump(dossier)


@settings(max_examples=20)
@given(made=_dossiers())
def test_any_dossier_is_dumped_taken_in_and_dumped_the_same(
    tmp_path_factory: pytest.TempPathFactory, made: Interchange
) -> None:
    assert _dumped_again(tmp_path_factory.mktemp("map"), written(made)) == written(made)


@pytest.mark.long
@settings(max_examples=1_000)
@given(made=_dossiers())
def test_a_thousand_dossiers_are_dumped_taken_in_and_dumped_the_same(
    tmp_path_factory: pytest.TempPathFactory, made: Interchange
) -> None:
    assert _dumped_again(tmp_path_factory.mktemp("map"), written(made)) == written(made)


def test_a_dossier_is_dumped_and_read_whole(tmp_path: Path) -> None:
    text = _whole(
        {
            "region": [{"name": "Regio Voorbeeld", "period_from": "2027-01-01"}],
            "municipality": [{"id": _ID, "name": "Voorbeeldstad", "rank": 1}],
            "elaboration": [{"agreement": "governance", "text": "<p>Wij kiezen <b>samen</b>.</p>"}],
            "adoption": [{"municipality_id": _ID, "result": "adopted", "decided": "2027-03-31"}],
        }
    )
    assert _dumped_again(tmp_path, text) == written(parse(text))


def test_kinds_and_records_are_sorted_and_empty_columns_left_out() -> None:
    text = _whole({"partner": [{"id": _ID, "name": "B"}, {"id": _DOSSIER, "name": "A"}], "action": [{"id": _ID}]})

    records = json.loads(written(parse(text)))["records"]

    assert list(records) == ["action", "partner"]
    assert records == {"action": [{"id": _ID}], "partner": [{"id": _DOSSIER, "name": "A"}, {"id": _ID, "name": "B"}]}


def test_an_id_that_was_left_out_follows_from_the_key() -> None:
    text = _whole({"elaboration": [{"agreement": "governance"}], "decision": [{"text": "Een besluit"}]})

    first, second = parse(text), parse(text)

    assert first.records[0].id == second.records[0].id == str(uuid5(UUID(_DOSSIER), "elaboration/governance"))
    assert first.records[1].id != second.records[1].id


def test_records_come_after_what_they_refer_to() -> None:
    records = {"adoption": [{"municipality_id": _ID}], "municipality": [{"id": _ID}]}

    assert [type(record).__name__ for record in parse(_whole(records)).records] == ["Municipality", "Adoption"]


def test_characters_are_cleaned_at_the_door() -> None:
    (partner,) = parse(_whole({"partner": [{"name": "e\u0301en\u200b\ud800 \nnaam", "note": "a\r\nb"}]})).records

    assert partner.model_dump(include={"name", "note"}) == {"name": "éen  naam", "note": "a\nb"}


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ({"onbekend": []}, "De soort ‘onbekend’ bestaat niet"),
        ({"partner": {}}, "Onder ‘partner’ moet een lijst staan"),
        ({"partner": [{}, 3]}, "In ‘partner’, nummer 2: hier moet een blok staan"),
        ({"partner": [{"naam": "A"}]}, "de kolom ‘naam’ bestaat niet. Bekend zijn: id, group_id, name"),
        ({"partner": [{"name": 3}]}, "de kolom ‘name’ moet tekst zijn, tussen aanhalingstekens, en is 3"),
        ({"partner": [{"name": None}]}, "de kolom ‘name’ mag niet null zijn"),
        ({"partner": [{"id": "abc"}]}, "de kolom ‘id’ moet een UUID zijn"),
        ({"partner": [{"id": _ID}, {"id": _ID.upper()}]}, f"nummer 2: het id {_ID} komt twee keer voor"),
        ({"partner": [{"id": _ID, "rank": "1"}]}, f"(id {_ID}): de kolom ‘rank’ moet een geheel getal zijn, en is ‘1’"),
        ({"partner": [{"rank": True}]}, "moet een geheel getal zijn, en is true"),
        ({"partner": [{"rank": 1.5}]}, "moet een geheel getal zijn, en is 1.5"),
        ({"partner": [{"rank": 2**63}]}, "bevat een getal dat te groot is"),
        ({"partner": [{"group_id": _ID}]}, "verwijst naar " + _ID + ", maar onder ‘partner_group’ staat geen gegeven"),
        ({"adoption": [{"decided": "2027-02-31"}]}, "een datum die niet bestaat: 31 februari 2027"),
        ({"adoption": [{"decided": "2027-13-01"}]}, "een datum die niet bestaat: maand 13"),
        ({"adoption": [{"decided": "31-3-2027"}]}, "moet een datum zijn als jjjj-mm-dd, bijvoorbeeld 2027-03-31"),
        ({"adoption": [{"result": "ja"}]}, "kent de waarde ‘ja’ niet; mogelijk zijn: planned (gepland), in_progress"),
        ({"adoption": [{"addendum": "platte tekst"}]}, "is geen opgemaakte tekst in de vorm van het dossier (regel 1"),
        ({"contribution": [{"confidential": 1}]}, "moet true of false zijn, en is 1"),
        ({"decision": [{"agreements": "governance"}]}, "moet een lijst zijn, tussen vierkante haken"),
        ({"decision": [{"agreements": [1]}]}, "moet tekst zijn"),
        ({"field_value": [{"value": "{"}]}, "moet zelf weer geldige JSON bevatten"),
        ({"attachment": [{"content": "geen base64!"}]}, "moet de inhoud van een bestand zijn als base64"),
        ({"attachment": [{"content": "YQ==", "sha256": "0"}]}, "hoort niet bij haar sha256"),
        ({"elaboration": [{"agreement": "a"}, {"agreement": "a"}]}, "met dezelfde sleutel (agreement)"),
        ({"region": [{}, {}]}, "er kan er maar één van zijn"),
        ([], "Onder ‘records’ moet een blok staan"),
    ],
)
def test_a_fault_in_a_record_is_said_with_its_place(records: object, words: str) -> None:
    assert words in _refusal(_whole(records))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "het gaat mis op regel 1, teken 1"),
        ('{"a": 1,\n x}', "regel 2, teken 2"),
        ("[]", "geen dossier"),
        ('{"format": "iets"}', "geen dossier"),
        ('{"format": "nvo-dossier", "format": "nvo-dossier"}', "‘format’ twee keer"),
        ('{"a": NaN}', "NaN; dat is geen getal"),
        ('{"a": ' + "1" * 5000 + "}", "een getal is te lang"),
        ("[" * 60 + "]" * 60, "meer dan 50 lagen"),
        ("[" * 100_000, "te veel in elkaar"),
        (_whole({}, version=2), "een andere versie dan 1"),
        (_whole({}, version=True), "een andere versie dan 1"),
        (_whole({}, extra=1), "Bovenaan staat ‘extra’"),
        (_whole({}, dossier_id="x"), "Bij ‘dossier_id’ moet een UUID staan"),
        ('{"format": "nvo-dossier"}', "Bovenaan ontbreekt ‘version’"),
    ],
)
def test_a_fault_in_the_file_is_said(text: str, words: str) -> None:
    assert words in _refusal(text)


def test_prose_that_begins_with_a_mark_comes_back() -> None:
    text = "<p>\u0338x</p>"  # composed with the sign before it, it would no longer be a tag
    [record] = parse(_whole({"elaboration": [{"agreement": "governance", "text": text}]})).records
    assert isinstance(record, Elaboration)
    assert record.text == text


def test_more_records_than_any_dossier_has_are_refused() -> None:
    with pytest.raises(InputProblem, match="veel meer gegevens"):
        parse(_whole({"action": [{}] * 200_001}))


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interchange_parsing, "LARGEST", 10)

    assert "groter dan" in _refusal(_whole({}))


@settings(deadline=None, max_examples=100)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from(["id", "name", "partner", "rank"]) | st.text(), inner)
        ),
    )
)
def test_any_json_is_read_or_refused_and_never_more(anything: object) -> None:
    for text in (json.dumps(anything), _whole(anything), _whole({"partner": [anything]}), _whole({"answer": anything})):
        try:
            parse(text)
        except InputProblem as problem:
            problem.what.encode()


def test_every_kind_and_column_has_its_dutch_words_in_the_schema() -> None:
    columns = {name for kind in RECORD_KINDS for name in columns_of(kind)}

    assert (set(KINDS), set(COLUMNS)) == (set(RECORD_KINDS), columns)
    described = schema(load_norm())["$defs"]
    assert isinstance(described, dict)
    assert "planned = gepland" in described["adoption"]["properties"]["result"]["description"]


def test_the_schema_refuses_what_is_not_the_form() -> None:
    for records in (
        {"onbekend": []},
        {"partner": [{"rank": "1"}]},
        {"adoption": [{"result": "ja"}]},
        {"partner": [{"x": 1}]},
    ):
        assert faults(json.loads(_whole(records)), schema(load_norm()), "")
