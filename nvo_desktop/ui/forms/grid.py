"""Places the fields of a group, and places them anew when the form gets another width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.norm.definitions import Column
from nvo_desktop.ui.forms.fields.rich import ProseMeans
from nvo_desktop.ui.forms.measures import Place, arrange
from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.slot import Slot
from nvo_desktop.ui.look.measures import LABEL_TO_FIELD

_ROW_GAP = 14


class FieldGrid(QWidget):
    """Fields in rows. Where they stand says measures.arrange; this widget only moves them there."""

    def __init__(
        self, definitions: Sequence[Column], lists: Lists, means: ProseMeans, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.slots = [Slot(definition, lists, self, means) for definition in definitions]
        for slot in self.slots:
            slot.resized.connect(self._resettle)

    def heightForWidth(self, width: int) -> int:
        """How high the fields stand when so wide."""
        return self._settle(width, move=False)

    def sizeHint(self) -> QSize:
        """A usual width, and what is needed then."""
        width = self.width() if self.isVisible() else 720
        return QSize(280, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(200, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the fields anew."""
        super().resizeEvent(event)
        self._settle(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """A field that asks another height makes room for itself."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._resettle()
        return super().event(event)

    def _resettle(self) -> None:
        self._settle(self.width(), move=True)
        self.updateGeometry()

    def _settle(self, width: int, *, move: bool) -> int:
        """Give the height of all rows, and place the fields when asked to."""
        places = arrange([slot.need() for slot in self.slots], width)
        y = 0
        for number in range(places[-1].row + 1 if places else 0):
            row = [(slot, place) for slot, place in zip(self.slots, places, strict=True) if place.row == number]
            y += _ROW_GAP if number else 0
            y += self._settle_row(row, y, move=move)
        return y

    def _settle_row(self, row: Sequence[tuple[Slot, Place]], y: int, *, move: bool) -> int:
        label = max(slot.label_height() for slot, _ in row)
        if move:
            for slot, place in row:
                slot.place(place.x, y, place.width, label)
        return (label + LABEL_TO_FIELD if label else 0) + max(slot.height(place.width) for slot, place in row)
