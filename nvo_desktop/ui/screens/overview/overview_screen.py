"""The overview: the eight agreements, the councils, what comes next and what still misses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.model.codes import ActionStatus
from nvo_desktop.services.decisions import Actions
from nvo_desktop.services.overview.agenda import ToDo
from nvo_desktop.services.overview.overview import Overview, OverviewPage
from nvo_desktop.services.overview.places import Where
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.records.decisions import ACTION
from nvo_desktop.ui.look.measures import LEFT
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.overview.cards import AdoptionCard, DatesCard, MissingCard, Tiles
from nvo_desktop.ui.screens.overview.to_do_panel import ToDoPanel
from nvo_desktop.ui.screens.overview.words import counted
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.flush import fill_sheet
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.header import Header
from nvo_desktop.ui.widgets.scrolling import Scrolling
from nvo_desktop.ui.widgets.side_panel import SideBySide

_APART = 12
_KINDS = frozenset(
    {
        "action", "adoption", "adoption_step", "answer", "assessment", "assessment_round", "chapter", "consultation",
        "contribution", "decision", "elaboration", "field_value", "milestone", "municipality", "partner",
        "partner_group", "region", "register_row", "text_version",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OverviewServices:
    """What the overview reads and writes with; lists: what the form of an action offers to choose."""

    overview: Overview
    actions: Actions
    lists: Callable[[], Lists]


class OverviewScreen(Screen):
    """Everything on it goes somewhere: asked tells where."""

    shows: ClassVar[frozenset[str]] = _KINDS
    asked = Signal(object)  # a Where

    def __init__(
        self,
        background: Background,
        services: OverviewServices,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._services, self._today = services, today
        self._header, self._fold = Header(""), Button("Nog te doen", "flat", "agree")
        self._adoption, self._tiles = AdoptionCard(), Tiles()
        self._dates, self._missing, self._to_do = DatesCard(), MissingCard(), ToDoPanel()
        self._sides = SideBySide(self._scrolling(), self._to_do)
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read all of it again."""
        today = self._today()
        self._do(lambda: self._services.overview.page(today), lambda page: self._show(page, today))

    def _scrolling(self) -> QWidget:
        inside = Ground("canvas")
        below = QHBoxLayout()
        below.setSpacing(_APART)
        below.addWidget(self._dates, 1)
        below.addWidget(self._missing, 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(LEFT, 16, 16, 24)
        column.setSpacing(_APART)
        for widget in (self._adoption, self._tiles):
            column.addWidget(widget)
        column.addLayout(below)
        column.addStretch(1)
        return Scrolling(inside)

    def _build(self) -> None:
        self._fold.setCheckable(True)
        self._fold.setChecked(self._sides.is_open)
        self._header.add_action(self._fold)
        fill_sheet(self, self._header, Rule(), self._sides)

    def _connect(self) -> None:
        for card in (self._adoption, self._tiles, self._dates, self._missing):
            card.asked.connect(self.asked)
        self._fold.toggled.connect(self._fold_to_do)
        self._sides.open_changed.connect(self._fold.setChecked)
        self._to_do.gone.connect(self._on_to_do)
        self._to_do.done.connect(self._end)
        self._to_do.add_asked.connect(self._ask_action)
        self._to_do.all_asked.connect(lambda: self.asked.emit(Where("actions")))

    def _fold_to_do(self, is_open: bool) -> None:  # noqa: FBT001 - a slot of Qt
        self._sides.set_open(is_open=is_open)

    def _show(self, page: OverviewPage, today: date) -> None:
        self._header.set_title(page.region)
        self._header.set_fact(self._fact(page, today))
        self._fold.setText(f"Nog te doen ({len(page.to_do)})" if page.to_do else "Nog te doen")
        self._adoption.show_board(page.board)
        self._tiles.show_tiles(page.tiles)
        self._dates.show_dates(page.dates, today)
        self._missing.show_missing(page.missing)
        self._to_do.show_rows(page.to_do, today)
        hand_keys_to(self._tiles.first, self)

    def _fact(self, page: OverviewPage, today: date) -> str:
        councils = len(page.board.councils) if page.board else 0
        dutch = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
        day = dutch.toString(QDate(today.year, today.month, today.day), "dddd d MMMM yyyy")
        who = counted(councils, "gemeente", "gemeenten") if councils else ""
        return " · ".join(part for part in (who, f"Regiovisie jeugd {page.period}".strip(), day) if part)

    def _on_to_do(self, one: ToDo) -> None:
        self.asked.emit(Where("actions", one.agreement, one.action_id))

    def _end(self, action_id: str) -> None:
        self._do(lambda: self._services.actions.change(action_id, {"status": ActionStatus.DONE.value}))

    def _ask_action(self) -> None:
        self._do(self._services.lists, self._add_action)

    def _add_action(self, lists: Lists) -> None:
        start: Mapping[str, Any] = {"status": ActionStatus.OPEN.value}
        values = RecordDialog.ask(self, "Actie toevoegen", ACTION.fields, start, lists)
        if values is not None:
            self._do(lambda: self._services.actions.add({**start, **values}))
