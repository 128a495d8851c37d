"""Saves the fields of a form by themselves, each as a deed of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background

SaveField = Callable[[str, object, str | None], Changes]
"""Writes the value of a field by its key, on the database thread; the last is the change set that it extends."""


class FieldSaves(QObject):
    """An autosave for every field that somebody edits; to be told what the form tells."""

    def __init__(self, background: Background, save: SaveField, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._save = background, save
        self._typed: dict[str, object] = {}
        self._autosaves: dict[str, Autosave] = {}

    @property
    def waiting(self) -> dict[str, object]:
        """What was typed and is not on its way to the dossier yet, by key: newer than what the dossier holds."""
        return {key: self._typed[key] for key, autosave in self._autosaves.items() if autosave.is_waiting}

    def edited(self, key: str, value: object) -> None:
        """Note another value; it is saved once nobody has typed for a second."""
        self._typed[key] = value
        if key not in self._autosaves:
            self._autosaves[key] = Autosave(self._background, lambda: self._typed[key], partial(self._save, key), self)
        self._autosaves[key].edited()

    def chosen(self, key: str, value: object) -> None:
        """Save a value at once: who chooses has nothing more to type."""
        self.edited(key, value)
        self.left(key)

    def left(self, key: str) -> bool:
        """Save what waits in a field; what is typed in it later is another deed. Whether it was ever typed in."""
        if key in self._autosaves:
            self._autosaves[key].leave()
        return key in self._autosaves
