"""The region's own text under one agreement, being written."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.services.agreements import Agreements, ElaborationText
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.agreements.summary_strip import SummaryStrip
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.ground import Rule

_INVITATION = "Schrijf hier wat de gemeenten over deze afspraak met elkaar afspreken."


class TextPart(Screen):
    """The editor of one agreement, with the summary above it; what is typed is saved by itself."""

    shows: ClassVar[frozenset[str]] = frozenset({"elaboration"})
    words_counted = Signal(int)

    def __init__(
        self,
        background: Background,
        agreement: str,
        agreements: Agreements,
        editor: ProseEditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._agreement, self._agreements, self._editor = agreement, agreements, editor
        self._summary = SummaryStrip()
        self._autosave = Autosave(background, editor.prose, self._save, self)
        self._summary_save = Autosave(background, lambda: self._summary.text, self._save_summary, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._summary)
        column.addWidget(Rule(Qt.Orientation.Horizontal))
        column.addWidget(editor, 1)
        hand_keys_to(editor, self)
        editor.set_invitation(_INVITATION)
        editor.edit.setReadOnly(True)  # until the text is there: what is typed before would take its place
        editor.edited.connect(self._autosave.edited)
        editor.focus_left.connect(self._autosave.leave)
        self._summary.edited.connect(self._summary_save.edited)
        self._summary.left.connect(self._summary_save.leave)

    def reload(self) -> None:
        """Read the text again, unless somebody is typing: then what stands here is newer."""
        self._do(lambda: self._agreements.elaboration(self._agreement), self._show)

    def _show(self, elaboration: ElaborationText) -> None:
        if not self._summary_save.is_waiting:
            self._summary.show_text(elaboration.summary)
        if not self._autosave.is_waiting:
            self._editor.set_prose(elaboration.text)
            self._editor.edit.setReadOnly(False)
            self.words_counted.emit(self._editor.word_count())

    def _save(self, text: str, extends: str | None) -> Changes:
        return self._agreements.record_text(self._agreement, text, extends)

    def _save_summary(self, summary: str, extends: str | None) -> Changes:
        return self._agreements.record_summary(self._agreement, summary, extends)
