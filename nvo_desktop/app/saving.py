"""Says how safe the work is, and asks to put it in the dossier file when somebody rests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from nvo_desktop.ui.shell.notices import Notice
from nvo_desktop.ui.shell.status_line import clock
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.services.session import SavedState

_REST = 60_000  # ms without a change
_REFUSED = "Wat u het laatst typte is nog niet bewaard; Ctrl+S probeert het opnieuw"
_AGAIN = 30_000  # ms after a refusal
_AT_ONCE = 1_000  # ms, when the dossier file is the only place that is left
_UNKEPT = "Niet bewaard op deze computer: de map daarvoor is weg"
_UNSAFE = "Uw laatste werk staat alleen nog in dit venster: de map waarin dit programma uw werk bewaart, is weg."
_WAY_OUT = "Sluit het programma niet. Werk het dossierbestand bij, of ga verder onder een andere naam."
_WAS_MOVED = "De map waarin dit programma uw werk bewaart, is weggehaald terwijl u werkte."
_KEPT_AGAIN = "Uw werk is opnieuw bewaard op deze computer. Er is niets verloren gegaan."
_KEY = "kept"


class Saving(QObject):
    """Shows what a session says of itself."""

    publish_asked = Signal()
    name_asked = Signal()  # another name for the dossier

    def __init__(self, window: Window, is_refused: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._status, self._notices, self._is_refused = window.status, window.notices, is_refused
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.publish_asked)

    def show(self, state: SavedState) -> None:
        """Say what is saved where; the file follows after a minute's rest, or sooner again when it was refused.

        It follows at once when nothing else holds the work.
        """
        self.show_place(state)
        if _is_unsafe(state):
            self._timer.start(_AGAIN if state.problem else _AT_ONCE)
            return
        if self._is_refused():
            self._status.say_saved(_REFUSED, "warn")
            return
        if state.problem:
            self._status.say_saved(f"Bewaard op deze computer, niet in het dossierbestand: {state.problem}", "warn")
            self._timer.start(_AGAIN)
            return
        self._status.say_saved(said(state))
        if state.is_changed:
            self._timer.start(_REST)
        else:
            self._timer.stop()

    def show_place(self, state: SavedState) -> None:
        """Say what became of the place of the work on this computer, when something did."""
        if _is_unsafe(state):
            self._status.say_saved(_UNKEPT, "warn")
            if not self._timer.isActive():
                self._timer.start(_AT_ONCE)
            ways = (("Dossierbestand bijwerken", self.publish_asked.emit), ("Andere naam…", self.name_asked.emit))
            self._notices.show_notice(Notice(_KEY, _UNSAFE, _WAY_OUT, ways))
        elif state.was_moved and state.is_kept:
            self._notices.show_notice(Notice(_KEY, _WAS_MOVED, _KEPT_AGAIN))
        else:
            self._notices.drop(_KEY)

    def closed(self) -> None:
        """No dossier is open any more."""
        self._timer.stop()


def _is_unsafe(state: SavedState) -> bool:
    return state.is_changed and not state.is_kept


def said(state: SavedState) -> str:
    """The one phrase about saving: "Bewaard 14.02 · dossierbestand bijgewerkt 14.03"."""
    if state.saved_at is None and not state.is_changed:
        return "Alles staat in het dossierbestand"
    parts = [f"Bewaard {_here(state.saved_at)}" if state.saved_at else "Bewaard op deze computer"]
    if state.published_at is not None:
        parts.append(f"dossierbestand bijgewerkt {_here(state.published_at)}")
    elif state.is_changed:
        parts.append("dossierbestand volgt")
    return " · ".join(parts)


def _here(moment: datetime) -> str:
    return clock(moment.astimezone())
