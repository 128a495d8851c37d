"""A screen of several parts under one title."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.widgets.first_keys import give_keys, hand_keys_to
from nvo_desktop.ui.widgets.flush import fill_sheet
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.header import Header
from nvo_desktop.ui.widgets.inner_tabs import InnerTabs


class PartsScreen(Screen):
    """A tab a part; a part is built when it is first chosen. A subclass fills the header and counts on the tabs."""

    def __init__(
        self,
        background: Background,
        title: str,
        fact: str,
        parts: Sequence[tuple[str, Callable[[], QWidget]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._parts = tuple(parts)
        self._names = [name for name, _ in parts]
        self._built: dict[int, QWidget] = {}
        self._header, self._tabs, self._stack = Header(title, fact), InnerTabs(self._names), QStackedWidget()
        self._strip = QHBoxLayout()
        self._strip.setContentsMargins(LEFT, 0, RIGHT, 0)
        self._strip.addWidget(self._tabs, 1)
        fill_sheet(self, self._header, self._strip, Rule(), self._stack)
        self._tabs.currentChanged.connect(self._choose)
        self._show_part(0)

    @property
    def current_part(self) -> QWidget:
        """The part that is shown."""
        return self._built[self._tabs.currentIndex()]

    def part(self, name: str) -> QWidget:
        """A part by its name, built when it was not yet. Raises ValueError."""
        return self._part(self._names.index(name))

    def go(self, key: str) -> QWidget | None:
        """Show a part by its name, with the keyboard in it, and give it; None when there is none."""
        if key not in self._names:
            return None
        self._tabs.setCurrentIndex(self._names.index(key))
        return self.current_part

    def step(self, by: int) -> None:
        """Show the next part (1) or the one before (-1), with the keyboard in it; after the last comes the first."""
        index = (self._tabs.currentIndex() + by) % len(self._parts)
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(index)
        self._show_part(index)
        give_keys(self, Qt.FocusReason.ShortcutFocusReason)

    def _add_beside_tabs(self, widget: QWidget) -> None:
        self._strip.addWidget(widget)

    def _show_count(self, part: str, count: int) -> None:
        self._tabs.set_count(self._names.index(part), count)

    def _choose(self, index: int) -> None:
        """Show a part with the keyboard in it, unless it is the tabs that are gone through."""
        self._show_part(index)
        if self.isVisible() and not self._tabs.hasFocus():
            give_keys(self, Qt.FocusReason.OtherFocusReason)

    def _show_part(self, index: int) -> None:
        part = self._part(index)
        self._stack.setCurrentWidget(part)
        hand_keys_to(part, self)

    def _part(self, index: int) -> QWidget:
        if index not in self._built:
            self._built[index] = self._parts[index][1]()
            self._stack.addWidget(self._built[index])
        return self._built[index]
