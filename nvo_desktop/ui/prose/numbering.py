"""The numbers of list items and of footnotes, counted only when they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextDocument

from nvo_desktop.ui.prose.block_style import BlockStyle, Kind, style_at
from nvo_desktop.ui.prose.run_style import NOTE, OBJECT, note_key

_AFTER_CHANGE = 150  # ms
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BULLETS = "•–•"


class ListNumbers:
    """The numbers of the items in a document; they count on as they do in the Word file."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._revision = -1
        self._numbers: dict[int, int] = {}

    def marker(self, block: QTextBlock) -> str:
        """What stands before an item: a bullet, or its number as 1. or a. or i. by its depth."""
        style = style_at(block)
        if style.kind is Kind.BULLET:
            return _BULLETS[style.level - 1]
        number = self._number(block)
        return f"{(str, letters, roman)[style.level - 1](number)}."

    def _number(self, block: QTextBlock) -> int:
        if self._revision != self._document.revision():
            self._revision = self._document.revision()
            self._numbers.clear()
        place = block.blockNumber()
        if place not in self._numbers:
            self._count(_first_of_run(block))
        return self._numbers[place]

    def _count(self, first: QTextBlock) -> None:
        """Number the items from the first on, as long as there is nothing between them."""
        place, reached = first.blockNumber(), dict[int, int]()
        for style in takewhile(lambda style: style.is_item, _styles(first)):
            for depth in [depth for depth in reached if depth > style.level]:
                del reached[depth]
            is_number = style.kind is Kind.NUMBER
            reached[style.level] = (0 if style.restart else reached.get(style.level, 0)) + 1 if is_number else 0
            self._numbers[place] = reached[style.level]
            place += 1


class NoteNumbers(QObject):
    """The numbers of the footnotes in a document, by their keys; counted again a moment after a change.

    They are asked for while Qt lays out the text, when nothing may be looked up in it: one that just came has no
    number until the count that it sets going.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._numbers: dict[str, int] = {}
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_CHANGE)
        self._timer.timeout.connect(self.count)
        document.contentsChange.connect(self._on_change)

    def number(self, key: str) -> int:
        """The number of a footnote; 0 when it is not counted yet."""
        if key not in self._numbers:
            self._timer.start(0)
        return self._numbers.get(key, 0)

    def count(self) -> None:
        """Number all notes, and let those be drawn again that have another number now."""
        before, self._numbers = self._numbers, {}
        resized: list[int] = []
        for number, (key, position) in enumerate(_notes(self._document), 1):
            self._numbers[key] = number
            if len(str(before.get(key, 0))) != len(str(number)):
                resized.append(position)
        if resized:
            self._document.markContentsDirty(resized[0], resized[-1] + 1 - resized[0])
        elif before != self._numbers:
            self._document.documentLayout().update.emit()

    def _on_change(self, _position: int, _removed: int, _added: int) -> None:
        if self._numbers:
            self._timer.start(_AFTER_CHANGE)


def letters(number: int) -> str:
    """1 is a, 26 is z, 27 is aa."""
    found = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("a") + rest) + found
    return found


def roman(number: int) -> str:
    """4 is iv; beyond 89 in figures."""
    if number > 89:
        return str(number)
    found = ""
    for value, sign in _ROMAN:
        found += sign * (number // value)
        number %= value
    return found


def _first_of_run(block: QTextBlock) -> QTextBlock:
    before = block.previous()
    while before.isValid() and style_at(before).is_item:
        block, before = before, before.previous()
    return block


def _styles(block: QTextBlock) -> Iterator[BlockStyle]:
    while block.isValid():
        yield style_at(block)
        block = block.next()


def _notes(document: QTextDocument) -> Iterator[tuple[str, int]]:
    """The key and the position of each footnote, in order."""
    block = document.firstBlock()
    while block.isValid():
        if OBJECT in block.text():
            for part in block.textFormats():
                if part.format.objectType() == NOTE:
                    yield note_key(part.format), block.position() + part.start
        block = block.next()
