"""Words of a cell over several lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics

from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.wrapping import wrapped

WORDS = st.lists(st.text("abcdéë’- €", min_size=1, max_size=20), max_size=12).map(" ".join)
LONG = "Samenwerkingsafspraken bovenregionale jeugdhulp met Pijnacker-Nootdorp en ’s-Hertogenbosch"


def width_of(text: str) -> int:
    return QFontMetrics(font("body")).horizontalAdvance(text)


@pytest.mark.usefixtures("qapp")
def test_what_fits_stays_on_one_line() -> None:
    assert wrapped("Oud-Weidstede", font("body"), width_of("Oud-Weidstede"), 3) == ["Oud-Weidstede"]


@pytest.mark.usefixtures("qapp")
def test_what_does_not_fit_goes_on_below_with_every_word() -> None:
    lines = wrapped("Verslavingszorg en forensische jeugdzorg", font("body"), width_of("forensische jeugdzorg"), 3)
    assert lines == ["Verslavingszorg en", "forensische jeugdzorg"]


@pytest.mark.usefixtures("qapp")
def test_the_last_line_says_that_more_follows() -> None:
    lines = wrapped(LONG, font("body"), width_of("Samenwerkingsafspraken"), 2)
    assert lines[0] == "Samenwerkingsafspraken"
    assert lines[1].startswith("bovenregionale")
    assert lines[1].endswith("…")
    assert len(lines) == 2


@pytest.mark.usefixtures("qapp")
def test_a_word_that_is_wider_than_its_column_is_cut_and_the_rest_stays_to_be_read() -> None:
    first, second = wrapped("Dienstverleningsovereenkomst 2025", font("body"), width_of("Dienstverlening…"), 3)
    assert first.endswith("…")
    assert second == "2025"


@pytest.mark.usefixtures("qapp")
def test_lines_of_the_text_itself_stay_lines() -> None:
    assert wrapped("een\ntwee", font("body"), width_of("een twee") - 1, 3) == ["een", "twee"]
    assert wrapped("een\ntwee", font("body"), width_of("een twee") + 9, 1) == ["een twee"]


@pytest.mark.usefixtures("qapp")
@given(WORDS, st.integers(20, 400), st.integers(1, 4))
def test_no_line_is_wider_than_the_column_and_there_are_never_too_many(text: str, width: int, most: int) -> None:
    lines = wrapped(text, font("body"), width, most)
    assert 1 <= len(lines) <= most
    assert all(width_of(line) <= width for line in lines)
