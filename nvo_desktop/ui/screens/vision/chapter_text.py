"""The text of one chapter, being written."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.services.chapters import Chapters
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.widgets.first_keys import hand_keys_to


class ChapterEditor(QWidget):
    """The editor of one chapter; what is typed is saved by itself."""

    def __init__(
        self,
        background: Background,
        chapter_id: str,
        chapters: Chapters,
        editor: ProseEditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chapter_id, self._chapters, self._editor = chapter_id, chapters, editor
        self._autosave = Autosave(background, editor.prose, self._save, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(editor)
        hand_keys_to(editor, self)
        editor.edited.connect(self._autosave.edited)
        editor.focus_left.connect(self._autosave.leave)

    def show_text(self, text: str) -> None:
        """Show what the dossier holds, unless somebody is typing: then what stands here is newer."""
        if not self._autosave.is_waiting:
            self._editor.set_prose(text)

    def drop(self) -> None:
        """Go, with what was typed here and not saved: the chapter is gone."""
        self._autosave.drop()
        self.deleteLater()

    def _save(self, text: str, extends: str | None) -> Changes:
        return self._chapters.record_text(self._chapter_id, text, extends)
