"""A window with one table, a sentence what it shows, and what can be done with the row that is chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.fitting import resize_within_screen
from nvo_desktop.ui.widgets.flush import Foot, fill_column
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel

_SIZE = (760, 520)
_TABLE_LEFT = 12


class TableDialog(QDialog):
    """The deed is asked by its button, by Enter and by a double click; only one that can be done is offered."""

    def __init__(
        self, title: str, sentence: str, model: RowTableModel[Any], deed: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        resize_within_screen(self, *_SIZE)
        self.table, self.deed = Table(model, title, self), Button(deed, "main")
        self._build(title, sentence)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        self._on_chosen(self.table.current_row)

    def can_do(self, row: Any) -> bool:
        """Whether the deed can be done with a row; override where not always."""
        return row is not None

    def _build(self, title: str, sentence: str) -> None:
        close = Button("Sluiten")
        close.clicked.connect(self.reject)
        self.deed.setAutoDefault(False)
        head = QVBoxLayout()
        head.setContentsMargins(LEFT, 16, RIGHT, 12)
        head.setSpacing(4)
        head.addWidget(PlainLabel(title, "title"))
        head.addWidget(PlainLabel(sentence, "fact", wraps=True))
        table = QHBoxLayout()
        table.setContentsMargins(_TABLE_LEFT, 0, RIGHT - 8, 0)
        table.addWidget(self.table)
        fill_column(self, head, table, Rule(), Foot(close, self.deed), grows=table)

    def _on_chosen(self, row: Any) -> None:
        self.deed.setEnabled(self.can_do(row))

    def _on_opened(self, _row: Any) -> None:
        self.deed.click()
