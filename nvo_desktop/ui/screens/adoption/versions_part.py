"""The text versions, with freezing; and below them the documents that were made, and those that were issued."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.model.codes import TextStatus
from nvo_desktop.services.adoption.versions import VersionRow
from nvo_desktop.services.made_files import MadeFile
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.dialogs.verified_dialog import VerifiedDialog
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.adoption.services import AdoptionServices
from nvo_desktop.ui.screens.lists.looks import day
from nvo_desktop.ui.screens.lists.record_list import RecordList
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.flush import fill_column
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.tip import tip

if TYPE_CHECKING:
    from nvo_desktop.services.verifying import Verified

_TITLE = "Gemaakte documenten"
_WORD = "Word-document (*.docx)"
_NONE = ("Nog geen documenten", "Wat u exporteert en wat bij een bevroren versie hoort, komt hier te staan.")
_FOR_EVER = (
    "De tekst en de regiovisie van deze versie blijven daarna voorgoed zoals zij nu zijn, met nummer, omschrijving en"
    " datum. Ongedaan maken kan niet. Wilt u daarna verder schrijven, voeg dan een nieuwe versie toe."
)
_CONCEPT = " Let op: de stand van deze versie is ‘concept’, en dat staat op elke bladzijde."
_FREEZE = "De versie waaraan wordt gewerkt voorgoed vastleggen"
_TABLE_LEFT = 12


class VersionsPart(Screen):
    """The version that is worked on can be frozen; an issued file is saved as it was; a Word file is looked over."""

    shows: ClassVar[frozenset[str]] = frozenset({"issued_file", "export_record", "text_version", "frozen_text"})

    def __init__(
        self, background: Background, services: AdoptionServices, versions: RecordList, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, parent)
        self._services, self.versions = services, versions
        self._current: VersionRow | None = None
        self._model = RowTableModel[MadeFile](_columns(), key=lambda row: row.id)
        self.made = Table(self._model, _TITLE)
        self.freeze, self.save = Button("Bevriezen…"), Button("Document opslaan als…", "small")
        self.verify = Button("Word-bestand nakijken…", "small")
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read again what was made."""
        services = self._services
        self._do(lambda: (services.made.all(), services.versions.current()), self._show)

    def go(self, key: str) -> None:
        """Choose a version by its id, with the keyboard there."""
        self.versions.go(key)

    def save_to(self, path: Path) -> None:
        """Write the chosen issued file there."""
        row = self.made.current_row
        if row is not None and row.is_issued:
            path = path if path.suffix.casefold() == ".docx" else path.with_name(f"{path.name}.docx")
            self._do(lambda: self._services.made.save(row.id, path), self._tell_saved)

    def verify_file(self, path: Path) -> None:
        """Say which version a Word file is."""
        self._do(lambda: self._services.verifying().verify(path), lambda found: self._show_verified(path, found))

    def _build(self) -> None:
        self.versions.bar.put_beside_add(self.freeze)
        self.freeze.setToolTip(tip(_FREEZE))
        self.made.set_empty(*_NONE)
        head = QHBoxLayout()
        head.setContentsMargins(LEFT, 10, RIGHT, 6)
        head.setSpacing(8)
        head.addWidget(PlainLabel(_TITLE, "group"))
        head.addStretch(1)
        head.addWidget(self.verify)
        head.addWidget(self.save)
        table = QHBoxLayout()
        table.setContentsMargins(_TABLE_LEFT, 0, RIGHT, 8)
        table.addWidget(self.made)
        below = QWidget()
        fill_column(below, head, table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.versions, 1)
        column.addWidget(Rule())
        column.addWidget(below, 1)
        hand_keys_to(self.versions, self)
        self._show_possible()

    def _connect(self) -> None:
        self.made.chosen.connect(self._show_possible)
        self.made.opened.connect(self._ask_where)
        self.freeze.clicked.connect(self._ask_freeze)
        self.save.clicked.connect(self._ask_where)
        self.verify.clicked.connect(self._ask_file)

    def _show(self, read: tuple[Sequence[MadeFile], VersionRow | None]) -> None:
        rows, self._current = read
        self._model.set_rows(rows)
        self._show_possible()

    def _show_possible(self) -> None:
        version, made = self._current, self.made.current_row
        self.freeze.setText(f"Versie {version.number} bevriezen…" if version else "Bevriezen…")
        self.freeze.setEnabled(version is not None and not version.is_frozen)
        self.save.setEnabled(made is not None and made.is_issued)

    def _ask_freeze(self) -> None:
        version = self._current
        if version is None:
            return
        more = f"{_FOR_EVER}{_CONCEPT}" if version.status is TextStatus.CONCEPT else _FOR_EVER
        if Messages(self).ask(f"Wilt u versie {version.number} bevriezen?", more, "Bevriezen"):
            self._do(lambda: self._services.freezing().freeze(version.id))

    def _ask_where(self) -> None:
        row = self.made.current_row
        if row is not None and row.is_issued:
            chosen, _ = QFileDialog.getSaveFileName(self, "Document opslaan als", row.name, _WORD)
            if chosen:
                self.save_to(Path(chosen))

    def _tell_saved(self, path: Path) -> None:
        Messages(self).tell("Het document is opgeslagen, precies zoals het is uitgegeven.", str(path))

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Word-bestand nakijken", "", _WORD)
        if chosen:
            self.verify_file(Path(chosen))

    def _show_verified(self, path: Path, found: Verified) -> None:
        show_verified(path, found, self)


def show_verified(path: Path, found: Verified, parent: QWidget) -> None:
    """Show what came out of looking a Word file over."""
    dialog = VerifiedDialog(path.name, found, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _columns() -> tuple[TableColumn[MadeFile], ...]:
    return (
        TableColumn("Gemaakt", _when, 150, empty="onbekend"),
        TableColumn("Document", lambda row: f"{row.title} voor {row.subject}" if row.subject else row.title),
        TableColumn("Versie", lambda row: row.version, 130, empty="geen"),
        TableColumn("", lambda row: "bevroren" if row.is_issued else "", 90),
        TableColumn("Voor wie", lambda row: capital(row.audience.label), 90),
        TableColumn("Vingerafdruk", lambda row: row.fingerprint, 110),
        TableColumn("Bestand", lambda row: row.name, 240),
    )


def _when(row: MadeFile) -> str:
    if row.at is None:
        return ""
    moment = row.at.astimezone()
    return f"{day(date(moment.year, moment.month, moment.day))}, {moment:%H.%M}"
