"""What the window remembers of one dossier: the screen and the tab that were shown last."""

from __future__ import annotations

from nvo_desktop.storage.settings import Settings
from nvo_desktop.ui.background import Background


class Memory:
    """Read at once, and written on the database thread: a slow disk keeps nobody waiting who only looks around."""

    def __init__(self, settings: Settings, dossier_id: str, background: Background) -> None:
        self._settings, self._dossier_id, self._background = settings, dossier_id, background

    def word(self, key: str) -> str:
        """What was kept under that key; empty when nothing was."""
        return self._settings.of_dossier(self._dossier_id, key)

    def keep(self, key: str, word: str) -> None:
        """Keep a word for the next time."""
        settings, dossier_id = self._settings, self._dossier_id
        self._background.do(self._background, lambda: settings.keep_of_dossier(dossier_id, key, word))
