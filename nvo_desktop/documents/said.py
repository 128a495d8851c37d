"""What a document says, paragraph by paragraph, each with the place where a reader finds it."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.documents.tree import Document, Heading
from nvo_desktop.documents.word.characters import legal
from nvo_desktop.documents.word.inline import is_blank
from nvo_desktop.documents.word.outline import Entry, outline_of
from nvo_desktop.documents.word.reading import OBJECT
from nvo_desktop.documents.word.wording import told_by_block

_COVER, _NOTES = "Voorblad", "de voetnoten"


@dataclass(frozen=True, slots=True)
class Said:
    """One paragraph or table cell. place: "4.2", or a chapter's title where it has no number.

    joint: the councils adopt it.
    """

    text: str
    place: str
    joint: bool


def said_in(document: Document) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """The paragraphs of the body in which something stands, and those of the notes."""
    outline = outline_of(document)
    blocks, notes = told_by_block(document, outline)
    entries, where = iter(outline.entries), _Where()
    body: list[Said] = []
    for section, block, paragraphs in blocks:
        if isinstance(block, Heading) and not is_blank(block.content):
            where.enter(next(entries))
        texts = (_shown(paragraph) for paragraph in paragraphs)
        body += [Said(text, where.place, section.joint) for text in texts if text]
    shown = (_shown(note) for note in notes)
    return tuple(body), tuple(Said(text, _NOTES, joint=True) for text in shown if text)


def _shown(text: str) -> str:
    return legal(text.replace(OBJECT, ""))


class _Where:
    """The place of a reader who goes through the document."""

    def __init__(self) -> None:
        self.place = _COVER
        self._number, self._chapter = "", _COVER
        self._part = 0

    def enter(self, entry: Entry) -> None:
        """A heading."""
        if entry.level == 1:
            self._number, self._chapter, self._part = entry.number, entry.title, 0
            self.place = entry.number or entry.title
        elif entry.level == 2 and entry.numbered and self._number:
            self._part += 1
            self.place = f"{self._number}.{self._part}"
