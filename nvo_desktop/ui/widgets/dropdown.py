"""Choices from a short list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from nvo_desktop.ui.look.icons import icon
from nvo_desktop.ui.look.states import capital, state_of

_ICON = QSize(18, 16)


class Dropdown(QComboBox):
    """One choice out of (key, words). The mouse wheel goes past it: it would change what nobody looks at."""

    chosen = Signal(str)  # the key, when the user chose another

    def __init__(self, name: str = "", choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = ""
        self.setAccessibleName(name)
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt’s own for combo boxes reads no style sheet
        self.setIconSize(_ICON)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)
        self.set_choices(choices)
        self.activated.connect(self._tell)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these; what was chosen stays so where it is among them."""
        kept, quiet = self.key(), QSignalBlocker(self)
        self.clear()
        for key, words in choices:
            self._add(key, words)
        quiet.unblock()
        self.set_key(kept if self.findData(kept) >= 0 else self.itemData(0) if choices else "")

    def _add(self, key: str, words: str) -> None:
        self.addItem(words, key)

    def key(self) -> str:
        """The key of what is chosen, "" for none."""
        chosen: str | None = self.currentData()
        return chosen or ""

    def set_key(self, key: str) -> None:
        """Show this choice; nothing is told."""
        self.setCurrentIndex(self.findData(key))
        self._last = self.key()

    def _tell(self) -> None:
        if self.key() != self._last:
            self._last = self.key()
            self.chosen.emit(self._last)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class StateChoice(Dropdown):
    """A choice of states, each with its shape: keys are codes, words those of the table of states."""

    def _add(self, key: str, words: str) -> None:
        state = state_of(words)
        self.addItem(icon(state.shape, "text2" if state.tone == "mute" else state.tone), capital(words), key)
