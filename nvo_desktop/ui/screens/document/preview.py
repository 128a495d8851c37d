"""The document as it will be printed: white sheets on a desk. Nothing is typed; a click goes to where it came from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from nvo_desktop.documents.preview.pages import Pages
from nvo_desktop.documents.preview.places import points
from nvo_desktop.documents.word.measures import PORTRAIT
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.screens.document.paper import APART, Leaf, Paper, Slot
from nvo_desktop.ui.screens.document.scene import FULL, Scene
from nvo_desktop.ui.screens.document.sheet_painter import SheetPainter
from nvo_desktop.ui.widgets.painting import focus_ring, painting

_STEPS = (0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_SLICE = 0.006  # seconds of laying out at a time
_LINE = 36
_BY_KEYS = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class Preview(QAbstractScrollArea):
    """Shows pages. What is in view is laid out at once, the rest bit by bit while nothing else is to do."""

    asked = Signal(str)  # the origin of what was clicked, or the address of a link
    place_changed = Signal(int)  # the heading in view, its place among the entries; -1 before the first
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene, self._images = Scene(), dict[str, QImage]()
        self._fits, self._place, self._has_ring = True, -1, False
        self._marked: tuple[Slot, int] | None = None
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._lay_out_some)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Voorbeeld van het document")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    @property
    def pages(self) -> Pages:
        """What is shown."""
        return self._scene.pages

    @property
    def paper(self) -> Paper:
        """How it lies on the desk."""
        return self._scene.paper

    @property
    def place(self) -> int:
        """The heading in view, its place among the entries; -1 before the first."""
        return self._place

    @property
    def is_laid_out(self) -> bool:
        """Whether nothing waits to be laid out any more."""
        return not self._idle.isActive()

    def show_pages(self, pages: Pages) -> None:
        """Show these; what stays the same keeps its place under the eye."""
        self._marked = None
        self._scene.show(pages)
        self._settle()
        self._idle.start()
        self._tell_place()

    def take_image(self, sha256: str, image: QImage) -> None:
        """A picture of the dossier, decoded."""
        self._images[sha256] = image
        self.viewport().update()

    # where it is

    def go(self, place: int) -> None:
        """Bring the heading with that place among the entries to the top."""
        slot, line = self._scene.slot_of(place)
        self._scene.see(slot)
        self._scroll_to(self._scene.area(slot, line).top() - 2 * APART)
        self._set_place(place)

    def mark(self, origin: str) -> bool:
        """Bring the first thing that came from there into view, with a ring around it. False when there is none."""
        self._marked = self._scene.find(origin)
        if self._marked is None:
            return False
        self._scroll_to(self._scene.area(*self._marked).center().y() - self._scene.room / 3)
        return True

    # zoom

    @property
    def zoom(self) -> float:
        """How large it is shown; 1.0 is the size of the paper."""
        return self._scene.zoom

    @property
    def fits(self) -> bool:
        """Whether the page is as wide as the window allows."""
        return self._fits

    def set_zoom(self, zoom: float, at: float = 0.0) -> None:
        """Show it so large; what lies so many pixels below the top of the view stays there."""
        self._fits = False
        self._set_zoom(zoom, at)

    def fit_width(self) -> None:
        """As large as the width of the view allows, and no larger than the paper is."""
        self._fits = True
        paper = points(PORTRAIT.width) * self._scene.scale / self._scene.zoom
        self._set_zoom(min(FULL, (self.viewport().width() - 2 * APART) / paper), 0.0)

    def step_zoom(self, by: int, at: float = 0.0) -> None:
        """One step larger (1) or smaller (-1)."""
        steps = [step for step in _STEPS if (step > self.zoom + 0.005 if by > 0 else step < self.zoom - 0.005)]
        if steps:
            self.set_zoom(steps[0] if by > 0 else steps[-1], at)

    def _set_zoom(self, zoom: float, at: float) -> None:
        has_changed = self._scene.set_zoom(zoom, at)
        self._settle()
        if has_changed:
            self.zoom_changed.emit(self.zoom)

    # scrolling

    def _settle(self) -> None:
        """Lay out what is in view, and bring the scroll bars up to date."""
        self._scene.height = self.viewport().height()
        self._scene.settle()
        self._set_bars()
        self.viewport().update()

    def _lay_out_some(self) -> None:
        if not self._scene.lay_out_some(_SLICE):
            self._idle.stop()
        self._settle()

    def _set_bars(self) -> None:
        scene, view = self._scene, self.viewport()
        upright, lying = self.verticalScrollBar(), self.horizontalScrollBar()
        _set_bar(upright, view.height(), round(scene.paper.height * scene.scale), round(scene.y * scene.scale))
        _set_bar(lying, view.width(), round(scene.paper.width * scene.scale + 2 * APART), lying.value())

    def _scroll_to(self, y: float) -> None:
        self._scene.y = y
        self._settle()
        self._tell_place()

    def _on_scrolled(self, value: int) -> None:
        self._scroll_to(value / self._scene.scale)

    def _tell_place(self) -> None:
        self._set_place(self._scene.place_in_view())

    def _set_place(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self.place_changed.emit(place)

    # drawing

    def _left(self, leaf: Leaf) -> float:
        """Where a sheet begins, in pixels: in the middle when it fits, and else where it is scrolled to."""
        room, width = self.viewport().width(), leaf.width * self._scene.scale
        if width + 2 * APART <= room:
            return round((room - width) / 2)
        return APART - self.horizontalScrollBar().value()

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom, around the mouse."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if by := event.angleDelta().y():
                self.step_zoom(1 if by > 0 else -1, event.position().y())
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with + - 0 zooms; Home and End go to the first and last page."""
        key, has_ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if has_ctrl and key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.step_zoom(1)
        elif has_ctrl and key == Qt.Key.Key_Minus:
            self.step_zoom(-1)
        elif has_ctrl and key == Qt.Key.Key_0:
            self.fit_width()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._scroll_to(0.0 if key == Qt.Key.Key_Home else self.paper.height)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as the view."""
        super().resizeEvent(event)
        (self.fit_width if self._fits else self._settle)()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, when the keyboard brought the focus."""
        self._has_ring = event.reason() in _BY_KEYS
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._has_ring = False
        self.viewport().update()


def _set_bar(bar: QScrollBar, page: int, whole: int, value: int) -> None:
    """Show how much there is and where the view is, without telling that it scrolled."""
    blocked = QSignalBlocker(bar)
    bar.setPageStep(page)
    bar.setSingleStep(_LINE)
    bar.setRange(0, max(0, whole - page))
    bar.setValue(value)
    blocked.unblock()
