"""HTML for others: what it looks like, and that our own reader gets the same prose back."""

from __future__ import annotations

import pytest

from nvo_desktop.prose.canonical import read, write
from nvo_desktop.prose.foreign import from_html
from nvo_desktop.prose.html import to_html

SHA = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("line", "html"),
    [
        ("<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>"),
        ("<h2>Kop</h2>", "<h2>Kop</h2>"),
        ("<q>a<br/>b</q>", "<blockquote><p>a<br>b</p></blockquote>"),
        (
            '<p><a href="https://voorbeeld.nl/?a=1&amp;b=&quot;">x</a></p>',
            '<p><a href="https://voorbeeld.nl/?a=1&amp;b=&quot;">x</a></p>',
        ),
        ("<p><b><i><u>x</u></i></b></p>", "<p><strong><em><u>x</u></em></strong></p>"),
        (f'<figure src="bijlage:{SHA}" alt="een kaart">bij</figure>', "<p>een kaart</p><p>bij</p>"),
        (
            "<p>a<fn>noot</fn></p>",
            '<p>a<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1">noot</li></ol>',
        ),
    ],
)
def test_each_block_is_written_as_others_know_it(line, html):
    assert to_html(read(line)) == html


def test_lists_are_nested():
    lines = ['<ul n="1">a</ul>', '<ol n="2">b</ol>', '<ol n="2">c</ol>', '<ul n="1">d</ul>']
    assert to_html(read("\n".join(lines))) == "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"


@pytest.mark.parametrize(
    "lines",
    [
        ['<ul n="1">a</ul>', '<ul n="2">b</ul>', '<ol n="3">c</ol>', '<ul n="1">d</ul>'],
        ['<ol n="1">a</ol>', '<ol n="1">b</ol>', '<ol n="1" restart="1">c</ol>'],
        ['<ul n="2">a</ul>', "<p>b</p>"],
        ['<ol n="1">a</ol>', '<ul n="1">b</ul>', '<ul n="2">c</ul>', '<ol n="2">d</ol>'],
        ["<table><tr><th>a</th><th></th></tr><tr><td>1</td><td>b<br/>c</td></tr></table>", "<q>d</q>"],
        ["<p>a<fn>n<br/><b>m</b></fn> b<fn>o</fn></p>", '<ol n="1">c</ol>'],
    ],
)
def test_our_own_reader_gets_it_back(lines):
    assert write(from_html(to_html(read("\n".join(lines))))) == "\n".join(lines)
