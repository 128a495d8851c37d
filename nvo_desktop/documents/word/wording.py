"""What a document has to say, told from the tree alone: what a finished Word file is compared with.

The signs between the words are those of `reading`. Labels of lists are no text in Word, and so not here.
"""

from __future__ import annotations

from collections.abc import Iterator

from nvo_desktop.documents.tree import Block, Contents, Document, Figure, Inlines, Note, Section, Table, Text
from nvo_desktop.documents.word.characters import is_visible
from nvo_desktop.documents.word.outline import Outline
from nvo_desktop.documents.word.reading import NEW_LINE, OBJECT, PARAGRAPH

_NOTHING = "–"  # stands in a cell that is empty in the tree


def body_text(document: Document, outline: Outline) -> bytes:
    """All text of the body in order, captions with their numbers, contents with their entries. In UTF-8, as in a file.

    Halves of surrogate pairs, which a file leaves out, are among it.
    """
    telling = _Telling(outline)
    return b"".join([_encoded(telling.section(section)) for section in document.sections])


def notes_text(document: Document) -> bytes:
    """All text of the notes in order, behind the two paragraphs of their separators."""
    notes = [
        element
        for section in document.sections
        for block in section.blocks
        for content in _contents_of(block)
        for element in content
        if type(element) is Note
    ]
    return _encoded(PARAGRAPH * 2 + "".join(f"{PARAGRAPH} {_told(note.content)}" for note in notes))


def _encoded(text: str) -> bytes:
    return text.encode(errors="surrogatepass")


def _contents_of(block: Block) -> Iterator[Inlines]:
    match block:
        case Table():
            yield from (column.header for column in block.columns)
            for row in block.rows:
                yield from row
            yield block.source
        case Figure():
            yield block.caption
        case Contents():
            return
        case _:
            yield block.content


def _told(content: Inlines) -> str:
    if len(content) == 1 and type(only := content[0]) is Text:  # nearly all cells, and many paragraphs
        return only.text
    return "".join([element.text if type(element) is Text else _sign(element) for element in content])


def _sign(element: object) -> str:
    return OBJECT if isinstance(element, Note) else NEW_LINE


class _Telling:
    """Tells block after block; counts tables and figures as a reader would."""

    def __init__(self, outline: Outline) -> None:
        self._pieces: list[str] = []
        self._outline = outline
        self._tables = 0
        self._figures = 0

    def section(self, section: Section) -> str:
        """What this section says."""
        self._pieces.clear()
        for block in section.blocks:
            self._block(block)
        return "".join(self._pieces)

    def _block(self, block: Block) -> None:
        match block:
            case Table():
                self._table(block)
            case Figure():
                self._figures += 1
                self._pieces.append(PARAGRAPH + OBJECT)
                if is_visible(caption := _told(block.caption)):
                    self._tell(f"Figuur {self._figures}. {caption}")
            case Contents():
                self._tell(block.title)
                for chapter in self._outline.chapters:
                    self._tell(f"{chapter.number}{NEW_LINE}{chapter.title}")
            case _:
                self._tell(_told(block.content))

    def _tell(self, text: str) -> None:
        """A paragraph; one in which nothing stands is not in the file either."""
        if is_visible(text):
            self._pieces.append(PARAGRAPH + text)

    def _table(self, block: Table) -> None:
        if is_visible(block.caption):
            self._tables += 1
            self._tell(f"Tabel {self._tables}. {block.caption}")
        for row in ([column.header for column in block.columns], *block.rows):
            texts = [_told(content) for content in row]
            texts += [""] * (len(block.columns) - len(row))
            self._pieces += [PARAGRAPH + (text if is_visible(text) else _NOTHING) for text in texts]
        self._tell(_told(block.source))
