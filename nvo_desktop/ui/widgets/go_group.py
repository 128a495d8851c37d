"""A small title with lines that go somewhere below it; a long list begins short."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.ui.look.tokens import Tone
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.go_list import GoList, Line
from nvo_desktop.ui.widgets.label import PlainLabel


class GoGroup(QWidget):
    """A title and lines; of more than `least` the rest is shown when asked."""

    gone = Signal(object)  # what belongs to the line that was chosen

    def __init__(self, title: str, least: int = 5, parent: QWidget | None = None, *, tone: Tone = "text2") -> None:
        super().__init__(parent)
        self._least, self._is_whole = least, False
        self._pairs: list[tuple[Line, object]] = []
        self._title, self._list, self._more = PlainLabel(title, "label"), GoList(title), Button("", "link")
        self._title.set_tone(tone)
        self._title.setContentsMargins(6, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._list)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._list.chosen.connect(self._on_chosen)
        self._more.clicked.connect(self._show_whole)

    @property
    def list(self) -> GoList:
        """The lines that are shown."""
        return self._list

    def set_pairs(self, pairs: Sequence[tuple[Line, object]]) -> None:
        """Show lines, each with what is told when it is chosen."""
        self._pairs = list(pairs)
        hidden = 0 if self._is_whole else max(len(pairs) - self._least, 0)
        hidden = hidden if hidden > 1 else 0  # a line that says "nog 1" is as long as the one it hides
        self._list.set_lines([line for line, _ in pairs[: len(pairs) - hidden]])
        self._more.setText(f"Nog {hidden} tonen")
        self._more.setAccessibleName(f"Nog {hidden} tonen: {self._title.text()}")
        self._more.setVisible(bool(hidden))

    def _on_chosen(self, place: int) -> None:
        self.gone.emit(self._pairs[place][1])

    def _show_whole(self) -> None:
        self._is_whole = True
        self.set_pairs(self._pairs)
        lines = self._list.lines
        if self._least < len(lines):
            lines[self._least].setFocus(Qt.FocusReason.OtherFocusReason)
