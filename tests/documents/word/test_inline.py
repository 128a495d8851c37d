"""Runs of text: marks, characters, links."""

from __future__ import annotations

import pytest

from nvo_desktop.documents.tree import Column, Contents, Heading, Paragraph, Table, Text
from nvo_desktop.documents.word.links import web_address
from nvo_desktop.documents.word.writer import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONS = "word/_rels/document.xml.rels"


@pytest.fixture
def properties(written):
    """What is said of the last run in a paragraph of these texts: style first, then direct marks."""

    def read(*content: Text, block=Paragraph):
        run = list(written(block(content)).iter(f"{W}r"))[-1]
        said = run.find(f"{W}rPr")
        return [] if said is None else [each.get(f"{W}val") or each.tag.removeprefix(W) for each in said]

    return read


def test_marks_become_character_styles(properties):
    assert properties(Text("a")) == []
    assert properties(Text("a", bold=True)) == ["Strong"]
    assert properties(Text("a", italic=True)) == ["Emphasis"]
    assert properties(Text("a", underline=True)) == ["single"]
    assert properties(Text("a", style="status")) == ["NvOStatus"]
    assert properties(Text("a", style="gap")) == ["NvOGapInline"]


def test_a_second_mark_stands_beside_the_style(properties):
    assert properties(Text("a", bold=True, italic=True)) == ["Strong", "i", "iCs"]
    assert properties(Text("a", bold=True, style="label")) == ["NvOLabel", "b", "bCs"]
    assert properties(Text("a", bold=True, style="status")) == ["NvOStatus"]


def test_bold_inside_a_bold_style_is_not_said_again(properties):
    def heading(content):
        return Heading(2, content)

    assert properties(Text("a", bold=True), block=heading) == ["Strong"]  # the first heading is a chapter: not bold
    record = lambda content: Paragraph(content, "record-title")  # noqa: E731 -- a factory in one line
    assert properties(Text("a", bold=True), block=record) == []
    assert properties(Text("a", bold=True, italic=True), block=record) == ["Emphasis"]
    assert properties(Text("a", style="status"), block=record) == []


def test_a_bold_first_column_does_not_make_its_words_regular(written):
    row = ((Text("naam", bold=True),), (Text("vet", bold=True),))
    body = written(Table("T", "t", (Column((Text("A"),)), Column((Text("B"),))), (row,), first_bold=True))
    assert len([style for style in body.iter(f"{W}rStyle") if style.get(f"{W}val") == "Strong"]) == 1


@pytest.mark.parametrize("text", ["a < b & c > d", "\"'", "]]>", "&amp;", "😀 é ﬁ", "a\xa0b"])
def test_odd_characters_arrive_as_text(written, text_of, text):
    assert text_of(written(Paragraph((Text(text),)))) == text


def test_characters_that_xml_forbids_never_get_in(written, text_of):
    assert text_of(written(Paragraph((Text("a\x00b\x0bc\x1fd\ud800e\ufffef"),)))) == "abcdef"


def test_spaces_at_the_ends_are_kept(written):
    kept = [text.get("{http://www.w3.org/XML/1998/namespace}space") for text in
            written(Paragraph((Text("een "), Text("twee"), Text(" drie")))).iter(f"{W}t")]  # fmt: skip
    assert kept == ["preserve", None, "preserve"]


def test_neighbouring_texts_with_one_link_are_one_link(written, text_of):
    address = "https://example.org/"
    body = written(Paragraph((Text("een ", link=address), Text("twee", bold=True, link=address), Text("drie"))))
    assert [text_of(link) for link in body.iter(f"{W}hyperlink")] == ["een twee"]


def test_an_address_is_one_relation_however_often_it_is_linked(document_of, part_of):
    content = (Text("a", link="https://example.org/"), Text(" "), Text("b", link="https://example.org/"))
    relations = part_of(write_docx(document_of(Paragraph(content))), RELATIONS)
    assert [each.get("Target") for each in relations if each.get("TargetMode")] == ["https://example.org/"]


def test_a_link_inside_leads_to_its_heading_and_one_to_nowhere_is_text(written, text_of):
    content = (Text("wel", link="#afspraak-4"), Text(" "), Text("niet", link="#weg"))
    body = written(Paragraph(content), Heading(1, (Text("Afspraak 4"),), anchor="afspraak-4"))
    assert [(text_of(each), each.get(f"{W}anchor")) for each in body.iter(f"{W}hyperlink")] == [("wel", "afspraak_4")]
    assert [each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")] == ["afspraak_4"]


def test_bookmarks_are_different_also_when_anchors_are_not(written):
    anchors = ["a b", "a-b", "A_B", "4", "x" * 60, "x" * 70, "a b"]
    body = written(Contents("Inhoud"), *(Heading(1, (Text("Kop"),), anchor=anchor) for anchor in anchors))
    names = [each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")]
    assert len({name.casefold() for name in names}) == len(anchors)
    assert all(len(name) <= 40 and not name[0].isdigit() for name in names)


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\x", "http://", "http://[", "x", "", "mailto:"]
)
def test_no_link_leads_out_of_the_web(link):
    assert web_address(link) == ""


def test_odd_characters_in_an_address_are_written_as_codes():
    assert web_address(" https://example.org/a b?x=<é>") == "https://example.org/a%20b?x=%3C%C3%A9%3E"
    assert web_address("mailto:regio@example.org") == "mailto:regio@example.org"
