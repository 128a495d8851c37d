"""What every field of a form is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import ClassVar, cast

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nvo_desktop.norm.definitions import Column
from nvo_desktop.norm.values import is_empty
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.options import Option
from nvo_desktop.ui.look.measures import FIELD


class Field(QWidget):
    """The box of one field, without label and hint. Its values are those of norm.values: a date is its ISO text.

    What was typed and is no value is not emitted: the field keeps the value it had, and says what is wrong.
    """

    edited = Signal(object)  # another value, by the user's hand
    finding_changed = Signal(str)  # what is wrong with what was typed; "" once it is right

    says_its_label: ClassVar[bool] = False  # the label stands in the field itself

    def __init__(self, definition: Column, options: Sequence[Option] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.definition = definition
        self._value: object = None
        self._finding = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build()
        self.set_options(options)

    def need(self) -> Need:
        """The room that the box asks in a row of fields."""
        return Need(200, 320)

    def value(self) -> object:
        """The value; None where nothing is filled in, or an empty text or list."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a value. The same value again changes nothing, so that what is being typed stays."""
        plain = _plain(value)
        if plain != self._value:
            self._value = plain
            self._find("")
            self._show(plain)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other things to choose from; the value stays, also when it is not among them."""

    @property
    def finding(self) -> str:
        """What is wrong with what was typed; empty when nothing is."""
        return self._finding

    def leave(self) -> None:
        """What was typed is done: say what is wrong with it, or write it as it should be."""

    def _build(self) -> None:
        raise NotImplementedError

    def _show(self, value: object) -> None:
        raise NotImplementedError

    def _take(self, value: object) -> None:
        """Take what the user filled in, and tell when it differs."""
        self._find("")
        if value != self._value and not (is_empty(value) and is_empty(self._value)):
            self._value = value
            self.edited.emit(value)

    def _find(self, finding: str) -> None:
        if finding != self._finding:
            self._finding = finding
            self.finding_changed.emit(finding)

    def _hold(self, *widgets: QWidget) -> QHBoxLayout:
        """Stand widgets side by side; the first takes the keyboard, and has the name of the field."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget)
        self.name(widgets[0])
        self.setFocusProxy(widgets[0])
        return row

    def name(self, widget: QWidget, name: str = "") -> None:
        """Give a widget in the field the name and help that a screen reader says."""
        widget.setAccessibleName(name or self.definition.label)
        widget.setAccessibleDescription(self.definition.help)

    def sizeHint(self) -> QSize:
        """As wide as is of use, one line high."""
        return QSize(self.need().least, FIELD)


def _plain(value: object) -> object:
    """A value of a record as the norm would have it: a date as its ISO text, a code as its text, a list as list."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return list(cast("tuple[object, ...]", value)) if isinstance(value, tuple) else value
