"""One list of records, with everything that is done in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from nvo_desktop.services.deeds import Added
from nvo_desktop.services.removing import Uses
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.records.record_form import RecordForm
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.attachments.files import Files, paths_of
from nvo_desktop.ui.screens.lists.list_bar import ListBar
from nvo_desktop.ui.screens.lists.list_pages import ListPages
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.button import ButtonKind
from nvo_desktop.ui.widgets.empty_state import EmptyState
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.keys import on_keys

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
    icon: the outline above those words.
    """

    name: str
    add: str
    form: RecordForm
    columns: tuple[TableColumn[Any], ...]
    shows: frozenset[str]
    empty: tuple[str, str]
    icon: str = "agree"


@dataclass(frozen=True, slots=True)
class ListSource:
    """Where a list has its rows and deeds from; all of these run on the database thread.

    lists: what can be chosen in its form, by name. start: the values with which a new record begins.
    move: puts a record so many places down, where their order is the user’s. files: of its records, if they have any.
    """

    rows: Callable[[], Sequence[Any]]
    deeds: RecordDeeds
    lists: Callable[[], Lists]
    start: Callable[[], Mapping[str, Any]]
    move: Callable[[str, int], Changes] | None = None
    files: Files | None = None


class RecordList(Screen):
    """A table of records: add, open, search, order and remove, by mouse and by keyboard.

    add_kind: how much the button that makes one stands out; None where it stands somewhere else.
    """

    counted = Signal(int)  # how many rows there are, after each reload

    def __init__(
        self,
        background: Background,
        look: ListLook,
        source: ListSource,
        parent: QWidget | None = None,
        *,
        add_kind: ButtonKind | None = "main",
    ) -> None:
        super().__init__(background, parent)
        self._look, self._source = look, source
        self._model = RowTableModel[Any](look.columns, key=lambda row: row.id)
        self._table = Table(self._model, look.name)
        self.bar = ListBar(look.name, look.add, add_kind, is_ordered=source.move is not None)
        empty = EmptyState(look.icon, *look.empty, look.add) if add_kind == "main" else None
        self._pages = ListPages(self.bar, self._table, empty)
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

    @property
    def count(self) -> int:
        """How many rows there are, found or not."""
        return self._model.count

    def search(self, typed: str) -> None:
        """Show only rows that hold every word typed, for a field that stands somewhere else."""
        self._model.set_filter(typed)

    def show_only(self, condition: Callable[[Any], bool] | None) -> None:
        """Show only rows for which this holds, beside what is searched."""
        self._model.set_condition(condition)

    def reload(self) -> None:
        """Read the rows again."""
        self._do(self._source.rows, self._show)

    def go(self, key: str) -> None:
        """Choose a record by its id, with the keyboard there."""
        self.bar.clear()
        self._table.choose(key)
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add(self) -> None:
        """Ask for a new record and make it."""
        self._do(lambda: (self._source.lists(), dict(self._source.start())), self._ask_new)

    def open(self, record_id: str) -> None:
        """Show a record in its form, and keep what was changed there."""
        self._do(lambda: (self._source.lists(), self._source.deeds.values(record_id)), self._asker(record_id))

    def remove_current(self) -> None:
        """Ask whether the chosen record may go."""
        if self._table.current_row is not None:
            self._ask_remove(self._table.current_row)

    def _build(self) -> None:
        self._table.set_empty(*self._look.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        hand_keys_to(self._pages, self)
        on_keys(self, "Ins", self.add)

    def _connect(self) -> None:
        self.bar.add_asked.connect(self.add)
        self._pages.first_asked.connect(self.add)
        self.bar.searched.connect(self._model.set_filter)
        self.bar.move_asked.connect(self._move)
        self.bar.remove_asked.connect(self.remove_current)
        self.bar.listen(self._table)
        self._table.opened.connect(self._on_opened)
        self._table.removal_asked.connect(self._ask_remove)
        self._table.menu_asked.connect(self._show_menu)
        self._table.chosen.connect(self._show_possible)
        self._model.rows_changed.connect(self._show_possible)

    def _move(self, steps: int) -> None:
        row, move = self._table.current_row, self._source.move
        if row is not None and move is not None:
            self._do(lambda: move(row.id, steps))

    def _show_possible(self) -> None:
        """Offer what can be done to the chosen row; it is moved where the order shown is the one people gave."""
        place = self._model.place_of(self._table.current_row.id) if self._table.current_row is not None else None
        own = place is not None and not self._model.is_narrowed and not self._model.is_sorted
        last = self._model.rowCount() - 1
        self.bar.show_deeds(remove=place is not None, up=own and place != 0, down=own and place != last)

    def _on_opened(self, row: Any) -> None:
        self.open(row.id)

    def _show(self, rows: Sequence[Any]) -> None:
        self._model.set_rows(rows)
        self._pages.show_page(is_empty=not rows)
        self.bar.show_search(is_useful=len(rows) >= _SEARCHED_FROM)
        self.counted.emit(len(rows))

    def _ask_new(self, asked: tuple[Lists, dict[str, Any]]) -> None:
        lists, start = asked
        strip = self._source.files.strip() if self._source.files else None
        values = RecordDialog.ask(self, self._look.add, self._look.form.fields, start, lists, strip)
        paths = paths_of(strip)
        if values is not None:
            taken = {**start, **self._taken(values)}
            self._do(lambda: self._source.deeds.add(taken), partial(self._attach, paths))

    def _taken(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What was filled in, as the record holds it."""
        return self._look.form.for_record(values)

    def _attach(self, paths: Sequence[Path], added: Added) -> None:
        """Attach the files that were chosen with a new record."""
        if self._source.files is not None and paths:
            self._source.files.attach(added.record_id, paths)
        self._choose_added(added)

    def _choose_added(self, added: Added) -> None:
        self._do(self._source.rows, lambda rows: self._show_and_choose(rows, added.record_id))

    def _show_and_choose(self, rows: Sequence[Any], record_id: str) -> None:
        self._show(rows)
        self._table.choose(record_id)

    def _asker(self, record_id: str) -> Callable[[tuple[Lists, dict[str, Any]]], None]:
        def ask(asked: tuple[Lists, dict[str, Any]]) -> None:
            lists, before = asked
            strip = self._source.files.strip(record_id) if self._source.files else None
            values = RecordDialog.ask(self, self._look.form.title, self._look.form.fields, before, lists, strip)
            if values is not None:
                self._do(lambda: self._source.deeds.change(record_id, self._taken(values)))

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
