"""Earlier versions of the dossier file, to be put back as a new file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nvo_desktop.ui.dialogs.looking_back.table_dialog import TableDialog
from nvo_desktop.ui.shell.recent_list import when
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel

if TYPE_CHECKING:
    from nvo_desktop.storage.backups import Backup

_TITLE = "Eerdere versies van dit bestand"
_WHAT = (
    "Telkens als het dossierbestand wordt bijgewerkt, blijft de vorige versie op deze computer bewaard: veel van de"
    " laatste dagen, minder van langer geleden. Terugzetten maakt een nieuw bestand; aan dit dossier verandert niets."
)
_NONE = ("Nog geen eerdere versies", "Ze komen er vanzelf, zodra dit dossierbestand opnieuw wordt bijgewerkt.")
_KILO, _MEGA = 1_000, 1_000_000


def size_of(count: int) -> str:
    """A number of bytes as people say it: "412 kB", "1,2 MB"."""
    if count < _MEGA:
        return f"{max(1, round(count / _KILO))} kB"
    return f"{count / _MEGA:.1f} MB".replace(".", ",")


class VersionsDialog(TableDialog):
    """The newest first."""

    restore_asked = Signal(object)  # a Backup

    def __init__(self, backups: Sequence[Backup], now: datetime, parent: QWidget | None = None) -> None:
        columns = (
            TableColumn["Backup"]("Stond er tot", lambda one: _until(one, now), sort=lambda one: one.at),
            TableColumn["Backup"]("Grootte", lambda one: size_of(one.size), 110, align_right=True, sort=_size),
        )
        model = RowTableModel["Backup"](columns, key=lambda one: one.path)
        model.set_rows(backups)
        super().__init__(_TITLE, _WHAT, model, "Terugzetten als nieuw bestand…", parent)
        model.setParent(self)
        self.table.set_empty(*_NONE)
        self.deed.clicked.connect(self._ask)
        if backups:
            self.table.choose(backups[0].path)

    def _ask(self) -> None:
        row = self.table.current_row
        if row is not None:
            self.restore_asked.emit(row)


def _until(backup: Backup, now: datetime) -> str:
    moment = backup.at.astimezone(now.tzinfo)
    said = when(moment, now)
    return said if "." in said else f"{said}, {moment:%H.%M}"


def _size(backup: Backup) -> int:
    return backup.size
