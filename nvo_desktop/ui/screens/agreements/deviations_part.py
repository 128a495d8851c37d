"""What municipalities do otherwise than an agreement says: the list of them, and the text of the one that is chosen."""

from __future__ import annotations

from math import ceil
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nvo_desktop.services.agreements import Agreements, DeviationText
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.delegate import CELL_SIDE
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.empty_state import EmptyState
from nvo_desktop.ui.widgets.first_keys import give_keys, hand_keys_to
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import OneLineLabel, PlainLabel
from nvo_desktop.ui.widgets.painting import width_of

_LIST, _WIDEST_LIST = 264, 380
_OTHER, _OTHER_WIDTH, _SCROLL_BAR = "wijkt af", 92, 14
_TABLE_LEFT = 12  # a table draws its text 12 further
_HINT = "Schrijf alleen wat deze gemeente anders doet. Laat leeg wie gewoon meedoet."
_INVITATION = "Deze gemeente wijkt niet af. Typ hier wat zij anders doet, en waarom."
_COLUMNS = (
    TableColumn[DeviationText]("Gemeente", lambda row: row.municipality),
    TableColumn[DeviationText](
        "Afwijking", lambda row: _OTHER if row.text else "", _OTHER_WIDTH, empty="geen", longest=_OTHER
    ),
)


class DeviationsPart(Screen):
    """One editor for all municipalities, each with its own undo; the list follows what is typed."""

    shows: ClassVar[frozenset[str]] = frozenset({"deviation", "municipality"})
    counts: ClassVar[frozenset[str]] = frozenset({"deviation"})

    def __init__(
        self,
        background: Background,
        agreement: str,
        agreements: Agreements,
        editor: ProseEditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._agreement, self._agreements, self._editor = agreement, agreements, editor
        self._model = RowTableModel[DeviationText](_COLUMNS, key=lambda row: row.municipality_id)
        self._table, self._name = Table(self._model, "Gemeenten"), OneLineLabel("", "group")
        self._shown = ""  # the municipality whose text stands in the editor
        self._texts: dict[str, str] = {}  # by municipality, as last typed or read
        self._unsaved: set[str] = set()  # of these what is read may be older than what was typed
        self._stack, self._work = QStackedWidget(), QWidget()
        self._autosave = Autosave(background, self._typed, self._save, self)
        self._build()
        self._table.chosen.connect(self._show_row)
        self._table.opened.connect(self._enter_text)
        editor.edited.connect(self._on_edited)
        editor.focus_left.connect(self._autosave.leave)

    def reload(self) -> None:
        """Read all deviations again; the text that somebody types in stays."""
        self._do(lambda: self._agreements.deviations(self._agreement), self._show)

    def go(self, municipality_id: str) -> None:
        """Choose a municipality, with the keyboard in its text."""
        if self._table.choose(municipality_id):
            self._enter_text()

    def _build(self) -> None:
        self._editor.set_invitation(_INVITATION)
        self._editor.edit.setReadOnly(True)  # until the text is there: what is typed before would take its place
        self._table.setFixedWidth(_LIST - _TABLE_LEFT)
        left = QVBoxLayout()
        left.setContentsMargins(_TABLE_LEFT, 8, 0, 0)
        left.addWidget(self._table)
        head = QVBoxLayout()
        head.setContentsMargins(LEFT, 14, RIGHT, 10)
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(PlainLabel(_HINT, "hint"))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(self._editor, 1)
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        row.addLayout(right, 1)
        self._stack.addWidget(self._work)
        self._stack.addWidget(EmptyState("council", "Nog geen gemeenten", "Leg eerst vast welke gemeenten meedoen."))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        hand_keys_to(self._table, self)

    def _show(self, rows: tuple[DeviationText, ...]) -> None:
        self._stack.setCurrentIndex(0 if rows else 1)
        if not self._autosave.is_waiting:
            self._unsaved.clear()
        self._texts |= {row.municipality_id: row.text for row in rows if row.municipality_id not in self._unsaved}
        self._model.set_rows(rows)
        self._make_room(rows)
        if self._table.current_row is None and rows:
            first = next((row for row in rows if row.text), rows[0])
            self._table.choose(first.municipality_id)
        self._show_row(self._table.current_row)

    def _make_room(self, rows: tuple[DeviationText, ...]) -> None:
        """Make the list as wide as its longest name needs: a name of a municipality is not cut."""
        longest = max((width_of(row.municipality, font("body")) for row in rows), default=0)
        beside = max(self._table.columnWidth(1), _OTHER_WIDTH) + 2 * CELL_SIDE + _SCROLL_BAR
        self._table.setFixedWidth(min(max(ceil(longest) + beside, _LIST - _TABLE_LEFT), _WIDEST_LIST))

    def _show_row(self, row: object) -> None:
        if not isinstance(row, DeviationText):
            return
        if row.municipality_id != self._shown:
            self._leave()
        elif self._autosave.is_waiting:
            return
        self._shown = row.municipality_id
        self._name.setText(row.municipality)
        self._editor.edit.setAccessibleName(f"Afwijking van {row.municipality}")
        self._editor.set_prose(self._texts[row.municipality_id], row.municipality_id)
        self._editor.edit.setReadOnly(False)

    def _on_edited(self) -> None:
        self._unsaved.add(self._shown)
        self._autosave.edited()

    def _leave(self) -> None:
        if self._autosave.is_waiting:
            self._texts[self._shown] = self._editor.prose()
        self._autosave.leave()

    def _enter_text(self) -> None:
        give_keys(self._editor, Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> tuple[str, str]:
        return self._shown, self._editor.prose()

    def _save(self, typed: tuple[str, str], extends: str | None) -> Changes:
        municipality_id, text = typed
        return self._agreements.record_deviation(self._agreement, municipality_id, text, extends)
