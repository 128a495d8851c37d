"""The structured data that the norm asks under one agreement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.norm.definitions import AgreementNorm
from nvo_desktop.services.choices import Choices
from nvo_desktop.services.fields import FieldFinding, Fields
from nvo_desktop.services.registers import RegisterLine, Registers
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.field_saves import FieldSaves
from nvo_desktop.ui.forms.cells import RegisterRow
from nvo_desktop.ui.forms.fields.rich import ProseMeans
from nvo_desktop.ui.forms.form import Form
from nvo_desktop.ui.forms.options import Lists, Option
from nvo_desktop.ui.screen import Screen

_EMPTY = "Nog niet ingevuld."


@dataclass(frozen=True, slots=True)
class _Data:
    values: Mapping[str, Any]
    registers: Mapping[str, tuple[RegisterLine, ...]]
    findings: tuple[FieldFinding, ...]
    lists: Lists


def at_field(finding: FieldFinding) -> str:
    """What is not right, as it is said at the field itself, whose label is read already."""
    return _EMPTY if finding.is_missing and not finding.row_id else finding.message


class DataPart(Screen):
    """A form made from the norm; every field is saved by itself, every row of a register at once."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {"field_value", "register_row", "region", "municipality", "source_document"}
    )

    def __init__(
        self,
        background: Background,
        norm: AgreementNorm,
        data: DataServices,
        means: ProseMeans,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._norm, self._data = norm, data
        self._fields = norm.fields
        self._form = Form(self._fields, self, means=means)
        self._saves = FieldSaves(background, self._save, self)
        self._registers = [field.key for field in norm.fields if field.kind == "table"]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self._form.setEnabled(False)  # until the values are there: what is typed before would take their place
        self._connect()

    def reload(self) -> None:
        """Read values, rows and findings again."""
        self._do(self._read, self._show)

    def go(self, key: str) -> QWidget | None:
        """Bring a field into view, with the keyboard in it; gives the register where it is one."""
        self._form.focus_field(key)
        return self._form.register(key) if key in self._registers else None

    def _connect(self) -> None:
        self._form.edited.connect(self._saves.edited)
        self._form.left.connect(self._on_left)
        self._form.row_added.connect(self._on_row_added)
        self._form.row_edited.connect(self._on_row_edited)
        self._form.row_removed.connect(self._on_row_removed)
        self._form.row_moved.connect(self._on_row_moved)

    def _read(self) -> _Data:
        key, data = self._norm.key, self._data
        rows = {register: data.registers.rows(key, register) for register in self._registers}
        return _Data(data.fields.values(key).values, rows, data.fields.findings(key), lists_of(data.choices))

    def _show(self, data: _Data) -> None:
        self._form.set_lists(data.lists)
        self._form.set_values({**data.values, **self._saves.waiting})
        for register, lines in data.registers.items():
            self._form.set_rows(register, [RegisterRow(line.id, {**line.cells, **line.kept}) for line in lines])
        self._show_findings(data.findings)
        self._begin()

    def _begin(self) -> None:
        """Let the form be filled in, from its first field when the keyboard was waiting for it."""
        self._form.setEnabled(True)
        if self.window().focusWidget() is self:
            self.go(self._fields[0].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard to the first field."""
        super().focusInEvent(event)
        if self._form.isEnabled():
            self.go(self._fields[0].key)

    def _save(self, key: str, value: object, extends: str | None) -> Changes:
        return self._data.fields.record(self._norm.key, key, value, extends)

    def _on_left(self, key: str) -> None:
        if self._saves.left(key):
            self._do(lambda: self._data.fields.findings(self._norm.key), self._show_findings)

    def _show_findings(self, findings: tuple[FieldFinding, ...]) -> None:
        said: dict[str, str] = {}
        for finding in findings:
            said.setdefault(finding.field, at_field(finding))
        self._form.show_findings(said)

    def _on_row_added(self, register: str, cells: Mapping[str, object]) -> None:
        self._do(lambda: self._data.registers.add(self._norm.key, register, cells))

    def _on_row_edited(self, register: str, row_id: str, cells: Mapping[str, object]) -> None:
        self._do(lambda: self._data.registers.change(self._norm.key, register, row_id, cells))

    def _on_row_removed(self, register: str, row_id: str) -> None:
        self._do(lambda: self._data.registers.remove(self._norm.key, register, row_id))

    def _on_row_moved(self, register: str, row_id: str, place: int) -> None:
        self._do(lambda: self._move(register, row_id, place))

    def _move(self, register: str, row_id: str, place: int) -> Changes:
        ids = [line.id for line in self._data.registers.rows(self._norm.key, register)]
        return self._data.registers.move(self._norm.key, register, row_id, place - ids.index(row_id))


@dataclass(frozen=True, slots=True)
class DataServices:
    """What the form reads and writes with."""

    fields: Fields
    registers: Registers
    choices: Choices


def lists_of(choices: Choices) -> Lists:
    """What the dossier offers to choose from, as forms take it; on the database thread."""
    return {name: [Option(one.value, one.label) for one in offered] for name, offered in choices.lists().items()}
