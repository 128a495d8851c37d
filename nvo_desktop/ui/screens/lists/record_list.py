"""One list of records, with everything that is done in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from nvo_desktop.services.deeds import Added
from nvo_desktop.services.removing import Uses
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.records.record_form import RecordForm
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.button import Button, IconButton

_SEARCH = 260
_TABLE_LEFT = 12  # a table draws its text 12 further
_SEARCHED_FROM = 8  # rows: a shorter list is read at a glance


class RecordDeeds(Protocol):
    """What a service of records offers."""

    def values(self, record_id: str) -> dict[str, Any]:
        """The values of one record."""
        ...

    def add(self, values: Mapping[str, object]) -> Added:
        """Make a record."""
        ...

    def change(self, record_id: str, values: Mapping[str, object]) -> Changes:
        """Change a record."""
        ...

    def uses(self, record_id: str) -> Uses:
        """What refers to a record."""
        ...

    def remove(self, record_id: str) -> Changes:
        """Take a record out."""
        ...


@dataclass(frozen=True, slots=True)
class ListLook:
    """What a list looks like. name is what it holds ("Besluiten"), add the words of the button that makes one.

    shows: the kinds of records whose change alters it. empty: what is said where there are none, and what they are for.
    """

    name: str
    add: str
    form: RecordForm
    columns: tuple[TableColumn[Any], ...]
    shows: frozenset[str]
    empty: tuple[str, str]


@dataclass(frozen=True, slots=True)
class ListSource:
    """Where a list has its rows and deeds from; all of these run on the database thread.

    lists: what can be chosen in its form, by name. start: the values with which a new record begins.
    move: puts a record so many places down, where their order is the user’s.
    """

    rows: Callable[[], Sequence[Any]]
    deeds: RecordDeeds
    lists: Callable[[], Lists]
    start: Callable[[], Mapping[str, Any]]
    move: Callable[[str, int], Changes] | None = None


class RecordList(Screen):
    """A table of records: add, open, search and remove, by mouse and by keyboard."""

    def __init__(
        self, background: Background, look: ListLook, source: ListSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, parent)
        self._look, self._source = look, source
        self._model = RowTableModel[Any](look.columns, key=lambda row: row.id)
        self._table = Table(self._model, look.name)
        self._add, self._search = Button(look.add, "main", "plus"), QLineEdit()
        self._up, self._down = IconButton("up", "Omhoog", "Alt+Omhoog"), IconButton("down", "Omlaag", "Alt+Omlaag")
        self._build()
        self._connect()

    @property
    def kinds_shown(self) -> frozenset[str]:
        """What it reloads for."""
        return self._look.shows

    @property
    def table(self) -> Table:
        """The table, for whoever stands beside it."""
        return self._table

    def reload(self) -> None:
        """Read the rows again."""
        self._do(self._source.rows, self._show)

    def go(self, key: str) -> None:
        """Choose a record by its id, with the keyboard there."""
        self._search.clear()
        self._table.choose(key)
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add(self) -> None:
        """Ask for a new record and make it."""
        self._do(lambda: (self._source.lists(), dict(self._source.start())), self._ask_new)

    def open(self, record_id: str) -> None:
        """Show a record in its form, and keep what was changed there."""
        self._do(lambda: (self._source.lists(), self._source.deeds.values(record_id)), self._asker(record_id))

    def _build(self) -> None:
        self._table.set_empty(*self._look.empty)
        self._search.setPlaceholderText("Zoeken in deze lijst")
        self._search.setAccessibleName(f"Zoeken in {self._look.name.lower()}")
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(_SEARCH)
        bar = QHBoxLayout()
        bar.setContentsMargins(LEFT, 12, RIGHT, 8)
        bar.addWidget(self._search)
        bar.addStretch(1)
        for button in (self._up, self._down):
            button.setVisible(self._source.move is not None)
            bar.addWidget(button)
        bar.addWidget(self._add)
        table = QHBoxLayout()
        table.setContentsMargins(_TABLE_LEFT, 0, RIGHT, 0)
        table.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(table, 1)
        self.setFocusProxy(self._table)
        self._add.setToolTip(f"{self._look.add} (Insert)")
        QShortcut(QKeySequence("Ins"), self, self.add, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add)
        for button, keys, steps in ((self._up, "Alt+Up", -1), (self._down, "Alt+Down", 1)):
            button.clicked.connect(partial(self._move, steps))
            if self._source.move is not None:
                shortcut = QShortcut(QKeySequence(keys), self._table)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(partial(self._move, steps))
        self._search.textChanged.connect(self._model.set_filter)
        self._table.opened.connect(self._on_opened)
        self._table.removal_asked.connect(self._ask_remove)
        self._table.menu_asked.connect(self._show_menu)

    def _move(self, steps: int, *_: object) -> None:
        row, move = self._table.current_row, self._source.move
        if row is not None and move is not None:
            self._do(lambda: move(row.id, steps))

    def _on_opened(self, row: Any) -> None:
        self.open(row.id)

    def _show(self, rows: Sequence[Any]) -> None:
        self._model.set_rows(rows)
        self._search.setVisible(len(rows) >= _SEARCHED_FROM or bool(self._search.text()))

    def _ask_new(self, asked: tuple[Lists, dict[str, Any]]) -> None:
        lists, start = asked
        values = RecordDialog.ask(self, self._look.add, self._look.form.fields, start, lists)
        if values is not None:
            self._do(lambda: self._source.deeds.add({**start, **values}), self._choose_added)

    def _choose_added(self, added: Added) -> None:
        self._do(self._source.rows, lambda rows: self._show_and_choose(rows, added.record_id))

    def _show_and_choose(self, rows: Sequence[Any], record_id: str) -> None:
        self._show(rows)
        self._table.choose(record_id)

    def _asker(self, record_id: str) -> Callable[[tuple[Lists, dict[str, Any]]], None]:
        def ask(asked: tuple[Lists, dict[str, Any]]) -> None:
            lists, before = asked
            values = RecordDialog.ask(self, self._look.form.title, self._look.form.fields, before, lists)
            if values is not None:
                self._do(lambda: self._source.deeds.change(record_id, values))

        return ask

    def _ask_remove(self, row: Any) -> None:
        self._do(lambda: self._source.deeds.uses(row.id), lambda uses: self._remove_if_sure(row.id, uses))

    def _remove_if_sure(self, record_id: str, uses: Uses) -> None:
        what = self._look.form.title.lower()
        more = f"{uses.sentence} Met Ctrl+Z maakt u het weer ongedaan.".strip()
        if Messages(self).ask(f"Wilt u dit onderdeel ({what}) verwijderen?", more, "Verwijderen"):
            self._do(lambda: self._source.deeds.remove(record_id))

    def _show_menu(self, row: Any, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("Openen", lambda: self.open(row.id))
        menu.addAction("Verwijderen…", lambda: self._ask_remove(row))
        menu.popup(place)
