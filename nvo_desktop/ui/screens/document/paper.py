"""Where everything lies on the desk: sheets below each other, and pieces on the sheets. In points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF

from nvo_desktop.documents.preview.estimate import estimated_height
from nvo_desktop.documents.preview.pages import Grid, Image, Lines, Pages, Piece, Sheet
from nvo_desktop.documents.preview.places import points
from nvo_desktop.documents.tree import Inlines, Text
from nvo_desktop.documents.word.measures import LANDSCAPE, PORTRAIT, Page
from nvo_desktop.ui.screens.document.drawn import Drawn, drawn
from nvo_desktop.ui.screens.document.letters import ruler

APART = 14.0  # between sheets, and around them
_ABOVE_NOTES = 14.0


class Slot:
    """A piece on its sheet. Until it is laid out its height is a guess.

    top is from the top of the desk, to the white above the piece.
    """

    __slots__ = ("drawn", "height", "piece", "sheet", "top")

    def __init__(self, piece: Piece, sheet: Leaf, height: float) -> None:
        self.piece, self.sheet, self.height = piece, sheet, height
        self.drawn: Drawn | None = None
        self.top = 0.0

    def take(self, made: Drawn) -> None:
        """It is laid out."""
        self.drawn, self.height = made, made.above + made.height + made.below

    @property
    def origins(self) -> frozenset[str]:
        """Where what stands in it came from, laid out or not."""
        match self.piece:
            case Lines(lines):
                return frozenset(line.origin for line in lines)
            case Grid():
                return frozenset({self.piece.origin, *(row.origin for row in self.piece.rows)})
            case Image():
                return frozenset({self.piece.origin})

    @property
    def texts(self) -> list[str]:
        """The words of each paragraph or row, in small letters, in the order of its areas."""
        return [words.casefold() for words in self.paragraphs]

    @property
    def paragraphs(self) -> list[str]:
        """The words of each paragraph or row, in the order of its areas."""
        match self.piece:
            case Lines(lines):
                return [_words(line.label, line.content) for line in lines]
            case Grid():
                rows = [self.piece.header] if self.piece.header else []
                rows += [row.cells for row in self.piece.rows]
                return [" ".join(_words("", cell) for cell in row) for row in rows]
            case Image():
                return [self.piece.alt]

    @property
    def rect(self) -> QRectF:
        """Its room on the desk, the white around it left out where that is known; x from the sheet's left."""
        above, height = (self.drawn.above, self.drawn.height) if self.drawn else (0.0, self.height)
        return QRectF(self.sheet.left, self.top + above, self.sheet.measure, height)


class Leaf:
    """A sheet on the desk."""

    __slots__ = ("bottom", "has_notes", "is_first", "page", "slots", "top")

    def __init__(self, sheet: Sheet, *, is_first: bool) -> None:
        self.page: Page = LANDSCAPE if sheet.landscape else PORTRAIT
        self.is_first, self.has_notes = is_first, bool(sheet.notes)
        self.slots: list[Slot] = []
        self.top = self.bottom = 0.0

    @property
    def width(self) -> float:
        """How wide the paper is."""
        return points(self.page.width)

    @property
    def left(self) -> float:
        """The left margin."""
        return points(self.page.left)

    @property
    def measure(self) -> float:
        """Between the margins."""
        return points(self.page.measure)

    def place(self, top: float) -> float:
        """Put the sheet and its pieces there; gives its bottom. Notes stand at the foot."""
        self.top = top
        y = top + points(self.page.top)
        foot = top + points(self.page.height - self.page.bottom)
        for slot in self.slots:
            if self.has_notes and slot is self.slots[-1]:
                y = max(y + _ABOVE_NOTES, foot - slot.height)
            slot.top = y
            y += slot.height
        self.bottom = max(y, foot) + points(self.page.bottom)
        return self.bottom


class Paper:
    """All sheets of a document. What was laid out before and is still the same stays so."""

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []
        self.slots: list[Slot] = []
        self.height = 0.0
        self._known: dict[tuple[float, Piece], Drawn] = {}
        self._ruler = ruler()

    @property
    def width(self) -> float:
        """The width of the widest sheet."""
        return max((leaf.width for leaf in self.leaves), default=points(PORTRAIT.width))

    def show(self, pages: Pages) -> None:
        """Lie these sheets on the desk in the place of those before."""
        self.leaves = [Leaf(sheet, is_first=place == 0) for place, sheet in enumerate(pages.sheets)]
        for leaf, sheet in zip(self.leaves, pages.sheets, strict=True):
            leaf.slots = [self._slot(piece, leaf) for piece in sheet.all_pieces]
        self.slots = [slot for leaf in self.leaves for slot in leaf.slots]
        self._known = {(slot.sheet.measure, slot.piece): slot.drawn for slot in self.slots if slot.drawn}
        self.place()

    def lay_out(self, slot: Slot) -> None:
        """Lay out a piece; place() must follow."""
        if slot.drawn is None:
            key = slot.sheet.measure, slot.piece
            if key not in self._known:
                self._known[key] = drawn(slot.piece, slot.sheet.measure, self._ruler)
            slot.take(self._known[key])

    def place(self) -> None:
        """Put every sheet in its place."""
        y = APART
        for leaf in self.leaves:
            y = leaf.place(y) + APART
        self.height = y

    def leaves_in(self, top: float, bottom: float) -> Iterator[Leaf]:
        """The sheets that lie there."""
        return (leaf for leaf in self.leaves if leaf.bottom > top and leaf.top < bottom)

    def slots_in(self, top: float, bottom: float) -> Sequence[Slot]:
        """The pieces that lie there."""
        leaves = self.leaves_in(top, bottom)
        return [slot for leaf in leaves for slot in leaf.slots if slot.top < bottom and slot.top + slot.height > top]

    def _slot(self, piece: Piece, leaf: Leaf) -> Slot:
        known = self._known.get((leaf.measure, piece))
        slot = Slot(piece, leaf, 0.0 if known else estimated_height(piece, leaf.measure))
        if known:
            slot.take(known)
        return slot


def _words(label: str, content: Inlines) -> str:
    said = "".join(part.text if isinstance(part, Text) else " " for part in content)
    return f"{label} {said}".strip().replace("\u00a0", " ")
