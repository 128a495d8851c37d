"""A page that is really a plain text."""

from __future__ import annotations

import pytest

from nvo_desktop.exchange.disguise import text_in_disguise
from nvo_desktop.prose.markup import parse_html


def text(html: str) -> str | None:
    return text_in_disguise(parse_html(html))


def test_paragraphs_without_any_form_stand_apart() -> None:
    assert text("<p>Governance</p><p>Wij besluiten samen.</p>") == "Governance\n\nWij besluiten samen."


def test_lines_that_break_off_inside_a_sentence_stay_lines() -> None:
    assert text("<p>Wij besluiten</p><p>samen en met</p><p>elkaar.</p>") == "Wij besluiten\nsamen en met\nelkaar."


def test_white_made_with_empty_paragraphs_is_the_authors_own() -> None:
    assert text("<p>Een.</p><p></p><p>Twee.</p><p></p>") == "Een.\n\nTwee.\n"


def test_a_br_is_a_line_and_other_white_space_is_one_space() -> None:
    assert text("<p>Een  \n twee.<br>Drie.</p>") == "Een twee.\nDrie."


def test_the_lines_of_a_pre_stay() -> None:
    assert text("<pre>Wij  besluiten\nsamen.</pre>") == "Wij  besluiten\nsamen."


def test_what_is_not_seen_does_not_count() -> None:
    page = "<html><head><title>Stuk</title></head><body><style>p {}</style><p>Een.</p><p>Twee.</p></body></html>"
    assert text(page) == "Een.\n\nTwee."


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Governance</h1><p>Tekst.</p>",
        "<p>Wij <b>besluiten</b> samen.</p>",
        '<p>Zie <a href="https://example.org/">hier</a>.</p>',
        "<ul><li>Een</li></ul>",
        "Losse tekst <p>en een alinea.</p>",
        "",
        "<div></div>",
    ],
)
def test_a_page_with_any_form_or_nothing_at_all_is_no_disguise(html: str) -> None:
    assert text(html) is None


def test_an_anchor_that_leads_nowhere_is_no_form() -> None:
    assert text('<p><a name="een">Een.</a></p><p>Twee.</p>') == "Een.\n\nTwee."
