"""Previews to look at, of documents made by hand or of the demo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from nvo_desktop.documents.preview.pages import Pages
from nvo_desktop.documents.preview.paging import pages_of
from nvo_desktop.documents.tree import Block, Document, Heading, Paragraph, Section, Text
from nvo_desktop.ui.screens.document.letters import NOTE
from nvo_desktop.ui.screens.document.paper import Leaf, Paper
from nvo_desktop.ui.screens.document.preview import Preview


def document(*blocks: Block, orientation: str = "portrait") -> Document:
    """A document of one section."""
    section = Section("a", True, "landscape" if orientation == "landscape" else "portrait", blocks)
    return Document("Titel", "Kort", "Regio Proef", "concept", "Vingerafdruk", (section,))


def chapters(number: int, words: str = "Een alinea over jeugdhulp. ") -> Document:
    """A document of chapters, each with two paragraphs."""
    blocks: list[Block] = []
    for chapter in range(1, number + 1):
        blocks.append(Heading(1, (Text(f"Hoofdstuk {chapter}"),), anchor=f"h{chapter}"))
        blocks += [Paragraph((Text(f"{chapter}: {words * 12}"),)), Heading(2, (Text("Meer"),))]
        blocks.append(Paragraph((Text(words * 30),)))
    return document(*blocks)


def pages(made: Document) -> Pages:
    return pages_of(made, {})


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    """A preview of a usual size, on the screen."""
    made = Preview()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


@pytest.fixture
def laid_out(qtbot: QtBot, preview: Preview) -> Callable[[Document], Preview]:
    """Shows a document and waits until all of it is laid out."""

    def show(made: Document) -> Preview:
        preview.show_pages(pages(made))
        qtbot.waitUntil(lambda: preview.is_laid_out)
        return preview

    return show


def words_of(paper: Paper) -> tuple[str, str]:
    """What the sheets say: the body, and the notes at their feet. Labels and marks of notes are left out."""
    body, notes = list[str](), list[str]()
    for leaf in paper.leaves:
        _read(paper, leaf, body, notes)
    return "\n".join(body), "\n".join(notes)


def _read(paper: Paper, leaf: Leaf, body: list[str], notes: list[str]) -> None:
    for slot in leaf.slots:
        paper.lay_out(slot)
        assert slot.drawn is not None
        target = notes if leaf.has_notes and slot is leaf.slots[-1] else body
        for text in slot.drawn.texts:
            target += _paragraphs(text)


def _paragraphs(text: QTextDocument) -> list[str]:
    said, block = list[str](), text.begin()
    while block.isValid():
        words, run = "", block.begin()
        while not run.atEnd():
            fragment = run.fragment()
            if not fragment.charFormat().hasProperty(NOTE):
                words += fragment.text().replace("\u2028", "\t")
            run += 1
        said.append(words)
        block = block.next()
    return said
