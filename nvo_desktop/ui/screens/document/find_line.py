"""Finds words in the document, place after place."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nvo_desktop.ui.screens.document.preview import Preview
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.search_field import SearchField

_WIDTH, _COUNT = 210, 64
_LEAST = 90  # in a narrow window
_WAIT = 150  # ms after the last key


class FindLine(QWidget):
    """A field and, beside it, which of how many places is shown. Enter goes on, with Shift back; Escape empties."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self.field, self.count = _Field(self), PlainLabel("", "hint")
        self._total = 0
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self.field.setMinimumWidth(_LEAST)
        self.field.setMaximumWidth(_WIDTH)
        self.count.setFixedWidth(_COUNT)
        self.count.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self.count)
        self.field.searched.connect(self._timer.start)
        self.field.left.connect(preview.setFocus)
        self._timer.timeout.connect(self.look)

    def open(self) -> None:
        """Put the keyboard in the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def look(self) -> None:
        """Look now."""
        self._timer.stop()
        words = self.field.text().strip()
        self._total = self._preview.look_for(words)
        self._say(self._preview.find_next(0) if words else 0)

    def go(self, by: int) -> None:
        """The next place (1) or the previous (-1); when the document is another, look again."""
        if self._timer.isActive() or not self._preview.find_next(0):
            self.look()
        else:
            self._say(self._preview.find_next(by))

    def _say(self, at: int) -> None:
        if not self.field.text().strip():
            self.count.setText("")
        else:
            self.count.setText(f"{at} van {self._total}" if self._total else "niets")
        self.count.setVisible(bool(self.count.text()))


class _Field(SearchField):
    """The field itself."""

    def __init__(self, line: FindLine) -> None:
        super().__init__("Zoeken", "Ctrl+F")
        self.setAccessibleName("Zoeken in het document")
        self._line = line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from place to place."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._line.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
