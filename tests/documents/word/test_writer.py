"""The whole Word file: its words, its properties, and the same bytes each time."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile

import docx
import mammoth
import pytest
from openxml_audit import OpenXmlValidator

from nvo_desktop.documents.tree import Column, Contents, Document, Heading, ListItem, Paragraph, Section, Table, Text
from nvo_desktop.documents.word.writer import write_docx
from nvo_desktop.errors import InputProblem

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HASH_OF_A_DOCUMENT = """
import hashlib
from nvo_desktop.documents.tree import *
from nvo_desktop.documents.word.writer import write_docx
links = [Paragraph((Text("x", link=f"https://example.org/{number}"),)) for number in range(9)]
section = Section("s", True, "portrait", (Contents("Inhoud"), Heading(1, (Text("Een"),)), *links))
print(hashlib.sha256(write_docx(Document("T", "T", "R", "c", "v", (section,)))).hexdigest())
"""


def test_every_element_in_every_style_is_valid_and_says_what_the_tree_says(everything, images, tmp_path):
    data = write_docx(everything, images)
    file = tmp_path / "alles.docx"
    file.write_bytes(data)
    assert OpenXmlValidator().validate(file).errors == []


def test_the_validator_sees_a_fault(everything, images, tmp_path):
    parts = _parts(write_docx(everything, images))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b'w:val="NvOLead"', b'w:val="Onbekend"')
    file = tmp_path / "fout.docx"
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert OpenXmlValidator().validate(file).errors


def test_python_docx_and_mammoth_read_the_words_in_order(document_of):
    items = [ListItem("number", (Text(f"punt {number}"),)) for number in "abc"]
    table = Table("Cijfers", "Wat", (Column((Text("Kop"),)),), (((Text("cel"),),),), source=(Text("Bron"),))
    data = write_docx(document_of(Heading(1, (Text("Begin"),)), Paragraph((Text("Eerst dit:"),)), *items, table))
    opened = docx.Document(io.BytesIO(data))
    words = [part.text for part in opened.iter_inner_content() if hasattr(part, "text")]
    assert words == ["Begin", "Eerst dit:", "punt a", "punt b", "punt c", "Tabel 1. Cijfers", "Bron"]
    assert [row.cells[0].text for row in opened.tables[0].rows] == ["Kop", "cel"]
    raw = mammoth.extract_raw_text(io.BytesIO(data)).value.split()
    assert " ".join(raw) == "Begin Eerst dit: punt a punt b punt c Tabel 1. Cijfers Kop cel Bron"


def test_mammoth_sees_headings_lists_and_links(document_of):
    link = Paragraph((Text("site", link="https://example.org/"),))
    items = [ListItem("bullet", (Text("een"),)), ListItem("bullet", (Text("twee"),), depth=2)]
    html = mammoth.convert_to_html(io.BytesIO(write_docx(document_of(Heading(1, (Text("Kop"),)), *items, link)))).value
    assert "<h1>Kop</h1>" in html
    assert "<ul><li>een<ul><li>twee</li></ul></li></ul>" in html
    assert '<a href="https://example.org/">site</a>' in html


def test_properties_name_title_organisation_and_language_and_no_person(document_of):
    properties = docx.Document(io.BytesIO(write_docx(document_of()))).core_properties
    assert (properties.title, properties.author, properties.language) == ("Regiovisie", "Regio", "nl-NL")
    assert properties.last_modified_by == ""
    assert properties.created is None


def test_the_bytes_hang_on_no_process_time_zone_or_hash_seed():
    hashes = {
        subprocess.run(
            [sys.executable, "-c", _HASH_OF_A_DOCUMENT],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for zone, seed in (("Europe/Amsterdam", "1"), ("Pacific/Auckland", "99"))
    }
    assert len(hashes) == 1


def test_the_same_tree_gives_the_same_bytes_and_another_tree_others(everything, images, document_of):
    once, again = (hashlib.sha256(write_docx(everything, images)).digest() for _ in range(2))
    assert once == again
    assert write_docx(document_of(Paragraph((Text("a"),)))) != write_docx(document_of(Paragraph((Text("b"),))))


def test_entries_of_the_zip_have_no_date_and_stand_in_order(everything, images):
    with zipfile.ZipFile(io.BytesIO(write_docx(everything, images))) as package:
        names = package.namelist()
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names == ["[Content_Types].xml", *sorted(names[1:])]
    assert len(set(names)) == len(names)


def test_nothing_is_left_of_a_template(everything, images):
    names = " ".join(_parts(write_docx(everything, images)))
    assert "customXml" not in names
    assert "thumbnail" not in names
    assert "stylesWithEffects" not in names


def test_only_the_first_page_goes_without_header_and_footer(everything, images, part_of):
    body = part_of(write_docx(everything, images))
    assert [part.find(f"{W}titlePg") is not None for part in body.iter(f"{W}sectPr")] == [True, False, False]


def test_sections_that_lie_the_same_way_share_their_pages(everything, images, part_of):
    body = part_of(write_docx(everything, images))
    assert [size.get(f"{W}orient") for size in body.iter(f"{W}pgSz")] == [None, "landscape", None]


def test_header_and_footer_say_their_texts_and_the_page(everything, images):
    parts = _parts(write_docx(everything, images))
    opened = docx.Document(io.BytesIO(write_docx(everything, images)))
    assert opened.sections[0].header.paragraphs[0].text == "Regiovisie\tconcept · versie 0.9"
    assert opened.sections[0].footer.paragraphs[0].text == "Vingerafdruk\tPagina 1 van 1"
    assert b" NUMPAGES " in parts["word/footer1.xml"]
    assert b'w:pos="14003"' in parts["word/header2.xml"]  # the margin of a page that lies


def test_contents_of_nothing_without_a_title_fall_away(document_of, tmp_path):
    table = Table("", "", (Column((Text("a"),)),), ())
    empty = Document("Leeg", "", "", "", "", (Section("a", True, "portrait", (Contents(" "),)),))
    for number, document in enumerate([document_of(table, Contents("")), _turned(Contents("")), empty]):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(write_docx(document))
        assert OpenXmlValidator().validate(file).errors == []


def _turned(*blocks):
    """Those blocks on a page that stands, and the same on one that lies."""
    ways = ("portrait", "landscape")
    return Document("Leeg", "", "", "", "", tuple(Section("s", True, way, blocks) for way in ways))


def test_a_document_without_anything_is_a_document(document_of, tmp_path):
    file = tmp_path / "leeg.docx"
    file.write_bytes(write_docx(Document("Leeg", "", "", "", "", ())))
    assert OpenXmlValidator().validate(file).errors == []


def test_paragraphs_in_which_nothing_stands_fall_away(written, text_of):
    body = written(
        Paragraph(()), Paragraph((Text(" \n"),)), ListItem("bullet", (Text(""),)), Paragraph((Text("iets"),))
    )
    assert [text_of(paragraph) for paragraph in body.iter(f"{W}p")] == ["iets"]


def test_a_table_at_the_end_of_a_section_gets_the_paragraph_that_word_wants(images, part_of):
    table = Table("T", "t", (Column((Text("Kop"),)),), ())
    sections = (Section("a", True, "portrait", (table,)), Section("b", True, "landscape", (table,)))
    document = Document("T", "T", "R", "c", "v", sections)
    data = write_docx(document)
    assert len([paragraph for paragraph in part_of(data)[0] if paragraph.tag == f"{W}p"]) == 4


def test_the_contents_link_to_every_chapter(written, text_of, style_of):
    chapters = [
        Heading(1, (Text("Vooraf"),), False),
        Heading(1, (Text("Een"),)),
        Heading(1, (Text("Twee"),), anchor="t"),
    ]
    body = written(Contents("Inhoud"), *chapters)
    entries = [paragraph for paragraph in body.iter(f"{W}p") if style_of(paragraph) == "TOC1"]
    assert [text_of(entry) for entry in entries] == ["Vooraf", "1Een", "2Twee"]
    anchors = [link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")]
    assert anchors == [mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")]
    assert [field.text for field in body.iter(f"{W}instrText")] == [' TOC \\o "1-1" \\h \\z ']


def test_a_document_without_chapters_has_contents_without_a_field(written):
    body = written(Contents("Inhoud"))
    assert not list(body.iter(f"{W}fldChar"))


def test_notes_stand_in_their_own_part_in_order(everything, images, part_of):
    data = write_docx(everything, images)
    references = [each.get(f"{W}id") for each in part_of(data).iter(f"{W}footnoteReference")]
    notes = [each.get(f"{W}id") for each in part_of(data, "word/footnotes.xml").iter(f"{W}footnote")]
    assert notes == ["-1", "0", *references]


def test_a_missing_picture_is_said_in_dutch(everything):
    with pytest.raises(InputProblem, match="ontbreekt in het dossier"):
        write_docx(everything, {})


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
