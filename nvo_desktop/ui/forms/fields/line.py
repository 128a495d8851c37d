"""Fields of one line: what is typed is read into a value."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from nvo_desktop.prose.cleaning import clean_line, safe_link
from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.options import RecordField
from nvo_desktop.ui.forms.typed import CannotRead

_TEXT = Need(280, 640, weight=2)
_SHORT = Need(160, 200)


class LineField(Field):
    """One line. A subclass says how it is read and written; what cannot be read is said once the field is left."""

    def read(self, text: str) -> object:
        """The value of a typed text. Raises CannotRead."""
        return text

    def written(self, value: object) -> str:
        """How a value stands in the line; one that the field cannot hold any more stands there as it is."""
        return "" if value is None else str(value)

    def is_typing(self, text: str) -> bool:
        """Whether the text, though readable, is likely only the beginning of what is being typed."""
        return False

    def leave(self) -> None:
        """Read what was typed, say what is wrong with it, or write it as it should be."""
        if not self._line.isModified():
            return
        try:
            self._take(self.read(self._line.text()))
        except CannotRead as refused:
            self._take(self._settled)  # not the "12" of a "121" that is too high
            self._find(str(refused))
            return
        self._show(self._value)

    def _build(self) -> None:
        self._line = QLineEdit()
        self._settled: object = None  # the value before somebody began to type
        if isinstance(self.definition, RecordField):
            self._line.setPlaceholderText(self.definition.example)
        self._line.textEdited.connect(self._on_typed)
        self._hold(self._line)

    def _on_typed(self, text: str) -> None:
        try:
            value = self.read(text)
        except CannotRead:
            return
        if not self.is_typing(text):
            self._take(value)

    def _show(self, value: object) -> None:
        self._settled = value
        written = self.written(value)
        if written != self._line.text():
            self._line.setText(written)
            self._line.setCursorPosition(0)
        self._line.setModified(False)


class TextField(LineField):
    """A line of plain text."""

    def need(self) -> Need:
        """A text grows with the room there is; a number or a few words do not."""
        return _SHORT if isinstance(self.definition, RecordField) and self.definition.short else _TEXT

    def read(self, text: str) -> object:
        """The text without spaces at its ends."""
        return clean_line(text)


class LinkField(TextField):
    """An address of a page or of mail."""

    def read(self, text: str) -> object:
        """The address. Raises CannotRead for what leads nowhere."""
        typed = clean_line(text)
        if typed.startswith("www."):
            typed = f"https://{typed}"
        if typed and not safe_link(typed):
            raise CannotRead("Dit is geen adres; typ bijvoorbeeld https://www.vng.nl.")
        return typed
