"""Headings and items get the labels that Word will give them."""

from __future__ import annotations

import pytest

from nvo_desktop.documents.preview.labels import HeadingLabels, ItemLabels, letters, roman
from nvo_desktop.documents.tree import Document, Heading, ListItem, Section, Text
from nvo_desktop.documents.word.outline import outline_of

WORDS = (Text("x"),)


def item(kind: str, depth: int = 1, *, restart: bool = False, label: str = "") -> ListItem:
    return ListItem(kind, WORDS, depth, restart, label)


def labels(*items: ListItem) -> list[str]:
    made = ItemLabels()
    made.begin_run()
    return [made.of(one) for one in items]


def test_chapters_and_paragraphs_are_numbered_and_unnumbered_ones_are_not():
    blocks = (
        Heading(1, WORDS, numbered=False), Heading(2, WORDS), Heading(1, WORDS), Heading(2, WORDS), Heading(3, WORDS),
        Heading(2, WORDS, numbered=False), Heading(2, WORDS), Heading(1, WORDS), Heading(2, WORDS),
    )  # fmt: skip
    document = Document("t", "t", "", "", "", (Section("a", True, "portrait", blocks),))
    made = HeadingLabels(outline_of(document))
    assert [made.next()[1] for _ in blocks] == ["", "", "1", "1.1", "", "", "1.2", "2", "2.1"]


def test_numbers_letters_and_roman_count_by_depth():
    given = [item("number", depth) for depth in (1, 1, 2, 2, 3, 3, 2, 1, 2)]
    assert labels(*given) == ["1.", "2.", "a.", "b.", "i.", "ii.", "c.", "3.", "a."]


def test_a_restart_begins_at_one():
    assert labels(item("number"), item("number"), item("number", restart=True)) == ["1.", "2.", "1."]


def test_bullets_have_a_sign_by_depth():
    assert labels(item("bullet"), item("bullet", 2), item("bullet", 3)) == ["•", "–", "•"]


def test_demands_carry_the_number_of_their_agreement():
    assert labels(item("norm", label="4"), item("norm", label="4"), item("norm", label="5")) == ["4a", "4b", "5a"]


def test_decisions_count_until_something_else_follows():
    made = ItemLabels()
    made.begin_run()
    assert [made.of(item("decision")), made.of(item("decision"))] == ["Besluit 1", "Besluit 2"]
    made.begin_run()
    assert made.of(item("decision")) == "Besluit 3"
    made.end_decisions()
    assert made.of(item("decision")) == "Besluit 1"


@pytest.mark.parametrize(("count", "said"), [(1, "a"), (26, "z"), (27, "aa"), (53, "aaa")])
def test_letters_go_on_after_z(count, said):
    assert letters(count) == said


@pytest.mark.parametrize(("count", "said"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (48, "xlviii")])
def test_roman_numbers(count, said):
    assert roman(count) == said
