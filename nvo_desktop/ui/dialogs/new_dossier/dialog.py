"""The three steps in one window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nvo_desktop.ui.dialogs.new_dossier.answers import NewDossier, Presets
from nvo_desktop.ui.dialogs.new_dossier.papers_step import PapersStep
from nvo_desktop.ui.dialogs.new_dossier.region_step import RegionStep
from nvo_desktop.ui.dialogs.new_dossier.term_step import TermStep
from nvo_desktop.ui.forms.questions import ask_to_drop
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.fitting import resize_within_screen
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.tip import tip

_STEPS = ("Regio en gemeenten", "Looptijd en plaats", "Wat u al heeft")
_SIZE = (640, 620)
_DROP, _LOST = "Wilt u stoppen zonder een dossier te maken?", "Wat u hebt ingevuld, is dan weg."


class NewDossierDialog(QDialog):
    """Asks what a new dossier needs; nothing is made before the last step."""

    answered = Signal(object)  # a NewDossier

    def __init__(self, presets: Presets, folder: Path, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        resize_within_screen(self, *_SIZE)
        self.region, self.term, self.papers = RegionStep(presets), TermStep(folder, this_year), PapersStep()
        self._steps, self._title, self._number = QStackedWidget(), PlainLabel("", "title"), PlainLabel("", "fact")
        self._cancel, self._back, self._next = Button("Annuleren"), Button("Vorige"), Button("", "main")
        self._build()
        self._connect()
        self._show(0)

    @property
    def is_touched(self) -> bool:
        """Whether anything would be lost with this window."""
        return bool(self.region.name.text().strip() or self.region.municipalities or self.papers.papers)

    def reject(self) -> None:
        """Go away without a dossier; what was filled in goes only when the user says so."""
        if not self.is_touched or ask_to_drop(self, _DROP, _LOST):
            super().reject()

    def _build(self) -> None:
        for step in (self.region, self.term, self.papers):
            self._steps.addWidget(step)
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._number)
        column.addSpacing(12)
        column.addWidget(self._steps, 1)
        column.addSpacing(12)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._back.clicked.connect(lambda: self._show(self._steps.currentIndex() - 1))
        self._next.clicked.connect(self._go_on)
        self.region.changed.connect(self._check)
        self.term.changed.connect(self._check)

    def _go_on(self) -> None:
        index = self._steps.currentIndex()
        if index < len(_STEPS) - 1:
            self._show(index + 1)
            return
        self.answered.emit(self._answers())
        self.accept()

    def _show(self, index: int) -> None:
        self._steps.setCurrentIndex(index)
        self.setWindowTitle(f"Nieuw dossier, stap {index + 1} van {len(_STEPS)}")
        self._title.setText(_STEPS[index])
        self._number.setText(f"Stap {index + 1} van {len(_STEPS)}")
        self._back.setVisible(index > 0)
        self._next.setText("Dossier maken" if index == len(_STEPS) - 1 else "Volgende")
        if index == 1:
            self.term.follow_name(self.region.name.text())
        (self.region.name, self.term.first, self.papers)[index].setFocus()
        self._check()

    def _check(self) -> None:
        complete = (self.region.is_complete, self.term.is_complete, True)[self._steps.currentIndex()]
        reasons = ("Vul een naam in en kies minstens één gemeente.", "Kies jaren en een plaats.", "")
        self._next.setEnabled(complete)
        self._next.setToolTip(tip("" if complete else reasons[self._steps.currentIndex()]))

    def _answers(self) -> NewDossier:
        return NewDossier(
            name=self.region.name.text().strip(),
            youth_region=self.region.youth_region.currentData(),
            municipalities=self.region.municipalities,
            period=(self.term.first.value(), self.term.last.value()),
            path=self.term.path,
            papers=self.papers.papers,
        )
