"""A few fields that stand in another screen, which scrolls and has the title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.norm.definitions import Column
from nvo_desktop.ui.forms.fields.rich import ProseMeans
from nvo_desktop.ui.forms.grid import FieldGrid
from nvo_desktop.ui.forms.leaving import Leaving
from nvo_desktop.ui.forms.options import NO_LISTS, Lists
from nvo_desktop.ui.forms.slot import Slot
from nvo_desktop.ui.widgets.first_keys import hand_keys_to


class FieldBox(QWidget):
    """One group of fields without margins. Values are those of norm.values, by key; nothing is saved here."""

    edited = Signal(str, object)  # key and value, at every real change by the user
    left = Signal(str)  # the key of a field that the keyboard left

    def __init__(
        self, definitions: Sequence[Column], parent: QWidget | None = None, *, lists: Lists = NO_LISTS
    ) -> None:
        super().__init__(parent)
        grid = FieldGrid(definitions, lists, ProseMeans())
        self._slots: dict[str, Slot] = {slot.key: slot for slot in grid.slots}
        for slot in grid.slots:
            slot.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)
        Leaving(self._slots, self).left.connect(self.left)
        if grid.slots:
            hand_keys_to(grid.slots[0].field, self)

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values; a field that is not among them is empty."""
        for key, slot in self._slots.items():
            slot.field.set_value(values.get(key))

    def values(self) -> dict[str, object]:
        """The value of every field."""
        return {key: slot.field.value() for key, slot in self._slots.items()}

    def focus_field(self, key: str) -> None:
        """Give a field the keyboard. KeyError when there is none."""
        self._slots[key].field.setFocus()
