"""The open dossier in the window: the rail at the left, and beside it the screen that was chosen there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from nvo_desktop.ui.background import Background
from nvo_desktop.ui.going import Going
from nvo_desktop.ui.look.measures import NARROW_BELOW
from nvo_desktop.ui.widgets.first_keys import give_keys
from nvo_desktop.ui.widgets.rail import Rail


@dataclass(frozen=True, slots=True)
class Place:
    """One screen of the dossier: its key, its word and icon in the rail, how to build it, key and word of its tabs."""

    key: str
    title: str
    icon: str
    build: Callable[[], QWidget]
    tabs: tuple[tuple[str, str], ...] = ()


@runtime_checkable
class HasTabs(Protocol):
    """A screen that shows one of its tabs when told its key."""

    def go(self, key: str) -> QWidget | None:
        """Show a tab."""
        ...


@runtime_checkable
class HasParts(Protocol):
    """A screen whose parts can be gone through."""

    def step(self, by: int) -> None:
        """Show the next part (1) or the one before (-1)."""
        ...


class Bench(QWidget):
    """Rail and screens; a screen is built when it is first chosen."""

    place_shown = Signal(str)
    region_shown = Signal(str)  # its name, also after it changed

    def __init__(self, places: Sequence[Place], background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.going = Going(background, self)
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
        self._rail.chosen.connect(self._on_rail)

    @property
    def current(self) -> str:
        """The key of the screen that is shown; empty before the first."""
        widget = self._stack.currentWidget()
        return next((key for key, built in self._built.items() if built is widget), "")

    @property
    def titles(self) -> tuple[tuple[str, str], ...]:
        """Key and word of each place, for the menu."""
        return tuple((place.key, place.title) for place in self._places.values())

    @property
    def tabs(self) -> tuple[Place, ...]:
        """The places that have tabs, for the menu."""
        return tuple(place for place in self._places.values() if place.tabs)

    def place(self, key: str) -> QWidget:
        """The screen with that key, built when it was not yet. Raises KeyError."""
        if key not in self._built:
            self._built[key] = self._places[key].build()
            self._stack.addWidget(self._built[key])
        return self._built[key]

    def go(self, key: str) -> QWidget:
        """Show the screen with that key, with the keyboard in it, and give it. Raises KeyError."""
        screen = self._show(key)
        self.give_keys()
        return screen

    def give_keys(self) -> None:
        """Give the keyboard to the screen that is shown."""
        screen = self._stack.currentWidget()
        if screen is not None:  # none is shown yet
            give_keys(screen, Qt.FocusReason.ShortcutFocusReason)

    def go_tab(self, key: str, tab: str) -> None:
        """Show a tab of the screen with that key. Raises KeyError."""
        self.go(key)
        screen = self.place(key)
        if isinstance(screen, HasTabs):
            screen.go(tab)

    def step(self, by: int) -> None:
        """Show the next part (1) of the screen that is shown, or the one before (-1); nothing where it has none."""
        screen = self._stack.currentWidget()
        if isinstance(screen, HasParts):
            screen.step(by)

    def show_region(self, name: str, term: str) -> None:
        """Whose dossier it is, above the rail: the region's name and the term of its vision."""
        self._rail.set_heading(name, term)
        self.region_shown.emit(name)

    def show_count(self, key: str, text: str, meaning: str = "") -> None:
        """A count beside an item of the rail, such as "5 / 8", with what it means; empty takes it away."""
        self._rail.set_count(key, text, meaning)

    def _show(self, key: str) -> QWidget:
        screen = self.place(key)
        self._stack.setCurrentWidget(screen)
        self._rail.select(key)
        self.place_shown.emit(key)
        return screen

    def _on_rail(self, key: str) -> None:
        """Show a screen; who goes through the rail by its arrow keys stays there, and a click goes on to the work."""
        if self._rail.isAncestorOf(self.window().focusWidget() or self):
            self._show(key)
        else:
            self.go(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail in a narrow window."""
        super().resizeEvent(event)
        self._rail.set_narrow(narrow=event.size().width() < NARROW_BELOW)
