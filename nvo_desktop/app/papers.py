"""Papers that come in and the Word document that goes out, asked from the menu."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from nvo_desktop.app.asking_where import WORD, asked_path
from nvo_desktop.app.loading import preview_dialog, verified_dialog
from nvo_desktop.errors import ProblemForUser
from nvo_desktop.storage.settings import Settings
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.progress import Progress
from nvo_desktop.ui.shell.bench import Bench
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk
    from nvo_desktop.desk.papers import BroughtIn
    from nvo_desktop.documents.edition import Edition
    from nvo_desktop.services.exports import Exported, ToExport
    from nvo_desktop.services.verifying import Verified
    from nvo_desktop.ui.screens.sources.previewed import Preview

_PAPERS = "Stukken (*.docx *.txt *.html *.htm)"
_NOTHING = "Er is niets ingelezen."
_PARTLY = "Niet alles is ingelezen."
_OPEN, _FOLDER = "Openen in Word", "Toon in map"
_OURS = "Op ‘{}’ staat een vingerafdruk van een regiovisie."
_MEANT = "Wilt u nakijken welke versie het is, of het inlezen als bronstuk?"
_VERIFY, _READ = "Versie nakijken", "Inlezen"
_SHOWN = 5  # gaps that are named


class Papers(QObject):
    """Brings papers in and exports, for the dossier that it is given, with progress in the status line."""

    def __init__(self, window: Window, background: Background, messages: Messages, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._background = window, background
        self._messages, self._settings = messages, settings

    def bring_in(self, desk: Desk, bench: Bench, papers: Sequence[Path] = ()) -> None:
        """Show what would become of papers, those that are given or else asked for; then bring in what is wanted.

        A Word file that is given and bears a fingerprint of ours may be meant to be looked over: that is asked.
        """
        if len(papers) != 1 or papers[0].suffix.casefold() != WORD.ending:
            self._look_at(desk, bench, tuple(papers) or self._asked(desk.path.parent))
            return
        paper = papers[0]
        self._background.do(
            bench, lambda: desk.bears_our_mark(paper), lambda is_ours: self._sort(desk, bench, paper, is_ours=is_ours)
        )

    def _sort(self, desk: Desk, bench: Bench, paper: Path, *, is_ours: bool) -> None:
        deed = _READ
        if is_ours:
            deed = self._messages.choose(_OURS.format(paper.name), _MEANT, (_VERIFY, _READ), "Annuleren")
        if deed == _READ:
            self._look_at(desk, bench, (paper,))
        elif deed == _VERIFY:
            self._background.do(bench, lambda: desk.verify(paper), lambda found: self._show_verified(paper, found))

    def _show_verified(self, paper: Path, found: Verified) -> None:
        dialog = verified_dialog(paper.name, found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _look_at(self, desk: Desk, bench: Bench, paths: tuple[Path, ...]) -> None:
        if paths:
            progress = self._follow("Stukken bekijken")
            self._background.do(
                bench,
                lambda: desk.preview(paths, progress),
                lambda previews: self._show_preview(desk, bench, previews),
                self._on_failed,
            )

    def _show_preview(self, desk: Desk, bench: Bench, previews: tuple[Preview, ...]) -> None:
        self._window.status.done()
        if not any(one.report for one in previews):
            self._messages.tell(_NOTHING, "\n".join(one.refusal for one in previews))
            return
        dialog = preview_dialog(previews, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._bring_in(desk, bench, dialog.wanted))
        dialog.open()

    def _bring_in(self, desk: Desk, bench: Bench, papers: dict[Path, bool]) -> None:
        progress = self._follow("Stukken inlezen")
        self._background.do(
            bench,
            lambda: desk.bring_in(papers, progress),
            lambda brought: self._on_brought_in(desk, bench, brought),
            self._on_failed,
        )

    def _asked(self, folder: Path) -> tuple[Path, ...]:
        begin = self._settings.choice("papers") or str(folder)
        chosen, _ = QFileDialog.getOpenFileNames(self._window, "Stukken inlezen", begin, _PAPERS)
        paths = tuple(Path(name) for name in chosen)
        if paths:
            self._settings.keep_choice("papers", str(paths[0].parent))
        return paths

    def export(self, desk: Desk, edition: Edition | None = None) -> None:
        """Ask where, and write a document there; the regiovisie when none is given."""
        self._background.do(self, lambda: desk.to_export(edition), lambda what: self._ask_where(desk, what))

    def _ask_where(self, desk: Desk, what: ToExport) -> None:
        folder = self._settings.choice("export") or str(desk.path.parent)
        target = asked_path(self._window, f"{what.name} exporteren naar Word", Path(folder) / what.file_name, WORD)
        if target is not None:
            self._settings.keep_choice("export", str(target.parent))
            self.export_to(desk, what, target)

    def export_to(self, desk: Desk, what: ToExport, target: Path) -> None:
        """Write a document to a file."""
        progress = self._follow(f"{what.name} maken")
        self._background.do(
            self,
            lambda: desk.export(what.edition, target, progress),
            lambda exported: self._on_exported(what.name, exported),
            self._on_failed,
        )

    def _follow(self, doing: str) -> Progress:
        progress = Progress(self)
        self._window.status.follow(progress, doing)
        return progress

    def _on_brought_in(self, desk: Desk, bench: Bench, brought: BroughtIn) -> None:
        self._window.status.done()
        if brought.source_ids:
            desk.show_papers(bench, brought)
        if brought.refused:
            self._messages.tell(_PARTLY if brought.source_ids else _NOTHING, "\n".join(brought.refused))

    def _on_exported(self, name: str, exported: Exported) -> None:
        self._window.status.done()
        gaps = exported.gaps
        more = f"{exported.path}\nVingerafdruk van de gezamenlijke tekst: {exported.fingerprint}."
        if gaps:
            named = "; ".join(f"{gap.chapter}: {gap.what}" for gap in gaps[:_SHOWN])
            more += f"\nNog niet ingevuld, en zo gemarkeerd: {len(gaps)}. {named}{'; …' if len(gaps) > _SHOWN else '.'}"
        answer = self._messages.choose(f"{name}: het Word-document is gemaakt.", more, (_OPEN, _FOLDER), "Sluiten")
        if answer == _OPEN:
            self._open(exported.path, "Er is geen programma gevonden dat dit document opent.")
        elif answer == _FOLDER:
            self._open(exported.path.parent, "Er is geen programma gevonden dat deze map toont.")

    def _open(self, path: Path, no_program: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._messages.tell(no_program, str(path))

    def _on_failed(self, problem: ProblemForUser) -> None:
        self._window.status.done()
        self._messages.problem(problem)
