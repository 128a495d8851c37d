"""A form made from definitions: groups of fields and registers, below each other, that scroll."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nvo_desktop.norm.definitions import Column
from nvo_desktop.ui.forms.cells import RegisterRow
from nvo_desktop.ui.forms.fields.rich import ProseMeans
from nvo_desktop.ui.forms.groups import NEEDED_BY_COUNCIL, Group
from nvo_desktop.ui.forms.options import NO_LISTS, Lists
from nvo_desktop.ui.forms.plain_form import PlainForm
from nvo_desktop.ui.forms.register import RegisterTable


class Form(PlainForm):
    """Fields and registers for the definitions of an agreement."""

    row_added = Signal(str, object)  # key of the register, cells of the new row
    row_edited = Signal(str, str, object)  # key, id of the row, the changed cells by column
    row_removed = Signal(str, str)  # key, id of the row; the user was asked
    row_moved = Signal(str, str, int)  # key, id of the row, its new place, counted from 0

    def __init__(
        self,
        definitions: Sequence[Column],
        parent: QWidget | None = None,
        *,
        lists: Lists = NO_LISTS,
        star: str = NEEDED_BY_COUNCIL,
        means: ProseMeans | None = None,
    ) -> None:
        self._registers: dict[str, RegisterTable] = {}
        super().__init__(definitions, parent, lists=lists, star=star, means=means)

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values; a field that is not among them is empty. A register may have its rows under its key."""
        super().set_values(values)
        for key in self._registers.keys() & values.keys():
            self.set_rows(key, cast("Sequence[RegisterRow]", values[key]))

    def set_rows(self, key: str, rows: Sequence[RegisterRow]) -> None:
        """Show the rows of a register. KeyError when there is none."""
        self._registers[key].set_rows(rows)

    def register(self, key: str) -> RegisterTable:
        """The register with that key. KeyError when there is none."""
        return self._registers[key]

    def set_lists(self, lists: Lists) -> None:
        """Offer other things to choose from, when the dossier holds others now."""
        super().set_lists(lists)
        for register in self._registers.values():
            register.set_lists(lists)

    def show_findings(self, findings: Mapping[str, str]) -> None:
        """Show what was found about fields and registers, in place of their hints; the others get their hint back."""
        super().show_findings(findings)
        for key, register in self._registers.items():
            register.set_finding(findings.get(key, ""))

    def focus_field(self, key: str) -> None:
        """Give a field or a register the keyboard and bring it into view. KeyError when there is none."""
        if key in self._registers:
            self._go_to(self._registers[key])
        else:
            super().focus_field(key)

    def _add_group(self, group: Group, lists: Lists) -> None:
        if group.register is None:
            super()._add_group(group, lists)
            return
        register = RegisterTable(group.register, lists, remark=group.remark)
        register.row_added.connect(self.row_added)
        register.row_edited.connect(self.row_edited)
        register.row_removed.connect(self.row_removed)
        register.row_moved.connect(self.row_moved)
        self._registers[register.key] = register
        self._column.addWidget(register)
