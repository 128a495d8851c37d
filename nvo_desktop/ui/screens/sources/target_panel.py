"""The side panel with the places, and the button that brings there what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nvo_desktop.services.sources import PieceRow, TargetRow
from nvo_desktop.ui.screens.sources.targets import TargetList
from nvo_desktop.ui.screens.sources.words import pieces_of
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.side_panel import SidePanel
from nvo_desktop.ui.widgets.tip import tip

_TITLE = "Waar komt het te staan?"
_HERE, _ALREADY = "Hier plaatsen", "Staat hier al"
_HOW = "Kies links een deel met tekst, en hierboven een afspraak of hoofdstuk."
_LIST_LEFT = 8  # the words of the list stand 12 further, on the line of the title


class TargetPanel(SidePanel):
    """Agreements and chapters."""

    bring_asked = Signal(str)  # the value of a target: bring there what is chosen
    dropped = Signal(list, str)  # ids of pieces, and the value of a target

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_TITLE, parent, left=_LIST_LEFT)
        self._pieces: list[PieceRow] = []
        self.targets, self._button = TargetList(), Button(_HERE)
        self.body.addWidget(self.targets)
        self.set_foot(self._button)
        self.targets.entered.connect(self.bring_asked)
        self.targets.dropped.connect(self.dropped)
        self.targets.target_chosen.connect(self._show_button)
        self._button.clicked.connect(self._ask)
        self._show_button()

    def show_targets(self, targets: Sequence[TargetRow]) -> None:
        """Show the places."""
        self.targets.show_targets(targets)
        self._show_button()

    def show_pieces(self, pieces: Sequence[PieceRow]) -> None:
        """Know what is chosen, for the words of the button."""
        self._pieces = [piece for piece in pieces if piece.text]
        self._show_button()

    def _show_button(self) -> None:
        target = self.targets.current
        going = [piece for piece in self._pieces if target is not None and piece.place != target.value]
        words = f"{pieces_of(len(going))} hier plaatsen" if len(going) > 1 else _HERE
        self._button.setText(_ALREADY if self._pieces and target is not None and not going else words)
        self._button.setEnabled(bool(going))
        self._button.setToolTip(tip("" if going else _HOW))

    def _ask(self) -> None:
        if self.targets.current is not None:
            self.bring_asked.emit(self.targets.current.value)
