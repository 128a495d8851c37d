"""The municipalities of the region: added by name, renamed, put in order and removed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nvo_desktop.services.municipalities import Municipalities
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.dialogs.new_dossier.answers import Presets
from nvo_desktop.ui.dialogs.new_dossier.municipality_search import MunicipalitySearch
from nvo_desktop.ui.forms.records.region import MUNICIPALITY
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.lists.looks import dated
from nvo_desktop.ui.screens.lists.record_list import ListLook, ListSource, RecordList
from nvo_desktop.ui.tables.columns import TableColumn

_ADD, _WIDTH = "Gemeente toevoegen: typ een naam en druk op Enter", 380
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


LOOK = ListLook(
    "Gemeenten",
    "Gemeente toevoegen",
    MUNICIPALITY,
    (
        TableColumn("Gemeente", lambda row: row.name, never_cut=True),
        TableColumn("Code", lambda row: row.code, 84, empty="geen"),
        TableColumn("Portefeuillehouder", lambda row: row.portfolio_holder, 220, empty="niet ingevuld"),
        dated("Doet mee vanaf", lambda row: row.member_from, empty="–"),
        dated("Tot en met", lambda row: row.member_until, empty="–"),
    ),
    frozenset({"municipality"}),
    ("Nog geen gemeenten", "Typ hierboven de naam van de eerste gemeente."),
)


class MunicipalityList(RecordList):
    """Known municipalities are offered while somebody types; another one is asked about first."""

    def __init__(
        self, background: Background, deeds: Municipalities, presets: Presets, parent: QWidget | None = None
    ) -> None:
        source = ListSource(deeds.municipalities, deeds, dict, dict, deeds.move)
        super().__init__(background, LOOK, source, parent, add_kind=None)
        self._names, self._search, self._line = presets.municipalities, MunicipalitySearch(presets, self), _AddLine()
        self._line.setCompleter(self._search)
        self.bar.put_before(self._line)
        self._search.activated.connect(self.add_named, Qt.ConnectionType.QueuedConnection)
        self._line.returnPressed.connect(lambda: self.add_named(self._line.text()))

    def add(self) -> None:
        """Go to the line in which a name is typed."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_named(self, typed: str) -> None:
        """Add a municipality by its name, however it is spelled."""
        name = " ".join(typed.split())
        code = self._search.code_of(name)
        if not name or (code is None and not self._is_meant(name)):
            return
        self._search.hide()
        self._line.clear()
        values: Mapping[str, object] = {"code": code} if code else {"name": name}
        self._do(lambda: self._source.deeds.add(values), self._choose_added)

    def _is_meant(self, name: str) -> bool:
        question = f"‘{name}’ staat niet in de lijst van het CBS. Wilt u deze gemeente toch toevoegen?"
        return Messages(self).ask(question, "Bijvoorbeeld na een herindeling.", "Toevoegen")


class _AddLine(QLineEdit):
    """A line in which Enter adds, and closes no window."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_ADD)
        self.setAccessibleName("Gemeente toevoegen")
        self.setMinimumWidth(_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()
