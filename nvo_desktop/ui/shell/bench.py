"""The open dossier in the window: the rail at the left, and beside it the screen that was chosen there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from nvo_desktop.ui.look.measures import NARROW_BELOW
from nvo_desktop.ui.widgets.rail import Rail


@dataclass(frozen=True, slots=True)
class Place:
    """One screen of the dossier: its key, its word and icon in the rail, and how to build it."""

    key: str
    title: str
    icon: str
    build: Callable[[], QWidget]


class Bench(QWidget):
    """Rail and screens; a screen is built when it is first chosen."""

    place_shown = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = {place.key: place for place in places}
        self._built: dict[str, QWidget] = {}
        self._stack = QStackedWidget(self)
        self._rail = Rail(self)
        for place in places:
            self._rail.add_item(place.key, place.icon, place.title)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        self._rail.chosen.connect(self.go)

    @property
    def current(self) -> str:
        """The key of the screen that is shown; empty before the first."""
        widget = self._stack.currentWidget()
        return next((key for key, built in self._built.items() if built is widget), "")

    @property
    def titles(self) -> tuple[tuple[str, str], ...]:
        """Key and word of each place, for the menu."""
        return tuple((place.key, place.title) for place in self._places.values())

    def place(self, key: str) -> QWidget:
        """The screen with that key, built when it was not yet. Raises KeyError."""
        if key not in self._built:
            self._built[key] = self._places[key].build()
            self._stack.addWidget(self._built[key])
        return self._built[key]

    def go(self, key: str) -> None:
        """Show the screen with that key. Raises KeyError."""
        self._stack.setCurrentWidget(self.place(key))
        self._rail.select(key)
        self.place_shown.emit(key)

    def show_region(self, name: str, term: str) -> None:
        """Whose dossier it is, above the rail: the region's name and the term of its vision."""
        self._rail.set_heading(name, term)

    def show_count(self, key: str, text: str, meaning: str = "") -> None:
        """A count beside an item of the rail, such as "5 / 8", with what it means; empty takes it away."""
        self._rail.set_count(key, text, meaning)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail in a narrow window."""
        super().resizeEvent(event)
        self._rail.set_narrow(narrow=event.size().width() < NARROW_BELOW)
