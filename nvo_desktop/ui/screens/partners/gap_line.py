"""The sentence under the grid: with whom nobody spoke yet; and what the little bars mean."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nvo_desktop.services.partner_grid import PartnerGrid
from nvo_desktop.ui.look.measures import NARROW_BELOW
from nvo_desktop.ui.screens.partners.grid_words import Choice, gaps_of, has_gaps
from nvo_desktop.ui.widgets.label import OneLineLabel, PlainLabel
from nvo_desktop.ui.widgets.state import StateShape

_BARS = "Balkjes: trede van de participatieladder, van informeren tot meebeslissen"


class GapLine(QWidget):
    """Amber where somebody is missing, with the shape of a warning; green where nobody is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._sentence = StateShape("in orde"), PlainLabel("", "strong", wraps=True)
        self._bars = OneLineLabel(_BARS, "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._shape)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._bars)

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._sentence.text()

    def tell(self, grid: PartnerGrid, choice: Choice) -> None:
        """Say what is missing of the agreement that is chosen, or of all."""
        is_missing, sentence = has_gaps(grid, choice), gaps_of(grid, choice)
        self._shape.set_state("let op" if is_missing else "in orde")
        self._shape.setVisible(bool(sentence))
        self._sentence.set_tone("warn" if is_missing else "good")
        self._sentence.setText(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the sentence in a narrow window."""
        super().resizeEvent(event)
        self._bars.setVisible(self.window().width() >= NARROW_BELOW)
