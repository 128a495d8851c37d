"""One editor for many texts, each under a key and with an undo of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.widgets.first_keys import hand_keys_to

SaveText = Callable[[str, str, str | None], Changes]
"""Writes a text by its key, on the database thread; the last is the change set that it extends."""


class KeyedText(QWidget):
    """Shows the text of one key at a time; what is typed is saved by itself, and never lost to what is read."""

    def __init__(
        self, background: Background, editor: ProseEditor, save: SaveText, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor, self._save = editor, save
        self._key = ""
        self._texts: dict[str, str] = {}  # as last typed or read
        self._unsaved: set[str] = set()  # of these what is read may be older than what was typed
        self._autosave = Autosave(background, self._typed, self._save_typed, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(editor)
        hand_keys_to(editor, self)
        editor.edit.setReadOnly(True)  # until the text is there: what is typed before would take its place
        editor.edited.connect(self._on_edited)
        editor.focus_left.connect(self._autosave.leave)

    @property
    def prose(self) -> str:
        """The canonical form of what is shown, with what was typed until now."""
        return self.editor.prose()

    def take(self, texts: Mapping[str, str]) -> None:
        """Take what the dossier holds; the text that is shown follows."""
        if not self._autosave.is_waiting:
            self._unsaved.clear()
        self._texts |= {key: text for key, text in texts.items() if key not in self._unsaved}
        if self._key in texts:
            self.show_text(self._key)

    def show_text(self, key: str) -> None:
        """Show the text of this key; the one that was shown is saved first."""
        if key != self._key:
            self._leave()
        elif self._autosave.is_waiting:
            return
        self._key = key
        self.editor.set_prose(self._texts.get(key, ""), key)
        self.editor.edit.setReadOnly(False)

    def _on_edited(self) -> None:
        self._unsaved.add(self._key)
        self._autosave.edited()

    def _leave(self) -> None:
        if self._autosave.is_waiting:
            self._texts[self._key] = self.editor.prose()
        self._autosave.leave()

    def _typed(self) -> tuple[str, str]:
        return self._key, self.editor.prose()

    def _save_typed(self, typed: tuple[str, str], extends: str | None) -> Changes:
        key, text = typed
        return self._save(key, text, extends)
