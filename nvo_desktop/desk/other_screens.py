"""The screens that a dossier does not open with: loaded when it is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from nvo_desktop.desk.lists import Lists
from nvo_desktop.desk.services import Services
from nvo_desktop.desk.texts import Texts
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.adoption.adoption_screen import AdoptionScreen
from nvo_desktop.ui.screens.agreements.data_part import lists_of
from nvo_desktop.ui.screens.overview.overview_screen import OverviewScreen, OverviewServices
from nvo_desktop.ui.screens.partners.partners_screen import PartnersScreen
from nvo_desktop.ui.screens.parts_screen import PartsScreen
from nvo_desktop.ui.screens.planning.roadmap_part import RoadmapPart
from nvo_desktop.ui.screens.sources.sources_screen import SourcesScreen
from nvo_desktop.ui.screens.vision.vision_page import VisionPage


class OtherScreens:
    """Builds them; document and agreements are not among them."""

    def __init__(self, services: Services, background: Background, texts: Texts, today: Callable[[], date]) -> None:
        self._services, self._background, self._texts, self._today = services, background, texts, today
        self._lists = Lists(services, background, today)

    def overview(self) -> OverviewScreen:
        """How far everything is."""
        services = self._services
        means = OverviewServices(services.overview, services.actions, lambda: lists_of(services.choices))
        return OverviewScreen(self._background, means, self._today)

    def partners(self) -> PartnersScreen:
        """With whom was spoken, and about what."""
        return PartnersScreen(self._background, self._services.partners)

    def adoption(self) -> AdoptionScreen:
        """How far the councils are."""
        return AdoptionScreen(self._background, self._services.adoption, self._today, self._texts.editor)

    def planning(self) -> PartsScreen:
        """What must be ready when."""
        lists = self._lists
        return PartsScreen(
            self._background,
            "Planning",
            "Wat wanneer klaar moet zijn, en wie daarvoor zorgt",
            (
                ("Mijlpalen", lists.milestones),
                ("Routekaart", self._roadmap),
                ("Acties", lists.actions),
                ("Ontwikkeldoelen", lists.goals),
            ),
        )

    def sources(self) -> SourcesScreen:
        """The papers that were brought in."""
        return SourcesScreen(self._background, self._services.sources)

    def vision(self, parent: QWidget) -> VisionPage:
        """The chapters around the agreements."""
        return VisionPage(self._background, self._services.chapters, self._texts.editor, parent)

    def _roadmap(self) -> RoadmapPart:
        lines, milestones = self._services.roadmap_lines, self._services.milestones
        records = self._lists.roadmap_lines()
        return RoadmapPart(self._background, lambda: (lines.lines(), milestones.milestones()), records, self._today)
