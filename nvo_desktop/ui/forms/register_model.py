"""The rows of a register as a table that can be edited in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from nvo_desktop.norm.definitions import Column
from nvo_desktop.ui.forms.cells import (
    RegisterRow,
    cell_text,
    columns_in_table,
    is_wide,
    width_in_table,
)
from nvo_desktop.ui.forms.options import Lists, options_of
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import Index, RowTableModel

_SHORT = frozenset({"date", "year", "money", "number", "yesno"})  # kinds that say no more in more room
_EDIT = int(Qt.ItemDataRole.EditRole)


class RegisterModel(RowTableModel[RegisterRow]):
    """Rows by the columns of a register. A narrow one can be edited in its cells; a wide one only shows."""

    cell_edited = Signal(str, str, object)  # id of the row, key of the column, value

    def __init__(self, definitions: Sequence[Column], lists: Lists, parent: QObject | None = None) -> None:
        self.definitions = columns_in_table(definitions)
        self.is_wide = is_wide(definitions)
        self._names: dict[str, Mapping[object, str]] = {}
        self.set_lists(lists)
        super().__init__([self._column(each) for each in self.definitions], lambda row: row.id, parent)

    def set_lists(self, lists: Lists) -> None:
        """Know what to call the things that can be chosen."""
        self._names = {
            each.key: {option.value: option.label for option in options_of(each, lists)} for each in self.definitions
        }

    def set_rows(self, rows: Sequence[RegisterRow]) -> None:
        """Show other rows. Where they are the same rows with other cells, an open cell stays open."""
        if [row.id for row in rows] != [row.id for row in self._rows]:
            super().set_rows(rows)
            return
        for at, (before, after) in enumerate(zip(self._rows, rows, strict=True)):
            if before != after:
                self._put(at, after)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of a narrow register can be edited."""
        usual = super().flags(index)
        return usual if self.is_wide else usual | Qt.ItemFlag.ItemIsEditable

    def value(self, index: Index) -> object:
        """The value of a cell."""
        return self.row_at(index.row()).cells.get(self.definitions[index.column()].key)

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Take what was typed in a cell, and tell when it differs."""
        key, row = self.definitions[index.column()].key, self.row_at(index.row())
        if role != _EDIT or value == row.cells.get(key):
            return False
        self._put(index.row(), replace(row, cells={**row.cells, key: value}))
        self.cell_edited.emit(row.id, key, value)
        return True

    def _put(self, at: int, row: RegisterRow) -> None:
        self._rows[at] = row
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.definitions) - 1))

    def _column(self, definition: Column) -> TableColumn[RegisterRow]:
        return TableColumn(
            definition.label,
            partial(self._text, definition),
            width_in_table(definition, self.definitions),
            align_right=definition.kind in {"money", "number"},
            empty="nog leeg" if definition.required else "",
            grows=definition.kind not in _SHORT,
        )

    def _text(self, definition: Column, row: RegisterRow) -> str:
        return cell_text(definition, row.cells.get(definition.key), self._names[definition.key])
