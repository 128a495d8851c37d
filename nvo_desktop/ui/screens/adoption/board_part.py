"""The board: a row a council, a column a step, how many councils have adopted, and one council in detail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.services.adoption.adoptions import REGION
from nvo_desktop.services.adoption.board import Board, CouncilRow
from nvo_desktop.services.adoption.since import JOINT_KINDS
from nvo_desktop.services.adoption.steps import COUNCIL
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.adoption.board_view import BoardView
from nvo_desktop.ui.screens.adoption.council_deeds import CouncilDeeds
from nvo_desktop.ui.screens.adoption.council_panel import CouncilPanel
from nvo_desktop.ui.screens.adoption.services import AdoptionServices, BoardRead
from nvo_desktop.ui.screens.adoption.words import typed_into, year_of
from nvo_desktop.ui.widgets.adoption_bar import Segment
from nvo_desktop.ui.widgets.adoption_summary import AdoptionSummary
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.label import OneLineLabel, PlainLabel
from nvo_desktop.ui.widgets.legend import Legend
from nvo_desktop.ui.widgets.side_panel import SideBySide

_MARKS = (("gedaan", "gedaan"), ("gepland", "gepland"), ("te laat", "te laat"))
_HOW = "Typ een datum in een cel en druk op Enter; na vandaag is zij gepland."
_TABLE_LEFT = 12


class BoardPart(Screen):
    """Shows one version at a time; whoever stands above it chooses which."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {"adoption", "adoption_step", "text_version", "amendment", "municipality"} | JOINT_KINDS
    )
    was_read = Signal(object)  # the BoardRead
    panel_changed = Signal(bool)

    def __init__(
        self,
        background: Background,
        services: AdoptionServices,
        today: Callable[[], date],
        editor: Callable[[], ProseEditor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._services, self._today = services, today
        self.version = ""
        self._read = BoardRead((), None, ())
        self._summary, self.view, self._panel = AdoptionSummary(), BoardView(), CouncilPanel()
        self._legend, self._year = Legend(_MARKS), PlainLabel("", "hint")
        self.deeds = CouncilDeeds(background, services, editor, self)
        self._sides = self._build()
        self._connect()

    def reload(self) -> None:
        """Read versions and board again."""
        wanted = self.version
        self._do(lambda: self._services.read(wanted, self._today()), self._show)

    def go(self, key: str) -> None:
        """Choose a council by the id of its municipality, with the keyboard there."""
        self.view.choose(key)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def decide(self) -> None:
        """Ask what the chosen council decided."""
        row = self.view.current_row
        self.deeds.ask_decision(row.municipality_id if row else "")

    def show_panel(self, *, is_shown: bool) -> None:
        """Open the panel with one council, or fold it."""
        self._sides.set_open(is_open=is_shown)

    @property
    def is_panel_open(self) -> bool:
        """Whether the panel with one council is to be seen."""
        return self._sides.is_open

    def fold_panel(self) -> None:
        """Begin without the panel, where the board stands among other work; Enter opens a council all the same."""
        self._sides.fold()

    @property
    def board(self) -> Board | None:
        """What is shown."""
        return self._read.board

    def _build(self) -> SideBySide:
        work = Ground("surface")
        column = QVBoxLayout(work)
        column.setContentsMargins(_TABLE_LEFT, 0, RIGHT, 8)
        column.setSpacing(6)
        column.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(LEFT - _TABLE_LEFT, 0, 0, 0)
        foot.setSpacing(16)
        self._legend.setMinimumWidth(self._legend.sizeHint().width())
        foot.addWidget(self._legend)
        foot.addWidget(OneLineLabel(_HOW, "hint"))
        foot.addStretch(1)
        foot.addWidget(self._year)
        column.addLayout(foot)
        bar = QHBoxLayout()
        bar.setContentsMargins(LEFT, 12, RIGHT, 12)
        bar.addWidget(self._summary)
        sides = SideBySide(work, self._panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(Rule(Qt.Orientation.Horizontal))
        whole.addWidget(sides, 1)
        hand_keys_to(self.view, self)
        return sides

    def _connect(self) -> None:
        self.view.chosen.connect(self._show_council)
        self.view.opened.connect(self._open)
        self.view.dated.connect(self._on_dated)
        self.view.decided.connect(self._on_decided)
        self._sides.open_changed.connect(self.panel_changed)
        self._panel.decision_asked.connect(self.decide)
        self._panel.road_asked.connect(lambda: self.deeds.ask_road(self._chosen))
        self._panel.addendum_asked.connect(lambda: self.deeds.ask_addendum(self._chosen))
        self._panel.amendment_asked.connect(self._ask_amendment)

    @property
    def _chosen(self) -> str:
        row = self.view.current_row
        return row.municipality_id if row else ""

    def _show(self, read: BoardRead) -> None:
        self._read = read
        board = read.board
        self.version = board.version.id if board else ""
        self.deeds.board = board
        if board is not None:
            segments = [Segment(one.municipality, one.result.label) for one in board.bar]
            self._summary.set_segments(segments, f"raden hebben versie {board.version.number} vastgesteld")
            year = year_of(board)
            self._year.setText(f"Alle data in {year}" if year else "")
        self.view.set_board(board)
        self.was_read.emit(read)

    def _show_council(self, row: CouncilRow | None) -> None:
        own = [one for one in self._read.amendments if row and one.municipality_id == row.municipality_id]
        since = self.board.since if self.board else None
        text = since.words if since and row and row.result.counts_as_adopted else ""
        self._panel.show_council(row, own, text)

    def _ask_amendment(self, key: str) -> None:
        self.deeds.ask_amendment(self._chosen, key)

    def _open(self, council: str, step: str) -> None:
        if council == REGION:
            self._open_region(step)
        elif step and step != COUNCIL:
            self.deeds.ask_step(council, step)
        else:
            self.deeds.ask_decision(council)

    def _open_region(self, step: str) -> None:
        if step:
            self.deeds.ask_step(REGION, step)
        else:
            self.deeds.ask_road(REGION)

    def _on_dated(self, council: str, step: str, moment: date | None) -> None:
        cell = self.deeds.step(council, step)
        if cell is not None:
            values = typed_into(cell, moment, self._today())
            version = self.version

            def deed() -> Changes:
                return self._services.adoptions.set_step(version, council, step, values)

            self._do(deed)

    def _on_decided(self, council: str, result: AdoptionResult) -> None:
        cell, version = self.deeds.step(council, COUNCIL), self.version
        row = self.board.council(council) if self.board else None
        is_dated = row is None or row.decided is not None or not result.is_final
        day = None if is_dated or cell is None else cell.actual

        def deed() -> Changes:
            return self._services.adoptions.set_result(version, council, result, day)

        self._do(deed)
