"""Which characters and addresses come in, and which do not."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.prose.cleaning import clean_line, clean_text, safe_link, without_unwanted

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=30)


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x9b",
        "\ud83d",
        "\ufffe",
        "\uffff",
        "\U0001fffe",
        "\ufdd0",
        "\u202e",
        "\u2066",
        "\u200f",
        "\u061c",
        "\u200b",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\U000e0041",
    ],
)
def test_a_character_that_hides_or_breaks_text_is_removed(character):
    assert clean_text(f"a{character}b") == "ab"


@pytest.mark.parametrize("end", ["\v", "\f", "\r", "\r\n", "\u2028", "\u2029", "\x85", "\n"])
def test_each_line_end_becomes_one_newline(end):
    assert clean_text(f"a{end}b") == "a\nb"


@pytest.mark.parametrize("text", ["a\u00a0b", "af\u00adspraak", "a\tb", "’s-Gravenhage – é 😀 \u202f"])
def test_what_a_writer_means_is_kept(text):
    assert clean_text(text) == text


def test_letters_and_marks_are_composed():
    assert clean_text("e\u0301") == "é"
    assert clean_text("e\u200b\u0301") == "é"
    assert without_unwanted(">\u200b\u0338") == ">\u0338"


@given(ANYTHING)
@settings(deadline=None, max_examples=300)
def test_clean_text_stays_as_it_is_and_can_be_saved(text):
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert cleaned.encode().decode() == cleaned
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in cleaned if c not in "\n\t")


@given(ANYTHING)
@settings(deadline=None, max_examples=200)
def test_a_clean_line_is_one_line(text):
    line = clean_line(text)
    assert clean_line(line) == line
    assert len(line.splitlines()) <= 1


def test_a_line_keeps_its_hard_spaces_and_no_others():
    assert clean_line("  a \t\n b\u00a0\u00a0c\u2003d ") == "a b\u00a0\u00a0c d"


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://voorbeeld.nl/a?b=1#c", "https://voorbeeld.nl/a?b=1#c"),
        ("HTTP://voorbeeld.nl", "http://voorbeeld.nl"),
        (" https://voorbeeld.nl/een twee\n", "https://voorbeeld.nl/een%20twee"),
        ("mailto:raad@voorbeeld.nl", "mailto:raad@voorbeeld.nl"),
        ("#afspraak-4", "#afspraak-4"),
        ("https://voorbeeld.nl/caf\u200bé", "https://voorbeeld.nl/café"),
    ],
)
def test_a_safe_address_is_kept(address, safe):
    assert safe_link(address) == safe


@pytest.mark.parametrize(
    "address",
    [
        "",
        "#",
        "http:",
        "https://",
        "mailto:",
        "http:///a",
        "https:\\\\server\\a",
        "//server/a",
        "\\\\server\\a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:x",
        "data:text/html,a",
        "voorbeeld.nl",
        "C:\\a",
        "vbscript:x",
        "ftp://voorbeeld.nl",
        "ms-word:x",
    ],
)
def test_any_other_address_is_dropped(address):
    assert safe_link(address) == ""


@given(st.one_of(ANYTHING, ANYTHING.map("https://a".__add__), ANYTHING.map("#".__add__)))
@settings(deadline=None, max_examples=300)
def test_a_safe_address_stays_safe(address):
    safe = safe_link(address)
    assert safe_link(safe) == safe
    assert not any(c.isspace() for c in safe)


def test_the_quick_look_never_overlooks_an_unwanted_character() -> None:
    signs = map(chr, range(sys.maxunicode + 1))
    assert [hex(ord(sign)) for sign in signs if clean_text(f"a{sign}\a") != clean_text(f"a{sign}")] == []


def test_more_marks_than_any_letter_has_are_dropped():
    assert clean_text("n" + "\u0323\u0301" * 40_000 + "a") == clean_text("n" + "\u0323\u0301" * 15 + "a")
    assert clean_text("\u05e9\u05bc\u05c1\u0591 \u1100\u1161" * 20) == unicodedata.normalize(
        "NFC", "\u05e9\u05bc\u05c1\u0591 \u1100\u1161" * 20
    )
    assert clean_text("👍" * 50) == "👍" * 50
