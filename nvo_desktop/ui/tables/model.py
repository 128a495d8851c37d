"""The model of a table: plain rows, sorted and filtered here, so that ten thousand of them are found at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from nvo_desktop.ui.tables.columns import Row, TableColumn
from nvo_desktop.ui.tables.filtering import folded, matching, searchable
from nvo_desktop.ui.widgets.tip import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PIECE, _REST = 500, 150  # rows whose searched text is made in one go, and milliseconds before it begins

_DISPLAY, _TOOL_TIP, _ALIGNMENT, _SPOKEN = (
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Cell(NamedTuple):
    """What a delegate draws: text, the word of a state before it, whether it is said in grey, and on which side."""

    text: str
    state: str
    is_quiet: bool
    alignment: int


class CellModel(QAbstractTableModel):
    """A model of which the delegate asks a whole cell at once: asking role by role takes several times as long."""

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell. Raises NotImplementedError where a model forgot it."""
        raise NotImplementedError

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The cell for whoever asks by role: text, tooltip, side, and all of it in words for a screen reader."""
        if role not in (_DISPLAY, _TOOL_TIP, _ALIGNMENT, _SPOKEN):
            return None
        cell = self.cell(index.row(), index.column())
        if role == _ALIGNMENT:
            return cell.alignment
        if role == _SPOKEN and cell.state and cell.state.lower() not in cell.text.lower():
            return f"{cell.state}: {cell.text}"
        return tip(cell.text) if role == _TOOL_TIP else cell.text


class RowTableModel(CellModel, Generic[Row]):
    """Rows of any kind, read through the functions of the columns. key tells which row is the same after a reload."""

    rows_changed = Signal()  # other rows, or another choice of them, are shown

    def __init__(
        self,
        columns: Sequence[TableColumn[Row]],
        key: Callable[[Row], object] = lambda row: row,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._rows: list[Row] = []
        self._shown: list[int] = []
        self._texts: list[str] = []
        self._typed = ""
        self._condition: Callable[[Row], bool] | None = None
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._prepare_more)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; sorting, filter and condition stay."""
        self.beginResetModel()
        self._rows = list(rows)
        self._texts = []
        self._choose()
        self.endResetModel()
        self._idle.start(_REST)
        self.rows_changed.emit()

    def set_filter(self, typed: str) -> None:
        """Show only rows that hold every word typed; an empty text shows all."""
        if typed.split() != self._typed.split():
            self._typed = typed
            self._rearrange()

    def set_condition(self, condition: Callable[[Row], bool] | None) -> None:
        """Show only rows for which the condition holds, beside what the filter asks."""
        self._condition = condition
        self._rearrange()

    @property
    def filter(self) -> str:
        """What was typed to filter by."""
        return self._typed

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter or a condition leaves rows out, or might."""
        return bool(self._typed.split()) or self._condition is not None

    @property
    def is_sorted(self) -> bool:
        """Whether a column puts the rows in another order than they came in."""
        return self._sorted_by is not None

    @property
    def count(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def row_at(self, number: int) -> Row:
        """The row that is shown in that place."""
        return self._rows[self._shown[number]]

    def shown_rows(self) -> list[Row]:
        """The rows that are shown, in their order."""
        return [self._rows[at] for at in self._shown]

    def key_at(self, number: int) -> object:
        """What tells which row is shown in that place."""
        return self._key(self.row_at(number))

    def place_of(self, key: object) -> int | None:
        """The place at which the row with that key is shown, or None."""
        return next((place for place, at in enumerate(self._shown) if self._key(self._rows[at]) == key), None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 gives the rows in the order they came in."""
        self._sorted_by = (column, order) if column >= 0 else None
        self._rearrange()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell that is shown."""
        own, data = self.columns[column], self._rows[self._shown[row]]
        text = own.text(data)
        quiet = not text or (own.quiet is not None and own.quiet(data))
        return Cell(
            text or own.empty, own.state(data) if own.state else "", quiet, _RIGHT if own.align_right else _LEFT
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The titles of the columns; rows have none."""
        if orientation == Qt.Orientation.Horizontal and role in (_DISPLAY, _TOOL_TIP):
            return self.columns[section].title
        return None

    def _rearrange(self) -> None:
        self.beginResetModel()
        self._choose()
        self.endResetModel()
        self.rows_changed.emit()

    def _choose(self) -> None:
        shown: Sequence[int] = range(len(self._rows))
        if self._condition is not None:
            shown = [at for at in shown if self._condition(self._rows[at])]
        if self._typed.split():
            self._prepare(len(self._rows))
            shown = matching(self._texts, self._typed, shown)
        self._shown = self._in_order(list(shown))

    def _in_order(self, shown: list[int]) -> list[int]:
        if self._sorted_by is None:
            return shown
        at, order = self._sorted_by
        column = self.columns[at]
        keys = {number: _sort_key(column, self._rows[number]) for number in shown}
        filled = [number for number in shown if keys[number] not in (None, "")]
        empty = [number for number in shown if keys[number] in (None, "")]  # last, whatever the order
        return sorted(filled, key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder) + empty

    def _prepare_more(self) -> None:
        self._idle.setInterval(0)
        self._prepare(len(self._texts) + _PIECE)
        if len(self._texts) >= len(self._rows):
            self._idle.stop()

    def _prepare(self, until: int) -> None:
        """Make the searched text of rows up to a number, so that a key pressed in the filter need not."""
        texts = [column.text for column in self.columns]
        for row in self._rows[len(self._texts) : until]:
            self._texts.append(searchable([text(row) for text in texts]))


def _sort_key(column: TableColumn[Row], row: Row) -> Any:
    return column.sort(row) if column.sort else folded(column.text(row))
