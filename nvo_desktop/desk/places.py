"""Which screens a dossier has, and what each of them is built of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from nvo_desktop.desk.late import document_screen
from nvo_desktop.desk.lists import Lists
from nvo_desktop.desk.memory import Memory
from nvo_desktop.desk.parts import Parts
from nvo_desktop.desk.services import Services
from nvo_desktop.desk.texts import Texts, ask_to_open
from nvo_desktop.desk.ways import ADOPTION, AGREEMENTS, PARTNERS, PLANNING
from nvo_desktop.services.overview.places import Where
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.adoption.adoption_screen import AdoptionScreen
from nvo_desktop.ui.screens.agreements.agreement_page import AgreementPage
from nvo_desktop.ui.screens.agreements.agreements_screen import VISION, AgreementsScreen
from nvo_desktop.ui.screens.agreements.data_part import lists_of
from nvo_desktop.ui.screens.overview.overview_screen import OverviewScreen, OverviewServices
from nvo_desktop.ui.screens.partners.partners_screen import PartnersScreen
from nvo_desktop.ui.screens.parts_screen import PartsScreen
from nvo_desktop.ui.screens.planning.roadmap_part import RoadmapPart
from nvo_desktop.ui.screens.sources.sources_screen import SourcesScreen
from nvo_desktop.ui.screens.vision.vision_page import VisionPage
from nvo_desktop.ui.shell.asks import Asks
from nvo_desktop.ui.shell.bench import Place

_TAB = "tab"
SOURCES = "sources"


class Places:
    """Builds the screens of one dossier, each when it is first chosen."""

    def __init__(
        self, services: Services, background: Background, memory: Memory, go: Callable[[Where], None], asks: Asks
    ) -> None:
        self._services, self._background, self._memory = services, background, memory
        self._go, self._asks = go, asks
        self._lists, self._texts = Lists(services, background, date.today), Texts(services, background)
        self._parts = Parts(services, background, self._texts, date.today)

    def all(self) -> tuple[Place, ...]:
        """The screens in the order of the rail."""
        return (
            Place("overview", "Overzicht", "overview", self._overview),
            Place(AGREEMENTS, "NvO-afspraken", "agree", self._agreements, self._tabs()),
            Place(PARTNERS, "Partners", "partners", self._partners),
            Place(ADOPTION, "Vaststelling", "council", self._adoption),
            Place(PLANNING, "Planning", "plan", self._planning),
            Place(SOURCES, "Bronstukken", "folder", self._sources),
            Place("document", "Document", "doc", self._document),
        )

    def live_in(self, bench: QWidget) -> None:
        """Let go with the bench what the screens share: it would read a dossier that is closed."""
        self._texts.live_in(bench)

    def _tabs(self) -> tuple[tuple[str, str], ...]:
        agreements = self._services.norm.agreements
        return ((VISION, "Visie"), *((one.key, f"{one.number} {one.tab}") for one in agreements))

    def _overview(self) -> OverviewScreen:
        services = self._services
        means = OverviewServices(services.overview, services.actions, lambda: lists_of(services.choices))
        screen = OverviewScreen(self._background, means, date.today)
        screen.asked.connect(self._go)
        return screen

    def _partners(self) -> PartnersScreen:
        return PartnersScreen(self._background, self._services.partners)

    def _roadmap(self) -> RoadmapPart:
        lines, milestones = self._services.roadmap_lines, self._services.milestones
        records = self._lists.roadmap_lines()
        return RoadmapPart(self._background, lambda: (lines.lines(), milestones.milestones()), records, date.today)

    def _planning(self) -> PartsScreen:
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

    def _adoption(self) -> AdoptionScreen:
        return AdoptionScreen(self._background, self._services.adoption, date.today, self._texts.editor)

    def _sources(self) -> SourcesScreen:
        screen = SourcesScreen(self._background, self._services.sources)
        screen.papers_asked.connect(self._asks.papers)
        return screen

    def _document(self) -> QWidget:
        screen = document_screen(self._background, self._services.document(), self._services.norm)
        screen.export_asked.connect(self._asks.export)
        screen.link_asked.connect(partial(ask_to_open, screen))
        screen.asked.connect(self._go)
        return screen

    def _agreements(self) -> AgreementsScreen:
        screen = AgreementsScreen(self._background, self._services.agreements, self._vision, self._agreement)
        screen.go(self._memory.word(_TAB))
        screen.tab_shown.connect(partial(self._memory.keep, _TAB))
        return screen

    def _vision(self, parent: QWidget) -> VisionPage:
        return VisionPage(self._background, self._services.chapters, self._texts.editor, parent)

    def _agreement(self, key: str, parent: QWidget) -> AgreementPage:
        norm = self._services.norm.agreement(key)
        return AgreementPage(self._background, norm, self._services.agreements, self._parts.of(key), parent)
