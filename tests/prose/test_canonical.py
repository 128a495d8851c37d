"""The canonical form: what it looks like, that it holds everything, and what it refuses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from nvo_desktop.prose.blocks import Break, Figure, Heading, ListItem, Note, Paragraph, Quote, Table, Text
from nvo_desktop.prose.canonical import BadProse, is_blank, normal, read, write

SHA = "0123456789abcdef" * 4


def words(text: str) -> tuple[Text]:
    return (Text(text),)


EXAMPLES = [
    ((), ""),
    ((Paragraph(words('Zie <bijlage> & "meer"')),), '<p>Zie &lt;bijlage&gt; &amp; "meer"</p>'),
    ((Heading(3, words("Kop")), Quote(words("citaat"))), "<h3>Kop</h3>\n<q>citaat</q>"),
    ((ListItem("bullet", 1, words("een")),), '<ul n="1">een</ul>'),
    ((ListItem("number", 2, words("een"), restart=True),), '<ol n="2" restart="1">een</ol>'),
    (
        (Paragraph((Text("x", bold=True, italic=True, underline=True, link='mailto:"a"@b.nl'),)),),
        '<p><a href="mailto:&quot;a&quot;@b.nl"><b><i><u>x</u></i></b></a></p>',
    ),
    ((Paragraph((Text("a"), Break(), Note((Text("n"), Break())))),), "<p>a<br/><fn>n<br/></fn></p>"),
    (
        (Table((words("a"), ()), ((words("1"), words("2")),)),),
        "<table><tr><th>a</th><th></th></tr><tr><td>1</td><td>2</td></tr></table>",
    ),
    (
        (Figure(SHA, 'een "kaart"', words("bij")),),
        f'<figure src="bijlage:{SHA}" alt="een &quot;kaart&quot;">bij</figure>',
    ),
]


@pytest.mark.parametrize(("prose", "text"), EXAMPLES)
def test_each_block_has_its_one_line(prose, text):
    assert write(prose) == text
    assert read(text) == prose


@given(st.data())
@settings(deadline=None, max_examples=1000)
def test_reading_what_was_written_gives_the_normal_prose(any_prose, data):
    prose = data.draw(any_prose)
    text = write(prose)
    assert read(text) == normal(prose)
    assert write(read(text)) == text


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_normal_prose_is_left_alone(any_prose, data):
    once = normal(data.draw(any_prose))
    assert normal(once) == once


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_each_line_is_one_block_and_well_formed(any_prose, data):
    prose = normal(data.draw(any_prose))
    lines = write(prose).split("\n") if prose else []
    assert [read(line) for line in lines] == [(block,) for block in prose]
    assert all(etree.fromstring(line) is not None for line in lines)


@pytest.mark.parametrize(
    "line",
    [
        "<p>a",
        "tekst",
        "<div>a</div>",
        "<P>a</P>",
        "<p class='x'>a</p>",
        "<p><script>x</script></p>",
        "<p><i><b>verkeerde volgorde</b></i></p>",
        "<p><b>a<br/></b></p>",
        "<p><br>a</br></p>",
        '<p><br clear="all"/></p>',
        "<p><fn>a<fn>b</fn></fn></p>",
        '<p><a href="javascript:alert(1)">a</a></p>',
        '<p><a href="file:///etc/passwd">a</a></p>',
        '<p><a href="">a</a></p>',
        "<p><a>a</a></p>",
        '<p><a href="#a" title="b">a</a></p>',
        '<p xmlns="urn:x">a</p>',
        '<p xmlns:x="urn:x">a</p>',
        '<p xml:lang="nl">a</p>',
        "<ul>a</ul>",
        '<ul n="4">a</ul>',
        '<ul n="1" restart="1">a</ul>',
        '<ol n="1" restart="0">a</ol>',
        '<ol restart="1" n="1">a</ol>',
        "<table></table>",
        "<table><tr></tr></table>",
        "<table><tr><td>a</td></tr></table>",
        "<table><tr><th>a</th></tr><tr><th>a</th></tr></table>",
        "<table><tr><th>a</th></tr><tr><td>a</td><td>b</td></tr></table>",
        "<table>a<tr><th>a</th></tr></table>",
        "<table><tr>a<th>a</th></tr></table>",
        "<table><tr><th>a</th>b</tr></table>",
        '<table border="1"><tr><th>a</th></tr></table>',
        f'<figure alt="a" src="bijlage:{SHA}"></figure>',
        '<figure src="bijlage:../x" alt="a"></figure>',
        f'<figure src="file:{SHA}" alt="a"></figure>',
        "<p>a</p><p>b</p>",
        "<p>a</p> ",
        " <p>a</p>",
        "<p>a</p></prose><prose>",
        "<p>a</p>\n",
        "\n<p>a</p>",
        "<p>a\nb</p>",
        "<p\n>b</p>",
        "<p>a</p>\n\n<p>b</p>",
        "<p>&eacute;</p>",
        "<p>&#8203;</p>",
        "<p><!-- a --></p>",
        "<p><![CDATA[a]]></p>",
        "<p><?a b?></p>",
        '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>',
        "<p>" + "<b>" * 10_000 + "</b>" * 10_000 + "</p>",
    ],
)
def test_anything_else_is_refused(line):
    with pytest.raises(BadProse):
        read(line)


@pytest.mark.parametrize(
    "bad", ["<font>b</font>", "<p>b", "b</p>", "<p>b</p>c", "<p><!--b--></p>", "<p><i><b>c</b></i></p>", ""]
)
def test_a_refusal_names_the_line(bad):
    with pytest.raises(BadProse) as refusal:
        read(f"<p>a</p>\n<p>a</p>\n{bad}\n<p>a</p>")
    assert refusal.value.line == 3
    assert str(refusal.value).startswith("Regel 3: ")


@given(st.text(st.sampled_from('<>/ abpqtrhd"=&;!\n'), max_size=40))
@settings(deadline=None, max_examples=300)
def test_no_text_makes_reading_fail_in_another_way(text):
    try:
        prose = read(text)
    except BadProse:
        return
    assert read(write(prose)) == normal(prose)


def test_invisible_characters_do_not_come_in_by_reading():
    assert read("<p>be\u202etaald\u200b</p>") == (Paragraph(words("betaald")),)


def test_neighbouring_runs_of_one_format_become_one():
    runs = (Text("a", bold=True), Text("", italic=True), Text("b", bold=True), Text("c"))
    assert normal((Paragraph(runs),)) == (Paragraph((Text("ab", bold=True), Text("c"))),)


def test_a_mark_joins_the_letter_in_the_run_before_it():
    assert normal((Paragraph((Text("e"), Text("\u0301"))),)) == (Paragraph(words("é")),)


def test_a_newline_in_a_run_becomes_a_break_and_a_tab_stays():
    assert normal((Paragraph(words("a\r\nb\tc")),)) == (Paragraph((Text("a"), Break(), Text("b\tc"))),)


def test_what_shows_nothing_is_dropped_but_a_table_being_filled_is_not():
    empty = (Paragraph(()), Heading(1, words(" ")), Quote((Break(),)), ListItem("bullet", 1, words("\u00a0")))
    table = Table(((), ()), (((), ()),))
    assert normal((*empty, table)) == (table,)


def test_levels_depths_and_restarts_are_brought_within_bounds():
    prose = (Heading(9, words("a")), ListItem("bullet", 0, words("b"), restart=True))
    assert normal(prose) == (Heading(3, words("a")), ListItem("bullet", 1, words("b")))


def test_rows_get_as_many_cells_as_the_header():
    table = Table((words("a"), words("b")), ((words("1"),), (words("1"), words("2"), words("3"))))
    assert normal((table,)) == (Table(table.header, ((words("1"), ()), (words("1"), words("2")))),)


def test_an_unsafe_link_is_dropped_and_its_words_stay():
    assert normal((Paragraph((Text("a", link="javascript:x"), Text("b"))),)) == (Paragraph(words("ab")),)


def test_a_figure_without_an_attachment_is_a_fault_of_ours():
    with pytest.raises(ValueError, match="SHA-256"):
        write((Figure("kaart.png", ""),))


def test_only_white_space_and_breaks_are_blank():
    assert is_blank((Text(" \u00a0"), Break()))
    assert not is_blank((Note(words("a")),))
