"""All consultations, and below them what was brought in at the one that is chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.lists.record_list import RecordList
from nvo_desktop.ui.screens.partners import looks, sources
from nvo_desktop.ui.screens.partners.grid_words import Choice
from nvo_desktop.ui.screens.partners.point_list import PointList
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.section_title import SectionTitle

_NO_TALK = ("Kies een overleg", "Hier staat dan wat er is ingebracht, en legt u inbreng vast.")


class TalksPart(QWidget):
    """Two lists: the consultations, and the contributions of one of them."""

    def __init__(
        self, background: Background, services: sources.PartnerServices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._talk = ""
        self.talks = RecordList(background, looks.TALKS, sources.talks(background, services, Choice), add_kind=None)
        source = sources.points_of_talk(services, lambda: self._talk)
        self.points = PointList(background, looks.POINTS_OF_TALK, source, add_kind="plain")
        self._title = SectionTitle("Inbreng")
        self._build()
        self.talks.table.chosen.connect(self._choose)
        self._choose(None)

    def add_talk(self) -> None:
        """Ask for a consultation."""
        self.talks.add()

    def add_point(self) -> None:
        """Ask for contributions to the consultation that is chosen."""
        self.points.add()

    def go(self, key: str) -> None:
        """Choose a consultation by its id, with the keyboard there."""
        self.talks.go(key)

    @property
    def has_choice(self) -> bool:
        """Whether a consultation is chosen."""
        return bool(self._talk)

    def _build(self) -> None:
        self.points.bar.put_before(self._title)
        below = Ground("surface")
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.points)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.talks)
        splitter.addWidget(below)
        splitter.setSizes([1, 1])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        hand_keys_to(self.talks, self)

    def _choose(self, row: Any) -> None:
        before, self._talk = self._talk, row.id if row is not None else ""
        self._title.set_remark(row.title if row is not None else "")
        self.points.table.set_empty(*(looks.POINTS_OF_TALK.empty if self._talk else _NO_TALK))
        self.points.bar.show_add(is_possible=bool(self._talk))
        if self._talk != before:
            self.points.reload()
