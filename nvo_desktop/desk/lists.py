"""The lists of records of a dossier: what each shows, and from which service it comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from nvo_desktop.desk.services import Services
from nvo_desktop.model.codes import ActionStatus, DecisionStatus, MilestoneKind, Response
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.agreements.data_part import lists_of
from nvo_desktop.ui.screens.attachments.files import Files
from nvo_desktop.ui.screens.lists.looks import ACTIONS, CONSULTATIONS, CONTRIBUTIONS, DECISIONS
from nvo_desktop.ui.screens.lists.record_list import ListSource, RecordList
from nvo_desktop.ui.screens.planning.looks import GOALS, milestones, roadmap_lines


class Lists:
    """Builds lists, of one agreement or of the whole dossier (agreement empty)."""

    def __init__(self, services: Services, background: Background, today: Callable[[], date]) -> None:
        self._services, self._background, self._today = services, background, today

    def decisions(self, agreement: str = "") -> RecordList:
        """The decision log."""
        deeds = self._services.decisions

        def start() -> Mapping[str, Any]:
            number = deeds.next_number(self._today())
            return {"number": number, "status": DecisionStatus.TAKEN.value, "agreements": _about(agreement)}

        files = self._files("decision")
        source = ListSource(lambda: deeds.decisions(agreement or None), deeds, self._offered, start, files=files)
        return RecordList(self._background, DECISIONS, source)

    def actions(self, agreement: str = "") -> RecordList:
        """Who does what."""
        deeds = self._services.actions

        def start() -> Mapping[str, Any]:
            return {"status": ActionStatus.OPEN.value, "agreement": agreement}

        source = ListSource(lambda: deeds.actions(agreement or None), deeds, self._offered, start)
        return RecordList(self._background, ACTIONS, source)

    def consultations(self, agreement: str = "") -> RecordList:
        """With whom was spoken."""
        deeds = self._services.consultations

        def start() -> Mapping[str, Any]:
            return {"agreements": _about(agreement)}

        files = self._files("consultation")
        source = ListSource(lambda: deeds.consultations(agreement or None), deeds, self._offered, start, files=files)
        return RecordList(self._background, CONSULTATIONS, source)

    def contributions(self, agreement: str = "") -> RecordList:
        """What partners brought in."""
        deeds = self._services.contributions

        def start() -> Mapping[str, Any]:
            return {"response": Response.TO_WEIGH.value, "agreement": agreement}

        source = ListSource(lambda: deeds.contributions(agreement or None), deeds, self._offered, start)
        return RecordList(self._background, CONTRIBUTIONS, source)

    def milestones(self) -> RecordList:
        """The dated marks of the routekaart."""
        deeds = self._services.milestones
        source = ListSource(deeds.milestones, deeds, self._offered, lambda: {"kind": MilestoneKind.OTHER.value})
        return RecordList(self._background, milestones(self._today), source)

    def roadmap_lines(self) -> RecordList:
        """The lines of the routekaart."""
        deeds = self._services.roadmap_lines

        def start() -> Mapping[str, Any]:
            return {"number": max((row.number for row in deeds.lines()), default=0) + 1}

        source = ListSource(deeds.lines, deeds, self._offered, start, deeds.move)
        return RecordList(self._background, roadmap_lines(self._today), source)

    def goals(self) -> RecordList:
        """What the region wants to have changed."""
        deeds = self._services.goals
        source = ListSource(deeds.goals, deeds, self._offered, dict, deeds.move)
        return RecordList(self._background, GOALS, source)

    def _files(self, kind: str) -> Files:
        return Files(self._background, self._services.attachments, kind)

    def _offered(self) -> Any:
        return lists_of(self._services.choices)


def _about(agreement: str) -> list[str]:
    return [agreement] if agreement else []
