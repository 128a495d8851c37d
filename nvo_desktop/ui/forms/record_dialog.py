"""A dialog that asks for one record, or one row of a register, as a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from nvo_desktop.norm.definitions import Column
from nvo_desktop.norm.values import is_empty
from nvo_desktop.ui.forms import questions
from nvo_desktop.ui.forms.options import NO_LISTS, Lists, RecordField
from nvo_desktop.ui.forms.plain_form import PlainForm
from nvo_desktop.ui.waiting import answered
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.flush import Foot, fill_column
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel

_WIDTH, _NARROWEST = 800, 420
_SHARE_OF_SCREEN = 0.85
_SCROLL_BAR = 10
_MUST, _COUNCIL = "* moet ingevuld zijn", "* nodig voor de raad"
_MISSING = "Vul dit in."


class RecordDialog(QDialog):
    """Fields with Opslaan and Annuleren. Ctrl+Enter saves; closing with something typed asks first."""

    def __init__(  # noqa: PLR0913, PLR0917 - as ask
        self,
        parent: QWidget | None,
        title: str,
        definitions: Sequence[Column],
        values: Mapping[str, object],
        lists: Lists = NO_LISTS,
        below: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._definitions = tuple(definitions)
        self._form = PlainForm(definitions, lists=lists, star="")
        if below is not None:
            self._form.add_below(below)
        self._note = PlainLabel(self._star(), "hint")
        self._foot = Foot(note=self._note)
        self._build(title)
        self._fit()
        self.begin(values)

    @classmethod
    def ask(  # noqa: PLR0913, PLR0917 - the form, what it begins with, and what belongs to it
        cls,
        parent: QWidget | None,
        title: str,
        definitions: Sequence[Column],
        values: Mapping[str, object],
        lists: Lists = NO_LISTS,
        below: QWidget | None = None,
    ) -> dict[str, object] | None:
        """Let the user fill in a form that begins with values. The values of all fields, or None when not saved.

        below: something that stands below the fields, such as the files of the record; it goes with the dialog.
        """
        dialog = cls(parent, title, definitions, values, lists, below)
        with answered(dialog) as is_saved:
            return dialog.values() if is_saved else None

    def begin(self, values: Mapping[str, object]) -> None:
        """Show these values as what nobody changed yet, with the keyboard in the first field."""
        self._form.set_values(values)
        self._form.show_findings({})
        self._before = self._form.values()
        self._form.focus_field(self._definitions[0].key)

    def start_at(self, key: str) -> None:
        """Give another field than the first the keyboard, because the first is known."""
        self._form.focus_field(key)

    def say(self, sentence: str) -> None:
        """Say something at the foot, beside the buttons."""
        self._note.set_kind("good")
        self._note.setText(sentence)

    def values(self) -> dict[str, object]:
        """What is filled in now."""
        return self._form.values()

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that closing would lose."""
        unread = self._form.own_findings()
        return bool(unread) or self._form.values() != self._before

    def save(self) -> None:
        """Close with what is filled in, or show what is wrong or missing and go there."""
        wrong = [*self._form.own_findings(), *self._missing()]
        self._form.show_findings(dict.fromkeys(self._missing(), _MISSING))
        if wrong:
            self._form.focus_field(next(each.key for each in self._definitions if each.key in wrong))
        else:
            self.accept()

    def reject(self) -> None:
        """Close without saving; what was typed is asked about first."""
        answer = questions.ask_about_changes(self) if self.is_changed else "discard"
        if answer == "save":
            self.save()
        elif answer == "discard":
            super().reject()

    def _missing(self) -> list[str]:
        """What a record cannot do without. A row of a register may have gaps: the document marks them."""
        values = self._form.values()
        must = [each for each in self._definitions if isinstance(each, RecordField) and each.required]
        return [each.key for each in must if is_empty(values[each.key])]

    def _build(self, title: str) -> None:
        self.setWindowTitle(title)
        fill_column(self, self._form, Rule(), self._foot, grows=self._form)
        self._fill_foot()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)

    def _fill_foot(self) -> None:
        cancel, save = Button("Annuleren"), Button("Opslaan", "main")
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.save)
        save.setToolTip("Opslaan (Ctrl+Enter)")
        save.setAutoDefault(False)  # Enter in a field must not close a form that is half filled in
        for button in (cancel, save):
            self._foot.addWidget(button)

    def _star(self) -> str:
        starred = [each for each in self._definitions if each.required]
        if not starred:
            return ""
        return _MUST if isinstance(starred[0], RecordField) else _COUNCIL

    def _fit(self) -> None:
        """Be as high as the form, as far as the screen allows."""
        room = self.screen().availableGeometry()
        width = min(_WIDTH, round(room.width() * _SHARE_OF_SCREEN))
        height = self._form.height_for(width - _SCROLL_BAR) + 58
        self.setMinimumSize(_NARROWEST, min(240, height))
        self.resize(width, min(height, round(room.height() * _SHARE_OF_SCREEN)))
        self.setModal(True)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
