"""The aanbiedingspakket, asked from the screen of the document: made paper by paper, so that the work goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.storage.settings import Settings
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.progress import Progress
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk
    from nvo_desktop.services.packages import Packaged, PackageWork

_ASK = "In welke map komt het aanbiedingspakket?"
_DOING = "Aanbiedingspakket maken"
_BUSY = "Er wordt al een aanbiedingspakket gemaakt."
_FOLDER = "Toon in map"
_SHOWN = 4  # papers with gaps that are named


class Packaging(QObject):
    """Makes one package at a time, with progress in the status line and a way to stop."""

    def __init__(self, window: Window, background: Background, messages: Messages, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._background = window, background
        self._messages, self._settings = messages, settings
        self._work: PackageWork | None = None
        self._progress: Progress | None = None
        self._is_dropped = False

    def ask(self, desk: Desk) -> None:
        """Ask where, and make it there."""
        if self._progress is not None:
            self._messages.tell(_BUSY, "Wacht tot het klaar is, of stop het onder in het venster.")
            return
        begin = self._settings.choice("package") or str(desk.path.parent)
        chosen = QFileDialog.getExistingDirectory(self._window, _ASK, begin)
        if chosen:
            self._settings.keep_choice("package", chosen)
            self._begin(desk, Path(chosen))

    def drop(self) -> None:
        """Give up what is under way, without a word: its dossier is being closed."""
        if self._progress is not None:
            self._is_dropped = True
            self._progress.stop()

    def _begin(self, desk: Desk, folder: Path) -> None:
        self._progress = Progress(self)
        self._window.status.follow(self._progress, _DOING)
        self._background.do(self, lambda: desk.begin_package(folder), self._go_on, self._on_failed)

    def _go_on(self, work: PackageWork) -> None:
        """Write the next paper; between two of them whatever else was asked comes first."""
        self._work, progress = work, self._progress
        if progress is not None:
            self._background.do(self, lambda: work.step(progress), self._on_written, self._on_failed)

    def _on_written(self, has_more: bool) -> None:  # noqa: FBT001 - as the service gives it
        work = self._work
        if work is None:
            return
        if has_more:
            self._go_on(work)
        else:
            self._background.do(self, work.finish, self._on_made, self._on_failed)

    def _on_made(self, made: Packaged) -> None:
        self._end()
        more = f"{made.folder}\n{made.papers} stukken. Vingerafdruk van de gezamenlijke tekst: {made.fingerprint}."
        if made.gaps:
            named = "; ".join(name for name, _ in made.gaps[:_SHOWN])
            rest = "; …" if len(made.gaps) > _SHOWN else "."
            more += f"\nIn {len(made.gaps)} daarvan ontbreekt nog iets, en dat is er gemarkeerd: {named}{rest}"
        if self._messages.choose("Het aanbiedingspakket is gemaakt.", more, (_FOLDER,), "Sluiten") == _FOLDER:
            self._show_folder(made.folder)

    def _show_folder(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._messages.tell("Er is geen programma gevonden dat deze map toont.", str(folder))

    def _on_failed(self, problem: ProblemForUser) -> None:
        is_dropped = self._is_dropped
        self._end()
        if not is_dropped:
            self._messages.problem(problem)

    def _end(self) -> None:
        self._work = self._progress = None
        self._is_dropped = False
        self._window.status.done()
