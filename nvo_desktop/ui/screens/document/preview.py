"""The document as it will be printed: white sheets on a desk. Nothing is typed; a click goes to where it came from.

Links out of the document are opened with Ctrl and a click, or from the menu, and asked about first.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from nvo_desktop.documents.preview.pages import Pages
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.screens.document.paper import APART, Slot
from nvo_desktop.ui.screens.document.selectable_desk import SelectableDesk
from nvo_desktop.ui.screens.document.sheet_painter import SheetPainter
from nvo_desktop.ui.widgets.painting import focus_ring, painting

_BY_KEYS = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class Preview(SelectableDesk):
    """Draws the pages, and follows the mouse and the keys. One paragraph can be marked with a ring."""

    asked = Signal(str)  # the origin of what was clicked
    link_asked = Signal(str)  # a link out of the document

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
                sheets.draw(leaf, self._marked, self._selected)
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

    def link_at(self, place: QPointF) -> str:
        """Where the link at a place in the view leads; nothing where there is none."""
        found = self.slot_at(place)
        return found[0].drawn.link_at(found[1]) if found and found[0].drawn else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select while the mouse is pressed, and else show that a click leads somewhere."""
        if self._drag(event.position()):
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
            return
        found = self.origin_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where what was clicked came from, or where a link leads; after selecting, nowhere."""
        if event.button() != Qt.MouseButton.LeftButton or self._let_go():
            return
        link = self.link_at(event.position())
        if link and not link.startswith("#") and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.link_asked.emit(link)
        else:
            self._follow(self.origin_at(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, and to go where this leads; by the key of the keyboard for the marked paragraph."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = QPointF(self.viewport().mapFromGlobal(event.globalPos()))
        link = self.link_at(place) if by_mouse else ""
        origin = self.origin_at(place) if by_mouse else self._scene.origin(*self._marked) if self._marked else ""
        menu = self.menu(origin, link)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self, origin: str, link: str = "") -> QMenu:
        """What can be done with what came from there, with a link in it or not."""
        menu = QMenu(self)
        copy = menu.addAction("Kopiëren", self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(bool(self.selected_text or self._marked))
        if words := self._describe(origin):
            menu.addAction(words, lambda: self._follow(origin))
        if link in self.pages.bookmarks:
            menu.addAction("Naar deze plek in het document", lambda: self._follow(link))
        elif link:
            menu.addAction("Koppeling openen…", lambda: self.link_asked.emit(link))
            menu.addAction("Adres kopiëren", lambda: QGuiApplication.clipboard().setText(link))
        return menu

    def copy(self) -> None:
        """Copy what is selected, or else the paragraph that is marked."""
        if self.selected_text or self._marked is None:
            super().copy()
            return
        slot, at = self._marked
        QGuiApplication.clipboard().setText(slot.paragraphs[at])

    def _follow(self, found: str) -> None:
        if found in self.pages.bookmarks:
            self.go(self.pages.bookmarks[found])
        elif found:
            self.asked.emit(found)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell where a click leads."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self._describe(self.origin_at(QPointF(event.pos())))
            if (link := self.link_at(QPointF(event.pos()))) and not link.startswith("#"):
                words = f"{link} (openen met Ctrl en klikken)"
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
        """+ - 0 zoom, with Ctrl or without; Ctrl with an arrow marks a paragraph that Enter follows and Ctrl+C copies.

        Home and End go to the ends.
        """
        key, has_ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.step_zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.step_zoom(-1)
        elif key == Qt.Key.Key_0:
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
