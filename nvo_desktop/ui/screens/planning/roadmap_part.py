"""The routekaart: its lines drawn on a time line with their milestones, and below it the table with the same facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.services.planning import MilestoneRow
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.lists.record_list import RecordList
from nvo_desktop.ui.screens.planning.looks import line_state, milestone_state
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.scrolling import Scrolling
from nvo_desktop.ui.widgets.time_line import Mark, Span, TimeLine

RoadmapRead = tuple[Sequence[Any], Sequence[MilestoneRow]]
"""The lines in their order, and the milestones."""

_SHARE = 0.5  # of the height, at most, for the drawing


class RoadmapPart(Screen):
    """The keyboard is in the table; the drawing is to look at."""

    shows: ClassVar[frozenset[str]] = frozenset({"roadmap_line", "milestone"})

    def __init__(
        self,
        background: Background,
        read: Callable[[], RoadmapRead],
        records: RecordList,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._read, self._records, self._today = read, records, today
        self._drawn = TimeLine("Tijdlijn van de routekaart; de tabel eronder zegt hetzelfde")
        self._pane = Scrolling(self._drawn)
        around = QHBoxLayout()
        around.setContentsMargins(LEFT, 12, RIGHT, 0)
        around.addWidget(self._pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(around)
        column.addWidget(records, 1)
        hand_keys_to(records, self)

    def reload(self) -> None:
        """Read lines and milestones again."""
        self._do(self._read, self._show)

    def go(self, key: str) -> None:
        """Choose a line by its id, with the keyboard there."""
        self._records.go(key)

    def _show(self, read: RoadmapRead) -> None:
        lines, milestones = read
        today, rows = self._today(), {line.id: row for row, line in enumerate(lines)}
        spans = [
            Span(f"{line.number} {line.title}", line.start, line.actual or line.planned, line_state(line, today))
            for line in lines
        ]
        marks = [
            Mark(rows[one.line_id], one.date, one.title, milestone_state(one, today))
            for one in milestones
            if one.date and one.line_id in rows
        ]
        self._drawn.show_spans(spans, marks, today)
        self._share_room()

    def _share_room(self) -> None:
        """Leave at least half of the height to the table; of many lines the drawing scrolls."""
        self._pane.setHidden(self._drawn.isHidden())
        self._pane.setFixedHeight(min(self._drawn.sizeHint().height(), round(self.height() * _SHARE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()
