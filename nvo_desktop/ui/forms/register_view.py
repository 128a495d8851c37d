"""The table in a register's card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.register_delegate import CellDelegate
from nvo_desktop.ui.forms.register_model import RegisterModel
from nvo_desktop.ui.look.measures import HEADER_ROW
from nvo_desktop.ui.tables.view import Table

_FEWEST, _LEAST_WIDTH = 2, 110  # columns that always stay, and what each needs to say something
_MOST_LINES = 3  # of words in a cell
_MOST_ROWS, _EMPTY_HEIGHT = 30, 72  # more rows than these scroll inside the card


class RegisterView(Table):
    """The table of a register, its rows as high as their words. Typing, F2 or a second click opens a cell."""

    def __init__(self, model: RegisterModel, lists: Lists, name: str) -> None:
        self._register = model  # asked for the columns while the table is made
        super().__init__(model, name)
        self.cells = CellDelegate(model, lists, self)
        self.cells.most_lines = _MOST_LINES
        self._delegate = self.cells
        self.setItemDelegate(self.cells)
        self._header.setSectionsClickable(False)
        self._header.setSortIndicatorShown(False)
        trigger = QAbstractItemView.EditTrigger
        if not model.is_wide:
            self.setEditTriggers(
                trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed
            )

    def fit_rows(self) -> None:
        """Make every row as high as its words need, and the table as high as its rows."""
        shown = [at for at in range(self._register.columnCount()) if not self.isColumnHidden(at)]
        for row in range(self._register.rowCount()):
            cells = [(self._register.cell(row, at), self.columnWidth(at)) for at in shown]
            self.setRowHeight(row, max(self.cells.height_for(cell, width) for cell, width in cells))
        rows = range(min(self._register.rowCount(), _MOST_ROWS))
        self.setFixedHeight(HEADER_ROW + (sum(self.rowHeight(row) for row in rows) or _EMPTY_HEIGHT))

    def set_lists(self, lists: Lists) -> None:
        """Offer other things to choose from in the cells."""
        self.cells.lists = lists

    def _fit(self) -> None:
        super()._fit()
        if self._delegate.most_lines > 1:  # not yet while the table is made
            self.fit_rows()

    def _columns_for(self, room: int, least: Sequence[int]) -> list[int]:
        """Leave out what does not fit of a wide register: its form shows all. Required columns stay longest."""
        shown = list(range(len(least)))
        if self._register.is_wide:
            definitions = self._register.definitions
            by_weight = sorted(shown, key=lambda at: (definitions[at].required, -at))
            while len(shown) > _FEWEST and sum(max(least[at], _LEAST_WIDTH) for at in shown) > room:
                shown.remove(by_weight.pop(0))
        return shown

    def edit_first_cell(self) -> None:
        """Open the first cell of the chosen row, in a narrow register."""
        if not self._register.is_wide:
            self.setCurrentIndex(self.model().index(self.currentIndex().row(), 0))
            self.setFocus()
            self.edit(self.currentIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; a cell with something in it that cannot be read stays open."""
        if self.cells.is_held:
            self.cells.hold()
        else:
            super().mousePressEvent(event)
