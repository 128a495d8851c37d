"""What is known of the council that is chosen: its decision, its steps, its amendments and its addendum."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.norm.wording import long_date
from nvo_desktop.prose.plain import plain_text
from nvo_desktop.prose.reading import read
from nvo_desktop.services.adoption.board import CouncilRow
from nvo_desktop.services.adoption.versions import AmendmentRow
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.screens.adoption.words import told
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.side_panel import SidePanel
from nvo_desktop.ui.widgets.state import StateChip

_TITLE, _NO_COUNCIL = "Raad", "Kies een gemeente om te zien wat haar raad deed."
_LONG = 280  # letters of an addendum that are shown here


class CouncilPanel(SidePanel):
    """Shows one council; every part has the deed that changes it."""

    decision_asked = Signal()
    road_asked = Signal()
    addendum_asked = Signal()
    amendment_asked = Signal(str)  # the id of an amendment; empty for a new one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_TITLE, parent)
        self._inside: QWidget | None = None
        self._road = Button("Stappen van deze raad…", "small")
        self._road.clicked.connect(self.road_asked)
        self.set_foot(self._road)
        self.show_council(None, ())

    def show_council(self, row: CouncilRow | None, amendments: Sequence[AmendmentRow], text: str = "") -> None:
        """Show another council, or the same with what changed. text: what became since of what it adopted."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.set_title(row.municipality if row else _TITLE)
        self._road.setVisible(row is not None)
        if row is None:
            column.addWidget(PlainLabel(_NO_COUNCIL, "hint", wraps=True))
        else:
            self._fill(column, row, amendments, text)
        self.body.addWidget(self._inside)

    def _fill(self, column: QVBoxLayout, row: CouncilRow, amendments: Sequence[AmendmentRow], text: str) -> None:
        column.addWidget(StateChip(row.result.label))
        column.addLayout(_facts(row, text))
        decide = Button("Besluit vastleggen…", "small")
        decide.clicked.connect(self.decision_asked)
        column.addWidget(decide, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(_titled("Stappen"))
        steps = [step for step in row.steps if step.is_there]
        for step in steps:
            column.addWidget(PlainLabel(capital(told(step)), "fact", wraps=True))
        if not steps:
            column.addWidget(PlainLabel("nog geen datum", "hint"))
        add = _deed("Toevoegen…", "Amendement toevoegen")
        add.clicked.connect(lambda: self.amendment_asked.emit(""))
        column.addLayout(_titled("Amendementen", add))
        for amendment in amendments:
            column.addLayout(self._amendment(amendment))
        if not amendments:
            column.addWidget(PlainLabel("geen", "hint"))
        write = _deed("Schrijven…", "Lokaal addendum schrijven")
        write.clicked.connect(self.addendum_asked)
        column.addLayout(_titled("Lokaal addendum", write))
        column.addWidget(PlainLabel(_shortened(row.addendum) or "geen", "fact" if row.addendum else "hint", wraps=True))

    def _amendment(self, amendment: AmendmentRow) -> QVBoxLayout:
        title = amendment.title or "zonder titel"
        said = [amendment.result.label, *([amendment.route.label] if amendment.route else [])]
        go = _deed("Openen…", f"Amendement openen: {title}")
        go.clicked.connect(lambda: self.amendment_asked.emit(amendment.id))
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(PlainLabel(title, "fact", wraps=True))
        column.addWidget(PlainLabel(capital("; ".join(said)), "hint", wraps=True))
        column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        return column


def _deed(words: str, name: str) -> Button:
    button = Button(words, "link")
    button.setAccessibleName(name)
    return button


def _titled(title: str, deed: Button | None = None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 10, 0, 0)
    line.addWidget(PlainLabel(title, "strong"))
    line.addStretch(1)
    if deed is not None:
        line.addWidget(deed)
    return line


def _facts(row: CouncilRow, text: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    facts = (
        ("Besloten op", long_date(row.decided) if row.decided else ""),
        ("Tekst", text),
        ("Besluit", row.decision_number),
        ("Zaak", row.case_number),
        ("Document", row.document_number),
        ("Opmerkingen", row.remarks),
    )
    for place, (label, value) in enumerate((label, value) for label, value in facts if value):
        grid.addWidget(PlainLabel(label, "hint"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(PlainLabel(value, "fact", wraps=True), place, 1)
    return grid


def _shortened(addendum: str) -> str:
    text = " ".join(plain_text(read(addendum)).split())
    return text if len(text) <= _LONG else f"{text[:_LONG].rsplit(' ', 1)[0]} …"
