"""What would become of papers, before they come in: where each piece would go, and whether that is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.screens.sources.previewed import Preview
from nvo_desktop.ui.screens.sources.words import number, pieces_of, words_of
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.fitting import resize_within_screen
from nvo_desktop.ui.widgets.flush import Foot, fill_column
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from nvo_desktop.services.imports import Line  # what it shows is made late: see desk/late.py

PLACE, KEEP, LEAVE = "place", "keep", "leave"
_CHOICES = (
    (PLACE, "Inlezen en plaatsen wat is herkend"),
    (KEEP, "Inlezen en niets plaatsen"),
    (LEAVE, "Niet inlezen"),
)
_SIZE, _TABLE_LEFT, _PAPERS_SHOWN, _ROW = (860, 620), 12, 4, 34
_WHAT = (
    "Elk stuk wordt in delen geknipt. Wat van de regio zelf is en bij een afspraak of hoofdstuk hoort, komt daar achter"
    " de tekst die er al staat; al het andere blijft bewaard bij de bronstukken. Later kunt u alles nog verplaatsen."
)


class PreviewDialog(QDialog):
    """Papers above, the pieces of the one that is chosen below; for each paper a choice."""

    def __init__(self, previews: Sequence[Preview], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previews = tuple(previews)
        self._choices = {one.path: PLACE if one.report is not None else LEAVE for one in previews}
        self._papers = RowTableModel(self._paper_columns(), key=lambda one: one.path, parent=self)
        self._lines = RowTableModel(self._line_columns(), parent=self)
        self.papers, self.lines = Table(self._papers, "Stukken", self), Table(self._lines, "Delen van dit stuk", self)
        self.choice, self._about = Dropdown("Wat met dit stuk gebeurt", _CHOICES), PlainLabel("", "fact", wraps=True)
        self._bring = Button("", "main")
        self._build()
        self._connect()
        self._papers.set_rows(self._previews)
        self.papers.choose(self._previews[0].path)
        self._show_button()
        self._bring.setDefault(True)
        self._bring.setFocus()

    @property
    def wanted(self) -> dict[Path, bool]:
        """The papers that are to come in, and of each whether what was recognised is to be placed."""
        return {path: choice == PLACE for path, choice in self._choices.items() if choice != LEAVE}

    def choose(self, choice: str) -> None:
        """Choose what becomes of the paper that is shown."""
        preview = self._current
        if preview is not None and preview.report is not None:
            self._choices[preview.path] = choice
            self._papers.set_rows(self._previews)
            self._show(preview)

    @property
    def _current(self) -> Preview | None:
        row = self.papers.current_row
        return row if isinstance(row, Preview) else None

    def _show(self, preview: Preview | None) -> None:
        if preview is None:
            return
        report = preview.report
        self.choice.setEnabled(report is not None)
        self.choice.set_key(self._choices[preview.path])
        self._lines.set_rows(report.lines if report is not None else ())
        self._about.setText(preview.refusal or " ".join(report.warnings if report is not None else ()))
        self._about.setVisible(bool(self._about.text()))
        self._show_button()

    def _show_button(self) -> None:
        count = len(self.wanted)
        self._bring.setText("Inlezen" if count == 1 or not count else f"{count} stukken inlezen")
        self._bring.setEnabled(bool(count))

    def _goes_to(self, line: Line) -> str:
        preview = self._current
        places = preview is not None and self._choices[preview.path] == PLACE
        return capital(line.target) if places and line.placed else ""

    def _becomes(self, preview: Preview) -> str:
        report, choice = preview.report, self._choices[preview.path]
        if report is None:
            return "kan niet worden ingelezen"
        if choice != PLACE:
            return "niets geplaatst" if choice == KEEP else "wordt niet ingelezen"
        placed = sum(line.placed for line in report.lines)
        return f"{pieces_of(placed)} geplaatst, {words_of(report.placed)}" if placed else "niets herkend om te plaatsen"

    def _paper_columns(self) -> list[TableColumn[Preview]]:
        return [
            TableColumn("Stuk", lambda one: one.report.title if one.report else one.path.name),
            TableColumn("Woorden", lambda one: number(one.report.words) if one.report else "", 84, align_right=True),
            TableColumn("Wat ermee gebeurt", self._becomes, 250),
        ]

    def _line_columns(self) -> list[TableColumn[Line]]:
        return [
            TableColumn("Deel", lambda line: line.heading, empty="zonder kop"),
            TableColumn("Wiens tekst", lambda line: line.side.label, 176, quiet=lambda line: not line.placed),
            TableColumn("Waarheen", self._goes_to, 244, empty="blijft in het bronstuk"),
            TableColumn("Woorden", lambda line: number(line.words), 84, align_right=True),
        ]

    def _connect(self) -> None:
        self.papers.chosen.connect(self._show)
        self.choice.chosen.connect(self.choose)
        self._bring.clicked.connect(self.accept)
        for table in (self.papers, self.lines):
            table.opened.connect(self._bring.click)

    def _build(self) -> None:
        self.setWindowTitle("Stukken inlezen: wat waarheen gaat")
        resize_within_screen(self, *_SIZE)
        self.papers.setFixedHeight((min(len(self._previews), _PAPERS_SHOWN) + 1) * _ROW)
        cancel = Button("Annuleren")
        cancel.clicked.connect(self.reject)
        head = QVBoxLayout()
        head.setContentsMargins(LEFT, 16, RIGHT, 8)
        head.setSpacing(4)
        head.addWidget(PlainLabel("Stukken inlezen", "title"))
        head.addWidget(PlainLabel(_WHAT, "fact", wraps=True))
        own = QHBoxLayout()
        own.setContentsMargins(LEFT, 10, RIGHT, 10)
        own.setSpacing(12)
        own.addWidget(PlainLabel("Met dit stuk", "label"))
        own.addWidget(self.choice)
        own.addWidget(self._about, 1)
        own.addStretch(0)
        papers, lines, foot = _beside_edge(self.papers), _beside_edge(self.lines), Foot(cancel, self._bring)
        fill_column(self, head, papers, own, Rule(), lines, Rule(), foot, grows=lines)


def _beside_edge(table: Table) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_TABLE_LEFT, 0, RIGHT - 8, 0)
    row.addWidget(table)
    return row
