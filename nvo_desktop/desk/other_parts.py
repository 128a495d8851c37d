"""The parts of the work on one agreement that nobody sees at once: loaded when a dossier is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nvo_desktop.desk.lists import Lists
from nvo_desktop.desk.services import Services
from nvo_desktop.desk.texts import Texts
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.adoption.board_part import BoardPart
from nvo_desktop.ui.screens.agreements.data_part import DataPart, DataServices
from nvo_desktop.ui.screens.agreements.deviations_part import DeviationsPart
from nvo_desktop.ui.screens.agreements.state_part import StatePart


class OtherParts:
    """Builds all but the text."""

    def __init__(self, services: Services, background: Background, texts: Texts, today: Callable[[], date]) -> None:
        self._services, self._background, self._texts, self._today = services, background, texts, today
        self.lists = Lists(services, background, today)

    def data(self, key: str) -> DataPart:
        """What the norm asks in fields and registers."""
        services = self._services
        data = DataServices(services.fields, services.registers, services.choices)
        return DataPart(self._background, services.norm.agreement(key), data, self._texts.means())

    def councils(self) -> BoardPart:
        """How far the councils are."""
        board = BoardPart(self._background, self._services.adoption, self._today, self._texts.editor)
        board.fold_panel()  # the norm stands there
        return board

    def deviations(self, key: str) -> DeviationsPart:
        """Where a municipality departs from what is agreed."""
        return DeviationsPart(self._background, key, self._services.agreements, self._texts.editor())

    def state(self, key: str) -> StatePart:
        """The questions of the norm, answered."""
        return StatePart(self._background, key, self._services.state, self._today)
