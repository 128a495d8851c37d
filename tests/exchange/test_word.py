"""A Word document becomes prose, and what does not come along is said."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.labels import text_of
from nvo_desktop.exchange.word import read_word
from nvo_desktop.prose.blocks import Heading, ListItem, Note, Paragraph, Prose, Quote, Table, Text
from nvo_desktop.prose.plain import plain_text

Word = Callable[[Callable[[Document], object]], bytes]
Repacked = Callable[[bytes, Callable[[dict[str, bytes]], object]], bytes]
_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def _replaced(repacked: Repacked, content: bytes, old: bytes, new: bytes) -> bytes:
    def alter(parts: dict[str, bytes]) -> None:
        assert old in parts["word/document.xml"]
        parts["word/document.xml"] = parts["word/document.xml"].replace(old, new)

    return repacked(content, alter)


def _headings(prose: Prose) -> list[tuple[int, str]]:
    return [(block.level, text_of(block.content)) for block in prose if isinstance(block, Heading)]


def test_headings_lists_quotes_and_tables_come_along(word: Word) -> None:
    def write(document: Document) -> None:
        document.add_heading("De titel", 0)
        document.add_heading("Een kop", 2)
        document.add_paragraph("Een punt", style="List Bullet")
        document.add_paragraph("Een stap", style="List Number")
        document.add_paragraph("Een citaat", style="Quote")
        document.add_paragraph("Een bijschrift", style="Caption")
        cells = document.add_table(2, 2).rows
        cells[0].cells[0].text, cells[1].cells[1].text = "Functie", "Hulp"

    prose, warnings = read_word(word(write))

    kinds = [type(block) for block in prose]
    assert kinds == [Heading, Heading, ListItem, ListItem, Quote, Paragraph, Table]
    assert (_headings(prose), warnings) == ([(1, "De titel"), (2, "Een kop")], ())


def test_bold_numbered_lines_are_headings_where_nothing_else_is(word: Word) -> None:
    def write(document: Document) -> None:
        for heading in ("1. Aanleiding", "2. Afspraken", "2.1 Governance"):
            document.add_paragraph().add_run(heading).bold = True
            document.add_paragraph("Een alinea met gewone tekst.")

    assert _headings(read_word(word(write))[0]) == [(1, "1. Aanleiding"), (1, "2. Afspraken"), (2, "2.1 Governance")]


def test_a_bold_numbered_line_stands_below_the_real_heading_before_it(word: Word) -> None:
    def write(document: Document) -> None:
        document.add_heading("Aanleiding", 1)
        document.add_heading("Afspraken", 1)
        document.add_paragraph().add_run("2.1 Governance").bold = True
        document.add_paragraph().add_run("Let op").bold = True
        document.add_paragraph("Een alinea.")

    assert _headings(read_word(word(write))[0])[2:] == [(2, "2.1 Governance")]


@pytest.mark.parametrize("bold", [True, False])
def test_a_label_before_its_text_is_set_apart(bold: bool, word: Word) -> None:
    def write(document: Document) -> None:
        document.add_heading("Een", 1)
        document.add_heading("Twee", 1)
        paragraph = document.add_paragraph()
        paragraph.add_run("Toelichting:").bold = bold
        paragraph.add_run(" de norm vraagt iets.")

    prose, _ = read_word(word(write))

    assert _headings(prose)[2:] == [(3, "Toelichting:")]
    assert prose[-1] == Paragraph((Text("de norm vraagt iets."),))


def test_deleted_text_is_not_read_and_inserted_text_is(word: Word, repacked: Repacked) -> None:
    content = word(lambda document: document.add_paragraph("Oude tekst."))
    tracked = (
        b'<w:del w:id="1"><w:r><w:delText>Oude</w:delText></w:r></w:del>'
        b'<w:ins w:id="2"><w:r><w:t>Nieuwe tekst.</w:t></w:r></w:ins>'
    )
    content = _replaced(repacked, content, b"<w:r><w:t>Oude tekst.</w:t></w:r>", tracked)

    prose, warnings = read_word(content)

    assert plain_text(prose) == "Nieuwe tekst."
    assert "bijgehouden wijzigingen" in warnings[0]


def test_pictures_are_counted(word: Word, tmp_path: Path) -> None:
    (tmp_path / "punt.png").write_bytes(_PIXEL)

    def write(document: Document) -> None:
        document.add_paragraph("Tekst.")
        document.add_picture(str(tmp_path / "punt.png"))
        document.add_picture(str(tmp_path / "punt.png"))

    assert read_word(word(write))[1] == ("2 afbeeldingen zijn niet meegenomen.",)


def test_a_table_of_contents_is_left_out(word: Word) -> None:
    def write(document: Document) -> None:
        document.styles.add_style("toc 1", 1)
        document.add_paragraph("Aanleiding\t3", style="toc 1")
        document.add_paragraph("Tekst.")

    prose, warnings = read_word(word(write))

    assert (plain_text(prose), warnings) == ("Tekst.", ("De inhoudsopgave is weggelaten.",))


def test_a_footnote_becomes_a_note(word: Word, repacked: Repacked) -> None:
    content = word(lambda document: document.add_paragraph("Tekst."))
    note = (
        b'<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:footnote w:id="2"><w:p><w:r><w:t>Een noot.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    content = _replaced(
        repacked,
        content,
        b"<w:r><w:t>Tekst.</w:t></w:r>",
        b'<w:r><w:t>Tekst.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
    )
    content = repacked(content, lambda parts: parts.update({"word/footnotes.xml": note}))

    prose, _ = read_word(content)

    assert prose == (Paragraph((Text("Tekst."), Note((Text("Een noot."),)))),)


def test_a_strict_word_file_is_read(word: Word, repacked: Repacked) -> None:
    transitional, strictly = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"

    def strict(parts: dict[str, bytes]) -> None:
        for name, part in list(parts.items()):
            if name.endswith((".xml", ".rels")):
                named = part.replace(transitional + b"wordprocessingml/2006/main", strictly + b"wordprocessingml/main")
                parts[name] = named.replace(
                    transitional + b"officeDocument/2006/relationships", strictly + b"officeDocument/relationships"
                )

    content = repacked(word(lambda document: document.add_heading("Een kop", 1)), strict)

    assert _headings(read_word(content)[0]) == [(1, "Een kop")]


def test_a_file_that_the_library_stumbles_over_is_refused(word: Word, repacked: Repacked) -> None:
    content = repacked(word(lambda document: document.add_paragraph("x")), lambda parts: parts.pop("word/document.xml"))

    with pytest.raises(InputProblem, match="beschadigd"):
        read_word(content)


def test_endless_nesting_is_refused(word: Word, repacked: Repacked) -> None:
    content = word(lambda document: document.add_paragraph("Tekst."))
    deep = b"<w:sdt><w:sdtContent>" * 5000 + b"</w:sdtContent></w:sdt>" * 5000
    content = _replaced(repacked, content, b"<w:r><w:t>Tekst.</w:t></w:r>", deep)

    with pytest.raises(InputProblem):
        read_word(content)
