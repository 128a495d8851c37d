"""The cards of the overview: how far the councils are, the tiles, next days and what still misses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.services.adoption.board import Board
from nvo_desktop.services.overview.agenda import NextDate
from nvo_desktop.services.overview.missing import Missing
from nvo_desktop.services.overview.overview import AgreementTile
from nvo_desktop.services.overview.places import Where
from nvo_desktop.ui.screens.overview.words import (
    adoption_remark,
    counted,
    date_line,
    missing_groups,
    missing_line,
    tile_facts,
)  # fmt: skip
from nvo_desktop.ui.widgets.adoption_bar import Segment
from nvo_desktop.ui.widgets.adoption_summary import AdoptionSummary
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.card import Card
from nvo_desktop.ui.widgets.go_group import GoGroup
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.tile import Tile
from nvo_desktop.ui.widgets.tip import tip

_ACROSS, _APART, _LINE_PAD = 4, 12, 6


class AdoptionCard(Card):
    """The bar with its sentence, and the way to the board."""

    asked = Signal(object)  # a Where

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._summary, link = AdoptionSummary(names=True), Button("Naar vaststelling", "link")
        self._summary.add_action(link)
        self.body.addWidget(self._summary)
        link.clicked.connect(lambda: self.asked.emit(Where("adoption")))
        self._councils: dict[str, str] = {}
        self._summary.bar.take_clicks()
        self._summary.bar.asked.connect(self._on_council)

    def show_board(self, board: Board | None) -> None:
        """Show how far the councils are with the current version."""
        if board is None:
            self._summary.set_segments((), "Er is nog geen tekstversie om vast te stellen.")
        else:
            self._councils = {row.municipality: row.municipality_id for row in board.councils}
            segments = [Segment(one.municipality, one.result.label) for one in board.bar]
            self._summary.set_segments(segments, adoption_remark(board))

    def _on_council(self, name: str) -> None:
        self.asked.emit(Where("adoption", key=self._councils[name]))


class Tiles(QWidget):
    """The eight agreements."""

    asked = Signal(object)  # a Where

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: dict[str, Tile] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_APART)

    def show_tiles(self, tiles: Sequence[AgreementTile]) -> None:
        """Show how each agreement stands."""
        for place, one in enumerate(tiles):
            if one.key not in self._tiles:
                self._add(place, one)
            self._tiles[one.key].set_facts(tile_facts(one))
            self._tiles[one.key].setToolTip(tip(one.title))

    @property
    def first(self) -> QWidget | None:
        """The first tile, once there is one."""
        return next(iter(self._tiles.values()), None)

    def _add(self, place: int, one: AgreementTile) -> None:
        tile = Tile(str(one.number), one.tab)
        tile.clicked.connect(lambda: self.asked.emit(Where("text", one.key)))
        self._tiles[one.key] = tile
        self._grid.addWidget(tile, place // _ACROSS, place % _ACROSS)


class _Groups(Card):
    """Groups of lines that go somewhere; one sentence where there are none."""

    asked = Signal(object)  # a Where

    def __init__(self, title: str, none: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._groups: dict[str, GoGroup] = {}
        self._none = PlainLabel(none, "fact", wraps=True)
        self.body.addWidget(self._none)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(12)
        self.body.setContentsMargins(18 - _LINE_PAD, 14, 18 - _LINE_PAD, 16)  # a line has its ground around its words
        self._none.setContentsMargins(_LINE_PAD, 0, _LINE_PAD, 0)
        head = QHBoxLayout()
        head.setContentsMargins(_LINE_PAD, 0, _LINE_PAD, 0)
        self.body.removeWidget(self.title)
        head.addWidget(self.title)
        self.body.insertLayout(0, head)
        self.body.addLayout(self._inside)
        self.body.addStretch(1)

    def _group(self, title: str) -> GoGroup:
        if title not in self._groups:
            made = GoGroup(title, tone="bad" if title == "Te laat" else "text2")
            made.gone.connect(self.asked)
            self._groups[title] = made
            self._inside.addWidget(made)
        return self._groups[title]

    def _only(self, titles: Sequence[str]) -> None:
        for title, group in self._groups.items():
            group.setVisible(title in titles)
        self._none.setVisible(not titles)


class DatesCard(_Groups):
    """What is planned with councils and on the routekaart: what is late, and what comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "Volgende data", "Er staan geen data gepland. U plant ze bij Vaststelling en Planning.", parent
        )
        for title in ("Te laat", "Komende tijd"):
            self._group(title)

    def show_dates(self, dates: Sequence[NextDate], today: date) -> None:
        """Show these; actions are left to the list of what is to be done."""
        shown = [one for one in dates if one.kind != "action"]
        parts = {
            "Te laat": [one for one in shown if one.is_late],
            "Komende tijd": [one for one in shown if not one.is_late],
        }
        for title, some in parts.items():
            self._group(title).set_pairs([(date_line(one, today), one.where) for one in some])
        self._only([title for title, some in parts.items() if some])


class MissingCard(_Groups):
    """What still misses before the councils can decide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Wat ontbreekt nog", "Er ontbreekt niets meer voor de raden.", parent)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Show these, by kind."""
        groups = missing_groups(missing)
        for title, some in groups:
            self._group(title).set_pairs([(missing_line(one), one.where) for one in some])
        self._only([title for title, _ in groups])
        self.title.set_remark(counted(len(missing), "punt", "punten") if missing else "")
