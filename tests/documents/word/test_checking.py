"""The last look: each rule is broken once in a good file, and is seen."""

from __future__ import annotations

import re

import pytest

from nvo_desktop.documents.tree import Column, Contents, Figure, Heading, Note, Paragraph, Table, Text
from nvo_desktop.documents.word.checking import WriterFault, check_package, check_parts
from nvo_desktop.documents.word.outline import outline_of
from nvo_desktop.documents.word.package import packed, part, parts_in, unpacked
from nvo_desktop.documents.word.writer import write_docx

BODY, CORE, NOTES = "word/document.xml", "docProps/core.xml", "word/footnotes.xml"


@pytest.fixture
def document(document_of):
    note = Note((Text("Een noot"),))
    return document_of(
        Contents("Inhoud"),
        Heading(1, (Text("Eerste"),), anchor="een"),
        Heading(2, (Text("Deel"),)),
        Paragraph((Text("Tekst over "), Text("het begin", link="#een"), note)),
        Table("T", "t", (Column((Text("Kop"),)),), (((Text("cel"),),),)),
        Figure("foto", "Een vlak", (Text("Vlak"),)),
    )


@pytest.fixture
def broken(document, images):
    """The good parts with one of them changed; a pattern that finds nothing is a fault of the test."""

    def change(name, pattern, replacement):
        parts = unpacked(write_docx(document, images))
        text, count = re.subn(pattern, replacement, parts[name].decode(), count=1, flags=re.DOTALL)
        assert count
        return {**parts, name: text.encode()}

    return change


def test_a_good_file_passes(document, images, everything):
    for good in (document, everything):
        data = write_docx(good, images)
        check_parts(unpacked(data), good, outline_of(good))
        check_package(data, parts_in(data))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ((BODY, "Tekst over", "Text over"), "other words"),
        ((BODY, "<w:t>cel</w:t>", ""), "other words"),
        ((BODY, "</w:tbl>", "</w:tbl><w:p><w:r><w:t>erbij</w:t></w:r></w:p>"), "other words"),
        ((BODY, "(<w:t>Kop</w:t>)(.*)(<w:t>cel</w:t>)", r"\3\2\1"), "other words"),
        ((NOTES, "Een noot", "Geen noot"), "other words"),
        ((BODY, '"Heading2"', '"Heading3"'), "level 3 below level 1"),
        ((BODY, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""), "not closed"),
        ((BODY, '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>'), "did not begin"),
        ((BODY, 'w:name="een"', 'w:name="twee"'), "no bookmark: een"),
        (
            (NOTES, "<w:t>Een noot</w:t>", '<w:t>Een noot</w:t></w:r></w:p><w:p><w:hyperlink w:anchor="weg"/><w:r>'),
            "weg",
        ),
        ((BODY, "<w:tblHeader/>", ""), "table 1 has no header row"),
        ((BODY, 'descr="Een vlak"', 'descr=" "'), "picture 1 has no alternative"),
        ((BODY, "<w:tbl>", '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:tbl>'), "empty paragraph"),
        ((BODY, "<w:tbl>", "<w:p><w:r><w:br/></w:r></w:p><w:tbl>"), "empty paragraph"),
        ((BODY, "<w:tbl>", "<w:p><w:r><w:t>\u00a0\u3000</w:t></w:r></w:p><w:tbl>"), "empty paragraph"),
        ((CORE, "<dc:title>.*</dc:title>", "<dc:title> </dc:title>"), "no title"),
        ((CORE, "nl-NL", "en-US"), "in Dutch"),
        ((BODY, "</w:body>", ""), "cannot be read"),
        ((BODY, "<w:body>", "<w:body><v:p/>"), "cannot be read.*prefix v"),
        ((BODY, "<w:body>", "<w:body><!-- <w:t>erbij</w:t> -->"), "cannot be read: a comment"),
        ((BODY, "<w:body>", "<w:body><?zo maar?>"), "cannot be read: an instruction"),
        ((BODY, "<w:document", "<!DOCTYPE w:document><w:document"), "cannot be read: a document type"),
        ((BODY, "<w:t>cel</w:t>", "<w:t><![CDATA[<w:t>cel</w:t>]]></w:t>"), "cannot be read: text that is not"),
    ],
)
def test_each_broken_rule_is_seen(broken, document, change, fault):
    with pytest.raises(WriterFault, match=fault):
        check_parts(broken(*change), document, outline_of(document))


def test_a_long_document_is_read_to_its_end(document_of):
    document = document_of(*(Paragraph((Text(f"Alinea {number} en {number}"),)) for number in range(4000)))
    parts = unpacked(write_docx(document))
    changed = {**parts, BODY: parts[BODY].replace(b"3999 en 3999", b"3999 en 4000")}
    with pytest.raises(WriterFault, match="en 4000' instead of"):
        check_parts(changed, document, outline_of(document))


@pytest.mark.parametrize("blank", [(), (Text(" "),), (Text("\u00a0"),), (Note((Text("noot"),)),)])
def test_a_column_that_its_writer_gave_no_name_has_a_dash_above_it(document_of, blank):
    document = document_of(Table("T", "t", (Column(blank), Column((Text("2027"),))), ()))
    parts = unpacked(write_docx(document))
    check_parts(parts, document, outline_of(document))
    assert ("–" in parts[BODY].decode()) is not isinstance(next(iter(blank), None), Note)


def test_characters_that_cannot_stand_in_a_file_are_no_fault(document_of):
    document = document_of(Paragraph((Text("a\x00b\x1ec\r\nd  e"),)))
    check_parts(unpacked(write_docx(document)), document, outline_of(document))


def test_a_package_that_holds_other_parts_is_seen(document, images):
    parts = parts_in(write_docx(document, images))
    other = {**parts, BODY: part(BODY, b"<other/>")}
    lacking = {name: content for name, content in parts.items() if name != CORE}
    for wrong, fault in ((other, "other parts: word/document.xml"), (lacking, "other parts: docProps/core.xml")):
        with pytest.raises(WriterFault, match=fault):
            check_package(packed(wrong), parts)


def test_a_package_that_is_damaged_is_seen(document, images):
    data = write_docx(document, images)
    parts = parts_in(data)
    for damaged, fault in (
        (data[:-30], "taken apart"),
        (data.replace(b"PK\x03\x04\x14", b"PK\x03\x04\x15", 1), "taken apart: .* otherwise than is listed"),
        (data.replace(images["foto"].data[-8:], b"damaged!"), "other parts: word/media/image1.png"),
    ):
        with pytest.raises(WriterFault, match=fault):
            check_package(damaged, parts)
