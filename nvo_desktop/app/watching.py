"""Looks whether another changed the dossier file while it is open here, and says so above the work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from nvo_desktop.errors import ChangedOutside
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.shell.notices import Notice, Notices

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk
    from nvo_desktop.services.session import SavedState

_EACH = 30_000  # ms
_KEY = "outside"
_SAFE = "Uw wijzigingen zijn bewaard op deze computer."
_CHANGED = "Iemand anders heeft ‘{}’ gewijzigd sinds u het opende."
_GONE = "‘{}’ staat er niet meer: het is verplaatst, hernoemd of verwijderd."
_REOPEN = "U hebt zelf niets veranderd: open het dossier opnieuw, dan ziet u de nieuwste versie."
_APART = (
    f"{_SAFE} In het bestand komen ze nu niet: dan ging het werk van uw collega verloren. Bewaar de uwe onder een"
    " andere naam, en voeg beide samen."
)
_BACK = f"{_SAFE} Zet het bestand weer op zijn plaats, of ga verder onder een andere naam."
_OTHER_NAME = "Andere naam…"


class Watching(QObject):
    """Asks when the window gets the focus and each half minute, never while something else is done."""

    reopen_asked = Signal(Path)
    name_asked = Signal(Path)  # go on under another name
    return_asked = Signal(Path)  # put the file where it stood
    state_read = Signal(object)  # the SavedState found in passing

    def __init__(self, background: Background, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._notices = background, notices
        self._desk: Desk | None = None
        self._is_due = False
        self._timer = QTimer(self, interval=_EACH)
        self._timer.timeout.connect(self.ask)
        background.rested.connect(self._on_rested)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def watch(self, desk: Desk) -> None:
        """Look after the file of this dossier from now on."""
        self._desk = desk
        self._timer.start()

    def stop(self) -> None:
        """No dossier is open any more."""
        self._desk, self._is_due = None, False
        self._timer.stop()
        self._notices.clear()

    def ask(self) -> None:
        """Look now, or as soon as nothing else is done."""
        desk = self._desk
        if desk is None:
            return
        self._is_due = self._background.is_busy
        if not self._is_due:
            self._background.do(
                self,
                lambda: (desk.outside_change(), desk.state()),
                lambda found: self._show(desk, *found),
            )

    def show(self, problem: ChangedOutside, *, has_own: bool = True) -> None:
        """Say what another did, and what can be done. has_own: whether something was changed here since."""
        if self._desk is None:
            return
        path = self._desk.path
        by_name = (_OTHER_NAME, lambda: self.name_asked.emit(path))
        if problem.is_gone:
            deeds = (("Terugzetten", lambda: self.return_asked.emit(path)), by_name)
            notice = Notice(_KEY, _GONE.format(path.name), _BACK, deeds)
        elif has_own:
            notice = Notice(_KEY, _CHANGED.format(path.name), _APART, (by_name,))
        else:
            reopen = ("Opnieuw openen", lambda: self.reopen_asked.emit(path))
            notice = Notice(_KEY, _CHANGED.format(path.name), _REOPEN, (reopen,))
        self._notices.show_notice(notice)

    def _show(self, desk: Desk, problem: ChangedOutside | None, state: SavedState) -> None:
        if desk is not self._desk:
            return
        self.state_read.emit(state)
        if problem is None:
            self._notices.drop(_KEY)
        else:
            self.show(problem, has_own=state.is_changed)

    def _on_rested(self) -> None:
        if self._is_due:
            self.ask()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.ask()
