"""By what signs a paragraph is a heading, and whose words stand below it."""

from __future__ import annotations

import pytest

from nvo_desktop.exchange.headings import is_side_label, is_unfinished, looks_like_heading, number_of, side_of
from nvo_desktop.model.codes import Side


@pytest.mark.parametrize(
    ("heading", "side"),
    [
        ("Toelichting", Side.NORM),
        ("2.1 Toelichting op de norm", Side.NORM),
        ("Wat vraagt de norm van ons?", Side.NORM),
        ("Eisen uit de resolutie:", Side.NORM),
        ("Uitwerking regio", Side.REGION),
        ("Uitwerking in de Vallei", Side.REGION),
        ("Wat spreken wij af?", Side.REGION),
        ("Onze afspraken", Side.REGION),
        ("Invulling door de regio", Side.REGION),
        ("Toelichting op de begroting", Side.UNKNOWN),
        ("Governance", Side.UNKNOWN),
        ("", Side.UNKNOWN),
    ],
)
def test_a_heading_announces_whose_words_follow(heading: str, side: Side) -> None:
    assert side_of(heading) is side


def test_a_label_is_short() -> None:
    assert is_side_label("Toelichting:")
    assert not is_side_label("Governance")
    assert not is_side_label("Toelichting op de norm " + "en zo nog een heel eind verder " * 2)


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("2.4. Tarieven", (2, 4)),
        ("Hoofdstuk 3 De regio", (3,)),
        ("1) Inleiding", (1,)),
        ("10.2.1 Diep", (10, 2, 1)),
        ("2027 wordt het jaar", ()),
        ("Tarieven 2", ()),
        ("3", ()),
    ],
)
def test_the_number_of_a_heading_is_read(heading: str, number: tuple[int, ...]) -> None:
    assert number_of(heading) == number


@pytest.mark.parametrize("line", ["Governance", "4.2 Lokale toegang", "Bijlage: begrippen", "Wat doen wij zelf?"])
def test_a_short_line_without_an_end_reads_as_a_heading(line: str) -> None:
    assert looks_like_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2.1 ",
        "Wij besluiten samen.",
        "Vaststelling door: de raad van Aaldrecht",
        "De gemeenten van",
        "Wij doen dat. En Zij ook",
        "12-34-56 / 78",
        "x" * 111,
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien",
    ],
)
def test_a_sentence_a_line_of_a_form_and_half_a_line_do_not(line: str) -> None:
    assert not looks_like_heading(line)


@pytest.mark.parametrize(("text", "more"), [("samen met de", True), ("jeugd &", True), ("besluiten", False)])
def test_a_word_that_asks_for_more_is_no_end(text: str, more: bool) -> None:
    assert is_unfinished(text) is more
