"""What a document has to say, told from the tree alone: what a finished Word file is compared with.

The signs between the words are those of `reading`. Labels of lists are no text in Word, and so not here.
"""

from __future__ import annotations

from typing import NamedTuple

from nvo_desktop.documents.tree import Block, Contents, Document, Figure, Inlines, Note, Section, Table, Text
from nvo_desktop.documents.word.characters import is_visible
from nvo_desktop.documents.word.outline import Outline
from nvo_desktop.documents.word.reading import NEW_LINE, OBJECT, PARAGRAPH

_TOLD = "told"
_NOTHING = "–"  # stands in a cell that is empty in the tree


class Told(NamedTuple):
    """All text in order, in UTF-8, as in a file. Halves of surrogate pairs, which a file leaves out, are among it.

    body: captions with their numbers, contents with their entries. notes: behind the paragraphs of their separators.
    """

    body: bytes
    notes: bytes


def told(document: Document, outline: Outline) -> Told:
    """What this document says."""
    telling = _Telling(outline)
    body = b"".join([telling.section(section) for section in document.sections])
    return Told(body, _encoded(PARAGRAPH * 2 + "".join(telling.notes)))


class _Known(NamedTuple):
    """What a section said in a document before, when so many tables and figures had gone before it, and came in it."""

    before: tuple[int, int]
    text: bytes
    notes: tuple[str, ...]
    after: tuple[int, int]


def told_by_block(document: Document, outline: Outline) -> tuple[list[tuple[Section, Block, list[str]]], list[str]]:
    """The same, apart: the paragraphs of each block, and those of the notes."""
    telling = _Telling(outline)
    body = [
        (section, block, telling.block(block).split(PARAGRAPH)[1:])
        for section in document.sections
        for block in section.blocks
    ]
    return body, [note.removeprefix(PARAGRAPH) for note in telling.notes]


def _encoded(text: str) -> bytes:
    return text.encode(errors="surrogatepass")


class _Telling:
    """Tells block after block, and gathers the notes; counts tables and figures as a reader would."""

    def __init__(self, outline: Outline) -> None:
        self.notes: list[str] = []
        self._pieces: list[str] = []
        self._outline = outline
        self._tables = 0
        self._figures = 0

    def section(self, section: Section) -> bytes:
        """What this section says; told once for as long as the numbers of its tables and figures stay the same."""
        before, known = (self._tables, self._figures), section.derived.get(_TOLD)
        if isinstance(known, _Known) and known.before == before:
            self._tables, self._figures = known.after
            self.notes += known.notes
            return known.text
        noted = len(self.notes)
        self._pieces.clear()
        for block in section.blocks:
            self._block(block)
        text = _encoded("".join(self._pieces))
        if not any(isinstance(block, Contents) for block in section.blocks):  # these tell of other sections
            after = self._tables, self._figures
            section.derived[_TOLD] = _Known(before, text, tuple(self.notes[noted:]), after)
        return text

    def block(self, block: Block) -> str:
        """What this block says."""
        self._pieces.clear()
        self._block(block)
        return "".join(self._pieces)

    def _block(self, block: Block) -> None:
        match block:
            case Table():
                self._table(block)
            case Figure():
                self._figures += 1
                self._pieces.append(PARAGRAPH + OBJECT)
                if is_visible(caption := self._told(block.caption)):
                    self._tell(f"Figuur {self._figures}. {caption}")
            case Contents():
                self._tell(block.title)
                for chapter in self._outline.chapters:
                    self._tell(f"{chapter.number}{NEW_LINE}{chapter.title}")
            case _:
                self._tell(self._told(block.content))

    def _told(self, content: Inlines) -> str:
        if len(content) == 1 and type(only := content[0]) is Text:  # nearly all cells, and many paragraphs
            return only.text
        return "".join([element.text if type(element) is Text else self._sign(element) for element in content])

    def _sign(self, element: object) -> str:
        if not isinstance(element, Note):
            return NEW_LINE
        self.notes.append(f"{PARAGRAPH} {self._told(element.content)}")
        return OBJECT

    def _tell(self, text: str) -> None:
        """A paragraph; one in which nothing stands is not in the file either."""
        if is_visible(text):
            self._pieces.append(PARAGRAPH + text)

    def _table(self, block: Table) -> None:
        if is_visible(block.caption):
            self._tables += 1
            self._tell(f"Tabel {self._tables}. {block.caption}")
        for row in ([column.header for column in block.columns], *block.rows):
            texts = [self._told(content) for content in row]
            texts += [""] * (len(block.columns) - len(row))
            self._pieces += [PARAGRAPH + (text if is_visible(text) else _NOTHING) for text in texts]
        self._tell(self._told(block.source))
