"""The local addendum of one council: a text of its own, outside the joint one."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from nvo_desktop.ui.forms import questions
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.fitting import resize_within_screen
from nvo_desktop.ui.widgets.flush import Foot, fill_column
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel

_WIDTH, _HEIGHT = 760, 520
_WHAT = "Komt in het document als addendum van deze gemeente; de gezamenlijke tekst blijft gelijk."


class AddendumDialog(QDialog):
    """An editor with Opslaan and Annuleren; closing with something typed asks first."""

    def __init__(self, municipality: str, canonical: str, editor: ProseEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._before = editor, canonical
        editor.set_prose(canonical)
        self.setWindowTitle(f"Lokaal addendum: {municipality}")
        self.setModal(True)
        resize_within_screen(self, _WIDTH, _HEIGHT)
        fill_column(self, editor, Rule(), self._foot(), grows=editor)
        editor.setFocus()

    @property
    def canonical(self) -> str:
        """What is written now."""
        return self._editor.prose()

    def reject(self) -> None:
        """Close without saving; what was typed is asked about first."""
        answer = questions.ask_about_changes(self) if self.canonical != self._before else "discard"
        if answer == "save":
            self.accept()
        elif answer == "discard":
            super().reject()

    def _foot(self) -> Foot:
        cancel, save = Button("Annuleren"), Button("Opslaan", "main")
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.accept)
        save.setAutoDefault(False)
        return Foot(cancel, save, note=PlainLabel(_WHAT, "hint", wraps=True))
