"""The window for the region's own templates."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.documents.own_template import Files, read_files
from nvo_desktop.services.template_doctor import Examined, examine
from nvo_desktop.services.templates import OwnTemplate, Templates, copy_template, shipped_templates
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.dialogs.own_templates.copy_dialog import CopyDialog
from nvo_desktop.ui.dialogs.own_templates.examined_part import ExaminedPart
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.fitting import resize_within_screen
from nvo_desktop.ui.widgets.flush import Foot, fill_column
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel

_TITLE, _WIDTH, _HEIGHT = "Eigen sjablonen", 900, 680
_WHAT = (
    "Een sjabloon bepaalt wat er in een document staat. Maak een kopie in een map, wijzig de bestanden met een"
    " tekstverwerker voor platte tekst, en neem de map op: het sjabloon gaat dan met dit dossier mee."
)
_NONE = ("Nog geen eigen sjablonen", "Maak een kopie van een sjabloon, of neem een map op.")
_LIST_HEIGHT = 170


class _Looked(NamedTuple):
    """A template in a folder: what was read, and what the doctor says of it."""

    key: str
    files: Files
    examined: Examined


class OwnTemplatesDialog(QDialog):
    """The templates above, what is wrong in one below. One from a folder is shown before it is taken in."""

    def __init__(self, background: Background, templates: Templates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._templates = background, templates
        self._looked: _Looked | None = None
        self._rows = RowTableModel[OwnTemplate](_columns(), key=lambda one: one.key, parent=self)
        self.table, self.examined = Table(self._rows, _TITLE, self), ExaminedPart()
        self.said = PlainLabel("", "fact", wraps=True)
        self.copy, self.look = Button("Kopie maken…"), Button("Opnemen uit map…")
        self.write, self.remove = Button("Naar map schrijven…"), Button("Verwijderen")
        self.take = Button("Opnemen in dit dossier", "main")
        self._build()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        self._background.do(self, self._templates.own, self._rows.set_rows)

    def copy_to(self, source: str, title: str, folder: Path) -> None:
        """Make a copy of a template in a folder."""
        said = "De kopie staat in ‘{}’. Wijzig de bestanden en kies daarna Opnemen uit map."
        self._background.do(self, lambda: copy_template(source, title, folder), lambda made: self._say(said, made))

    def look_at(self, folder: Path) -> None:
        """Read the template in a folder, and show what it uses and what is wrong; nothing comes in yet."""
        self.said.setText("Het sjabloon wordt nagekeken…")

        def look() -> _Looked:
            files = read_files(folder)
            return _Looked(folder.name, files, examine(folder.name, files))

        self._background.do(self, look, self._show_looked)

    def _show_looked(self, looked: _Looked) -> None:
        self._looked = looked
        self.examined.show_examined(looked.examined)
        self.take.setEnabled(True)
        faults = len(looked.examined.findings)
        wrong = f"Er klopt nog iets niet: {faults} {'punt' if faults == 1 else 'punten'}. " if faults else ""
        self.said.setText(f"{wrong}Bekijk hierboven wat ‘{looked.key}’ gebruikt voordat u het opneemt.")

    def _take(self) -> None:
        looked = self._looked
        if looked is not None:
            self._background.do(
                self, lambda: self._templates.take_files(looked.key, looked.files), lambda _: self._on_taken(looked.key)
            )

    def _on_taken(self, key: str) -> None:
        self._looked = None
        self.take.setEnabled(False)
        self.said.setText(f"‘{key}’ is opgenomen. Het staat bij de documenten, met ‘eigen sjabloon’ erachter.")
        self.reload()

    def _on_chosen(self, row: OwnTemplate | None) -> None:
        for button in (self.write, self.remove):
            button.setEnabled(row is not None)

    def _write(self) -> None:
        row, folder = self.table.current_row, self._asked_folder("In welke map komt het sjabloon?")
        if row is not None and folder is not None:
            said = "Het sjabloon staat in ‘{}’."
            self._background.do(
                self, lambda: self._templates.write(row.key, folder), lambda made: self._say(said, made)
            )

    def _remove(self, _asked: object = None) -> None:
        row = self.table.current_row
        if row is not None:
            said = "Het sjabloon is uit het dossier. Met Ctrl+Z komt het terug."
            self._background.do(self, lambda: self._templates.remove(row.key), lambda _: self._on_removed(said))

    def _on_removed(self, said: str) -> None:
        self.said.setText(said)
        self.reload()

    def _ask_copy(self) -> None:
        dialog = CopyDialog(shipped_templates(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._ask_where(dialog.source, dialog.title))
        dialog.open()

    def _ask_where(self, source: str, title: str) -> None:
        folder = self._asked_folder("In welke map komt de kopie?")
        if folder is not None:
            self.copy_to(source, title, folder)

    def _ask_look(self) -> None:
        folder = self._asked_folder("Welke map is het sjabloon?")
        if folder is not None:
            self.look_at(folder)

    def _asked_folder(self, title: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, title)
        return Path(chosen) if chosen else None

    def _say(self, said: str, made: Path) -> None:
        self.said.setText(said.format(made))

    def _connect(self) -> None:
        self.copy.clicked.connect(self._ask_copy)
        self.look.clicked.connect(self._ask_look)
        self.write.clicked.connect(self._write)
        self.remove.clicked.connect(self._remove)
        self.take.clicked.connect(self._take)
        self.table.chosen.connect(self._on_chosen)
        self.table.removal_asked.connect(self._remove)
        self._on_chosen(None)
        self.take.setEnabled(False)

    def _build(self) -> None:
        self.setWindowTitle(_TITLE)
        self.setModal(True)
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self.table.set_empty(*_NONE)
        self.table.setFixedHeight(_LIST_HEIGHT)
        head = QVBoxLayout()
        head.setContentsMargins(LEFT, 16, RIGHT - 8, 8)
        head.setSpacing(8)
        head.addWidget(PlainLabel(_TITLE, "title"))
        head.addWidget(PlainLabel(_WHAT, "fact", wraps=True))
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for button in (self.copy, self.look, self.write, self.remove):
            button.setAutoDefault(False)
            bar.addWidget(button)
        bar.addStretch(1)
        head.addLayout(bar)
        head.addWidget(self.table)
        close = Button("Sluiten")
        close.clicked.connect(self.reject)
        foot = Foot(close, self.take, note=self.said)
        fill_column(self, head, Rule(), self.examined, Rule(), foot, grows=self.examined)


def _columns() -> tuple[TableColumn[OwnTemplate], ...]:
    return (
        TableColumn[OwnTemplate]("Document", lambda one: one.title),
        TableColumn[OwnTemplate]("Naam", lambda one: one.key, 220, grows=True),
        TableColumn[OwnTemplate]("Secties", lambda one: str(one.sections or ""), 90, align_right=True, empty="–"),
        TableColumn[OwnTemplate]("Stand", lambda one: "beschadigd" if one.fault else "in orde", 120),
    )
