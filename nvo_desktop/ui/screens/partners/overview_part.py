"""The grid of groups and agreements, and below it what was said in the cell that is chosen."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from nvo_desktop.services.partner_grid import PartnerGrid
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.partners import sources
from nvo_desktop.ui.screens.partners.gap_line import GapLine
from nvo_desktop.ui.screens.partners.grid_view import PartnerGridView
from nvo_desktop.ui.screens.partners.grid_words import Choice, subject_of
from nvo_desktop.ui.screens.partners.said_pane import SaidPane
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.keys import on_keys

_SHARE_OF_GRID = 0.56  # at most, at first; the line between grid and lists can be moved
_GRID_LEFT = 12


class OverviewPart(Screen):
    """Choosing a cell shows what it stands for; a gap offers to fill it."""

    shows: ClassVar[frozenset[str]] = frozenset({"partner_group", "consultation", "contribution"})

    def __init__(
        self, background: Background, services: sources.PartnerServices, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, parent)
        self._services, self._choice, self._grid = services, Choice(), PartnerGrid((), (), ())
        self._view, self._gaps = PartnerGridView(), GapLine()
        self._said = SaidPane(background, services, lambda: self._choice)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._build()
        self._view.chosen.connect(self._choose)
        self._view.entered.connect(self._enter)
        on_keys(self._view, "Ins", self.add_talk)
        self._said.everything_asked.connect(lambda: self._view.choose(Choice()))

    def reload(self) -> None:
        """Read the grid again."""
        self._do(self._services.grids.grid, self._show)
        self._said.reload_hidden()

    def add_talk(self) -> None:
        """Ask for a consultation of the group and about the agreement that are chosen."""
        self._said.add_talk()

    def add_point(self) -> None:
        """Ask for contributions of the group and about the agreement that are chosen."""
        self._said.add_point()

    def go(self, key: str) -> None:
        """Choose the cell of a group by its id, about the agreement that is chosen, with the keyboard there."""
        self.choose(Choice(key, self._choice.agreement))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, choice: Choice) -> None:
        """Choose a cell, as a click on it does."""
        self._view.choose(choice)

    def _build(self) -> None:
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(_GRID_LEFT, 4, RIGHT, 0)
        column.setSpacing(0)
        column.addWidget(self._view, 1)
        line = QHBoxLayout()
        line.setContentsMargins(LEFT - _GRID_LEFT, 6, 0, 8)
        line.addWidget(self._gaps)
        column.addLayout(line)
        self._splitter.addWidget(above)
        self._splitter.addWidget(self._said)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setHandleWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._splitter)
        hand_keys_to(self._view, self)

    def _show(self, grid: PartnerGrid) -> None:
        is_first = not self._grid.rows
        self._grid = grid
        self._view.set_grid(grid)
        if is_first:
            self._divide()
        self._tell()

    def _divide(self) -> None:
        wanted = self._view.natural_height() + 46
        above = min(wanted, round(self._splitter.height() * _SHARE_OF_GRID))
        self._splitter.setSizes([above, self._splitter.height() - above])

    def _choose(self, choice: Choice) -> None:
        if choice != self._choice:
            self._choice = choice
            self._tell()
            self._said.reload()

    def _tell(self) -> None:
        self._gaps.tell(self._grid, self._choice)
        self._said.tell(subject_of(self._grid, self._choice))

    def _enter(self, choice: Choice) -> None:
        self._choose(choice)
        self._said.enter()
