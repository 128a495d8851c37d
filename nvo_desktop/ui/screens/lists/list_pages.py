"""A list with its bar, or, where nothing is in it yet, what it is for and the button that makes the first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import RIGHT
from nvo_desktop.ui.widgets.empty_state import EmptyState
from nvo_desktop.ui.widgets.first_keys import give_keys, hand_keys_to

_TABLE_LEFT = 12  # a table draws its text 12 further


class ListPages(QStackedWidget):
    """Two pages; the keyboard goes along to the one that is shown. Without an empty one the table says it itself."""

    first_asked = Signal()

    def __init__(self, bar: QWidget, table: QWidget, empty: EmptyState | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._empty, self._full = table, empty, QWidget()
        beside = QHBoxLayout()
        beside.setContentsMargins(_TABLE_LEFT, 0, RIGHT, 0)
        beside.addWidget(table)
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(beside, 1)
        self.addWidget(self._full)
        if empty is not None:
            self.addWidget(empty)
            empty.asked.connect(self.first_asked)
        hand_keys_to(table, self)

    @property
    def is_empty(self) -> bool:
        """Whether it says that there is nothing yet."""
        return self._empty is not None and self.currentWidget() is self._empty

    def show_page(self, *, is_empty: bool) -> None:
        """Show what there is, or that there is nothing yet."""
        if self._empty is None or is_empty == self.is_empty:
            return
        had_keys = self.isAncestorOf(self.window().focusWidget() or self.window())
        first = self._empty if is_empty else self._table
        self.setCurrentWidget(self._empty if is_empty else self._full)
        hand_keys_to(first, self)
        if had_keys:
            give_keys(first, Qt.FocusReason.ShortcutFocusReason)
