"""Foreign HTML: structure kept, decoration dropped, no text lost, nothing dangerous let through."""

from __future__ import annotations

import re

import mammoth
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.prose.canonical import normal, write
from nvo_desktop.prose.foreign import from_html
from nvo_desktop.prose.plain import plain_text


def mark(level: int, text: str, *, of: str = "l0", run: str = "lfo1") -> str:
    """The start of a list paragraph as Word puts it on the clipboard, with text as its marker."""
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;"
        f"mso-list:{of} level{level} {run}'><![if !supportLists]><span style='font-family:Symbol'>"
        f"<span style='mso-list:Ignore'>{text}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"
        "</span></span><![endif]>"
    )


def test_word_lists_get_their_depth_and_kind_and_lose_their_marker():
    html = (
        mark(1, "·") + "Eén</p>" + mark(2, "o") + "Twee</p>" + mark(3, "a)") + "Drie</p>" + mark(1, "12.") + "Vier</p>"
    )
    assert write(from_html(html)) == '<ul n="1">Eén</ul>\n<ul n="2">Twee</ul>\n<ol n="3">Drie</ol>\n<ol n="1">Vier</ol>'


@pytest.mark.parametrize("marker", ["1.", "1)", "(1)", "a.", "iv)", "B.", "2.3", "2.3.1.", "7"])
def test_digits_or_letters_with_a_point_number_an_item(marker):
    assert write(from_html(mark(1, marker) + "x</p>")) == '<ol n="1">x</ol>'


@pytest.mark.parametrize("marker", ["·", "o", "§", "–", "*", "Ø", "→"])
def test_any_other_marker_is_a_bullet(marker):
    assert write(from_html(mark(1, marker) + "x</p>")) == '<ul n="1">x</ul>'


def test_a_second_list_in_word_starts_again():
    html = mark(1, "1.") + "a</p>" + mark(1, "2.") + "b</p>" + mark(1, "1.", run="lfo2") + "c</p>"
    assert write(from_html(html)) == '<ol n="1">a</ol>\n<ol n="1">b</ol>\n<ol n="1" restart="1">c</ol>'


def test_word_decoration_and_empty_paragraphs_go():
    html = """<html xmlns:o="urn:o"><head><style>p {color:red}</style><!--[if gte mso 9]><xml>x</xml><![endif]--></head>
      <body><!--StartFragment--><p class=MsoNormal><span style='font-size:14pt;color:red'>Rode <b
      style='mso-bidi-font-weight:normal'>vette</b>
      tekst</span><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p><img src="file:///C:/a.png">na</p>
      <!--EndFragment--></body></html>"""
    assert write(from_html(html)) == "<p>Rode <b>vette</b> tekst</p>\n<p>na</p>"


def test_a_heading_of_word_loses_its_number_and_its_weight():
    html = "<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>1.&nbsp;</span><![endif]><b>Visie</b></h1>"
    assert write(from_html(html)) == "<h1>Visie</h1>"


def test_marker_text_outside_a_list_is_text():
    assert write(from_html("<p><![if !supportLists]>7 <![endif]>gemeenten</p>")) == "<p>7 gemeenten</p>"


def test_footnotes_of_word_become_notes():
    html = (
        '<p>Zin<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>'
        "<![if !supportFootnotes]>[1]<![endif]></span></a>.</p><div style='mso-element:footnote-list'><hr>"
        "<div style='mso-element:footnote' id=ftn1><p><a href=\"#_ftnref1\">[1]</a> Zie <i>bijlage</i>.</p></div></div>"
    )
    assert write(from_html(html)) == "<p>Zin<fn>Zie <i>bijlage</i>.</fn>.</p>"


def test_footnotes_of_libreoffice_become_notes():
    html = (
        '<p>Zin<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>'
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" '
        'href="#sdfootnote1anc">1</a>\tEen noot.</p></div>'
    )
    assert write(from_html(html)) == "<p>Zin<fn>Een noot.</fn>.</p>"


def test_footnotes_of_mammoth_become_notes():
    html = (
        '<p>Zin<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup>.</p>'
        '<ol><li id="footnote-2"><p>Een noot.</p>'
        '<p>Regel <strong>twee</strong>. <a href="#footnote-ref-2">↑</a></p></li></ol>'
    )
    assert write(from_html(html)) == "<p>Zin<fn>Een noot.<br/>Regel <b>twee</b>.</fn>.</p>"


def test_a_note_belongs_to_its_first_reference_and_stays_when_there_is_none():
    twice = '<p>a<a href="#fn1">1</a> b<a href="#fn1">1</a></p><ol><li id="fn1">noot</li></ol>'
    assert write(from_html(twice)) == "<p>a<fn>noot</fn> b1</p>"
    assert plain_text(from_html('<p>a</p><ol><li id="fn1">noot</li></ol>')) == "a\nnoot"


def test_notes_that_refer_to_each_other_end():
    html = '<p>a<a href="#fn1">1</a></p><li id="fn1">x<a href="#fn2">2</a></li><li id="fn2">y<a href="#fn1">1</a></li>'
    assert plain_text(from_html(html)) == "a (x2)\ny1"


def test_what_mammoth_makes_of_a_word_file_keeps_its_structure(tmp_path):
    document = Document()
    document.add_heading("Kop", 2)
    document.add_paragraph("Een ").add_run("vet").bold = True
    for style in ("List Bullet", "List Number"):
        document.add_paragraph(style, style=style)
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = str(number)
    document.save(str(tmp_path / "a.docx"))
    with (tmp_path / "a.docx").open("rb") as file:
        html = mammoth.convert_to_html(file).value
    assert write(from_html(html)).split("\n") == [
        "<h2>Kop</h2>",
        "<p>Een <b>vet</b></p>",
        '<ul n="1">List Bullet</ul>',
        '<ol n="1">List Number</ol>',
        "<table><tr><th>0</th><th>1</th></tr><tr><td>2</td><td>3</td></tr></table>",
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        (" \n ", ""),
        ("los", "<p>los</p>"),
        (
            "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h6>e</h6>",
            "<h1>a</h1>\n<h2>b</h2>\n<h3>c</h3>\n<h3>d</h3>\n<h3>e</h3>",
        ),
        ("<p>a<br>b<br></p>", "<p>a<br/>b</p>"),
        ("<p> a \n <b> b </b> c </p>", "<p>a <b>b </b>c</p>"),
        ("<p>a&nbsp;&nbsp;b</p>", "<p>a\u00a0\u00a0b</p>"),
        ("<pre>a  b\nc</pre>", "<p>a b<br/>c</p>"),
        ("<div>a<div>b</div>c</div>", "<p>a</p>\n<p>b</p>\n<p>c</p>"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "<q>a</q>\n<q>b</q>"),
        ("<strong><em><u>x</u></em></strong>", "<p><b><i><u>x</u></i></b></p>"),
        (
            "<span style='font-weight:700;font-style:italic;text-decoration:underline'>x</span>",
            "<p><b><i><u>x</u></i></b></p>",
        ),
        ("<b style='font-weight:normal'>a<span style='font-weight:700'>b</span></b>", "<p>a<b>b</b></p>"),
        ("<a href='https://voorbeeld.nl/'><u>x</u></a>", '<p><a href="https://voorbeeld.nl/">x</a></p>'),
        ("<a href='javascript:alert(1)'>x</a><a href='file:///c'>y</a><a href='#_Toc1'>z</a>", "<p>xyz</p>"),
        ("<a href='#afspraak-4'>x</a>", '<p><a href="#afspraak-4">x</a></p>'),
        ("<p>a<script>x</script><style>y</style><del>z</del><img src=q alt=r></p>", "<p>a</p>"),
        ("<p style='display:none'>x</p><p>y</p>", "<p>y</p>"),
        ("10<sup>3</sup> m<sup>2</sup>, CO<sub>2</sub>, 1<sup>e</sup>", "<p>10³ m², CO₂, 1e</p>"),
        ("<p>&lt;b&gt; &amp; &#8203;&#x202e;c</p>", "<p>&lt;b&gt; &amp; c</p>"),
        ("<onbekend>a</onbekend><dl><dt>b<dd>c</dl>", "<p>a</p>\n<p>b</p>\n<p>c</p>"),
        (
            "<?xml version='1.0' encoding='latin-1'?><!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>é</p>",
            None,
        ),
    ],
)
def test_of_each_thing_what_a_block_can_be_stays(html, text):
    assert text is None or write(from_html(html)) == text


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["u1a", "u2b", "u1c"]),
        ("<ul><li>a</li><ol><li>b</li></ol></ul>", ["u1a", "o2b"]),
        ("<ul><li><ul><li><ul><li><ul><li>a</ul></ul></ul></ul>", ["u3a"]),
        ("<ol><li>a</ol><ol><li>b</ol>", ["o1a", "o1!b"]),
        ("<ol><li>a</ol><ol start=2><li>b</ol>", ["o1a", "o1b"]),
        ("<ol><li>a<ul><li>x</ul></ol><ol><li>b</ol>", ["o1a", "u2x", "o1!b"]),
        ("<ol><li>a<ol><li>x</ol><li>b<ol><li>y</ol></ol>", ["o1a", "o2x", "o1b", "o2y"]),
        ("<ul><li><p>a</p><p>b</p></li></ul>", ["u1a<br/>b"]),
        ("<ul><li>a<ul><li>b</ul>c</ul>", ["u1a", "u2b", "<p>c</p>"]),
        ("<li>a", ["u1a"]),
        ("<ul><li><h2>a</h2>b</ul>", ["<h2>a</h2>", "u1b"]),
    ],
)
def test_lists_keep_kind_depth_and_where_they_start_again(html, lines):
    written = write(from_html(html))
    short = re.sub(
        r'<([uo])l n="(\d)"( restart="1")?>(.*)</.l>', lambda m: m[1] + m[2] + "!" * bool(m[3]) + m[4], written
    )
    assert short.split("\n") == lines


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        ("<tr><th>a<th>b<tr><td>1<td>2", [["a", "b"], ["1", "2"]]),
        ("<tr><td>a<td>b<td>c<tr><td>1<tr><td>", [["a", "b", "c"], ["1", "", ""]]),
        ("<thead><tr><th>a<th>b<tbody><tr><td>1<td><p>2</p><p>3</p>", [["a", "b"], ["1", "2<br/>3"]]),
        ("<tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3", [["a", "", "b"], ["1", "2", "3"]]),
        ("<tr><td rowspan=2>a<td>b<tr><td>1", [["a", "b"], ["", "1"]]),
        ("<tr><td>a<td>b<tr><td>x<table><tr><td>1<td>2<tr><td>3</table><td>y", [["a", "b"], ["x<br/>1\t2<br/>3", "y"]]),
        ("<tr><td><b>a</b><td><ul><li>b<li>c</ul>", [["a", "b<br/>c"]]),
    ],
)
def test_a_table_has_a_header_and_equal_rows(html, rows):
    (line,) = write(from_html(f"<table>{html}</table>")).split("\n")
    cells = [re.findall("<t[hd]>(.*?)</t[hd]>", row) for row in re.findall("<tr>(.*?)</tr>", line)]
    assert cells == rows


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td><p>a</p><p>b</p></table>",
        "<table role=presentation><tr><td>a<td>b</table>",
        "<table><tr><td><table role=none><tr><td>a<tr><td>b</table></table>",
        "<table><tr><td></table><p>a</p><table>b</table>",
    ],
)
def test_a_table_that_only_served_the_layout_becomes_its_text(html):
    assert write(from_html(html)) == "<p>a</p>\n<p>b</p>"


def test_text_beside_the_cells_of_a_table_stays():
    html = "<table>los<caption>boven</caption><tr>hier<td>a<td>b</table>"
    assert plain_text(from_html(html)).split("\n") == ["los", "boven", "hier", "a\tb"]


@pytest.mark.parametrize("span", ["99999999999", "-1", "x", "", "0", "²"])
def test_a_mad_span_does_no_harm(span):
    html = f"<table>{f'<tr><td colspan={span} rowspan={span}>a<td>b' * 300}</table>"
    text = plain_text(from_html(html))
    assert text.count("a") == text.count("b") == 300


@pytest.mark.parametrize(
    "tag",
    ["div", "b", "span", "p", "ul", "ul><li", "blockquote", "table", "table><tr><td", "table><tr><td>x</td><td", "a"],
)
def test_ten_thousand_nested_tags_lose_no_text(tag):
    prose = from_html(f"<{tag}>" * 10_000 + "einde")
    assert plain_text(prose).endswith("einde")


TAGS = [
    "p",
    "div",
    "b",
    "i",
    "u",
    "a href='#fn1'",
    "ul",
    "ol",
    "li",
    "li id=fn1",
    "table",
    "tr",
    "td",
    "th",
    "h1",
    "h5",
    "pre",
]
TAGS += [
    "blockquote",
    "sup",
    "caption",
    "tbody",
    "dl",
    "dd",
    "font",
    "o:p",
    "section",
    "p style='mso-list:l0 level1'",
    "body",
]


@given(
    st.lists(st.one_of(st.sampled_from(TAGS), st.sampled_from(TAGS).map("/".__add__), st.integers(0, 9)), max_size=30)
)
@settings(deadline=None, max_examples=400)
def test_no_text_is_lost_in_any_soup_of_tags(parts):
    words = [f"woord{number}x{part}" for number, part in enumerate(parts) if isinstance(part, int)]
    left = iter(words)
    html = "".join(next(left) if isinstance(part, int) else f"<{part}>" for part in parts)
    prose = from_html(html)
    text = plain_text(prose)
    assert [text.count(word) for word in words] == [1] * len(words)
    assert normal(prose) == prose


def test_a_reference_in_words_keeps_its_words():
    html = '<p>a <a href="#fn1">zie de toelichting</a>.</p><ol><li id="fn1">noot</li></ol>'
    assert write(from_html(html)) == "<p>a zie de toelichting<fn>noot</fn>.</p>"


@given(st.text(max_size=60), st.text(st.sampled_from("<>/!-[]=\"' abipultd&;#x0\n"), max_size=60))
@settings(deadline=None, max_examples=300)
def test_no_text_makes_it_fail(anything, markup):
    for html in (anything, markup):
        prose = from_html(html)
        assert normal(prose) == prose
