"""Prose as bare text and back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.prose.canonical import normal, read, write
from nvo_desktop.prose.plain import from_plain, plain_text


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("", ""),
        ('<h1>Kop</h1>\n<p>a <b>b</b><br/>c</p>\n<ul n="2">d</ul>', "Kop\na b c\nd"),
        ("<p>Een zin.<fn>Met een noot.</fn> En meer.</p>", "Een zin. (Met een noot.) En meer."),
        ("<table><tr><th>a</th><th></th></tr><tr><td>1</td><td>2</td></tr></table>", "a\t\n1\t2"),
        (f'<figure src="bijlage:{"a" * 64}" alt="kaart">De regio</figure>', "[kaart] De regio"),
        (f'<figure src="bijlage:{"a" * 64}" alt="">De regio</figure>', "De regio"),
    ],
)
def test_each_block_gives_its_characters(prose, text):
    assert plain_text(read(prose)) == text


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("", ""),
        ("\n \n", ""),
        ("a\nb\n\n\nc\r\n", "<p>a<br/>b</p>\n<p>c</p>"),
        ("- a\n• b\n– c", '<ul n="1">a</ul>\n<ul n="1">b</ul>\n<ul n="1">c</ul>'),
        ("1. a\n2) b", '<ol n="1">a</ol>\n<ol n="1">b</ol>'),
        ("1. a\n\n1. b", '<ol n="1">a</ol>\n<ol n="1" restart="1">b</ol>'),
        ("- a\n    - b\n        - c\n            - d\n- e", None),
        ("1. a\n   - b\n2. c\n   1. d", '<ol n="1">a</ol>\n<ul n="2">b</ul>\n<ol n="1">c</ol>\n<ol n="2">d</ol>'),
        ("Kop:\n- a\n  vervolg\nDaarna", '<p>Kop:</p>\n<ul n="1">a<br/>vervolg</ul>\n<p>Daarna</p>'),
        ("2024. Een jaar", "<p>2024. Een jaar</p>"),
        ("-a\n1.5 miljoen\n-", "<p>-a<br/>1.5 miljoen<br/>-</p>"),
        ("<b> & \u200b\u202ex", "<p>&lt;b&gt; &amp; x</p>"),
    ],
)
def test_bare_text_becomes_blocks(text, prose):
    if prose is None:
        prose = "\n".join(f'<ul n="{depth}">{word}</ul>' for depth, word in zip((1, 2, 3, 3, 1), "abcde", strict=True))
    assert write(from_plain(text)) == prose


@given(st.text(st.sampled_from("ab-•1.) \t\n\r\u00a0<&"), max_size=40))
@settings(deadline=None, max_examples=300)
def test_bare_text_is_read_into_normal_prose_with_all_its_letters(text):
    prose = from_plain(text)
    assert normal(prose) == prose
    assert [c for c in plain_text(prose) if c in "ab"] == [c for c in text if c in "ab"]


@given(st.data())
@settings(deadline=None, max_examples=100)
def test_any_prose_has_as_many_lines_as_blocks_and_further_rows(any_prose, data):
    prose = normal(data.draw(any_prose))
    rows = sum(len(getattr(block, "rows", ())) for block in prose)
    assert not prose or plain_text(prose).count("\n") + 1 == len(prose) + rows
