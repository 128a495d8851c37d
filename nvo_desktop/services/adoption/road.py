"""Changing the road itself: the steps of a version, for all councils, for one, or for the region."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.adoption import AdoptionStep
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.prose.cleaning import clean_line
from nvo_desktop.services.adoption.adoptions import REGION, begin
from nvo_desktop.services.adoption.board import Board, Boards
from nvo_desktop.services.adoption.steps import key_of
from nvo_desktop.services.ordering import moved
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork


class Road:
    """The steps of a version. municipality_id: None means all councils, REGION the regional row."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._boards = Boards(dossier, norm)

    def add(self, version_id: str, title: str, municipality_id: str | None = None) -> Changes:
        """Add a step at the end. InputProblem for one without a title, or that is there already."""
        title = _titled(title)
        board = self._board(version_id)
        with self._dossier.unit_of_work(f"Stap ‘{title}’ toegevoegd") as work:
            steps = self._steps(work, board)
            whose = [row.municipality_id for row in board.councils] if municipality_id is None else [municipality_id]
            rank = max((step.rank for step in steps), default=-1) + 1
            for each in whose:
                _add(work, board, each, title, rank)
            return work.commit()

    def rename(self, version_id: str, key: str, title: str, municipality_id: str | None = None) -> Changes:
        """Give a step another title; its dates stay."""
        title = _titled(title)
        with self._dossier.unit_of_work(f"Stap hernoemd tot ‘{title}’") as work:
            for step in self._named(work, version_id, key, municipality_id):
                step.body = title
            return work.commit()

    def remove(self, version_id: str, key: str, municipality_id: str | None = None) -> Changes:
        """Take a step out, with its dates. InputProblem for the last one of all councils."""
        with self._dossier.unit_of_work("Stap verwijderd") as work:
            named = self._named(work, version_id, key, municipality_id)
            if municipality_id is None and len(self._board(version_id).columns) == 1:
                raise InputProblem("Dit is de enige stap.", "Voeg eerst een andere toe, of hernoem deze.")
            for step in named:
                work.delete(step)
            return work.commit()

    def move(self, version_id: str, key: str, steps: int) -> Changes:
        """Move a step of all councils by so many places, to the left when negative."""
        board = self._board(version_id)
        with self._dossier.unit_of_work("Stap verplaatst") as work:
            every = self._steps(work, board)
            places = [_Place(column.key, place) for place, column in enumerate(board.columns)]
            ranks = {each.id: each.rank for each in places} | moved(places, key, steps)
            for step in every:
                step.rank = ranks[step.key]
            return work.commit()

    def _board(self, version_id: str) -> Board:
        board = self._boards.board(version_id)
        if board is None:
            raise DossierProblem("Deze tekstversie staat niet meer in het dossier.", "Ververs het scherm.")
        return board

    def _steps(self, work: UnitOfWork, board: Board) -> list[AdoptionStep]:
        """The steps of all councils; a version that has none yet gets those that the board shows."""
        if not any(cell.is_there for row in board.councils for cell in row.steps):
            begin(work, board)
        return [
            step
            for step in work.all(AdoptionStep)
            if step.text_version_id == board.version.id and step.municipality_id is not None
        ]

    def _named(
        self, work: UnitOfWork, version_id: str, key: str, municipality_id: str | None
    ) -> Sequence[AdoptionStep]:
        board = self._board(version_id)
        if municipality_id == REGION:
            found = work.find(AdoptionStep, version_id, REGION, key)
            return [found] if found else []
        steps = self._steps(work, board)
        return [step for step in steps if step.key == key and municipality_id in {None, step.municipality_id}]


class _Place(NamedTuple):
    """A column with its place, to be moved."""

    id: str
    rank: int


def _add(work: UnitOfWork, board: Board, municipality_id: str, title: str, rank: int) -> None:
    key = key_of(title)
    if work.find(AdoptionStep, board.version.id, municipality_id, key):
        raise InputProblem(f"De stap ‘{title}’ is er al.", "Kies een andere naam.")
    step = work.ensure(AdoptionStep, text_version_id=board.version.id, municipality_id=municipality_id, key=key)
    step.body, step.rank = title, rank


def _titled(title: str) -> str:
    title = clean_line(title)
    if not title:
        raise InputProblem("Een stap heeft een naam nodig.", "Vul een naam in, zoals ‘presidium’.")
    return title
