"""Changed lines lead both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_desktop.storage.line_delta import DeltaMismatchError, backward, delta, forward

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "", "dd"]), max_size=12).map("\n".join)


@given(TEXTS, TEXTS)
def test_a_delta_leads_to_the_text_after_and_back(before: str, after: str) -> None:
    hunks = delta(before, after)
    assert forward(hunks, before) == after
    assert backward(hunks, after) == before


@given(TEXTS)
def test_the_same_text_has_no_delta(text: str) -> None:
    assert delta(text, text) == []


def test_a_delta_of_another_text_is_refused() -> None:
    hunks = delta("a\nb\nc", "a\nx\nc")
    with pytest.raises(DeltaMismatchError):
        forward(hunks, "a\ny\nc")
    with pytest.raises(DeltaMismatchError):
        backward(hunks, "a")


def test_only_the_changed_lines_are_kept() -> None:
    before = "\n".join(f"regel {number}" for number in range(1000))
    hunks = delta(before, before.replace("regel 500", "anders"))
    assert hunks == [(500, ["regel 500"], ["anders"])]
