"""One field on the form: label above, note below, and how much room the three together ask."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from nvo_desktop.norm.definitions import Column
from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.fields.registry import make_field
from nvo_desktop.ui.forms.fields.rich import ProseMeans
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.titles import FieldLabel, FieldNote
from nvo_desktop.ui.look.measures import FIELD, FIELD_TO_HINT, LABEL_TO_FIELD
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import width_of

_WIDEST_HINT = 280
_LINES_OF_HINT = 2


class Slot(QObject):
    """A field with its label and note, all children of the grid that places them."""

    edited = Signal(str, object)
    resized = Signal()  # it asks another height now

    def __init__(self, definition: Column, lists: Lists, grid: QWidget, means: ProseMeans) -> None:
        super().__init__(grid)
        self.definition = definition
        self.field: Field = make_field(definition, lists, grid, means)
        self._label = (
            None if self.field.says_its_label else FieldLabel(definition.label, grid, required=definition.required)
        )
        self._note = FieldNote(definition.help, grid)
        self._given = ""
        self.field.edited.connect(self._on_edited)
        self.field.finding_changed.connect(self._say)

    @property
    def key(self) -> str:
        """The key of the field."""
        return self.definition.key

    @property
    def note(self) -> str:
        """What stands below the field now."""
        return self._note.text

    def set_finding(self, finding: str) -> None:
        """Show what the program found about the field; what is wrong with the typing goes before it."""
        if finding != self._given:
            self._given = finding
            self._say()

    def need(self) -> Need:
        """The room it asks: that of the box, or more where the label or two lines of hint need it."""
        box = self.field.need()
        label = 0 if self._label is None else self._label.sizeHint().width()
        hint = width_of(self.definition.help, font("small")) / _LINES_OF_HINT * 1.15 if self.definition.help else 0
        least = max(box.least, label, min(round(hint), _WIDEST_HINT))
        return replace(box, least=least, most=max(box.most, least))

    def label_height(self) -> int:
        """The height of the label; 0 where the field says it itself."""
        return 0 if self._label is None else self._label.sizeHint().height()

    def height(self, width: int) -> int:
        """The height of box and note together, when so wide."""
        note = self._note.heightForWidth(width)
        return self._box_height(width) + (FIELD_TO_HINT + note if note else 0)

    def place(self, x: int, y: int, width: int, label: int) -> None:
        """Stand it there; label is the height of the labels in its row, so that boxes stand on one line."""
        box_width = self._box_width(width)
        top = y + (label + LABEL_TO_FIELD if label else 0)
        box = self._box_height(width)
        if self._label is not None:
            own = self.label_height()
            self._label.setGeometry(x, y + label - own, width, own)
        self.field.setGeometry(QRect(x, top, box_width, box))
        self._note.setGeometry(x, top + box + FIELD_TO_HINT, width, self._note.heightForWidth(width))

    def _box_width(self, width: int) -> int:
        """A box that can use more is as wide as its place; a date is not."""
        need = self.field.need()
        return width if need.weight or need.whole else min(width, need.most)

    def _box_height(self, width: int) -> int:
        if self.field.hasHeightForWidth():
            return max(FIELD, self.field.heightForWidth(self._box_width(width)))
        return max(FIELD, self.field.sizeHint().height())

    def _on_edited(self, value: object) -> None:
        self.edited.emit(self.key, value)

    def _say(self) -> None:
        own = self.field.finding
        self._note.say(own or self._given, blocks=bool(own))
        self.resized.emit()
