"""A register on the form: its title, its rows in a card, and the buttons to add, order and remove them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nvo_desktop.norm.definitions import FieldDefinition
from nvo_desktop.norm.values import is_empty
from nvo_desktop.ui.forms import questions
from nvo_desktop.ui.forms.cells import RegisterRow
from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.register_model import RegisterModel
from nvo_desktop.ui.forms.register_view import RegisterView
from nvo_desktop.ui.forms.titles import FieldNote, GroupTitle
from nvo_desktop.ui.look.measures import FIELD_TO_HINT
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.keys import on_keys

_AROUND_ROW = 24
_CHOOSE_FIRST = "Kies eerst een regel"


class RegisterTable(QWidget):
    """The rows of a field of kind table. A narrow register is edited in its cells, a wide one a row at a time."""

    row_added = Signal(str, object)  # key of the register, cells of the new row
    row_edited = Signal(str, str, object)  # key, id of the row, the changed cells by column
    row_removed = Signal(str, str)  # key, id of the row; the user was asked
    row_moved = Signal(str, str, int)  # key, id of the row, its new place, counted from 0

    def __init__(
        self, definition: FieldDefinition, lists: Lists, parent: QWidget | None = None, *, remark: str = ""
    ) -> None:
        super().__init__(parent)
        self.definition = definition
        self._lists, self._remark = lists, remark
        self._given = ""
        self._is_waiting = False  # for the row that was added, to go on typing in it
        self._model = RegisterModel(definition.columns, lists, self)
        self._table = RegisterView(self._model, lists, definition.label)
        self._build()
        self._connect()
        self._on_rows_changed()

    @property
    def key(self) -> str:
        """The key of the field."""
        return self.definition.key

    @property
    def note(self) -> str:
        """What stands below the title now: the hint, or what was found."""
        return self._note.text

    def rows(self) -> list[RegisterRow]:
        """The rows as they stand."""
        return self._model.shown_rows()

    def go(self, key: str) -> None:
        """Choose a row by its id, with the keyboard there."""
        self._table.choose(key)
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_rows(self, rows: Sequence[RegisterRow]) -> None:
        """Show rows. One that was just added here is chosen and in view; in a narrow register typing goes on in it."""
        before = {row.id for row in self.rows()}
        self._model.set_rows(rows)
        new = [row.id for row in rows if row.id not in before]
        if self._is_waiting and new:
            self._is_waiting = False
            self._table.choose(new[-1])
            self._table.edit_first_cell()
            QTimer.singleShot(0, self, self._show_chosen)  # once it has been laid out

    def _show_chosen(self) -> None:
        if self._model.is_wide:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(self._table, 0, _AROUND_ROW)

    def set_lists(self, lists: Lists) -> None:
        """Offer other things to choose from."""
        self._lists = lists
        self._model.set_lists(lists)
        self._table.set_lists(lists)
        self._table.fit_rows()
        self._table.viewport().update()

    def set_finding(self, finding: str) -> None:
        """Show what the program found about the register, in place of its hint."""
        self._given = finding
        self._note.say(finding)

    def add_row(self) -> None:
        """Add a row: a wide one is filled in first."""
        if not self._model.is_wide:
            self._is_waiting = True
            self.row_added.emit(self.key, {})
            return
        cells = self._ask("nieuwe regel", {})
        if cells is not None:
            self._is_waiting = True
            self.row_added.emit(self.key, cells)

    def open_row(self, row: RegisterRow) -> None:
        """Open a row: as a form, or at its first cell."""
        if not self._model.is_wide:
            self._table.edit(self._table.currentIndex())
            return
        cells = self._ask("regel", row.cells)
        changed = {key: value for key, value in (cells or {}).items() if value != row.cells.get(key)}
        if changed:
            self.row_edited.emit(self.key, row.id, changed)

    def remove_row(self, row: RegisterRow) -> None:
        """Ask whether a row may go, and tell."""
        name = self._model.cell(self._place(row), 0).text
        if questions.ask_removal(self, f"de regel ‘{name}’" if name else "deze regel"):
            self.row_removed.emit(self.key, row.id)

    def shift_row(self, step: int, *_: object) -> None:
        """Move the chosen row up (-1) or down (1)."""
        row = self._table.current_row
        place = -1 if row is None else self._place(row) + step
        if row is not None and 0 <= place < len(self.rows()):
            self.row_moved.emit(self.key, row.id, place)

    def _ask(self, title: str, cells: Mapping[str, object]) -> dict[str, object] | None:
        title = f"{self.definition.label}: {title}"
        asked = RecordDialog.ask(self, title, self.definition.columns, cells, self._lists)
        if asked is None:
            return None
        return {key: value for key, value in asked.items() if key in cells or not is_empty(value)}

    def _place(self, row: RegisterRow) -> int:
        return self._model.place_of(row.id) or 0

    def _build(self) -> None:
        self._title = GroupTitle(self.definition.label, required=self.definition.required)
        self._note = FieldNote(self.definition.help)
        self._up, self._down = IconButton("up", "Regel omhoog", "Alt+↑"), IconButton("down", "Regel omlaag", "Alt+↓")
        self._open, self._remove = (
            IconButton("state-concept", "Regel openen", "Enter"),
            IconButton("trash", "Regel verwijderen", "Delete"),
        )
        self._open.setVisible(self._model.is_wide)
        self._add = Button("Regel toevoegen", "small", "plus")
        self._add.setToolTip("Regel toevoegen (Insert)")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(self._note)
        column.addSpacing(8 - FIELD_TO_HINT)
        column.addWidget(self._card())
        hand_keys_to(self._table, self)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        bar.addWidget(self._title, 1)
        for button in (self._up, self._down, self._open, self._remove):
            bar.addWidget(button)
        bar.addSpacing(4)
        bar.addWidget(self._add)
        return bar

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 3, 1, 3)
        inside.addWidget(self._table)
        self._table.set_empty("Nog geen regels")
        return card

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_row)
        self._up.clicked.connect(partial(self.shift_row, -1))
        self._down.clicked.connect(partial(self.shift_row, 1))
        self._open.clicked.connect(self._on_open_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        on_keys(self, "Ins", self.add_row)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            on_keys(self._table, keys, partial(self.shift_row, step))
        self._table.opened.connect(self.open_row)
        self._table.removal_asked.connect(self.remove_row)
        self._table.chosen.connect(self._on_chosen)
        self._table.cells.found.connect(self._on_found)
        self._model.cell_edited.connect(self._on_cell_edited)
        self._model.rows_changed.connect(self._on_rows_changed)
        self._model.dataChanged.connect(self._table.fit_rows)

    def _on_open_clicked(self) -> None:
        self.open_row(self._table.current_row)

    def _on_remove_clicked(self) -> None:
        self.remove_row(self._table.current_row)

    def _on_found(self, finding: str) -> None:
        self._note.say(finding or self._given, blocks=bool(finding))

    def _on_cell_edited(self, row_id: str, column: str, value: object) -> None:
        self.row_edited.emit(self.key, row_id, {column: value})

    def _on_rows_changed(self) -> None:
        count = len(self.rows())
        lines = "1 regel" if count == 1 else f"{count or 'nog geen'} regels"
        self._title.set_remark(" · ".join(part for part in (lines, self._remark) if part))
        self._table.fit_rows()
        self._on_chosen(self._table.current_row)

    def _on_chosen(self, row: RegisterRow | None) -> None:
        for button in (self._up, self._down, self._open, self._remove):
            button.setEnabled(row is not None)
            button.setStatusTip("" if row else _CHOOSE_FIRST)
