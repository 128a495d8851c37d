"""What the window remembers: where it stood, and which tab of which dossier was open last."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path

from nvo_desktop import paths
from nvo_desktop.storage.small_store import SmallStore, Values, as_object, as_text

_PLACES, _DOSSIERS, _CHOICES = "places", "dossiers", "choices"
_KEPT = 60  # dossiers


class Settings:
    """Places of windows (bytes, as Qt gives them) and remembered words, for the program and a dossier."""

    def __init__(self, file: Path | None = None) -> None:
        """Use that file, or the one in the program's own folder."""
        self._store = SmallStore(file or paths.data_folder() / "vensters.json")

    def place(self, window: str) -> bytes:
        """What keep_place() was given for that window or splitter; empty when nothing was."""
        text = as_text(as_object(self._store.read().get(_PLACES)).get(window))
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            return b""

    def keep_place(self, window: str, place: bytes) -> None:
        """Remember the place of a window or splitter, such as QWidget.saveGeometry() gives it."""
        self._keep(_PLACES, window, base64.b64encode(place).decode("ascii"))

    def choice(self, key: str) -> str:
        """A remembered word of the program as a whole, such as the folder last used; empty when there is none."""
        return as_text(as_object(self._store.read().get(_CHOICES)).get(key))

    def keep_choice(self, key: str, word: str) -> None:
        """Remember a word of the program as a whole."""
        self._keep(_CHOICES, key, word)

    def of_dossier(self, dossier_id: str, key: str) -> str:
        """A remembered word of one dossier, such as its tab last used; empty when there is none."""
        dossiers = as_object(self._store.read().get(_DOSSIERS))
        return as_text(as_object(dossiers.get(dossier_id)).get(key))

    def keep_of_dossier(self, dossier_id: str, key: str, word: str) -> None:
        """Remember a word of one dossier; those of dossiers not used for long are forgotten."""

        def keep(values: Values) -> None:
            dossiers = as_object(values.get(_DOSSIERS))
            own = {**as_object(dossiers.pop(dossier_id, None)), key: word}
            kept = [*dossiers.items(), (dossier_id, own)][-_KEPT:]  # the one used last stands last
            values[_DOSSIERS] = dict(kept)

        self._store.change(keep)

    def _keep(self, section: str, key: str, text: str) -> None:
        self._store.change(lambda values: values.update({section: {**as_object(values.get(section)), key: text}}))
