"""Asks which dossier: a new one, one that is there, or another name for the one that is open."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from nvo_desktop.app.asking_where import DOSSIER, asked_path
from nvo_desktop.app.loading import new_dossier_dialog, presets
from nvo_desktop.storage.settings import Settings
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.shell.window import Window

_FOLDER = "folder"

if TYPE_CHECKING:
    from nvo_desktop.ui.dialogs.new_dossier.answers import NewDossier, Presets


class DossierQuestions(QObject):
    """The questions about a dossier as a whole; the folder last used is proposed."""

    path_given = Signal(Path)
    new_given = Signal(object)  # a NewDossier
    name_given = Signal(Path)

    def __init__(self, window: Window, background: Background, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._background, self._settings = window, background, settings

    def ask_open(self) -> None:
        """Ask which dossier is to be opened."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, "Dossier openen", str(self._folder()), DOSSIER.filter)
        if chosen:
            self._settings.keep_choice(_FOLDER, str(Path(chosen).parent))
            self.path_given.emit(Path(chosen))

    def ask_name(self, path: Path) -> None:
        """Ask under which other name the dossier at this path goes on."""
        given = asked_path(self._window, "Opslaan onder een andere naam", path, DOSSIER)
        if given is not None:
            self.name_given.emit(given)

    def ask_new(self) -> None:
        """Ask what a new dossier is to be made of, in three steps."""
        self._background.do(self, presets, self._show_new)

    def _folder(self) -> Path:
        """Where dossiers were last looked for or made; at first the user's documents."""
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        kept = self._settings.choice(_FOLDER)
        return Path(kept) if kept else documents if documents.is_dir() else Path.home()

    def _show_new(self, choices: Presets) -> None:
        folder = self._folder()
        dialog = new_dossier_dialog(choices, folder, datetime.now().astimezone().year, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(self._give_new)
        dialog.open()

    def _give_new(self, new: NewDossier) -> None:
        self._settings.keep_choice(_FOLDER, str(new.path.parent))
        self.new_given.emit(new)
