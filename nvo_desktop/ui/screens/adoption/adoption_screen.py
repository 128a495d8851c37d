"""The board: a row a council, a column a step, and above it how many councils have adopted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.services.adoption.adoptions import REGION, Adoptions
from nvo_desktop.services.adoption.board import Board, Boards, CouncilRow, StepCell
from nvo_desktop.services.adoption.steps import StepColumn
from nvo_desktop.services.adoption.versions import TextVersions, VersionRow
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.look.measures import BOARD_ROW, LEFT, RIGHT
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.adoption.council_form import decision_in, fields_of, steps_in, values_of
from nvo_desktop.ui.screens.adoption.words import step_state, step_text
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.adoption_bar import Segment
from nvo_desktop.ui.widgets.adoption_summary import AdoptionSummary
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.header import Header
from nvo_desktop.ui.widgets.label import OneLineLabel

_TITLE, _FACT = "Vaststelling", "Welke raad heeft welke tekst vastgesteld, en wanneer"
_NO_VERSION = ("Nog geen tekstversie", "Zodra er een tekstversie is, staat hier waar elke raad staat.")
_TABLE_LEFT, _CHOICE = 12, 184


@dataclass(frozen=True, slots=True)
class AdoptionServices:
    """What the board reads and writes with."""

    boards: Boards
    adoptions: Adoptions
    versions: TextVersions


class AdoptionScreen(Screen):
    """Shows one version at a time; a council is opened with Enter or a double click."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {"adoption", "adoption_step", "text_version", "amendment", "municipality"}
    )
    counted = Signal(int, int)  # councils that adopted, councils in all

    def __init__(
        self,
        background: Background,
        services: AdoptionServices,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._services, self._today = services, today
        self._header, self._version, self._summary = Header(_TITLE, _FACT), Dropdown("Tekstversie"), AdoptionSummary()
        self._region, self._region_edit = OneLineLabel("", "fact"), Button("Wijzigen", "link")
        self._edit = Button("Raad bijwerken…", "main")
        self._place = QVBoxLayout()
        self._board: Board | None = None
        self._columns: tuple[StepColumn, ...] = ()
        self._table: Table | None = None
        self._model: RowTableModel[CouncilRow] | None = None
        self._build()
        self._version.chosen.connect(self.reload)
        self._region_edit.clicked.connect(self._open_region)
        self._edit.clicked.connect(self._open_current)

    def reload(self) -> None:
        """Read versions and board again."""
        wanted = self._version.key() or None
        self._do(lambda: self._read(wanted), self._show)

    def go(self, key: str) -> None:
        """Choose a council by the id of its municipality, with the keyboard there."""
        if self._table is not None:
            self._table.choose(key)
            self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_council(self, municipality_id: str) -> None:
        """Ask what one council did, and keep it."""
        row = next((row for row in self._rows if row.municipality_id == municipality_id), None)
        if row is not None:
            fields = fields_of(row.steps, with_result=True)
            self._ask(row.municipality, municipality_id, fields, values_of(row.steps, row))

    @property
    def _rows(self) -> tuple[CouncilRow, ...]:
        return self._board.councils if self._board is not None else ()

    def _build(self) -> None:
        self._version.setMinimumWidth(_CHOICE)
        self._header.add_action(self._version)
        self._header.add_action(self._edit)
        region = QHBoxLayout()
        region.setContentsMargins(LEFT, 8, RIGHT, 4)
        region.addWidget(self._region)
        region.addWidget(self._region_edit)
        region.addStretch(1)
        bar = QHBoxLayout()
        bar.setContentsMargins(LEFT, 0, RIGHT, 12)
        bar.addWidget(self._summary)
        self._place.setContentsMargins(_TABLE_LEFT, 0, RIGHT, 12)
        sheet = Ground("surface")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(bar)
        column.addWidget(Rule(Qt.Orientation.Horizontal))
        column.addLayout(region)
        column.addLayout(self._place, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)

    def _read(self, wanted: str | None) -> tuple[tuple[VersionRow, ...], Board | None]:
        versions = self._services.versions.versions()
        known = {version.id for version in versions}
        return versions, self._services.boards.board(wanted if wanted in known else None, self._today())

    def _show(self, read: tuple[tuple[VersionRow, ...], Board | None]) -> None:
        versions, self._board = read
        self._version.set_choices([(version.id, f"Tekstversie {version.number}") for version in versions])
        board = self._board
        self._edit.setEnabled(board is not None)
        if board is None:
            self._header.set_fact(" ".join(_NO_VERSION))
            return
        self._version.set_key(board.version.id)
        self._header.set_fact(board.sentence)
        self._summary.set_segments([Segment(one.municipality, one.result.label) for one in board.bar])
        self._region.setText("   ·   ".join(f"{cell.body}: {step_text(cell)}" for cell in board.regional))
        self._show_table(board)
        self.counted.emit(board.adopted, len(board.councils))

    def _show_table(self, board: Board) -> None:
        if self._columns != board.columns:
            self._columns = board.columns
            self._make_table()
        if self._model is not None:
            self._model.set_rows(board.councils)

    def _make_table(self) -> None:
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        columns = [
            TableColumn[CouncilRow]("Gemeente", lambda row: row.municipality),
            *(_step_column(column, place) for place, column in enumerate(self._columns)),
            TableColumn[CouncilRow]("Uitslag", lambda row: row.result.label, 220, state=lambda row: row.result.label),
        ]
        self._model = RowTableModel(columns, key=lambda row: row.municipality_id)
        self._table = Table(self._model, "Raden", row_height=BOARD_ROW)
        self._table.opened.connect(self._on_opened)
        self._place.addWidget(self._table)
        if self.window().focusWidget() is self:  # the keyboard waited for the table
            self._table.show()  # what is hidden takes no focus, and a layout shows it only later
            self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setFocusProxy(self._table)

    def _on_opened(self, row: CouncilRow) -> None:
        self.open_council(row.municipality_id)

    def _open_current(self) -> None:
        row = self._table.current_row if self._table is not None else None
        chosen = row or next(iter(self._rows), None)
        if chosen is not None:
            self.open_council(chosen.municipality_id)

    def _open_region(self) -> None:
        if self._board is not None:
            cells = self._board.regional
            self._ask("Regio", REGION, fields_of(cells, with_result=False), values_of(cells))

    def _ask(self, title: str, council: str, fields: list[Any], before: Mapping[str, Any]) -> None:
        values = RecordDialog.ask(self, title, fields, before)
        if values is not None and self._board is not None:
            changed = {key: value for key, value in values.items() if value != before.get(key)}
            self._do(partial(self._keep, self._board.version.id, council, changed))

    def _keep(self, version: str, council: str, changed: Mapping[str, Any]) -> Changes:
        """Write what was changed, steps first: a decision may not lie before them."""
        deeds = [
            self._services.adoptions.set_step(version, council, step, dates)
            for step, dates in steps_in(changed).items()
        ]
        decision = decision_in(changed)
        if decision:
            deeds.append(self._services.adoptions.record(version, council, decision))
        touched = frozenset(one for changes in deeds for one in changes.touched)
        return Changes(None, _TITLE, touched)


def _step_column(column: StepColumn, place: int) -> TableColumn[CouncilRow]:
    def cell(row: CouncilRow) -> StepCell:
        return row.steps[place]

    return TableColumn(
        capital(column.title),
        lambda row: step_text(cell(row), is_common=column.is_common),
        138,
        state=lambda row: step_state(cell(row), is_common=column.is_common),
        sort=lambda row: cell(row).actual or cell(row).planned or date.max,
    )
