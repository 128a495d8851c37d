"""A screen of several parts under one title."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.header import Header
from nvo_desktop.ui.widgets.inner_tabs import InnerTabs


class PartsScreen(QWidget):
    """A tab a part; a part is built when it is first chosen."""

    def __init__(
        self, title: str, fact: str, parts: Sequence[tuple[str, Callable[[], QWidget]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self._built: dict[int, QWidget] = {}
        self._tabs, self._stack = InnerTabs([name for name, _ in parts]), QStackedWidget()
        strip = QHBoxLayout()
        strip.setContentsMargins(LEFT, 0, RIGHT, 0)
        strip.addWidget(self._tabs)
        sheet = Ground("surface")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Header(title, fact))
        column.addLayout(strip)
        column.addWidget(Rule(Qt.Orientation.Horizontal))
        column.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        self._tabs.currentChanged.connect(self._choose)
        self._show(0)

    def go(self, key: str) -> QWidget | None:
        """Show a part by its name, with the keyboard in it, and give it; None when there is none."""
        names = [name for name, _ in self._parts]
        if key not in names:
            return None
        self._tabs.setCurrentIndex(names.index(key))
        return self._built[names.index(key)]

    def step(self, by: int) -> None:
        """Show the next part (1) or the one before (-1), with the keyboard in it; after the last comes the first."""
        index = (self._tabs.currentIndex() + by) % len(self._parts)
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(index)
        self._show(index)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, index: int) -> None:
        """Show a part with the keyboard in it, unless it is the tabs that are gone through."""
        self._show(index)
        if not self._tabs.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, index: int) -> None:
        if index not in self._built:
            self._built[index] = self._parts[index][1]()
            self._stack.addWidget(self._built[index])
        self._stack.setCurrentWidget(self._built[index])
        self.setFocusProxy(self._built[index])
