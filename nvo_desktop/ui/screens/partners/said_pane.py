"""What was said, and when: the contributions and consultations of the cell that is chosen in the grid."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nvo_desktop.model.codes import Response
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.screens.lists.record_list import RecordList
from nvo_desktop.ui.screens.partners import looks, sources
from nvo_desktop.ui.screens.partners.grid_words import Choice
from nvo_desktop.ui.screens.partners.point_list import PointList
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.inner_tabs import InnerTabs
from nvo_desktop.ui.widgets.label import OneLineLabel
from nvo_desktop.ui.widgets.search_field import SearchField

_POINTS, _TALKS = 0, 1
_SEARCH, _RESPONSE = 220, 190
_ALL = ""


class SaidPane(QWidget):
    """Two lists of which one is shown, narrowed by the same search."""

    everything_asked = Signal()

    def __init__(
        self,
        background: Background,
        services: sources.PartnerServices,
        choice: Callable[[], Choice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choice, self._talk = choice, ""
        self.points = PointList(
            background, looks.POINTS, sources.points(services, choice, lambda: self._talk), add_kind=None
        )
        self.talks = RecordList(background, looks.TALKS, sources.talks(background, services, choice), add_kind=None)
        self._lists: tuple[RecordList, RecordList] = (self.points, self.talks)
        self._tabs, self._stack = InnerTabs(["Inbreng", "Overleg"]), QStackedWidget()
        self._about, self._all = OneLineLabel("", "fact"), Button("Alles tonen", "link")
        self._response = Dropdown(
            "Reactie", [(_ALL, "Alle reacties"), *((one.value, capital(one.label)) for one in Response)]
        )
        self._search = SearchField("Zoeken")
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read both lists again."""
        for each in self._lists:
            each.reload()

    def reload_hidden(self) -> None:
        """Read the list again that is not shown, for its number; the one that is shown does so itself."""
        for each in self._lists:
            if not each.isVisible():
                each.reload()

    def tell(self, subject: str) -> None:
        """Say what the lists are about; empty for everything."""
        self._about.setText(subject)
        self._all.setVisible(bool(subject))
        lines = [
            (f"Geen inbreng: {subject}", "Kies een andere cel, of leg de inbreng vast."),
            (f"Nog niet gesproken: {subject}", "Druk op Enter in het rooster om dit overleg vast te leggen."),
        ]
        for each, look, words in zip(self._lists, (looks.POINTS, looks.TALKS), lines, strict=True):
            each.table.set_empty(*(words if subject else look.empty))

    def add_talk(self) -> None:
        """Ask for a consultation, and show it."""
        self._tabs.setCurrentIndex(_TALKS)
        self.talks.add()

    def add_point(self) -> None:
        """Ask for contributions, and show them; they belong to the consultation that is chosen where those show."""
        row = self.talks.table.current_row if self._tabs.currentIndex() == _TALKS else None
        self._tabs.setCurrentIndex(_POINTS)
        self._talk = row.id if row is not None else ""
        self.points.add()

    def enter(self) -> None:
        """Go to the list that holds something; where neither does, a consultation is what is missing."""
        filled = [at for at in (self._tabs.currentIndex(), _POINTS, _TALKS) if self._lists[at].count]
        if not filled:
            self.add_talk()
            return
        self._tabs.setCurrentIndex(filled[0])
        self._lists[filled[0]].table.setFocus()

    def _build(self) -> None:
        self._search.setFixedWidth(_SEARCH)
        self._response.setFixedWidth(_RESPONSE)
        bar = QHBoxLayout()
        bar.setContentsMargins(LEFT, 4, RIGHT, 0)
        bar.setSpacing(8)
        bar.addWidget(self._tabs)
        bar.addWidget(self._about)
        bar.addWidget(self._all)
        bar.addStretch(1)
        bar.addWidget(self._response)
        bar.addWidget(self._search)
        for each in self._lists:
            each.bar.hide()
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._show)
        self._all.clicked.connect(self.everything_asked)
        self._response.chosen.connect(self._narrow)
        for at, each in enumerate(self._lists):
            self._search.searched.connect(each.search)
            each.counted.connect(partial(self._tabs.set_count, at))
        self._search.went_down.connect(self._go_down)

    def _go_down(self) -> None:
        self._lists[self._tabs.currentIndex()].table.setFocus()

    def _show(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        self._talk = ""
        self._response.setVisible(at == _POINTS)

    def _narrow(self, response: str) -> None:
        self.points.show_only((lambda row: row.response.value == response) if response else None)
