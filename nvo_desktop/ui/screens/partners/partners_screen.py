"""Partners: the grid, the consultations, the contributions, and the partners themselves."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.partners import looks, sources
from nvo_desktop.ui.screens.partners.grid_words import Choice
from nvo_desktop.ui.screens.partners.overview_part import OverviewPart
from nvo_desktop.ui.screens.partners.partners_part import PartnersPart
from nvo_desktop.ui.screens.partners.point_list import PointList
from nvo_desktop.ui.screens.partners.talks_part import TalksPart
from nvo_desktop.ui.screens.parts_screen import PartsScreen
from nvo_desktop.ui.widgets.button import Button

_TITLE, _FACT = "Partners", "Met wie is over welke afspraak gesproken, en wat is er met hun inbreng gedaan"
_OVERVIEW, _TALKS, _POINTS, _PARTNERS = "Overzicht", "Overleg", "Inbreng", "Partners"


class PartnersScreen(PartsScreen):
    """The two deeds people come for stand above every part."""

    shows: ClassVar[frozenset[str]] = frozenset({"consultation", "contribution", "partner"})

    def __init__(
        self, background: Background, services: sources.PartnerServices, parent: QWidget | None = None
    ) -> None:
        self._services = services
        parts = (
            (_OVERVIEW, lambda: OverviewPart(background, services)),
            (_TALKS, lambda: TalksPart(background, services)),
            (
                _POINTS,
                lambda: PointList(background, looks.ALL_POINTS, sources.points(services, Choice), add_kind=None),
            ),
            (_PARTNERS, lambda: PartnersPart(background, services)),
        )
        super().__init__(background, _TITLE, _FACT, parts, parent)
        add_point = Button("Inbreng vastleggen", "plain", "plus")
        add_talk = Button("Overleg vastleggen", "main", "plus")
        add_point.clicked.connect(self.add_point)
        add_talk.clicked.connect(self.add_talk)
        self._header.add_action(add_point)
        self._header.add_action(add_talk)
        add_talk.setToolTip("Overleg vastleggen (Insert)")

    def reload(self) -> None:
        """Count again."""
        self._do(self._services.counts, self._show_counts)

    def go(self, key: str) -> QWidget | None:
        """Show a part by its name, or what was said about an agreement by its key; gives where the way goes on."""
        if super().go(key) is not None:
            return self.current_part
        overview = super().go(_OVERVIEW)
        if isinstance(overview, OverviewPart):
            overview.choose(Choice(agreement=key))
        return overview

    def add_talk(self) -> None:
        """Ask for a consultation, in the part that shows it."""
        if not isinstance(self.current_part, OverviewPart | TalksPart):
            self.go(_TALKS)
        here = self.current_part
        if isinstance(here, OverviewPart | TalksPart):
            here.add_talk()

    def add_point(self) -> None:
        """Ask for contributions, in the part that shows them."""
        here = self.current_part
        if isinstance(here, OverviewPart) or (isinstance(here, TalksPart) and here.has_choice):
            here.add_point()
            return
        self.go(_POINTS)
        points = self.current_part
        if isinstance(points, PointList):
            points.add()

    def _show_counts(self, counts: tuple[int, int, int]) -> None:
        for part, count in zip((_TALKS, _POINTS, _PARTNERS), counts, strict=True):
            self._show_count(part, count)
