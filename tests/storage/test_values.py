"""Values as the change log keeps them: canonical, and back again in what the column holds."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256

import pytest

from nvo_desktop.model.codes import TextStatus
from nvo_desktop.storage.values import as_after, as_before, decoded


def test_the_same_value_is_always_written_the_same() -> None:
    assert as_after({"b": 1, "a": "é"}) == as_after({"a": "é", "b": 1}) == '{"a":"é","b":1}'


def test_bytes_that_go_away_are_kept_whole_and_of_those_that_come_only_a_mark() -> None:
    data = b"\x00plaatje\xff"
    assert decoded("attachment", "content", as_before(data)) == data
    assert json.loads(as_after(data)) == {"sha256": sha256(data).hexdigest(), "size": len(data)}


@pytest.mark.parametrize("value", [date(2026, 2, 28), None])
def test_a_date_comes_back_as_a_date_and_nothing_as_nothing(value: date | None) -> None:
    assert decoded("decision", "date", as_before(value)) == value


def test_a_code_comes_back_as_the_code_itself() -> None:
    assert decoded("elaboration", "status", as_before(TextStatus.CONCEPT)) is TextStatus.CONCEPT


def test_keys_come_back_in_their_order_and_unchangeable() -> None:
    assert decoded("decision", "agreements", as_before(("tariffs", "governance"))) == ("tariffs", "governance")


@pytest.mark.parametrize("text", ["geen json", '"2026-02-30"', '"vandaag"'])
def test_text_that_does_not_fit_a_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decoded("decision", "date", text)


def test_a_code_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="onzin"):
        decoded("elaboration", "status", '"onzin"')


def test_what_no_column_holds_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="object"):
        as_before(object())
