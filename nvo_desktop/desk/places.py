"""Which screens a dossier has, and what each of them is built of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from nvo_desktop.desk.lists import Lists
from nvo_desktop.desk.services import Services
from nvo_desktop.norm.definitions import AgreementNorm
from nvo_desktop.storage.settings import Settings
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screens.adoption.adoption_screen import AdoptionScreen
from nvo_desktop.ui.screens.agreements.agreement_page import AgreementPage, Part
from nvo_desktop.ui.screens.agreements.agreements_screen import VISION, AgreementsScreen
from nvo_desktop.ui.screens.agreements.data_part import DataPart, DataServices
from nvo_desktop.ui.screens.agreements.descriptions_part import DescriptionsPart, described
from nvo_desktop.ui.screens.agreements.state_part import StatePart
from nvo_desktop.ui.screens.agreements.text_part import TextPart
from nvo_desktop.ui.screens.parts_screen import PartsScreen
from nvo_desktop.ui.screens.sources.sources_screen import SourcesScreen
from nvo_desktop.ui.screens.vision.vision_page import VisionPage
from nvo_desktop.ui.shell.bench import Place

_TAB = "tab"
SOURCES = "sources"


class Places:
    """Builds the screens of one dossier, each when it is first chosen."""

    def __init__(
        self, services: Services, background: Background, settings: Settings, ask_papers: Callable[[], None]
    ) -> None:
        self._ask_papers = ask_papers
        self._services, self._background, self._settings = services, background, settings
        self._lists = Lists(services, background, date.today)

    def all(self) -> tuple[Place, ...]:
        """The screens in the order of the rail."""
        return (
            Place("agreements", "NvO-afspraken", "agree", self._agreements, self._tabs()),
            Place("partners", "Partners", "partners", self._partners),
            Place("adoption", "Vaststelling", "council", self._adoption),
            Place(SOURCES, "Bronstukken", "folder", self._sources),
        )

    def _tabs(self) -> tuple[tuple[str, str], ...]:
        agreements = self._services.norm.agreements
        return ((VISION, "Visie"), *((one.key, f"{one.number} {one.tab}") for one in agreements))

    def _partners(self) -> PartsScreen:
        return PartsScreen(
            "Partners",
            "Met wie is gesproken, en wat is er met hun inbreng gedaan",
            (("Overleg", self._lists.consultations), ("Inbreng", self._lists.contributions)),
        )

    def _adoption(self) -> AdoptionScreen:
        return AdoptionScreen(self._background, self._services.adoption, date.today)

    def _sources(self) -> SourcesScreen:
        screen = SourcesScreen(self._background, self._services.sources)
        screen.papers_asked.connect(self._ask_papers)
        return screen

    def _agreements(self) -> AgreementsScreen:
        services, dossier_id = self._services, self._services.session.dossier.dossier_id
        screen = AgreementsScreen(self._background, services.agreements, self._vision, self._agreement)
        screen.go(self._settings.of_dossier(dossier_id, _TAB))
        screen.tab_shown.connect(partial(self._settings.keep_of_dossier, dossier_id, _TAB))
        return screen

    def _vision(self) -> VisionPage:
        return VisionPage(self._background, self._services.chapters, self._editor)

    def _agreement(self, key: str) -> AgreementPage:
        norm = self._services.norm.agreement(key)
        return AgreementPage(self._background, norm, self._services.agreements, self._parts(key))

    def _parts(self, key: str) -> tuple[Part, ...]:
        services, lists = self._services, self._lists
        norm = services.norm.agreement(key)
        data = DataServices(services.fields, services.registers, services.choices)
        text = Part("Tekst", lambda: TextPart(self._background, key, services.agreements, self._editor()))
        descriptions = Part("Beschrijvingen", lambda: self._descriptions(norm))
        return (
            text,
            Part("Gegevens", lambda: DataPart(self._background, norm, data)),
            *((descriptions,) if described(norm) else ()),
            Part("Besluiten", lambda: lists.decisions(key), lambda facts: facts.decisions),
            Part("Overleg", lambda: lists.consultations(key), lambda facts: facts.consultations),
            Part("Inbreng", lambda: lists.contributions(key)),
            Part("Acties", lambda: lists.actions(key), lambda facts: facts.open_actions),
            Part("Stand van zaken", lambda: self._state(key), lambda facts: f"{facts.answered} / {facts.questions}"),
        )

    def _state(self, key: str) -> StatePart:
        return StatePart(self._background, key, self._services.state, date.today)

    def _descriptions(self, norm: AgreementNorm) -> DescriptionsPart:
        return DescriptionsPart(self._background, norm, self._services.fields, self._editor)

    def _editor(self) -> ProseEditor:
        norm = self._services.norm
        targets = [(f"#afspraak-{one.number}", f"Afspraak {one.number}: {one.title}") for one in norm.agreements]
        return ProseEditor(picture=_no_picture, add_picture=None, targets=targets)


def _no_picture(sha256: str) -> None:  # noqa: ARG001 - until figures can be added there are none to show
    return None
