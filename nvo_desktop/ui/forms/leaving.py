"""Tells when the keyboard leaves a field: what was typed is then done."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from nvo_desktop.ui.forms.slot import Slot


class Leaving(QObject):
    """Watches the fields of a form; slots may grow while the form is built."""

    left = Signal(str)  # the key of a field that the keyboard left

    def __init__(self, slots: Mapping[str, Slot], parent: QObject) -> None:
        super().__init__(parent)
        self._slots = slots
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        before, after = self._slot_around(old), self._slot_around(new)
        if before is not None and before is not after:
            before.field.leave()
            self.left.emit(before.key)

    def _slot_around(self, widget: QWidget | None) -> Slot | None:
        """The slot of the field that a widget is part of, also of a list that opened from it."""
        boxes: dict[QWidget, Slot] = {slot.field: slot for slot in self._slots.values()}
        while widget is not None:
            if widget in boxes:
                return boxes[widget]
            widget = widget.parentWidget()
        return None
