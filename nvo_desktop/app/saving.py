"""Says how safe the work is, and asks to put it in the dossier file when somebody rests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from nvo_desktop.ui.shell.status_line import StatusLine, clock

if TYPE_CHECKING:
    from nvo_desktop.services.session import SavedState

_REST = 60_000  # ms without a change
_REFUSED = "Wat u het laatst typte is nog niet bewaard; Ctrl+S probeert het opnieuw"
_AGAIN = 30_000  # ms after a refusal


class Saving(QObject):
    """Shows what a session says of itself."""

    publish_asked = Signal()

    def __init__(self, status: StatusLine, is_refused: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._status, self._is_refused = status, is_refused
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.publish_asked)

    def show(self, state: SavedState) -> None:
        """Say what is saved where; the file follows after a minute's rest, or sooner again when it was refused."""
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

    def closed(self) -> None:
        """No dossier is open any more."""
        self._timer.stop()


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
