"""Asks of which template a copy is to be made, and how it is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from nvo_desktop.services.templates import key_of
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.flush import Foot, fill_column
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel

_TITLE, _WIDTH = "Kopie van een sjabloon", 460
_WHAT = (
    "U krijgt een map met tekstbestanden, een per onderdeel van het document. Het programma’s eigen sjabloon blijft."
)


class CopyDialog(QDialog):
    """Once it has a name the copy can be made; where it goes is asked next."""

    def __init__(self, shipped: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        self.setMinimumWidth(_WIDTH)
        self._source, self.name = Dropdown("Kopie van", tuple(shipped)), QLineEdit()
        self.name.setAccessibleName("Naam van het nieuwe document")
        self._make = Button("Map kiezen…", "main")
        self._build()
        self.name.textChanged.connect(self._on_named)
        self._make.setEnabled(False)
        self.name.setFocus()

    @property
    def source(self) -> str:
        """The key of the template that is copied."""
        return self._source.key()

    @property
    def title(self) -> str:
        """How the new document is called."""
        return self.name.text().strip()

    def _on_named(self, text: str) -> None:
        self._make.setEnabled(bool(key_of(text)))

    def _build(self) -> None:
        fields = QVBoxLayout()
        fields.setContentsMargins(LEFT, 16, RIGHT, 16)
        fields.setSpacing(6)
        fields.addWidget(PlainLabel(_WHAT, "fact", wraps=True))
        fields.addSpacing(8)
        for words, field in (("Kopie van", self._source), ("Naam van het nieuwe document", self.name)):
            label = PlainLabel(words, "label")
            label.setBuddy(field)
            fields.addWidget(label)
            fields.addWidget(field)
        cancel = Button("Annuleren")
        cancel.clicked.connect(self.reject)
        self._make.clicked.connect(self.accept)
        self._make.setDefault(True)
        fill_column(self, fields, Rule(), Foot(cancel, self._make), grows=fields)
