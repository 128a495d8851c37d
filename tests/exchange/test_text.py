"""Plain text becomes headings, lists and paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.labels import text_of
from nvo_desktop.exchange.text import decode, read_text
from nvo_desktop.prose.blocks import Heading, ListItem, Paragraph, Prose, Text
from nvo_desktop.prose.plain import plain_text


def _prose(text: str) -> Prose:
    return read_text(text)[0]


def _headings(text: str) -> list[tuple[int, str]]:
    return [(block.level, text_of(block.content)) for block in _prose(text) if isinstance(block, Heading)]


def _items(text: str) -> list[tuple[str, int]]:
    return [(block.kind, block.depth) for block in _prose(text) if isinstance(block, ListItem)]


def test_numbered_lines_on_their_own_are_headings() -> None:
    text = "1. Inleiding\n\nEen alinea.\n\n2. Afspraken\n\n2.1. Governance\n\nEen alinea.\n"

    assert _headings(text) == [(1, "1. Inleiding"), (1, "2. Afspraken"), (2, "2.1. Governance")]


def test_numbered_lines_in_a_row_are_a_list() -> None:
    text = "Dit zijn de afspraken:\n\n1. Samen inkopen\n\n2. Samen betalen\n\nEn verder niets.\n"

    assert (_headings(text), _items(text)) == ([], [("number", 1)] * 2)


def test_an_item_with_bullets_below_it_is_no_heading() -> None:
    text = "Dit zijn de afspraken:\n1. Samen inkopen\n - voor iedereen\n2. Samen betalen\n - op tijd\n"

    assert _items(text) == [("number", 1), ("bullet", 2), ("number", 1), ("bullet", 2)]


def test_short_lines_before_a_paragraph_are_headings_and_two_of_them_stand_below_each_other() -> None:
    text = "Een titel\n\nEerste kop\n\nEen alinea.\n\nDeel\n\nTweede kop\n\nEen alinea.\n"

    assert _headings(text) == [(1, "Een titel"), (2, "Eerste kop"), (1, "Deel"), (2, "Tweede kop")]


def test_the_lines_of_a_form_give_single_words_as_headings() -> None:
    lines = [
        "Raad van 1 mei",
        "Aan allen,",
        "Onderwerp",
        "De visie op hulp",
        "Indiener",
        "Team Jeugd",
        "Besluit",
        "Zo is het.",
    ]
    text = "\n\n".join(lines)

    assert [heading for _, heading in _headings(text)] == ["Raad van 1 mei", "Onderwerp", "Indiener", "Besluit"]


@pytest.mark.parametrize(
    "line", ["Zaaknummer: 1234-5678", "Vastgesteld door: raden", "Aan de raad,", "Dit is een zin."]
)
def test_lines_of_other_kinds_are_no_headings(line: str) -> None:
    assert _headings(f"Een alinea.\n\n{line}\n\nEen alinea.\n") == []


def test_the_lines_of_a_table_of_contents_are_no_headings() -> None:
    text = (
        "Inhoud\n\n1. Aanleiding 3\n\n2.1 Governance ..... 5\n\n1. Aanleiding\n\nTekst.\n\n2.1 Governance\n\nTekst.\n"
    )

    assert [heading for _, heading in _headings(text)] == ["Inhoud", "1. Aanleiding", "2.1 Governance"]


def test_labels_are_headings_even_against_their_text() -> None:
    text = "2.1. Governance\n\nToelichting:\nDe norm vraagt iets.\n\nUitwerking: wij doen iets.\n"

    assert _headings(text)[1:] == [(3, "Toelichting:"), (3, "Uitwerking:")]
    assert plain_text(_prose(text)[-1:]) == "wij doen iets."


def test_a_number_that_a_list_would_change_stays_as_text() -> None:
    assert (
        plain_text(_prose("Zie ook:\n\n4. het vierde punt van de lijst;\n\nEn verder.\n"))
        .splitlines()[1]
        .startswith("4.")
    )


def test_a_second_list_starts_at_one_again() -> None:
    items = [block for block in _prose("Lijst:\n1. een;\n2. twee;\n1. weer een.\n") if isinstance(block, ListItem)]

    assert [item.restart for item in items] == [False, False, True]


def test_traces_of_markdown_are_read_as_meant() -> None:
    prose = _prose("In de 2^e helft leest u [meer](#), of [hier](https://voorbeeld.nl/a) alles.\n")

    assert prose == (
        Paragraph(
            (
                Text("In de 2e helft leest u meer, of "),
                Text("hier", link="https://voorbeeld.nl/a"),
                Text(" alles."),
            )
        ),
    )


def test_hashes_make_headings() -> None:
    assert _headings("## Tweede niveau\n\nTekst.\n") == [(2, "Tweede niveau")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_what_programs_write(encoding: str) -> None:
    assert decode("Eén coördinerende gemeente – ‘samen’".encode(encoding)) == "Eén coördinerende gemeente – ‘samen’"


def test_content_that_is_no_text_is_refused() -> None:
    with pytest.raises(InputProblem, match="geen leesbare tekst"):
        decode(b"\x00\x01\x02")


def test_left_out_page_numbers_are_counted_in_a_warning() -> None:
    assert read_text("Een.\n\n1\n")[1] == ("Paginanummers en herhaalde kopregels zijn weggelaten: één regel.",)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.text("abc ABC12.:;-•\n", max_size=50), max_size=12).map("\n\n".join))
def test_reading_loses_no_letter(text: str) -> None:
    def letters(written: str) -> list[str]:
        return [letter for letter in written if letter.isalpha()]

    assert letters(plain_text(_prose(text))) == letters(text)
