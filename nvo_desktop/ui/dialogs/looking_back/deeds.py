"""What was done in the dossier, the newest first, to read and to take back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nvo_desktop.ui.dialogs.looking_back.table_dialog import TableDialog
from nvo_desktop.ui.shell.recent_list import when
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel

if TYPE_CHECKING:
    from nvo_desktop.services.history import Deed

_TITLE = "Geschiedenis"
_WHAT = (
    "Alles wat in dit dossier is gedaan, de nieuwste eerst. Een wijziging kan ongedaan worden gemaakt, ook als er"
    " andere op volgden, zolang wat zij veranderde daarna niet opnieuw is veranderd."
)
_NONE = ("Nog niets gedaan", "Elke wijziging die u maakt, komt hier te staan.")


class DeedsDialog(TableDialog):
    """A row a deed; one that was taken back is grey."""

    undo_asked = Signal(str)  # the id of a deed

    def __init__(self, deeds: Sequence[Deed], now: datetime, parent: QWidget | None = None) -> None:
        columns = [
            TableColumn["Deed"]("Wanneer", lambda one: _at(one, now), 180, empty="onbekend", sort=_order),
            TableColumn["Deed"]("Wat", lambda one: one.label, quiet=lambda one: one.is_taken_back),
            TableColumn["Deed"]("", lambda one: "ongedaan gemaakt" if one.is_taken_back else "", 164),
        ]
        if any(one.author for one in deeds):
            columns.insert(2, TableColumn["Deed"]("Wie", lambda one: one.author, 140, empty="onbekend"))
        self._first = deeds[-1].id if deeds else ""
        self._model = RowTableModel["Deed"](columns, key=lambda one: one.id)
        self._model.set_rows(deeds)
        super().__init__(_TITLE, _WHAT, self._model, "Ongedaan maken", parent)
        self._model.setParent(self)
        self.table.set_empty(*_NONE)
        self.deed.clicked.connect(self._ask)
        if deeds:
            self.table.choose(deeds[0].id)

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """Show these, after one was taken back."""
        self._model.set_rows(deeds)

    def can_do(self, row: Any) -> bool:
        """What was taken back cannot be taken back again, nor the deed that made the dossier."""
        return row is not None and not row.is_taken_back and row.id != self._first

    def _ask(self) -> None:
        row = self.table.current_row
        if row is not None:
            self.undo_asked.emit(row.id)


def _at(deed: Deed, now: datetime) -> str:
    if deed.at is None:
        return ""
    moment = deed.at.astimezone(now.tzinfo)
    said = when(moment, now)
    return said if "." in said else f"{said}, {moment:%H.%M}"


def _order(deed: Deed) -> int:
    return deed.counter
