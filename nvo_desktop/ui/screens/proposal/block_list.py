"""The blocks of the proposal in their order, with what is done to the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import LEFT
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.screens.proposal.words import BlockRow
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.first_keys import hand_keys_to

_WIDTH, _STATE = 312, 124
_TABLE_LEFT = LEFT - 12  # a table draws its text 12 further
_LONGEST = "Geschreven"
_COLUMNS = (
    TableColumn[BlockRow]("Blok", lambda row: row.title),
    TableColumn[BlockRow](
        "Stand", lambda row: capital(row.state), _STATE, state=lambda row: row.state, longest=_LONGEST
    ),
)


class BlockList(QWidget):
    """Chooses a block, and asks to add, move or remove one."""

    chosen = Signal(str)  # the key of a block
    opened = Signal()
    add_asked = Signal()
    move_asked = Signal(str, int)  # a block, and how many places down
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._model = RowTableModel[BlockRow](_COLUMNS, key=lambda row: row.key, parent=self)
        self.table, self.add = Table(self._model, "Blokken van het raadsvoorstel"), Button("Blok", "small", "plus")
        self.up, self.down = IconButton("up", "Blok omhoog"), IconButton("down", "Blok omlaag")
        self.remove = IconButton("trash", "Blok verwijderen")
        self._build()
        self._connect()

    @property
    def current(self) -> str:
        """The key of the block that is chosen; empty when none is."""
        row = self.table.current_row
        return row.key if row is not None else ""

    def show_rows(self, rows: Sequence[BlockRow]) -> None:
        """Show these, with the same one chosen as before, or else the first."""
        self._model.set_rows(rows)
        if self.table.current_row is None and rows:
            self.table.choose(rows[0].key)

    def choose(self, key: str) -> bool:
        """Choose a block; whether it is in the list."""
        return self.table.choose(key)

    def offer(self, *, moving: bool, removing: bool, adding: bool) -> None:
        """Show the deeds that can be done now."""
        self.up.setVisible(moving)
        self.down.setVisible(moving)
        self.remove.setVisible(removing)
        self.add.setVisible(adding)

    def _build(self) -> None:
        self.table.setSortingEnabled(False)
        self.add.setAccessibleName("Eigen blok toevoegen")
        bar = QHBoxLayout()
        bar.setContentsMargins(LEFT - _TABLE_LEFT, 0, 8, 0)
        bar.setSpacing(2)
        bar.addWidget(self.add)
        bar.addStretch(1)
        for button in (self.up, self.down, self.remove):
            keeps = button.sizePolicy()
            keeps.setRetainSizeWhenHidden(True)
            button.setSizePolicy(keeps)
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_TABLE_LEFT, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addLayout(bar)
        hand_keys_to(self.table, self)

    def _connect(self) -> None:
        self.table.chosen.connect(lambda: self.chosen.emit(self.current))
        self.table.opened.connect(self.opened)
        self.table.removal_asked.connect(lambda: self.remove_asked.emit(self.current))
        self.add.clicked.connect(self.add_asked)
        self.up.clicked.connect(lambda: self.move_asked.emit(self.current, -1))
        self.down.clicked.connect(lambda: self.move_asked.emit(self.current, 1))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self.current))
