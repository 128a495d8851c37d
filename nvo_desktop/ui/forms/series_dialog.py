"""Dialogs in which what was typed stays until it is in the dossier; one of them asks for the next record then."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.norm.definitions import Column
from nvo_desktop.ui.forms.options import NO_LISTS, Lists
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.tip import tip

_NEXT = "Opslaan en volgende"


class KeepingDialog(RecordDialog):
    """A form that closes once its values are kept. Whoever hears filled answers with kept or refused."""

    filled = Signal(object)  # the values of one record

    _typed_in: QWidget | None = None

    def accept(self) -> None:
        """Tell what is filled in."""
        self._typed_in = self.focusWidget()
        self.setEnabled(False)
        self.filled.emit(self.values())

    def kept(self, said: str = "") -> None:
        """It is in the dossier."""
        if not isValid(self):  # closed while it was on its way
            return
        self.setEnabled(True)
        self.done(QDialog.DialogCode.Accepted)

    def refused(self, problem: ProblemForUser) -> None:
        """It is not in the dossier: what was typed stays, with what is wrong."""
        if not isValid(self):
            return
        self.setEnabled(True)
        if self._typed_in is not None:
            self._typed_in.setFocus()
        Messages(self).problem(problem)


class SeriesDialog(KeepingDialog):
    """Has "Opslaan en volgende" too: what two records have in common stays, the rest is typed anew."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        definitions: Sequence[Column],
        values: Mapping[str, object],
        lists: Lists = NO_LISTS,
    ) -> None:
        super().__init__(parent, title, definitions, values, lists)
        self._first, self._common = dict(values), frozenset[str]()
        self._goes_on = False
        following = Button(_NEXT)
        following.setAutoDefault(False)
        following.setToolTip(tip(f"{_NEXT} (Ctrl+Shift+Enter)"))
        following.clicked.connect(self.save_and_go_on)
        self._foot.insertWidget(self._foot.count() - 1, following)
        for keys in ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"):
            QShortcut(QKeySequence(keys), self, self.save_and_go_on)

    def set_common(self, keys: Collection[str]) -> None:
        """Name the fields that the next record has in common with the one before it."""
        self._common = frozenset(keys)

    def save_and_go_on(self) -> None:
        """Tell what is filled in, and ask for the next one; or show what is wrong or missing."""
        self._goes_on = True
        self.save()
        self._goes_on = not self.isEnabled()

    def kept(self, said: str = "") -> None:
        """It is in the dossier: close, or say so and begin the next one."""
        goes_on, self._goes_on = self._goes_on, False
        if not goes_on or not isValid(self):
            super().kept()
            return
        self.setEnabled(True)
        common = {key: value for key, value in self.values().items() if key in self._common}
        self.begin({**self._first, **common})
        self.say(said)

    def refused(self, problem: ProblemForUser) -> None:
        """What was typed stays, with what is wrong."""
        self._goes_on = False
        super().refused(problem)
