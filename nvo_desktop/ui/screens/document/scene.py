"""What is in view of the paper on the desk: from where, how large, and what of it is laid out already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QRectF

from nvo_desktop.documents.preview.pages import Pages
from nvo_desktop.ui.screens.document.paper import Paper, Slot

LEAST, MOST, FULL = 0.5, 2.0, 1.0
_PIXELS = 96 / 72  # of a point at 100 %
_TURNS = 4  # what is laid out may turn out lower than it was guessed, and then more is in view
_NO_PAGES = Pages("", "", "", (), (), {})


class Scene:
    """y is the top of the view on the desk, in points; height that of the view in pixels."""

    def __init__(self) -> None:
        self.pages, self.paper = _NO_PAGES, Paper()
        self.y, self.zoom, self.height = 0.0, FULL, 0

    @property
    def scale(self) -> float:
        """Pixels in a point."""
        return self.zoom * _PIXELS

    @property
    def room(self) -> float:
        """How much of the desk is in view, in points."""
        return self.height / self.scale

    def show(self, pages: Pages) -> None:
        """Show these; what stays the same keeps its place under the eye."""
        once = _only_once(self.paper.slots)
        tops = {_key(slot): slot.top for slot in self.paper.slots if slot.top + slot.height > self.y}
        self.pages = pages
        self.paper.show(pages)
        once &= _only_once(self.paper.slots)
        near = next((slot for slot in self.paper.slots if _key(slot) in tops and _key(slot) in once), None)
        if near is not None:
            self.y += near.top - tops[_key(near)]

    def set_zoom(self, zoom: float, at: float) -> bool:
        """Show it so large, what lies so many pixels below the top stays there. Whether that is another size."""
        zoom, kept, before = max(LEAST, min(MOST, zoom)), self.y + at / self.scale, self.zoom
        self.zoom = zoom
        self.y = kept - at / self.scale
        return zoom != before

    # laying out

    def settle(self) -> None:
        """Lay out what is in view, and keep to the desk."""
        for _ in range(_TURNS):
            waiting = [slot for slot in self.paper.slots_in(self.y, self.y + self.room) if not slot.drawn]
            if not waiting:
                break
            self._lay_out(waiting)
        self.y = max(0.0, min(self.y, self.paper.height - self.room))

    def lay_out_some(self, seconds: float) -> bool:
        """A slice of the work that is left, from the view down and then from the top. Whether there is more."""
        end, waiting = perf_counter() + seconds, [slot for slot in self.paper.slots if not slot.drawn]
        waiting.sort(key=lambda slot: slot.top + slot.height < self.y)
        while waiting and perf_counter() < end:
            self._lay_out([waiting.pop(0)])
        return bool(waiting)

    def see(self, slot: Slot) -> None:
        """Lay out a piece that is wanted now."""
        self.paper.lay_out(slot)
        self.paper.place()

    def _lay_out(self, slots: Sequence[Slot]) -> None:
        """Lay these out; what is at the top of the view stays there."""
        top = next((slot for slot in self.paper.slots if slot.top + slot.height > self.y), None)
        before = top.top if top else 0.0
        for slot in slots:
            self.paper.lay_out(slot)
        self.paper.place()
        self.y += (top.top if top else 0.0) - before

    # places

    def slot_of(self, place: int) -> tuple[Slot, int]:
        """The piece and the line in it of the heading with that place among the entries."""
        entry = self.pages.entries[place]
        return self.paper.leaves[entry.sheet].slots[entry.piece], entry.line

    def area(self, slot: Slot, at: int) -> QRectF:
        """Where a paragraph or row of a piece is on the desk; x from the sheet's left."""
        areas = slot.drawn.areas() if slot.drawn else ()
        own = areas[at][1] if at < len(areas) else QRectF()
        return own.translated(slot.rect.topLeft())

    def origin(self, slot: Slot, at: int) -> str:
        """Where a paragraph or row of a piece came from."""
        areas = slot.drawn.areas() if slot.drawn else ()
        return areas[at][0] if at < len(areas) else ""

    def place_in_view(self) -> int:
        """The last heading that stands above the upper third of the view, its place; -1 before the first."""
        limit, place = self.y + self.room / 3, -1
        for at in range(len(self.pages.entries)):
            slot, line = self.slot_of(at)
            if (self.area(slot, line).top() if slot.drawn else slot.top) > limit:
                break
            place = at
        return place

    def step(self, marked: tuple[Slot, int] | None, by: int) -> tuple[Slot, int] | None:
        """The next (1) or previous (-1) paragraph or row that came from somewhere; the first in view to begin with."""
        slots, down = self.paper.slots, by > 0
        if marked is not None and marked[0] in slots:
            start, after = slots.index(marked[0]), marked[1]
        else:
            start = next((at for at, slot in enumerate(slots) if slot.top + slot.height > self.y), 0)
            after = -1 if down else 10_000
        for slot in slots[start:] if down else reversed(slots[: start + 1]):
            self.see(slot)
            areas = list(enumerate(slot.drawn.areas() if slot.drawn else ()))
            if slot is slots[start]:
                areas = [area for area in areas if (area[0] > after if down else area[0] < after)]
            found = [at for at, (origin, _) in areas if origin and not origin.startswith("#")]
            if found:
                return slot, found[0] if down else found[-1]
        return None

    def matches(self, words: str) -> list[tuple[Slot, int]]:
        """The paragraphs and rows that hold these words, in capitals or not; nothing need be laid out for that."""
        wanted = words.casefold()
        if not wanted:
            return []
        return [(slot, at) for slot in self.paper.slots for at, text in enumerate(slot.texts) if wanted in text]

    def find(self, origin: str) -> tuple[Slot, int] | None:
        """The first thing that came from there, laid out."""
        for slot in self.paper.slots:
            if origin in slot.origins:
                self.see(slot)
                areas = slot.drawn.areas() if slot.drawn else ()
                return slot, next(at for at, (own, _) in enumerate(areas) if own == origin)
        return None


def _only_once(slots: Sequence[Slot]) -> set[tuple[object, ...]]:
    """The pieces that stand in one place: only these tell where one is."""
    return {key for key, count in Counter(map(_key, slots)).items() if count == 1}


def _key(slot: Slot) -> tuple[object, ...]:
    return slot.sheet.measure, slot.piece
