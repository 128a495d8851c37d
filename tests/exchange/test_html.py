"""HTML becomes prose, whatever wrote it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nvo_desktop.exchange.html import read_html
from nvo_desktop.exchange.labels import text_of
from nvo_desktop.prose.blocks import Heading, ListItem, Prose
from nvo_desktop.prose.plain import plain_text


def _read(html: str) -> Prose:
    return read_html(html.encode())[0]


def _headings(html: str) -> list[tuple[int, str]]:
    return [(block.level, text_of(block.content)) for block in _read(html) if isinstance(block, Heading)]


def test_real_headings_are_kept() -> None:
    assert _headings("<h1>Een</h1><p>Tekst.</p><h2>Twee</h2><p>Tekst.</p>") == [(1, "Een"), (2, "Twee")]


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    html = "<p><b>Governance</b></p><p>Wij kiezen.</p><p><b>Tarieven</b></p><p>Wij betalen.</p><p>Kort</p><p>Slot.</p>"

    assert [heading for _, heading in _headings(html)] == ["Governance", "Tarieven"]


def test_numbered_lines_are_headings_beside_a_link() -> None:
    html = '<p>2.4. Governance</p><p>Wij kiezen <a href="https://voorbeeld.nl">dit</a>.</p>'

    assert _headings(html) == [(2, "2.4. Governance")]


def test_lines_in_a_pre_are_read_as_text() -> None:
    html = "<html><body><pre>1. Inleiding\n\nEen alinea.\n\n2.1. Governance\n\n- een punt\n</pre></body></html>"

    assert _headings(html) == [(1, "1. Inleiding"), (2, "2.1. Governance")]
    assert isinstance(_read(html)[-1], ListItem)


def test_lines_that_are_paragraphs_come_together() -> None:
    html = "".join(
        f"<p>{line}</p>"
        for line in (
            "De gemeenten kopen de hulp samen in en zij zorgen er",
            "samen voor dat alle kinderen in",
            "de regio die hulp ook krijgen.",
        )
    )

    assert len(_read(html)) == 1


def test_paragraphs_without_white_between_them_stay_paragraphs() -> None:
    assert _headings("<p>Governance</p><p>Wij kiezen samen.</p><p>En verder niets.</p>") == [(1, "Governance")]


def test_a_typed_bullet_is_an_item() -> None:
    prose = _read("<p>Dit is <b>echt</b> zo:</p><p>• een punt met <b>vet</b></p>")

    assert isinstance(prose[-1], ListItem)
    assert plain_text(prose[-1:]) == "een punt met vet"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta http-equiv="content-type" content="text/html; charset=iso-8859-15"/>', "iso-8859-15"),
        ("", "utf-8"),
    ],
)
def test_the_character_set_is_followed(declared: str, encoding: str) -> None:
    html = f"<html><head>{declared}</head><body><p>Reële coördinatie</p></body></html>"

    assert plain_text(read_html(html.encode(encoding))[0]) == "Reële coördinatie"


def test_pictures_are_counted_and_nothing_is_fetched() -> None:
    prose, warnings = read_html(b'<p>Tekst.</p><img src="file:///etc/passwd"><script>alert(1)</script>')

    assert (plain_text(prose), warnings) == ("Tekst.", ("Afbeeldingen zijn niet meegenomen (1).",))


@pytest.mark.parametrize("html", ["", "   ", "<!-- niets -->", "<html></html>"])
def test_an_empty_page_gives_no_blocks(html: str) -> None:
    assert _read(html) == ()


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<pre>", "aap", "noot: ", "2.1 Mies", "\n", "• "]
        ),
        max_size=25,
    )
)
@example(["noot: ", "noot: ", "<pre>", "<p>", "aap", "2.1 ", "Mies"])
def test_reading_loses_no_letter(parts: list[str]) -> None:
    shown = "".join(part for part in parts if not part.startswith("<"))
    read = plain_text(_read("".join(parts)))

    assert [letter for letter in read if letter.isalnum()] == [letter for letter in shown if letter.isalnum()]
