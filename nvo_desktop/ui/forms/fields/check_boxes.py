"""Check boxes in even columns, as many beside each other as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from nvo_desktop.ui.forms.options import Option

_LINE, _GAP = 30, 16


class CheckBoxes(QWidget):
    """A box for each option; edited gives what is ticked, in the order of the options."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._boxes: list[QCheckBox] = []

    def tick(self, options: Sequence[Option], chosen: Sequence[str]) -> None:
        """Show these options, of which some are ticked."""
        if tuple(options) != self._options:
            self._make(options)
        for option, box in zip(self._options, self._boxes, strict=True):
            box.setChecked(option.value in chosen)

    def heightForWidth(self, width: int) -> int:
        """The height of as many lines as the boxes need."""
        columns = self._columns(width)
        return max(1, -(-len(self._boxes) // columns)) * _LINE

    def sizeHint(self) -> QSize:
        """One column."""
        return QSize(self._widest() or _LINE, max(1, len(self._boxes)) * _LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the boxes anew."""
        super().resizeEvent(event)
        self._place()

    def _make(self, options: Sequence[Option]) -> None:
        for box in self._boxes:
            box.hide()
            box.deleteLater()
        self._options = tuple(options)
        self._boxes = [QCheckBox(option.label, self) for option in options]
        for box in self._boxes:
            box.clicked.connect(self._on_ticked)
            box.show()
        self.setFocusProxy(self._boxes[0] if self._boxes else None)  # pyright: ignore[reportArgumentType]
        self._place()

    def _place(self) -> None:
        columns, wide = self._columns(self.width()), self._widest()
        for at, box in enumerate(self._boxes):
            line, column = divmod(at, columns)
            box.setGeometry(column * (wide + _GAP), line * _LINE, min(wide, self.width()), _LINE)

    def _columns(self, width: int) -> int:
        wide = self._widest()
        return max(1, (width + _GAP) // (wide + _GAP)) if wide else 1

    def _widest(self) -> int:
        return max((box.sizeHint().width() for box in self._boxes), default=0)

    def _on_ticked(self) -> None:
        ticked = zip(self._options, self._boxes, strict=True)
        self.edited.emit([option.value for option, box in ticked if box.isChecked()])
