"""Which screens a dossier has, and what each of them is built of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from nvo_desktop.desk.late import Late
from nvo_desktop.desk.late_screens import document_screen, other_screens
from nvo_desktop.desk.memory import Memory
from nvo_desktop.desk.parts import Parts
from nvo_desktop.desk.services import Services
from nvo_desktop.desk.texts import Texts, ask_to_open
from nvo_desktop.desk.ways import ADOPTION, AGREEMENTS, PARTNERS, PLANNING
from nvo_desktop.services.overview.places import Where
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.agreements.agreement_page import AgreementPage
from nvo_desktop.ui.screens.agreements.agreements_screen import VISION, AgreementsScreen
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
        self._texts = texts = Texts(services, background)
        self._parts = Parts(services, background, texts, date.today)
        self._others = Late(lambda: other_screens(services, background, texts, date.today))

    def all(self) -> tuple[Place, ...]:
        """The screens in the order of the rail."""
        return (
            Place("overview", "Overzicht", "overview", self._overview),
            Place(AGREEMENTS, "NvO-afspraken", "agree", self._agreements, self._tabs()),
            Place(PARTNERS, "Partners", "partners", lambda: self._others().partners()),
            Place(ADOPTION, "Vaststelling", "council", self._adoption),
            Place(PLANNING, "Planning", "plan", lambda: self._others().planning()),
            Place(SOURCES, "Bronstukken", "folder", self._sources),
            Place("document", "Document", "doc", self._document),
        )

    def live_in(self, bench: QWidget) -> None:
        """Let go with the bench what the screens share: it would read a dossier that is closed."""
        self._texts.live_in(bench)

    def _tabs(self) -> tuple[tuple[str, str], ...]:
        agreements = self._services.norm.agreements
        return ((VISION, "Visie"), *((one.key, f"{one.number} {one.tab}") for one in agreements))

    def _overview(self) -> QWidget:
        screen = self._others().overview()
        screen.asked.connect(self._go)
        return screen

    def _adoption(self) -> QWidget:
        screen = self._others().adoption()
        screen.told.connect(self._asks.tell)
        return screen

    def _sources(self) -> QWidget:
        screen = self._others().sources()
        screen.papers_asked.connect(self._asks.papers)
        return screen

    def _document(self) -> QWidget:
        screen = document_screen(self._background, self._services.document(), self._services.norm)
        screen.export_asked.connect(self._asks.export)
        screen.package_asked.connect(self._asks.package)
        screen.link_asked.connect(partial(ask_to_open, screen))
        screen.asked.connect(self._go)
        return screen

    def _agreements(self) -> AgreementsScreen:
        screen = AgreementsScreen(self._background, self._services.agreements, self._vision, self._agreement)
        screen.go(self._memory.word(_TAB))
        screen.tab_shown.connect(partial(self._memory.keep, _TAB))
        return screen

    def _agreement(self, key: str, parent: QWidget) -> AgreementPage:
        norm = self._services.norm.agreement(key)
        return AgreementPage(self._background, norm, self._services.agreements, self._parts.of(key), parent)

    def _vision(self, parent: QWidget) -> QWidget:
        return self._others().vision(parent)
