"""One piece, to be read, with what can be done to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.services.sources import PieceRow
from nvo_desktop.ui.forms.fields.rich import no_picture
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.prose.document import ProseDocument
from nvo_desktop.ui.prose.view import ProseView
from nvo_desktop.ui.screens.sources.words import SIDES, heading_of, said_of_piece, short, words_of
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.tip import tip

_LONGEST_TITLE = 120
_LEVELS = {0: "tekst zonder kop", 1: "kop 1", 2: "kop 2", 3: "kop 3"}


class PiecePart(QWidget):
    """Heading, facts, deeds and the text."""

    place_asked = Signal()  # as recognised, or at a place that is asked
    elsewhere_asked = Signal()
    put_back_asked = Signal()
    more_asked = Signal()
    side_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._title, self._fact = PlainLabel("", "group", wraps=True), PlainLabel("", "fact", wraps=True)
        self._place, self._elsewhere = Button("", "main"), Button("Ergens anders…")
        self._back, self._more = Button("Terugzetten"), IconButton("more", "Meer", "Shift+F10")
        self._side, self._text = Dropdown("Wiens tekst is dit?", SIDES), ProseView(fills=True)
        self._whose, self._document = QWidget(), self._made("")
        self._build()
        self._connect()

    def show_piece(self, piece: PieceRow, places: Mapping[str, str]) -> None:
        """Show a piece."""
        self._title.setText(short(heading_of(piece), _LONGEST_TITLE))
        self._title.setToolTip(tip(heading_of(piece)))
        level = _LEVELS.get(piece.level, f"kop {piece.level}")
        self._fact.setText(f"{said_of_piece(piece, places)}\u00a0\u00a0·  {words_of(piece.words)}, {level}")
        self._whose.setVisible(bool(piece.text))
        self._side.set_key(piece.side.value)
        can_go = bool(piece.text) and not piece.is_placed
        self._place.setVisible(can_go)
        self._place.setText(f"Plaatsen bij {places[piece.target]}" if piece.can_be_placed else "Plaatsen…")
        self._elsewhere.setText("Verplaatsen…" if piece.is_placed else "Ergens anders…")
        self._elsewhere.setVisible(piece.is_placed or piece.can_be_placed)
        self._back.setVisible(piece.is_placed)
        if piece.text != self._document.known or piece.id != self._shown:
            self._shown = piece.id
            self._show_text(piece.text)

    @property
    def elsewhere(self) -> QWidget:
        """Below what a menu of places opens: the button that asks for it, or the one that places."""
        return self._elsewhere if self._elsewhere.isVisible() else self._place

    @property
    def more(self) -> QWidget:
        """Below what the menu of all deeds opens."""
        return self._more

    def _show_text(self, canonical: str) -> None:
        before, self._document = self._document, self._made(canonical)
        self._text.show_document(self._document)
        self._text.verticalScrollBar().setValue(0)
        before.deleteLater()

    def _made(self, canonical: str) -> ProseDocument:
        return ProseDocument(canonical, no_picture, tokens_of(self.palette()), self)

    def _build(self) -> None:
        self._text.setReadOnly(True)
        self._text.show_document(self._document)
        self._text.set_invitation("Dit deel is alleen een kop, zonder tekst.")
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for button in (self._place, self._elsewhere, self._back):
            deeds.addWidget(button)
        deeds.addStretch(1)
        side = QHBoxLayout(self._whose)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(PlainLabel("Wiens tekst is dit?", "label"))
        side.addWidget(self._side)
        side.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(LEFT, 12, RIGHT - 8, 12)
        head.setSpacing(8)
        title = QHBoxLayout()
        title.addWidget(self._title, 1)
        title.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(title)
        head.addWidget(self._fact)
        head.addLayout(deeds)
        head.addWidget(self._whose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(Qt.Orientation.Horizontal))
        column.addWidget(self._text, 1)

    def _connect(self) -> None:
        self._place.clicked.connect(self.place_asked)
        self._elsewhere.clicked.connect(self.elsewhere_asked)
        self._back.clicked.connect(self.put_back_asked)
        self._more.clicked.connect(self.more_asked)
        self._side.chosen.connect(self.side_chosen)
