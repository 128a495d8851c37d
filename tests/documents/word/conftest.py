"""Documents to write, and ways to look into what was written."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest
from lxml import etree

from nvo_desktop.documents.tree import (
    Block,
    Break,
    Column,
    Contents,
    Document,
    Figure,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Section,
    Tab,
    Table,
    Text,
)
from nvo_desktop.documents.word.pictures import Picture, read_picture
from nvo_desktop.documents.word.writer import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


@pytest.fixture(scope="session")
def png() -> bytes:
    """A grey picture of 4 by 2 pixels that also tells who made it."""
    header = struct.pack(">IIBBBBB", 4, 2, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00\x80\x80\x80\x80" * 2)
    talk = _chunk(b"tEXt", b"Author\x00someone")
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + talk + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


@pytest.fixture(scope="session")
def images(png: bytes) -> dict[str, Picture]:
    return {"foto": read_picture(png)}


@pytest.fixture(scope="session")
def document_of() -> Callable[..., Document]:
    """A document of one section, portrait unless said otherwise."""

    def make(*blocks: Block, orientation: str = "portrait") -> Document:
        section = Section("hoofd", True, orientation, blocks)
        return Document("Regiovisie", "Visie", "Regio", "concept", "Vingerafdruk 7f3a", (section,))

    return make


@pytest.fixture(scope="session")
def part_of() -> Callable[..., etree._Element]:
    """One part of a package as a tree of XML, the body when nothing is said."""

    def read(data: bytes, name: str = "word/document.xml") -> etree._Element:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return etree.fromstring(package.read(name))

    return read


@pytest.fixture(scope="session")
def written(document_of, part_of, images) -> Callable[..., etree._Element]:
    """The body of a document of these blocks."""

    def write(*blocks: Block, orientation: str = "portrait") -> etree._Element:
        return part_of(write_docx(document_of(*blocks, orientation=orientation), images))

    return write


@pytest.fixture(scope="session")
def style_of() -> Callable[[etree._Element], str]:
    return lambda paragraph: paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")


@pytest.fixture(scope="session")
def text_of() -> Callable[[etree._Element], str]:
    return lambda element: "".join(text.text or "" for text in element.iter(f"{W}t"))


def _marked() -> tuple[Text | Break | Tab | Note, ...]:
    """Each mark and each kind of inline element, alone and together."""
    marks = [(bold, italic, line) for bold in (False, True) for italic in (False, True) for line in (False, True)]
    plain = [Text(f"tekst{number} ", *mark) for number, mark in enumerate(marks)]
    styled = [Text(f"{style} ", *mark, style=style) for style in ("status", "label", "gap") for mark in marks]
    links = [Text(f"naar {link} ", link=link) for link in ("https://example.org/a?b=1&c=2", "#begin", "#weg", "x:y")]
    note = Note(
        (Text("Een noot, "), Break(), Text("met bron", link="https://example.org/noot"), Text(" en #", link="#begin"))
    )
    return (*plain, *styled, *links, Text("vet", bold=True, link="#begin"), Break(), Tab(), note, Text("<&>\"' €"))


@pytest.fixture(scope="session")
def everything() -> Document:
    """Every element of the tree, in every style, upright and lying."""
    marked = _marked()
    styles = [
        "body", "lead", "chapter-line", "norm", "norm", "gap", "decision-note", "record-title", "record-line",
        "record-line", "quote", "quote-source", "source",
    ]  # fmt: skip
    paragraphs = [Paragraph((Text(f"Dit is {style}: "), *marked), style) for style in styles]
    kinds = [(kind, depth) for kind in ("bullet", "number", "norm", "decision") for depth in (1, 2, 3)]
    items = [ListItem(kind, (Text(f"{kind} {depth}"), *marked), depth, label="4") for kind, depth in (*kinds, *kinds)]
    restarted = [ListItem(kind, (Text("opnieuw"),), restart=True, label="5%") for kind, _ in kinds]
    columns = (Column((Text("Naam"),)), Column((Text("Bedrag", bold=True),), 25, "right"), Column((Text("Wat"),), 40))
    row = (marked, (Text("€ 18.500"),), ())
    tables = [
        Table(f"Tabel & {count}", "Wat er staat", columns, (row,) * count, count % 2 == 0, marked if count else ())
        for count in (0, 1, 4, 5, 9)
    ]
    figures = [Figure("foto", "Een <grijs> vlak"), Figure("foto", "Nog een", (Text("Onderschrift"),))]
    chapter = [Heading(1, (Text("Hoofdstuk"), *marked), anchor="begin"), Heading(2, marked), Heading(3, marked)]
    silent = [Heading(1, (Text("Bijlage"),), False), Heading(2, (Text("Deel"),), False, "deel 1")]
    blocks = (*chapter, *paragraphs, *items, *restarted, *tables, *figures, *silent, Paragraph((Text("Slot"),)))
    cover_styles = ("cover-region", "title", "subtitle", "cover-members")
    facts = [Paragraph((Text(f"{label}:", style="label"), Tab(), Text("zo")), "cover-fact")
             for label in ("Status", "Behoort bij raadsbesluit")]  # fmt: skip
    cover = (*(Paragraph((Text(style), Break(), Text("verder")), style) for style in cover_styles), *facts)
    ending_in_table = (*blocks, tables[0])
    sections = (
        Section("omslag", True, "portrait", (*cover, Contents("Inhoud"))),
        Section("tekst", True, "portrait", blocks),
        Section("liggend", False, "landscape", ending_in_table),
        Section("leeg", False, "portrait", ()),
        Section("staand", False, "portrait", ending_in_table),
    )
    return Document("Regiovisie <jeugd>", "Regiovisie", "Regio & co", "concept · versie 0.9", "Vingerafdruk", sections)
