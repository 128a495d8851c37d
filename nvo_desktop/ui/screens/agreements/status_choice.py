"""The choice of how far a text is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from nvo_desktop.model.codes import TextStatus
from nvo_desktop.ui.look.icons import icon
from nvo_desktop.ui.look.measures import TEXT_ICON
from nvo_desktop.ui.look.states import capital, state_of

_WIDTH = 176


class StatusChoice(QComboBox):
    """Word and shape of each status; tells only what the user chose."""

    chosen = Signal(object)  # a TextStatus

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Status van de tekst")
        self.setFixedWidth(_WIDTH)
        self.setIconSize(QSize(TEXT_ICON + 4, TEXT_ICON))
        for status in TextStatus:
            state = state_of(status.label)
            self.addItem(icon(state.shape, state.tone), capital(status.label), status)
        self.activated.connect(self._on_activated)

    def _on_activated(self, index: int) -> None:
        self.chosen.emit(self.itemData(index))

    def set_status(self, status: TextStatus) -> None:
        """Show a status."""
        self.setCurrentIndex(self.findData(status))
