"""A whole paper, or several pieces: what would go where, before it is placed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.norm.wording import join_words
from nvo_desktop.services.sources import PieceRow, SourceRow
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.screens.lists.looks import day
from nvo_desktop.ui.screens.sources.share_bar import ShareBar
from nvo_desktop.ui.screens.sources.words import (
    heading_of,
    number,
    pieces_of,
    said_of_source,
    short,
    state_of_piece,
    words_of,
)
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.tip import tip

_TABLE_LEFT, _LONGEST_TITLE = 12, 120
_BETWEEN = "\u00a0\u00a0·  "  # stays at the end of a line
_NO_TEXT = (
    "Geen tekst",
    "Van dit stuk zijn alleen de gegevens vastgelegd. Lees het bestand in om er delen uit te plaatsen.",
)
_NOT = "blijft in het bronstuk"


class PlanPart(QWidget):
    """Facts and a table of pieces, with where each would go."""

    place_asked = Signal()
    elsewhere_asked = Signal()
    record_asked = Signal()
    remove_asked = Signal()
    more_asked = Signal()
    opened = Signal(object)  # a PieceRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: Mapping[str, str] = {}
        self._title, self._fact = PlainLabel("", "group", wraps=True), PlainLabel("", "fact", wraps=True)
        self._bar, self._said = ShareBar(), PlainLabel("", wraps=True)
        self._place, self._elsewhere, self._record = Button("", "main"), Button("Plaatsen bij…"), Button("Gegevens…")
        self._remove, self._more = IconButton("trash", "Bronstuk verwijderen"), IconButton("more", "Meer", "Shift+F10")
        columns = (
            TableColumn[PieceRow]("Deel", heading_of, state=state_of_piece, quiet=lambda row: not row.heading),
            TableColumn[PieceRow]("Waarheen", self._goes_to, 160, empty=_NOT),
            TableColumn[PieceRow]("Woorden", lambda row: number(row.words), 82, align_right=True, sort=_words),
        )
        self._model = RowTableModel(columns, key=lambda row: row.id, parent=self)
        self._table = Table(self._model, "Wat waar komt")
        self._build()
        self._connect()

    def show_source(self, source: SourceRow, pieces: Sequence[PieceRow], places: Mapping[str, str]) -> None:
        """Show a paper with all its pieces."""
        self._title.setText(short(source.title, _LONGEST_TITLE))
        self._title.setToolTip(tip(source.title))
        facts = [capital(source.kind.label), day(source.date), source.body, source.file_name]
        about = join_words([places[key] for key in source.agreements if key in places])
        self._fact.setText(_BETWEEN.join([*(fact for fact in facts if fact), *([f"over {about}"] if about else [])]))
        self._bar.show_source(source, said_of_source(source))
        self._said.setText(f"{said_of_source(source)}. {_uncounted(pieces)}".strip())
        self._show(pieces, places, of_source=True)

    def show_pieces(self, pieces: Sequence[PieceRow], places: Mapping[str, str]) -> None:
        """Show the pieces that are chosen."""
        self._title.setToolTip("")
        self._title.setText(f"{pieces_of(len(pieces))} gekozen")
        self._fact.setText(words_of(sum(piece.words for piece in pieces)))
        self._show(pieces, places, of_source=False)

    @property
    def elsewhere(self) -> QWidget:
        """Below what a menu of places opens."""
        return self._elsewhere

    @property
    def more(self) -> QWidget:
        """Below what the menu of all deeds opens."""
        return self._more

    def _show(self, pieces: Sequence[PieceRow], places: Mapping[str, str], *, of_source: bool) -> None:
        self._places = places
        for widget in (self._said, self._record, self._remove):
            widget.setVisible(of_source)
        self._elsewhere.setVisible(not of_source and any(piece.text for piece in pieces))
        self._bar.setVisible(of_source and bool(pieces))
        ready = sum(piece.is_ready for piece in pieces)
        self._place.setVisible(bool(ready))
        self._place.setText(f"{pieces_of(ready)} plaatsen zoals herkend")
        self._model.set_rows(pieces)

    def _goes_to(self, piece: PieceRow) -> str:
        if piece.is_placed:
            return self._places.get(piece.place, piece.place_words)
        return self._places.get(piece.target, "") if piece.is_ready else ""

    def _build(self) -> None:
        self._table.set_empty(*_NO_TEXT)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for button in (self._place, self._elsewhere, self._record):
            deeds.addWidget(button)
        deeds.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(LEFT, 12, RIGHT - 8, 12)
        head.setSpacing(8)
        title = QHBoxLayout()
        title.setSpacing(2)
        title.addWidget(self._title, 1)
        for tool in (self._remove, self._more):
            title.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(title)
        self._bar.setContentsMargins(0, 0, 8, 0)  # to below the signs of the buttons, which stand 8 further out
        for widget in (self._fact, self._bar, self._said):
            head.addWidget(widget)
        head.addLayout(deeds)
        table = QHBoxLayout()
        table.setContentsMargins(_TABLE_LEFT, 4, 8, 0)
        table.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(Qt.Orientation.Horizontal))
        column.addLayout(table, 1)

    def _connect(self) -> None:
        self._place.clicked.connect(self.place_asked)
        self._elsewhere.clicked.connect(self.elsewhere_asked)
        self._record.clicked.connect(self.record_asked)
        self._remove.clicked.connect(self.remove_asked)
        self._more.clicked.connect(self.more_asked)
        self._table.opened.connect(self.opened)


def _words(piece: PieceRow) -> int:
    return piece.words


def _uncounted(pieces: Sequence[PieceRow]) -> str:
    """What is neither placed nor left: the norm's own words, and headings without text."""
    norm = sum(piece.words for piece in pieces if state_of_piece(piece) == "toelichting op de norm")
    return f"Toelichting op de norm, die hoeft er niet in: {words_of(norm)}." if norm else ""
