"""Values in JSON and back, and a sentence for each that does not fit."""

from __future__ import annotations

import base64
from datetime import date

import pytest

from nvo_desktop.exchange.column_values import Misfit, from_json, to_json
from nvo_desktop.exchange.columns import Column, Holds
from nvo_desktop.model.codes import TextStatus

UUID = "6f2c1a34-5b7d-4e8f-9a01-23456789abcd"
STATUSES = tuple(TextStatus)


def column(holds: Holds, *, optional: bool = False) -> Column:
    return Column("kolom", holds, optional, None, STATUSES if holds is Holds.CODE else ())


@pytest.mark.parametrize(
    ("holds", "value"),
    [
        (Holds.ID, UUID),
        (Holds.LINE, "Eén regel"),
        (Holds.LINES, "een\ntwee"),
        (Holds.PROSE, "<p>Wij <b>besluiten</b> samen.</p>"),
        (Holds.JSON, '{"a":[1,2]}'),
        (Holds.CODE, STATUSES[0]),
        (Holds.DATE, date(2028, 2, 29)),
        (Holds.YES_NO, True),
        (Holds.NUMBER, -(2**63 - 1)),
        (Holds.KEYS, ("governance", "tariffs")),
        (Holds.BYTES, b"\x00\xff"),
    ],
)
def test_each_kind_goes_there_and_back(holds: Holds, value: object) -> None:
    assert from_json(column(holds), to_json(column(holds), value)) == value


def test_nothing_fits_an_optional_column_only() -> None:
    assert from_json(column(Holds.DATE, optional=True), None) is None
    with pytest.raises(Misfit, match="mag niet null zijn"):
        from_json(column(Holds.DATE), None)


def test_a_line_stays_one_line() -> None:
    assert from_json(column(Holds.LINE), "een\ntwee") == "een twee"


def test_a_uuid_is_written_in_small_letters() -> None:
    assert from_json(column(Holds.REFERENCE), UUID.upper()) == UUID


@pytest.mark.parametrize(
    ("holds", "given", "sentence"),
    [
        (Holds.LINE, 3, "moet tekst zijn, tussen aanhalingstekens, en is 3"),
        (Holds.LINES, ["a"], "en is een lijst"),
        (Holds.PROSE, "<p>open", "geen opgemaakte tekst"),
        (Holds.PROSE, {}, "en is een blok tussen accolades"),
        (Holds.JSON, "{", "moet zelf weer geldige JSON"),
        (Holds.JSON, "NaN", "moet zelf weer geldige JSON"),
        (Holds.JSON, "[" * 100_000, "moet zelf weer geldige JSON"),
        (Holds.CODE, "onzin", "kent de waarde ‘onzin’ niet; mogelijk zijn: "),
        (Holds.CODE, "x" * 61, "kent de waarde iets veel langers niet"),
        (Holds.DATE, "31-3-2027", "jjjj-mm-dd"),
        (Holds.DATE, 20270331, "jjjj-mm-dd"),
        (Holds.DATE, "2027-02-29", "een datum die niet bestaat: 29 februari 2027"),
        (Holds.DATE, "2027-13-01", "een datum die niet bestaat: maand 13"),
        (Holds.YES_NO, 1, "moet true of false zijn, en is 1"),
        (Holds.NUMBER, True, "moet een geheel getal zijn, en is true"),
        (Holds.NUMBER, 1.5, "en is 1.5"),
        (Holds.NUMBER, 2**63, "te groot"),
        (Holds.KEYS, "governance", "moet een lijst zijn"),
        (Holds.KEYS, [1], "moet tekst zijn"),
        (Holds.ID, UUID[:-1], "moet een UUID zijn"),
        (Holds.ID, UUID.replace("-", ""), "moet een UUID zijn"),
        (Holds.BYTES, "geen base64!", "als base64"),
        (Holds.BYTES, 3, "als base64"),
    ],
)
def test_what_does_not_fit_is_said(holds: Holds, given: object, sentence: str) -> None:
    with pytest.raises(Misfit) as caught:
        from_json(column(holds), given)
    assert sentence in str(caught.value)


def test_the_codes_that_are_possible_are_named_with_their_words() -> None:
    with pytest.raises(Misfit) as caught:
        from_json(column(Holds.CODE), "onzin")
    assert all(f"{code.value} ({code.label})" in str(caught.value) for code in STATUSES)


def test_base64_of_nothing_is_nothing() -> None:
    assert from_json(column(Holds.BYTES), base64.b64encode(b"").decode()) == b""
