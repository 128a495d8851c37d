"""Looks back: earlier versions of the dossier file, and what was done in the dossier."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog

from nvo_desktop.app.asking_where import DOSSIER, asked_path
from nvo_desktop.app.loading import deeds_dialog, versions_dialog
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk
    from nvo_desktop.services.history import Deed, Undone
    from nvo_desktop.storage.backups import Backup


class LookingBack(QObject):
    """Shows the windows for it, and does what is asked there."""

    open_asked = Signal(Path)

    def __init__(self, window: Window, background: Background, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._background, self._messages = window, background, messages

    def show_versions(self, desk: Desk) -> None:
        """Show the earlier versions of the file."""
        self._background.do(self, desk.backups, lambda found: self._show_versions(desk, found))

    def show_deeds(self, desk: Desk) -> None:
        """Show what was done."""
        self._background.do(self, desk.deeds, lambda deeds: self._show_deeds(desk, deeds))

    def tell_undone(self, undone: Undone) -> None:
        """Say when something could not be taken back."""
        if undone.in_the_way:
            places = len(undone.in_the_way)
            where = "op één plaats" if places == 1 else f"op {places} plaatsen"
            self._messages.tell(
                f"‘{undone.label}’ kan niet ongedaan worden gemaakt.",
                f"Wat toen veranderde, is {where} sindsdien opnieuw veranderd. Maak dat eerst ongedaan.",
            )

    def _show_versions(self, desk: Desk, backups: tuple[Backup, ...]) -> None:
        dialog = versions_dialog(backups, _now(), self._window)

        def restore(backup: Backup) -> None:
            self._ask_restore(desk, backup, dialog)

        dialog.restore_asked.connect(restore)
        _open(dialog)

    def _ask_restore(self, desk: Desk, backup: Backup, dialog: QDialog) -> None:
        at = f"{backup.at.astimezone():%Y-%m-%d %H.%M}"
        proposal = desk.path.with_name(f"{desk.path.stem} – {at}.nvo")
        path = asked_path(dialog, "Terugzetten als nieuw bestand", proposal, DOSSIER)
        if path is not None:
            self._background.do(dialog, lambda: desk.restore(backup, path), lambda _: self._on_restored(dialog, path))

    def _on_restored(self, dialog: QDialog, path: Path) -> None:
        dialog.accept()
        more = "Het dossier dat u open hebt, is niet veranderd."
        if self._messages.ask(f"‘{path.name}’ is gemaakt.", more, "Nu openen", "Sluiten"):
            self.open_asked.emit(path)

    def _show_deeds(self, desk: Desk, deeds: tuple[Deed, ...]) -> None:
        dialog = deeds_dialog(deeds, _now(), self._window)

        def undo(deed_id: str) -> None:
            self._background.do(dialog, lambda: desk.take_back_deed(deed_id), shown)

        def shown(undone: Undone) -> None:
            self.tell_undone(undone)
            self._background.do(dialog, desk.deeds, dialog.show_deeds)

        dialog.undo_asked.connect(undo)
        _open(dialog)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _now() -> datetime:
    return datetime.now().astimezone()
