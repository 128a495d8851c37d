"""The house style of the region and of each municipality: chosen, looked at, tried and removed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.documents.word.borrowed.report import StyleReport
from nvo_desktop.services.house_styles import HouseStyles, StyleOwner
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.label import LabelKind, PlainLabel
from nvo_desktop.ui.widgets.scrolling import Scrolling

_WHAT = (
    "Kies een Word-bestand of Word-sjabloon van de gemeente of de regio (.docx of .dotx). Uw documenten krijgen "
    "daaruit de bladzijde, de kop- en voettekst, het logo en de stijlen. De tekst die erin staat, doet niet mee."
)
_FILTER = "Word-bestanden en -sjablonen (*.docx *.dotx)"
_TRIAL = "proef huisstijl.docx"


class HouseStylePart(Screen):
    """Whose house style is chosen above; below it stands what was found in it."""

    shows: ClassVar[frozenset[str]] = frozenset({"attachment_use", "attachment", "municipality", "region"})

    def __init__(self, background: Background, styles: HouseStyles, parent: QWidget | None = None) -> None:
        super().__init__(background, parent)
        self._styles = styles
        self._owners: Sequence[StyleOwner] = ()
        self.owner = Dropdown("Voor wie")
        self.state = PlainLabel("", "strong", wraps=True)
        self.choose, self.trial = Button("Bestand kiezen…"), Button("Proefbladzijde maken…")
        self.remove = Button("Verwijderen", "flat")
        self.found, self.ours, self.warnings = (self._line(kind) for kind in (None, None, "warn"))
        self._build()
        self.owner.chosen.connect(self._show_owner)
        self.choose.clicked.connect(self._ask_file)
        self.trial.clicked.connect(self._ask_target)
        self.remove.clicked.connect(self._ask_remove)
        self.setFocusProxy(self.owner)

    @property
    def chosen(self) -> StyleOwner | None:
        """Whose house style is shown."""
        return next((one for one in self._owners if one.record_id == self.owner.key()), None)

    def reload(self) -> None:
        """Read again who has a house style."""
        self._do(self._styles.owners, self._show)

    def take(self, path: Path) -> None:
        """Make a file the house style of who is shown."""
        if owner := self.chosen:
            self._do(lambda: self._styles.choose(owner.record_id, path))

    def try_out(self, target: Path) -> None:
        """Write a page in the house style of who is shown."""
        if owner := self.chosen:
            self._do(lambda: self._styles.write_trial(owner.record_id, target), self._tell_trial)

    def _show(self, owners: Sequence[StyleOwner]) -> None:
        self._owners = owners
        words = [f"{one.name} – eigen huisstijl" if one.file else one.name for one in owners]
        self.owner.set_choices([(one.record_id, said) for one, said in zip(owners, words, strict=True)])
        self._show_owner()

    def _show_owner(self) -> None:
        owner = self.chosen
        if owner is None:
            return
        self.state.setText(_state(owner))
        self.choose.setText("Ander bestand kiezen…" if owner.file else "Bestand kiezen…")
        self.remove.setVisible(bool(owner.file))
        self._show_report(None)
        if owner.file:
            self._do(lambda: (owner, self._styles.report(owner.record_id)), self._show_report_of)

    def _show_report_of(self, said: tuple[StyleOwner, StyleReport | None]) -> None:
        if self.chosen == said[0]:
            self._show_report(said[1])

    def _show_report(self, report: StyleReport | None) -> None:
        texts = ("", "", "") if report is None else _texts(report)
        for label, text in zip((self.found, self.ours, self.warnings), texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    def _tell_trial(self, target: Path) -> None:
        self.state.setText(f"De proefbladzijde staat in {target}.")

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Huisstijl kiezen", "", _FILTER)
        if chosen:
            self.take(Path(chosen))

    def _ask_target(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Proefbladzijde bewaren", _TRIAL, "Word-document (*.docx)")
        if chosen:
            self.try_out(Path(chosen).with_suffix(".docx"))

    def _ask_remove(self) -> None:
        owner = self.chosen
        if owner is None:
            return
        question = f"Wilt u de huisstijl ‘{owner.file}’ verwijderen?"
        if Messages(self).ask(question, "Met Ctrl+Z maakt u het weer ongedaan.", "Verwijderen"):
            self._do(lambda: self._styles.remove(owner.record_id))

    def _line(self, kind: LabelKind | None) -> PlainLabel:
        label = PlainLabel("", kind, wraps=True)
        label.hide()
        return label

    def _build(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.choose, self.trial, self.remove):
            buttons.addWidget(button)
        buttons.addStretch()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(LEFT, 16, RIGHT, 16)
        column.setSpacing(12)
        for widget in (PlainLabel(_WHAT, "hint", wraps=True), self.owner, self.state):
            column.addWidget(widget)
        column.addLayout(buttons)
        for label in (self.found, self.ours, self.warnings):
            column.addWidget(label)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolling(inner))


def _state(owner: StyleOwner) -> str:
    if owner.file:
        return f"Documenten krijgen de huisstijl uit ‘{owner.file}’."
    if owner.counts:
        return f"Geen eigen huisstijl: die van {owner.counts} geldt."
    return "Geen huisstijl gekozen: documenten krijgen die van het programma."


def _texts(report: StyleReport) -> tuple[str, str, str]:
    found = f"Gevonden in het bestand: {', '.join(report.found) or 'geen bekende stijlen'}."
    ours = f"Van ons, in het lettertype van het bestand: {', '.join(report.ours)}." if report.ours else ""
    warnings = "\n".join(report.warnings)
    return found, ours, warnings
