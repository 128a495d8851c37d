"""The whole first screen in one reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nvo_desktop.model.codes import TextStatus, Verdict
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.adoption.board import Board, Boards
from nvo_desktop.services.agreements import Agreements, AgreementTab
from nvo_desktop.services.assessments import AgreementState, Assessments
from nvo_desktop.services.overview.agenda import Agenda, NextDate, ToDo
from nvo_desktop.services.overview.missing import Misses, Missing
from nvo_desktop.services.regions import Regions
from nvo_desktop.storage.dossier_file import OpenDossier


@dataclass(frozen=True, slots=True)
class AgreementTile:
    """How one agreement stands: its text, its control questions, its actions, and how much still misses."""

    key: str
    number: int
    tab: str
    title: str
    status: TextStatus
    verdict: Verdict | None
    answered: int
    questions: int
    open_actions: int
    missing: int


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """The first screen. period: "2027–2030". board: of the current version, None while there is none."""

    region: str
    period: str
    tiles: tuple[AgreementTile, ...]
    board: Board | None
    dates: tuple[NextDate, ...]
    to_do: tuple[ToDo, ...]
    missing: tuple[Missing, ...]


class Overview:
    """Reads the first screen of one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._regions = Regions(dossier)
        self._agreements = Agreements(dossier, norm)
        self._assessments = Assessments(dossier, norm)
        self._boards = Boards(dossier, norm)
        self._agenda = Agenda(dossier, norm)
        self._misses = Misses(dossier, norm)

    def page(self, today: date) -> OverviewPage:
        """All of it, seen from a day."""
        region, missing = self._regions.region(), self._misses.missing()
        return OverviewPage(
            region.name,
            region.period,
            self._tiles(missing),
            self._boards.board(today=today),
            self._agenda.dates(today),
            self._agenda.to_do(today),
            missing,
        )

    def _tiles(self, missing: Sequence[Missing]) -> tuple[AgreementTile, ...]:
        counts = Counter(one.where.agreement for one in missing)
        tabs = self._agreements.overview()
        return tuple(_tile(tab, self._assessments.state(tab.key), counts[tab.key]) for tab in tabs)


def _tile(tab: AgreementTab, state: AgreementState, missing: int) -> AgreementTile:
    return AgreementTile(
        tab.key, tab.number, tab.tab, tab.title, tab.status, state.verdict, state.answered, len(state.answers),
        tab.open_actions, missing,
    )  # fmt: skip
