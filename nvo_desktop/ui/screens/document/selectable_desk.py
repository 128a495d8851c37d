"""A desk on which words can be selected with the mouse, and copied."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from nvo_desktop.documents.preview.pages import Pages
from nvo_desktop.ui.screens.document.paper import Slot
from nvo_desktop.ui.screens.document.reading_desk import ReadingDesk
from nvo_desktop.ui.screens.document.selecting import Range, Selection, Spot

_SCROLL = 24.0  # points for each move of the mouse outside the view


class SelectableDesk(ReadingDesk):
    """Selects from where the mouse is pressed to where it is let go. What changes takes the selection away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection: Selection | None = None
        self._pressed: QPointF | None = None

    @property
    def selected_text(self) -> str:
        """The words that are selected, a line for each paragraph and each row of a table."""
        if self._selection is None:
            return ""
        said = list[str]()
        for number in self._selection.pieces:
            slot = self.paper.slots[number]
            self._scene.see(slot)
            part = self._selected(slot)
            if slot.drawn is not None and part is not None and (words := slot.drawn.words(part)):
                said.append(words)
        return "\n".join(said)

    def copy(self) -> None:
        """Put the selected words on the clipboard, as plain text."""
        if words := self.selected_text:
            QGuiApplication.clipboard().setText(words)

    def show_pages(self, pages: Pages) -> None:
        """Show these; nothing is selected any more."""
        self._selection = self._pressed = None
        super().show_pages(pages)

    def slot_at(self, place: QPointF) -> tuple[Slot, QPointF] | None:
        """The piece at a height of the view or the nearest one above, and where the place is in it."""
        y = self._scene.y + place.y() / self._scene.scale
        found = next((slot for slot in reversed(self.paper.slots) if slot.drawn and slot.rect.top() <= y), None)
        if found is None:
            return None
        x = (place.x() - self._left(found.sheet)) / self._scene.scale
        return found, QPointF(x, y) - found.rect.topLeft()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A selection may begin here."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._selection = event.position(), None
            self.viewport().update()
        super().mousePressEvent(event)

    def _drag(self, place: QPointF) -> bool:
        """Select up to here, while the mouse is pressed; whether it is dragged."""
        if self._pressed is None:
            return False
        if self._selection is None:
            far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            begin = self._spot(self._pressed) if far else None
            self._selection = Selection(begin) if begin else None
        if self._selection is None:
            return False
        if not 0 <= place.y() < self.viewport().height():
            self._scroll_to(self._scene.y + (_SCROLL if place.y() > 0 else -_SCROLL))
        end = self._spot(place)
        if end is not None:
            self._selection.extend(end)
        self.viewport().update()
        return True

    def _let_go(self) -> bool:
        """The mouse is let go; whether something is selected with it."""
        self._pressed = None
        return self._selection is not None and not self._selection.is_empty

    def _selected(self, slot: Slot) -> Range | None:
        if self._selection is None or slot.drawn is None:
            return None
        return self._selection.within(self.paper.slots.index(slot), slot.drawn.end)

    def _spot(self, place: QPointF) -> Spot | None:
        found = self.slot_at(place)
        if found is None or found[0].drawn is None:
            return None
        return Spot(self.paper.slots.index(found[0]), found[0].drawn.sign_at(found[1]))
