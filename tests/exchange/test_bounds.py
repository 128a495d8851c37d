"""What would keep the program busy for minutes is read in seconds, or refused."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx.document import Document

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange import papers
from nvo_desktop.exchange.html import read_html
from nvo_desktop.exchange.papers import bytes_of
from nvo_desktop.exchange.text import decode, read_text
from nvo_desktop.exchange.word import read_word
from nvo_desktop.prose.foreign import from_html
from nvo_desktop.prose.plain import plain_text

LONG_AGO = 30  # seconds; each takes less than one, and the faults that these tests were made for took minutes or years


@pytest.fixture(autouse=True)
def in_time() -> Iterator[None]:
    """Fail a test that hangs."""
    if not hasattr(signal, "SIGALRM"):
        pytest.skip("there is no alarm clock on this system")

    def rung(*_: object) -> None:
        raise AssertionError("this took far too long")

    before = signal.signal(signal.SIGALRM, rung)
    signal.alarm(LONG_AGO)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def letters(text: str) -> list[str]:
    return [letter for letter in text if letter.isalnum()]


@pytest.mark.parametrize(
    "line",
    [
        "Handtekening: " + "." * 120,
        "Naam " + ". " * 400 + "en datum " + "…" * 400,
        "[" * 4_000 + "a" * 4_000,
        "1" + ".1" * 4_000 + " kop",
        "a" + "'\") " * 4_000,
        "- " * 4_000 + "a",
        "a" + " " * 40_000 + "b",
    ],
)
def test_a_line_that_looks_like_many_things_is_read(line: str) -> None:
    assert letters(plain_text(read_text(f"Kop\n\n{line}\n\nTekst.\n")[0])) == letters(f"Kop{line}Tekst")


def test_an_endless_paragraph_is_read_whole() -> None:
    prose = read_text("Wij besluiten samen over jeugdhulp in de regio.\n" * 10_000)[0]
    assert plain_text(prose).count("jeugdhulp") == 10_000
    assert max(map(len, plain_text(prose).split("\n"))) < 21_000  # joining longer ones takes time by the square


def test_a_page_with_unclosed_elements_keeps_what_comes_after_them() -> None:
    assert plain_text(read_html(b"<p>voor</p>" + b"<span><p>" * 5_000 + b"na")[0]).split() == ["voor", "na"]


def test_an_element_with_endless_attributes_is_read() -> None:
    html = "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">tekst"
    assert plain_text(read_html(html.encode())[0]) == "tekst"


@pytest.mark.parametrize(
    "html",
    [
        "<p><a href='#ftn1'>" + "\u00a0" * 50_000 + "tekst</a></p><div id='ftn1'><p>noot</p></div>",
        "<p><sup>" + "1" * 100_000 + "x</sup>tekst",
        "<table><tr><td colspan='" + "9" * 5_000 + "'>tekst</td><td>b</td></tr></table>",
        "<p>tekst" + "e\u0301\u0327" + "\u0301\u0327" * 100_000,
    ],
)
def test_odd_markup_is_read(html: str) -> None:
    assert "tekst" in plain_text(from_html(html))


def test_more_text_than_a_paper_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "MOST_CHARACTERS", 50)
    assert read_text("woord " * 8)[0]
    assert read_html(b"<p title='" + b"x" * 90 + b"'>" + b"woord " * 8)[0]
    with pytest.raises(InputProblem, match="te veel tekst"):
        read_text("woord " * 9)
    with pytest.raises(InputProblem, match="te veel tekst"):
        read_html(b"<p>" + b"woord " * 9)


def test_more_elements_than_a_page_has_are_refused() -> None:
    assert len(read_html(b"<p>a" * 1_000)[0]) > 0
    with pytest.raises(InputProblem, match="te veel onderdelen"):
        read_html(b"<p>" * 1_000_001)


def test_more_elements_than_a_word_file_has_are_refused(
    word: Callable[[Callable[[Document], object]], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    content = word(lambda document: document.add_paragraph("tekst"))
    assert read_word(content)[0]
    monkeypatch.setattr("nvo_desktop.exchange.word.MOST_WORD_TAGS", 100)
    with pytest.raises(InputProblem, match="te veel onderdelen"):
        read_word(content)


@pytest.mark.parametrize("charset", ["undefined", "punycode", "unicode_escape", "base64", "utf-7", "idna"])
def test_a_character_set_that_is_no_writing_is_not_obeyed(charset: str) -> None:
    html = f"<meta charset={charset}><p>Reële \\u202e +AD4- tekst-</p>"
    assert plain_text(read_html(html.encode())[0]) == "Reële \\u202e +AD4- tekst-"


def test_latin_1_is_read_as_browsers_do() -> None:
    html = "<meta charset='iso-8859-1'><p>‘Reëel’ – € 5".encode("cp1252")
    assert plain_text(read_html(html)[0]) == "‘Reëel’ – € 5"


@pytest.mark.parametrize("content", [b"%PDF-1.4 tekst", b"tekst\x01\x02" * 90, b"\x89PNG\r\n\x1a\n\x05" + b"x" * 90])
def test_other_files_are_no_text_whatever_their_name(content: bytes) -> None:
    with pytest.raises(InputProblem, match="geen leesbare tekst"):
        decode(content)
    with pytest.raises(InputProblem, match="geen leesbare tekst"):
        read_html(b"<meta charset=utf-8>" + content if not content.startswith(b"%") else content)


def test_a_stray_sign_in_a_long_text_is_forgiven() -> None:
    assert decode(b"tekst " * 500 + b"\x0c\x1a\x07").endswith("\x07")


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")
    with pytest.raises(InputProblem, match="geen gewoon bestand"):
        bytes_of(tmp_path / "pijp.txt", "")
