"""The document as it will be printed: white sheets on a desk. Nothing is typed; a click goes to where it came from."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from nvo_desktop.documents.preview.pages import Pages
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.screens.document.paper import APART, Slot
from nvo_desktop.ui.screens.document.reading_desk import ReadingDesk
from nvo_desktop.ui.screens.document.sheet_painter import SheetPainter
from nvo_desktop.ui.widgets.painting import focus_ring, painting

_BY_KEYS = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class Preview(ReadingDesk):
    """Draws the pages, and follows the mouse and the keys. One paragraph can be marked with a ring."""

    asked = Signal(str)  # the origin of what was clicked

    def __init__(self, describe: Callable[[str], str] = str, parent: QWidget | None = None) -> None:
        """Describe says an origin in words; empty when it leads nowhere."""
        super().__init__(parent)
        self._describe, self._images = describe, dict[str, QImage]()
        self._marked: tuple[Slot, int] | None = None
        self._has_ring, self._at = False, -1
        self._found: list[tuple[Slot, int]] = []
        self.setAccessibleName("Voorbeeld van het document")
        self.viewport().setMouseTracking(True)

    def show_pages(self, pages: Pages) -> None:
        """Show these; what stays the same keeps its place under the eye."""
        self._marked, self._found = None, []
        super().show_pages(pages)

    def take_image(self, sha256: str, image: QImage) -> None:
        """A picture of the dossier, decoded."""
        self._images[sha256] = image
        self.viewport().update()

    def mark(self, origin: str) -> bool:
        """Bring the first thing that came from there into view, with a ring around it. False when there is none."""
        self._marked = self._scene.find(origin)
        if self._marked is None:
            return False
        self._scroll_to(self._scene.area(*self._marked).center().y() - self._scene.room / 3)
        return True

    def look_for(self, words: str) -> int:
        """Look for words, and mark the first place from the view on; how many places there are."""
        self._found = self._scene.matches(words)
        self._at = -1
        if not self._found:
            self._marked = None
            self.viewport().update()
            return 0
        below = (at for at, (slot, _) in enumerate(self._found) if slot.top + slot.height > self._scene.y)
        self._at = next(below, 0) - 1
        self.find_next(1)
        return len(self._found)

    def find_next(self, by: int) -> int:
        """Mark the next place (1) or the previous (-1), round the end if need be; which one that is, from 1."""
        if not self._found:
            return 0
        self._at = (self._at + by) % len(self._found)
        slot, line = self._found[self._at]
        self._scene.see(slot)
        self._marked = slot, line
        self._scroll_to(self._scene.area(slot, line).center().y() - self._scene.room / 3)
        return self._at + 1

    def _step_mark(self, by: int) -> None:
        found = self._scene.step(self._marked, by)
        if found is not None:
            self._marked = found
            area = self._scene.area(*found)
            top, bottom = self._scene.y, self._scene.y + self._scene.room
            if area.top() < top + APART or area.bottom() > bottom - APART:
                self._scroll_to(area.center().y() - self._scene.room / 3)
            self.viewport().update()

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the desk and the sheets that are in view."""
        scene, tokens = self._scene, tokens_of(self.palette())
        with painting(self.viewport()) as painter:
            painter.fillRect(QRectF(event.rect()), tokens.desk)
            sheets = SheetPainter(painter, scene, self._images)
            for leaf in scene.paper.leaves_in(scene.y, scene.y + scene.room):
                painter.save()
                painter.translate(self._left(leaf), -scene.y * scene.scale)
                painter.scale(scene.scale, scene.scale)
                sheets.draw(leaf, self._marked)
                painter.restore()
            if self._has_ring:
                focus_ring(painter, QRectF(self.viewport().rect()), tokens.accent, 0)

    # mouse and keys

    def origin_at(self, place: QPointF) -> str:
        """Where what stands at a place in the view came from, or where a link leads; nothing for white."""
        y = self._scene.y + place.y() / self._scene.scale
        for slot in self._scene.paper.slots_in(y - 1, y + 1):
            rect, x = slot.rect, (place.x() - self._left(slot.sheet)) / self._scene.scale
            if slot.drawn is not None and rect.top() <= y <= rect.bottom():
                return slot.drawn.origin_at(QPointF(x, y) - rect.topLeft())
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a click leads somewhere."""
        found = self.origin_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where what was clicked came from, or where a link leads inside the document."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._follow(self.origin_at(event.position()))

    def _follow(self, found: str) -> None:
        if found in self.pages.bookmarks:
            self.go(self.pages.bookmarks[found])
        elif found:
            self.asked.emit(found)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell where a click leads."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self._describe(self.origin_at(QPointF(event.pos())))
            if words:
                QToolTip.showText(event.globalPos(), f"<p>{escape(words)}</p>", self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom, around the mouse."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if by := event.angleDelta().y():
                self.step_zoom(1 if by > 0 else -1, event.position().y())
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with + - 0 zooms, with an arrow marks a paragraph that Enter follows; Home and End go to the ends."""
        key, has_ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if has_ctrl and key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.step_zoom(1)
        elif has_ctrl and key == Qt.Key.Key_Minus:
            self.step_zoom(-1)
        elif has_ctrl and key == Qt.Key.Key_0:
            self.fit_width()
        elif has_ctrl and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step_mark(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._marked is not None:
            self._follow(self._scene.origin(*self._marked))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._scroll_to(0.0 if key == Qt.Key.Key_Home else self.paper.height)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, when the keyboard brought the focus."""
        self._has_ring = event.reason() in _BY_KEYS
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._has_ring = False
        self.viewport().update()
