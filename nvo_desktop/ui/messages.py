"""The one voice of the window: what went wrong and what can be done, and the questions before a deed."""

from __future__ import annotations

import traceback
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.ui.waiting import answered
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.label import LabelKind, PlainLabel

_WIDTH = 440  # a sentence of this width is read in two or three lines


class MessageDialog(QDialog):
    """One sentence what happened, one what can be done, and buttons of which the last is the usual answer."""

    def __init__(self, what: str, more: str, buttons: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = what
        self.chosen = ""
        self.setWindowTitle("NvO-werkbank")
        self._build(more, buttons)

    def _build(self, more: str, buttons: tuple[str, ...]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(self._sentence(self.what, "group"))
        if more:
            layout.addWidget(self._sentence(more, None))
        row = QHBoxLayout()
        row.setContentsMargins(0, 16, 0, 0)
        row.addStretch(1)
        for text in buttons:
            row.addWidget(self._button(text, is_usual=text == buttons[-1]))
        layout.addLayout(row)

    def _sentence(self, text: str, kind: LabelKind | None) -> PlainLabel:
        label = PlainLabel(text, kind, self, wraps=True)
        label.setFixedWidth(_WIDTH)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self, text: str, *, is_usual: bool) -> Button:
        button = Button(text, "main" if is_usual else "plain", parent=self)
        button.setDefault(is_usual)
        if is_usual:
            button.setFocus()
        button.clicked.connect(lambda: self._choose(text))
        return button

    def _choose(self, text: str) -> None:
        self.chosen = text
        self.accept()


class Messages(QObject):
    """Says things over one window. Problems do not stop the program; questions wait for their answer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def problem(self, problem: ProblemForUser) -> None:
        """Say a problem of the world; one that is on the screen already is not said twice."""
        if all(dialog.what != problem.what for dialog in self._open_dialogs()):
            self._show(MessageDialog(problem.what, problem.remedy, ("Sluiten",), self._window))

    def tell(self, what: str, more: str = "") -> None:
        """Say something that needs no answer."""
        self._show(MessageDialog(what, more, ("Sluiten",), self._window))

    def bug(self, error: BaseException) -> None:
        """Say that the program itself made a mistake; where it was can be copied, nothing of the dossier is in it."""
        place = place_of(error)
        dialog = MessageDialog(
            "Er ging iets mis in het programma zelf.",
            "Wat u had ingevuld is bewaard op deze computer. Meld dit bij de beheerder, met wat u deed en met deze"
            f" regel: {place}",
            ("Regel kopiëren", "Sluiten"),
            self._window,
        )
        dialog.finished.connect(lambda: self._copy(place) if dialog.chosen == "Regel kopiëren" else None)
        self._show(dialog)

    def ask(self, question: str, more: str, yes: str, no: str = "Annuleren") -> bool:
        """Ask before a deed; whether the answer was yes. Escape is no."""
        return self.choose(question, more, (yes,), no) == yes

    def choose(self, what: str, more: str, deeds: tuple[str, ...], no: str) -> str:
        """Offer several deeds, the first as the usual one; the words of the chosen one. Escape is no."""
        dialog = MessageDialog(what, more, (no, *reversed(deeds)), self._window)
        with answered(dialog):
            return dialog.chosen or no

    def _show(self, dialog: MessageDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _open_dialogs(self) -> list[MessageDialog]:
        return [dialog for dialog in self._window.findChildren(MessageDialog) if dialog.isVisible()]

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)


def place_of(error: BaseException) -> str:
    """The kind of a mistake and where in our source it was made: never what it was about."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "onbekende plaats"
    return f"{type(error).__name__} in {where}"
