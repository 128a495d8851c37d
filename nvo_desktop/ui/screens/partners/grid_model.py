"""The grid as a table: a row a group, its name and then a cell for each agreement."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from nvo_desktop.services.partner_grid import GridCell, PartnerGrid
from nvo_desktop.ui.screens.partners.grid_words import Choice, name_of, told, word_of
from nvo_desktop.ui.widgets.tip import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TEXT, _TOOL_TIP, _SPOKEN = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.ToolTipRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
)
_GROUP = "Partnergroep"


class GridModel(QAbstractTableModel):
    """Words for who asks by role; the delegate asks for a cell itself."""

    grid = PartnerGrid((), (), ())

    def set_grid(self, grid: PartnerGrid) -> None:
        """Show another grid; one with the same groups keeps what is chosen."""
        is_same = grid.agreements == self.grid.agreements and self._groups(grid) == self._groups(self.grid)
        if not is_same:
            self.beginResetModel()
        self.grid = grid
        if not is_same:
            self.endResetModel()
        elif grid.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def cell(self, index: Index) -> GridCell | None:
        """The cell of an agreement; None for the name of a group."""
        return self.grid.rows[index.row()].cells[index.column() - 1] if index.column() else None

    def choice(self, index: Index) -> Choice:
        """What choosing that cell asks to see."""
        if not index.isValid():
            return Choice()
        cell = self.cell(index)
        return Choice(self.grid.rows[index.row()].group_id, cell.agreement if cell else "")

    def index_of(self, choice: Choice) -> QModelIndex:
        """The cell of a choice; an invalid index when it is not in the grid."""
        for row, group in enumerate(self.grid.rows):
            if group.group_id == choice.group_id:
                keys = ["", *(cell.agreement for cell in group.cells)]
                return self.index(row, keys.index(choice.agreement))
        return _NOWHERE

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many groups there are."""
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The name of the group, and the agreements."""
        return 0 if parent.isValid() else 1 + len(self.grid.agreements)

    def data(self, index: Index, role: int = _TEXT) -> Any:
        """The word of a cell; for a tooltip and a screen reader all of it."""
        if role not in (_TEXT, _TOOL_TIP, _SPOKEN):
            return None
        row, cell = self.grid.rows[index.row()], self.cell(index)
        if cell is None:
            said = _named(row.group, named_by_norm=row.named_by_norm) if role != _TEXT else name_of(row.group)
            return tip(said) if role == _TOOL_TIP else said
        if role == _TEXT:
            return word_of(cell)
        number, title = self.grid.agreements[index.column() - 1]
        said = told(row.group, number, title, cell)
        return tip(said) if role == _TOOL_TIP else said

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT) -> Any:
        """The titles of the agreements."""
        if orientation != Qt.Orientation.Horizontal or role not in (_TEXT, _TOOL_TIP):
            return None
        if not section:
            return _GROUP
        number, title = self.grid.agreements[section - 1]
        return f"{number} {title}"

    def _groups(self, grid: PartnerGrid) -> list[str]:
        return [row.group_id for row in grid.rows]


def _named(group: str, *, named_by_norm: bool) -> str:
    return f"{group}: de norm noemt deze groep" if named_by_norm else group
