"""A rendered section becomes blocks, or a sentence that says where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.documents.section_reader import read_section
from nvo_desktop.documents.template import SectionTemplate
from nvo_desktop.documents.tree import (
    Block,
    Break,
    Column,
    Contents,
    Figure,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Tab,
    Text,
)
from nvo_desktop.documents.tree import Table as TreeTable
from nvo_desktop.errors import TemplateProblem

SECTION = SectionTemplate("proef", Path("regiovisie/proef.html.j2"), joint=True, orientation="portrait")


def read(xml: str) -> tuple[Block, ...]:
    return read_section(SECTION, xml).blocks


def test_headings_keep_level_anchor_and_whether_they_are_numbered() -> None:
    assert read('<h1 id="a">Een</h1><h2 class="unnumbered">Twee</h2>') == (
        Heading(1, (Text("Een"),), numbered=True, anchor="a"),
        Heading(2, (Text("Twee"),), numbered=False),
    )


def test_a_paragraph_carries_its_style_and_the_formats_inside() -> None:
    (block,) = read('<p class="lead">Wij <b>en <i>zij</i></b><a href="#afspraak-4">vier</a></p>')
    assert block == Paragraph(
        (Text("Wij "), Text("en ", bold=True), Text("zij", bold=True, italic=True), Text("vier", link="#afspraak-4")),
        "lead",
    )


def test_breaks_tabs_spans_and_notes_are_read() -> None:
    (block,) = read('<p class="record-line"><span class="label">Vorm:</span><tab/>a<br/>b<fn>noot</fn></p>')
    assert block == Paragraph(
        (Text("Vorm:", style="label"), Tab(), Text("a"), Break(), Text("b"), Note((Text("noot"),))), "record-line"
    )


def test_prose_items_and_written_lists_both_become_items() -> None:
    flat = read('<ol n="1">een</ol><ul n="2">twee</ul><ol n="1" restart="1">drie</ol>')
    written = read("<ul><li>een<ul><li>twee</li></ul></li><li>drie</li></ul>")
    assert flat == (
        ListItem("number", (Text("een"),)),
        ListItem("bullet", (Text("twee"),), 2),
        ListItem("number", (Text("drie"),), 1, restart=True),
    )
    assert [(item.depth, item.restart) for item in written if isinstance(item, ListItem)] == [
        (1, True),
        (2, False),
        (1, False),
    ]


def test_a_table_reads_its_columns_rows_and_source_line() -> None:
    (table,) = read(
        '<table caption="C" description="D" widths="20 -" align="left right" first="bold">'
        "<tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr><tfoot>bron</tfoot></table>"
    )
    columns = (Column((Text("A"),), 20.0), Column((Text("B"),), None, "right"))
    assert table == TreeTable(
        "C", "D", columns, (((Text("1"),), (Text("2"),)),), first_bold=True, source=(Text("bron"),)
    )


def test_amounts_stand_right_in_the_regions_own_tables_and_names_of_rows_never() -> None:
    rows = "<tr><td>1</td><td>€ 1.240.000</td><td>11,3%</td><td>–</td><td>ja</td></tr>" * 2
    head = "<tr><th>Nr</th><th>Bedrag</th><th>Deel</th><th>Leeg</th><th>Tekst</th></tr>"
    (own,), (ours,) = read(f"<table>{head}{rows}</table>"), read(f'<table caption="C">{head}{rows}</table>')
    assert isinstance(own, TreeTable)
    assert isinstance(ours, TreeTable)
    assert [column.align for column in own.columns] == ["left", "right", "right", "left", "left"]
    assert {column.align for column in ours.columns} == {"left"}


def test_a_table_without_description_says_which_columns_it_has() -> None:
    (table,) = read("<table><tr><th>Stap</th><th>Dag</th></tr></table>")
    assert isinstance(table, TreeTable)
    assert table.description == "Tabel met de kolommen: Stap, Dag"


def test_figures_and_contents_are_read() -> None:
    assert read('<figure src="bijlage:ab" alt="kaart">De regio</figure><contents title="Inhoud"/>') == (
        Figure("ab", "kaart", (Text("De regio"),)),
        Contents("Inhoud"),
    )


def test_line_breaks_of_the_source_become_spaces_but_other_space_stays() -> None:
    (block,) = read("<p>\n  een\n    twee  drie\u00a0vier\n</p>")
    assert block == Paragraph((Text("een twee  drie\u00a0vier"),))


def test_a_remark_in_a_template_says_nothing() -> None:
    assert read("<!-- een --><p>x<!-- twee -->y</p>") == (Paragraph((Text("xy"),)),)


def test_an_empty_paragraph_disappears() -> None:
    assert read("<p>  </p><p>x</p>") == (Paragraph((Text("x"),)),)


@pytest.mark.parametrize(
    ("xml", "says"),
    [
        ("<p>open", "regel 1"),
        ("<p>een</p>\n<div>twee</div>", "regel 2"),
        ("<p>een</p>\nlos", "tekst buiten een alinea: ‘los’"),
        ('<p class="mooi">x</p>', "de alineastijl ‘mooi’ is onbekend"),
        ("<p><script>x</script></p>", "<script> is onbekend"),
        ('<p><span class="rood">x</span></p>', "de tekststijl ‘rood’ is onbekend"),
        ('<ol class="mooi">x</ol>', "de lijstsoort ‘mooi’ is onbekend"),
        ("<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>", "2 cellen onder een kop van 1"),
        ('<table widths="1 2"><tr><th>A</th></tr></table>', "past niet bij 1 kolommen"),
        ('<table widths="x"><tr><th>A</th></tr></table>', "een kolom van ‘x’ mm"),
        ('<table widths="248"><tr><th>A</th></tr></table>', "een kolom van ‘248’ mm"),
        ("<table></table>", "zonder rijen"),
        ('<ul n="9">x</ul>', "een lijst van diepte ‘9’"),
        ('<p><a href="file:///c:/x">x</a></p>', "iets anders dan http"),
        ("<p>&onbekend;</p>", "regel 1"),
        ("<p>een</p>\n<p>twee\n<b><x/></b></p>", "regel 3"),
        ("<p>" + "<b>" * 5_000 + "</b>" * 5_000 + "</p>", "te veel elementen in elkaar"),
        ("<!DOCTYPE p><p>een</p>", "regel 1"),
    ],
)
def test_a_fault_is_a_problem_that_names_the_template_and_the_place(xml: str, says: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        read(xml)
    assert "regiovisie/proef.html.j2" in str(caught.value)
    assert says in str(caught.value)


def test_blocks_know_where_they_came_from() -> None:
    inner = '<p>b</p><from what="fields/x/y"><p>c</p></from><p>d</p>'
    section = read_section(SECTION, f'<p>a</p><from what="text/x">{inner}</from><p>e</p>')
    assert [section.origin(place) for place in range(5)] == ["", "text/x", "fields/x/y", "text/x", ""]


def test_rows_know_where_they_came_from_and_what_follows_the_table_does_not() -> None:
    table = '<table caption="c"><tr><th>A</th></tr><tr from="adoption//1"><td>x</td></tr><tr><td>y</td></tr></table>'
    section = read_section(SECTION, f'<from what="adoption">{table}<p>na</p></from>')
    assert [section.origin(0, row) for row in range(3)] == ["adoption", "adoption//1", "adoption//1"]
    assert section.origin(1) == "adoption"


def test_a_section_without_origins_has_none() -> None:
    assert read_section(SECTION, "<p>a</p>").origin(0) == ""


def test_text_beside_the_blocks_of_a_place_is_refused() -> None:
    with pytest.raises(TemplateProblem, match="tekst buiten een alinea"):
        read_section(SECTION, '<from what="text/x">los<p>a</p></from>')


def test_characters_that_hide_or_break_text_never_reach_the_document() -> None:
    assert read("<p>a\x00\u202e\ud800b</p><p>c\u200bd\u2066</p>") == read("<p>ab</p><p>cd</p>")
