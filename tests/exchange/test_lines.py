"""Lines that were cut out of a paragraph come together again, and the furniture of pages goes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.exchange.lines import Mark, chunks_of, lines_of, mark_of

_WRAPPED = """\
De gemeenten kopen de specialistische hulp samen in, zodat kinderen en ouders
overal in de regio dezelfde hulp krijgen en aanbieders maar met één
opdrachtgever te maken hebben.
Daarnaast spreken zij af hoe de lokale teams naar deze hulp verwijzen en wat
zij daarvoor van elkaar nodig hebben.
"""


def _texts(text: str) -> list[str]:
    return [chunk.text for chunk in chunks_of(lines_of(text)[0])]


def test_wrapped_lines_become_paragraphs() -> None:
    texts = _texts(_WRAPPED)

    assert [text.split(" ", 1)[0] for text in texts] == ["De", "Daarnaast"]
    assert texts[0].endswith("te maken hebben.")


def test_lines_of_an_unwrapped_text_stay_paragraphs() -> None:
    long = "Een regel die niet is afgebroken omdat elke regel een alinea is. " * 4

    assert _texts(f"Kop\n{long}\n{long}\n") == ["Kop", long.strip(), long.strip()]


def test_a_sentence_goes_on_after_an_empty_line_that_a_page_break_left() -> None:
    text = "De gemeenten spreken af dat zij de hulp voor de hele \n\nregio samen inkopen, ook als dat meer tijd kost.\n"

    assert len(_texts(text)) == 1


def test_an_empty_line_between_whole_sentences_parts_paragraphs() -> None:
    assert len(_texts("Wij kopen samen in.\n\nwij betalen samen.\n")) == 2


def test_an_item_takes_its_wrapped_lines_along() -> None:
    chunks = chunks_of(
        lines_of("Dit is afgesproken:\n- een lijst met een punt dat over twee regels\n  loopt;\n- kort.\n")[0]
    )

    assert [(chunk.mark, chunk.text) for chunk in chunks[1:]] == [
        (Mark.BULLET, "een lijst met een punt dat over twee regels loopt;"),
        (Mark.BULLET, "kort."),
    ]


def test_a_dash_in_a_full_line_is_no_bullet() -> None:
    text = _WRAPPED.replace("en ouders\n", "en ouders\n– ook wie verhuist – ")

    assert all(chunk.mark is Mark.NONE for chunk in chunks_of(lines_of(text)[0]))


def test_a_hyphen_at_the_end_of_a_line_goes_when_the_word_stands_elsewhere_without() -> None:
    assert "jeugdhulp voor" in " ".join(
        _texts("Over de jeugdhulp gaat de gemeente en dus ook over de jeugd-\nhulp voor ouders.\n")
    )


def test_a_hyphen_at_the_end_of_a_line_stays_when_nothing_tells() -> None:
    assert (
        "niet-vrijblijvende"
        in _texts("De regio kiest in deze visie voor een duidelijke en niet-\nvrijblijvende vorm.\n")[0]
    )


def test_a_hanging_hyphen_stays() -> None:
    assert "jeugd- en" in _texts("Er zijn ook afspraken over de manier waarop jeugd-\nen gezinshulp samengaan.\n")[0]


_PAGE = "".join(f"Dit is regel {letter}.\n\n" for letter in "abcdefg")


def test_lone_numbers_that_count_pages_go() -> None:
    lines, dropped = lines_of(f"{_PAGE}1\n\n{_PAGE}Pagina 2 van 2\n")

    assert (len(lines), dropped) == (14, 2)


def test_a_line_beside_each_page_number_goes_too() -> None:
    pages = "".join(f"{_PAGE}{number}\n\nRegiovisie Voorbeeld\n\n" for number in (1, 2, 3))

    assert "Regiovisie Voorbeeld" not in {line.text for line in lines_of(pages)[0]}


@pytest.mark.parametrize("numbers", ["12 7", "3 5", "1 1"])
def test_lone_numbers_that_do_not_count_pages_stay(numbers: str) -> None:
    first, second = numbers.split()

    assert lines_of(f"{_PAGE}{first}\n\n{_PAGE}{second}\n")[1] == 0


def test_the_row_numbers_of_a_table_stay() -> None:
    assert lines_of("Nr\n\n1\n\nGovernance\n\n2\n\nToegang\n")[1] == 0


def test_one_lone_number_is_of_a_page_only_at_an_end() -> None:
    assert [lines_of(text)[1] for text in ("1\n\nTekst.\n", "Tekst.\n\n4\n", "Aantal\n\n4\n\nTekst.\n")] == [1, 1, 0]


def test_running_headers_go_with_the_form_feeds() -> None:
    pages = [f"Regiovisie Voorbeeld\n\nTekst van bladzijde {'abcd'[number]}.\n\n{number}\n" for number in range(1, 4)]

    lines, dropped = lines_of("\f".join(pages))

    assert ([line.text[-2] for line in lines], dropped) == (["b", "c", "d"], 6)


def test_a_number_inside_a_page_stays_where_form_feeds_tell_the_pages() -> None:
    lines, _ = lines_of("Een.\n\nTwee.\n\n42\n\nDrie.\n\nVier.\n\f\nVijf.\n")

    assert "42" in [line.text for line in lines]


def test_marks_are_told_apart() -> None:
    marks = [
        mark_of(text)[0] for text in ("• a", "o a", "– a", "1. a", "2) a", "b. a", "2.4. Aa", "2.4 Aa", "2020. a", "a")
    ]

    assert marks == [Mark.BULLET] * 3 + [Mark.NUMBER] * 2 + [Mark.LETTER] + [Mark.SECTION] * 2 + [Mark.NONE] * 2


@settings(deadline=None, max_examples=150)
@given(st.lists(st.text("abcdef .:-\n", max_size=60), max_size=12).map("\n".join))
def test_joining_loses_no_letter(text: str) -> None:
    lines, _ = lines_of(text)
    joined = "".join(f"{chunk.label}{chunk.text}" for chunk in chunks_of(lines))

    assert [letter for letter in joined if letter.isalpha()] == [letter for letter in text if letter.isalpha()]
