"""A desk with sheets of paper that one scrolls over and looks at from nearer or further."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from nvo_desktop.documents.preview.pages import Pages
from nvo_desktop.documents.preview.places import points
from nvo_desktop.documents.word.measures import PORTRAIT
from nvo_desktop.ui.screens.document.paper import APART, Leaf, Paper
from nvo_desktop.ui.screens.document.scene import FULL, Scene
from nvo_desktop.ui.widgets.ground import Ground

_STEPS = (0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_SLICE = 0.006  # seconds of laying out at a time
_PAUSE = 120  # ms before that begins: what else is to be shown comes first
_LINE = 36


class ReadingDesk(QAbstractScrollArea):
    """Holds pages. What is in view is laid out at once, the rest bit by bit while nothing else is to do."""

    place_changed = Signal(int)  # the heading in view, its place among the entries; -1 before the first
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self._fits, self._place = True, -1
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._lay_out_some)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._idle.start)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCornerWidget(Ground("canvas"))
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
        return not (self._idle.isActive() or self._pause.isActive())

    def show_pages(self, pages: Pages) -> None:
        """Show these; what stays the same keeps its place under the eye."""
        self._scene.show(pages)
        self._settle()
        self._pause.start()
        self._tell_place()

    def go(self, place: int) -> None:
        """Bring the heading with that place among the entries to the top."""
        slot, line = self._scene.slot_of(place)
        self._scene.see(slot)
        self._scroll_to(self._scene.area(slot, line).top() - 2 * APART)
        self._set_place(place)

    def go_to_top(self) -> None:
        """Show the first page, of another document than before."""
        self._scroll_to(0)
        self._tell_place()

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
            self.setAccessibleDescription(self.pages.entries[place].title if place >= 0 else "")
            self.place_changed.emit(place)

    def _left(self, leaf: Leaf) -> float:
        """Where a sheet begins, in pixels: in the middle when it fits, and else where it is scrolled to."""
        room, width = self.viewport().width(), leaf.width * self._scene.scale
        if width + 2 * APART <= room:
            return round((room - width) / 2)
        return APART - self.horizontalScrollBar().value()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as the view."""
        super().resizeEvent(event)
        (self.fit_width if self._fits else self._settle)()


def _set_bar(bar: QScrollBar, page: int, whole: int, value: int) -> None:
    """Show how much there is and where the view is, without telling that it scrolled."""
    blocked = QSignalBlocker(bar)
    bar.setPageStep(page)
    bar.setSingleStep(_LINE)
    bar.setRange(0, max(0, whole - page))
    bar.setValue(value)
    blocked.unblock()
