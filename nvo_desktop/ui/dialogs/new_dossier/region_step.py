"""Step 1: the region and its municipalities."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from nvo_desktop.ui.dialogs.new_dossier.answers import Presets
from nvo_desktop.ui.dialogs.new_dossier.municipality_search import MunicipalitySearch, folded
from nvo_desktop.ui.dialogs.new_dossier.region_choice import RegionChoice
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.wordy_list import WordyList

_CODE = Qt.ItemDataRole.UserRole
_SOURCE = "Bron: CBS. De indeling is een begin: een gemeente weghalen of toevoegen kan ook later nog."
_FIND = "Typ een gemeente of de naam van een jeugdregio; haar gemeenten komen dan hieronder."
_NONE = "Nog geen gemeenten. Kies hierboven een jeugdregio, of voeg gemeenten hieronder een voor een toe."
_UNKNOWN = "Deze gemeente staat niet in de lijst van het CBS. Kies er een uit de voorstellen."


class RegionStep(QWidget):
    """A name, a youth region that fills in its municipalities, and the list of those."""

    changed = Signal()

    def __init__(self, presets: Presets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets, self._given_name = presets, ""
        self.name, self.youth_region = QLineEdit(), RegionChoice(presets)
        self._list, self._add = _Municipalities(_NONE), _AddField()
        self._search = MunicipalitySearch(presets, self)
        self._remove, self._finding = Button("Weghalen", "small"), PlainLabel("", "warn")
        self._count = PlainLabel("", "hint")
        self._build()
        self._connect()
        self._say("")
        self._tell()

    @property
    def municipalities(self) -> tuple[str, ...]:
        """The codes of the municipalities in the list, in order."""
        return tuple(self._list.item(row).data(_CODE) for row in range(self._list.count()))

    @property
    def is_complete(self) -> bool:
        """Whether there is a name and a municipality."""
        return bool(self.name.text().strip()) and self._list.count() > 0

    def add_municipality(self, name: str) -> None:
        """Add a municipality by its name, however it is spelled; what is unknown stays in the field and is said."""
        code = self._search.code_of(name)
        self._say(_UNKNOWN if name.strip() and code is None else "")
        if code is None:
            return
        self._search.hide()
        self._append([code])
        self._add.clear()

    def _build(self) -> None:
        self.name.setPlaceholderText("Bijvoorbeeld: Jeugdregio De Vallei")
        self._add.setPlaceholderText("Gemeente toevoegen: typ een naam en druk op Enter")
        self._add.setCompleter(self._search)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label, field in (("Naam van de regio", self.name), ("Jeugdregio", self.youth_region)):
            column.addWidget(_label(label, field))
            column.addWidget(field)
            if field is self.youth_region:
                column.addWidget(PlainLabel(_FIND, "hint"))
            column.addSpacing(8)
        column.addLayout(self._heading())
        column.addWidget(self._list, 1)
        column.addWidget(self._add)
        column.addWidget(self._finding)
        column.addWidget(PlainLabel(_SOURCE, "hint", wraps=True))
        for widget, name in ((self._list, "Gemeenten"), (self._add, "Gemeente toevoegen")):
            widget.setAccessibleName(name)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(_label("Gemeenten", self._list))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._remove)
        keeps_room = self._remove.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._remove.setSizePolicy(keeps_room)
        return row

    def _connect(self) -> None:
        self.name.textChanged.connect(self.changed)
        self.youth_region.activated.connect(self._take_youth_region)
        self._search.activated.connect(self.add_municipality, Qt.ConnectionType.QueuedConnection)
        self._add.returnPressed.connect(lambda: self.add_municipality(self._add.text()))
        self._add.textEdited.connect(lambda: self._say(""))
        self._remove.clicked.connect(self._remove_selected)
        self._list.removal_asked.connect(self._remove_selected)
        self._list.itemSelectionChanged.connect(self._tell)

    def _take_youth_region(self) -> None:
        """Fill in the municipalities of the youth region instead, and its name, unless the user gave another."""
        code = self.youth_region.currentData()
        if not code:
            return
        self._list.clear()
        self._append(self._presets.members[code])
        if self.name.text().strip() in {"", self._given_name}:
            self._given_name = f"Jeugdregio {self._presets.youth_regions[code]}"
            self.name.setText(self._given_name)

    def _append(self, codes: list[str] | tuple[str, ...]) -> None:
        names = self._presets.municipalities
        every = sorted({*self.municipalities, *codes}, key=lambda code: folded(names[code]))
        self._list.clear()
        for code in every:
            QListWidgetItem(names[code], self._list).setData(_CODE, code)
        self._tell()

    def _say(self, finding: str) -> None:
        self._finding.setText(finding)
        self._finding.setVisible(bool(finding))

    def _remove_selected(self) -> None:
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        self._tell()

    def _tell(self) -> None:
        number = self._list.count()
        self._count.setText("nog geen" if number == 0 else f"{number}")
        self._remove.setVisible(bool(self._list.selectedItems()))
        self.changed.emit()


class _Municipalities(WordyList):
    """A list from which Delete takes what is selected."""

    removal_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)


class _AddField(QLineEdit):
    """A line in which Enter adds what is typed; only with nothing in it does Enter go on to the next step."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        had_text = bool(self.text().strip())
        super().keyPressEvent(event)
        if had_text and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()


def _label(text: str, field: QWidget) -> PlainLabel:
    label = PlainLabel(text, "label")
    label.setBuddy(field)
    field.setAccessibleName(text)
    return label
