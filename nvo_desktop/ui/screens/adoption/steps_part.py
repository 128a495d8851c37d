"""The list of steps that can be changed: for all councils, for one, or for the region."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.adoption import looks
from nvo_desktop.ui.screens.adoption.services import AdoptionServices
from nvo_desktop.ui.screens.adoption.steps import EVERY, REGIONAL, StepDeeds
from nvo_desktop.ui.screens.lists.record_list import ListSource, RecordList
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.first_keys import hand_keys_to

_WIDTH = 240


class StepsPart(Screen):
    """A choice of whose steps, and the list of them."""

    shows = frozenset({"municipality"})

    def __init__(
        self,
        background: Background,
        services: AdoptionServices,
        version: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._services, self._version = services, version
        self._whose = Dropdown("Van wie", [(EVERY, "Alle raden"), (REGIONAL, "Regio")])
        self._whose.setMinimumWidth(_WIDTH)
        deeds = StepDeeds(services.boards, services.road, version, lambda: self._key)
        source = ListSource(deeds.rows, deeds, dict, dict, deeds.move)
        self.steps = RecordList(background, looks.STEPS, source, add_kind="plain")
        self._key = EVERY
        self.steps.bar.put_before(self._whose)
        self._whose.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.steps)
        hand_keys_to(self.steps, self)

    def reload(self) -> None:
        """Read the councils and the steps again."""
        self._do(lambda: self._services.boards.board(self._version() or None), self._show)

    def _show(self, board: object) -> None:
        councils = getattr(board, "councils", ())
        names = [(row.municipality_id, row.municipality) for row in councils]
        self._whose.set_choices([(EVERY, "Alle raden"), (REGIONAL, "Regio"), *names])
        self.steps.reload()

    def _choose(self, key: str) -> None:
        self._key = key
        self.steps.reload()
