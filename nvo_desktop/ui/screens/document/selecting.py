"""What is selected in the pages: from one place in a piece to another, and the words between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextCursor, QTextDocument, QTextTable

from nvo_desktop.ui.look.tokens import LIGHT
from nvo_desktop.ui.screens.document.letters import UNITS

Range = tuple[int, int]
_LINE_END, _NBSP = "\u2028", "\u00a0"


class Spot(NamedTuple):
    """A place in the pages: which piece, by its number among all, and which sign in it."""

    piece: int
    at: int


class Selection:
    """From where the mouse was pressed to where it is."""

    def __init__(self, spot: Spot) -> None:
        self._from = self._to = spot

    def extend(self, spot: Spot) -> None:
        """Up to here."""
        self._to = spot

    @property
    def is_empty(self) -> bool:
        """Whether nothing lies between."""
        return self._from == self._to

    @property
    def pieces(self) -> range:
        """The pieces that it reaches over, by their numbers."""
        return range(min(self._from, self._to).piece, max(self._from, self._to).piece + 1)

    def within(self, piece: int, end: int) -> Range | None:
        """What of a piece is selected, whose text ends there; None for nothing."""
        first, last = sorted((self._from, self._to))
        if self.is_empty or not first.piece <= piece <= last.piece:
            return None
        return first.at if piece == first.piece else 0, min(last.at, end) if piece == last.piece else end


def sign_at(text: QTextDocument, place: QPointF) -> int:
    """The sign of a text nearest to a place in it."""
    return max(0, text.documentLayout().hitTest(place * UNITS, Qt.HitTestAccuracy.FuzzyHit))


def end_of(text: QTextDocument) -> int:
    """Behind its last sign."""
    return text.characterCount() - 1


def show_selected(context: QAbstractTextDocumentLayout.PaintContext, text: QTextDocument, part: Range | None) -> None:
    """Let a stretch be drawn as selected."""
    if part is None:
        return
    shown = QAbstractTextDocumentLayout.Selection()
    cursor = QTextCursor(text)
    cursor.setPosition(part[0])
    cursor.setPosition(part[1], QTextCursor.MoveMode.KeepAnchor)
    shown.cursor = cursor
    shown.format.setBackground(LIGHT.sel)
    context.selections = [shown]


def words_between(text: QTextDocument, part: Range, labels: Sequence[str] = ()) -> str:
    """The words of a stretch, a line for each paragraph; labels come before paragraphs of which the first sign is in.

    The cells of a row of a table stand on one line, with tabs between them.
    """
    table = next((child for child in text.rootFrame().childFrames() if isinstance(child, QTextTable)), None)
    blocks = [block for block in _blocks(text) if _touches(block, part)]
    if table is None:
        return "\n".join(_labelled(labels, block, part) + _words(block, part) for block in blocks)
    cells = [(table.cellAt(block.position()), _words(block, part).replace("\n", " ")) for block in blocks]
    rows = groupby([(cell.row(), words) for cell, words in cells if cell.isValid()], lambda one: one[0])
    return "\n".join("\t".join(words for _, words in row) for _, row in rows)


def _blocks(text: QTextDocument) -> Iterator[QTextBlock]:
    block = text.begin()
    while block.isValid():
        yield block
        block = block.next()


def _touches(block: QTextBlock, part: Range) -> bool:
    return block.position() < part[1] and part[0] < block.position() + block.length()


def _words(block: QTextBlock, part: Range) -> str:
    start = max(0, part[0] - block.position())
    words = block.text()[start : part[1] - block.position()]
    return words.replace(_LINE_END, "\n").replace(_NBSP, " ")


def _labelled(labels: Sequence[str], block: QTextBlock, part: Range) -> str:
    number = block.blockNumber()
    label = labels[number] if number < len(labels) and part[0] <= block.position() else ""
    return f"{label} " if label else ""
