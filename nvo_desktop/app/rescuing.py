"""Work that a window left behind when it ended unexpectedly: it is told, and can be put in a file of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from nvo_desktop.app.asking_where import DOSSIER, asked_path
from nvo_desktop.app.loading import left_work, rescue
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.shell.left_work_list import LeftRow
from nvo_desktop.ui.shell.notices import Notice
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk
    from nvo_desktop.storage.left_work import LeftWork

_SET_ASIDE = "Een werkkopie van dit dossier was beschadigd en is apart gezet."
_LOOK = "Het dossierbestand zelf is in orde. Kijk of uw laatste werk erin staat, en bewaar die map tot u dat weet."


class Rescuing(QObject):
    """Tells it above the work and on the start screen."""

    open_asked = Signal(Path)

    def __init__(self, window: Window, background: Background, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._background, self._messages = window, background, messages
        self._found: tuple[LeftWork, ...] = ()
        self._is_loaded = False
        window.start.left_work.save_asked.connect(self._save)
        window.start.left_work.open_asked.connect(self.open_asked)

    def begin(self) -> None:
        """What reads such work is loaded now."""
        self._is_loaded = True
        self.look()

    def look(self) -> None:
        """Look for such work of any dossier, and show it on the start screen."""
        if not self._is_loaded:
            return
        self._background.do(self, left_work, self._show_found)

    def tell(self, desk: Desk) -> None:
        """Tell what opening this dossier recovered, and above the work what it found beside the file."""
        recovered = desk.recovered()
        if recovered:
            self._messages.tell(recovered, "Kijk of uw laatste zinnen er staan.")
        for folder in desk.set_aside():
            notice = Notice(f"aside/{folder}", _SET_ASIDE, _LOOK, (("Map tonen", partial(_show_folder, folder)),))
            self._window.notices.show_notice(notice)
        for left in desk.left_elsewhere():
            self._window.notices.show_notice(self._notice(left))

    def _notice(self, left: LeftWork) -> Notice:
        what = f"Van ‘{left.path.name}’ staat op deze computer nog werk dat in geen bestand staat: {changes(left)}."
        more = f"Het hoort bij {left.path}. Bewaar het als nieuw bestand, dan kunt u het naast dit dossier bekijken."
        return Notice(_key(left), what, more, (("Als nieuw bestand bewaren…", lambda: self._ask_path(left)),))

    def _show_found(self, found: tuple[LeftWork, ...]) -> None:
        self._found = found
        rows = [LeftRow(str(left.folder), left.path, changes(left), left.last_at) for left in found]
        self._window.start.left_work.show_rows(rows)

    def _save(self, folder: str) -> None:
        for left in self._found:
            if str(left.folder) == folder:
                self._ask_path(left)

    def _ask_path(self, left: LeftWork) -> None:
        proposal = left.path.with_name(f"{left.path.stem} – teruggevonden.nvo")
        path = asked_path(self._window, "Bewaren als nieuw bestand", proposal, DOSSIER)
        if path is not None:
            self._background.do(self, lambda: rescue(left, path), lambda _: self._on_saved(left, path))

    def _on_saved(self, left: LeftWork, path: Path) -> None:
        self._window.notices.drop(_key(left))
        self.look()
        more = f"{changes(left).capitalize()} staan nu in {path}."
        if self._messages.ask(f"‘{path.name}’ is bewaard.", more, "Nu openen", "Sluiten"):
            self.open_asked.emit(path)


def changes(left: LeftWork) -> str:
    """How much work it is: "1 wijziging", "12 wijzigingen"."""
    return "1 wijziging" if left.change_sets == 1 else f"{left.change_sets} wijzigingen"


def _key(left: LeftWork) -> str:
    return f"left/{left.folder}"


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
