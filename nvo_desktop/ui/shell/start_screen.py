"""The screen without a dossier: begin one, open one, look at the example, or go on where one was left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nvo_desktop.storage.recents import Recent
from nvo_desktop.ui.look.measures import NARROW_BELOW
from nvo_desktop.ui.shell.big_button import BigButton, Offer
from nvo_desktop.ui.shell.left_work_list import LeftWorkList
from nvo_desktop.ui.shell.logo import Logo
from nvo_desktop.ui.shell.recent_list import RecentList
from nvo_desktop.ui.widgets.drop_area import DropArea
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.label import PlainLabel

_PROMISE = (
    "Schrijf samen één regiovisie jeugd, zie welke raden haar hebben vastgesteld"
    " en lever een verzorgd Word-document af."
)
_OFFERS = (
    Offer("newdoc", "Nieuw dossier", "Regio, gemeenten en looptijd", "Ctrl+N"),
    Offer("folder", "Dossier openen", "Een .nvo-bestand van schijf of netwerk", "Ctrl+O"),
    Offer("play", "Voorbeeld bekijken", "Een gevuld dossier om vrij in te proberen"),
)
_LOW = 600  # a height in which not everything has its room


class StartScreen(QWidget):
    """Left what one can begin, right what was open before."""

    new_requested = Signal()
    open_requested = Signal()
    demo_requested = Signal()
    path_chosen = Signal(object)  # a Path, from the list or dropped
    forget_requested = Signal(object)  # a Path that is to go from the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent, self.left_work = RecentList(self), LeftWorkList(self)
        self._drop = DropArea("Of sleep een dossier hierheen", (".nvo",), self)
        self._new, self._open, self._demo = (BigButton(offer, self, main=offer is _OFFERS[0]) for offer in _OFFERS)
        self._column, self._beside, self._logo = QVBoxLayout(), QVBoxLayout(), Logo(52, self)
        self._build()
        self._connect()

    def show_recents(self, recents: Sequence[Recent], now: datetime) -> None:
        """Show what was opened before, newest first; now only tells "vandaag" from a date."""
        self._recent.show_recents(recents, now)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(Rule(Qt.Orientation.Vertical, self))
        row.addWidget(self._right(), 1)

    def _left(self) -> QWidget:
        side = Ground("surface", self)
        self._side = side
        column = self._column
        side.setLayout(column)
        column.setSpacing(12)
        column.addWidget(self._logo)
        column.addSpacing(8)
        column.addWidget(PlainLabel("NvO-werkbank", "start", side))
        promise = PlainLabel(_PROMISE, "fact", side, wraps=True)
        self._promise = promise
        column.addWidget(promise)
        column.addSpacing(16)
        for button in (self._new, self._open, self._demo):
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(PlainLabel("Werkt zonder internet. Alles blijft in uw eigen bestand.", "hint", side))
        return side

    def _right(self) -> QWidget:
        inner = Ground("canvas", self)
        column = self._beside
        inner.setLayout(column)
        column.setSpacing(12)
        column.addWidget(self.left_work)
        column.addWidget(PlainLabel("Eerder geopend", "group", inner))
        column.addWidget(self._recent)
        column.addSpacing(6)
        column.addWidget(self._drop)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _connect(self) -> None:
        self._new.clicked.connect(self.new_requested)
        self._open.clicked.connect(self.open_requested)
        self._demo.clicked.connect(self.demo_requested)
        self._recent.chosen.connect(self.path_chosen)
        self._recent.forget_requested.connect(self.forget_requested)
        self._drop.dropped.connect(self._on_dropped)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out air in a small window, and the mark in a low one: the buttons would stand on each other."""
        super().resizeEvent(event)
        is_low, is_narrow = event.size().height() < _LOW, event.size().width() < NARROW_BELOW
        self._logo.setHidden(is_low)
        edge, width = (40, 450) if is_narrow else (72, 500)
        self._column.setContentsMargins(edge, 28 if is_low else 72, 40, 16 if is_low else 40)
        self._side.setFixedWidth(width)
        self._promise.setFixedWidth(width - edge - 40)
        self._beside.setContentsMargins(edge - 16, 28 if is_low else 72, edge - 8, 40)

    def _on_dropped(self, paths: list[Path]) -> None:
        self.path_chosen.emit(paths[0])
