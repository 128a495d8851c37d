"""What each council does with a version: the dates of its steps, and its result."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.adoption import Adoption, AdoptionStep
from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.wording import long_date
from nvo_desktop.services.adoption.board import Board, Boards, StepCell
from nvo_desktop.services.adoption.steps import COUNCIL, EXECUTIVE
from nvo_desktop.services.ordering import next_rank
from nvo_desktop.services.record_values import take
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork

REGION = ""
"""In the place of a municipality's id: the regional row."""

OUTCOME = "outcome"
"""What came of a step, in words."""


class Adoptions:
    """The deeds on the board. A council is named by the id of its municipality, the regional row by REGION."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._boards = Boards(dossier, norm)

    def set_step(
        self, version_id: str, municipality_id: str, key: str, values: Mapping[str, object], extends: str | None = None
    ) -> Changes:
        """Fill in a step: planned, actual, outcome, remarks or body, those that are given.

        InputProblem for a date that does not exist, or a step after the college's that would lie before it.
        """
        board = self._board(version_id)
        cell = _cell(board, municipality_id, key)
        name = _name(board, municipality_id)
        with self._dossier.unit_of_work(f"{name}: ‘{cell.body}’ vastgelegd", extends) as work:
            take(self._step(work, board, municipality_id, cell), values)
            _check_order(work, board, municipality_id)
            return work.commit()

    def record(
        self, version_id: str, municipality_id: str, values: Mapping[str, object], extends: str | None = None
    ) -> Changes:
        """Record what is known of a council's decision: result, decided, numbers, addendum (canonical prose), remarks.

        outcome, such as how the votes fell, is that of the council's own step. A final result with its date is the
        date of that step too, whichever stood there: the board, the paper and its annex tell one date. InputProblem as
        set_step.
        """
        board = self._board(version_id)
        name = _name(board, municipality_id)
        with self._dossier.unit_of_work(f"{name}: besluit van de raad vastgelegd", extends) as work:
            adoption = work.ensure(Adoption, municipality_id=municipality_id, text_version_id=version_id)
            take(adoption, {key: value for key, value in values.items() if key != OUTCOME})
            _check_order(work, board, municipality_id)
            said: dict[str, object] = {OUTCOME: values[OUTCOME]} if OUTCOME in values else {}
            if {"result", "decided"} & set(values) and adoption.result.is_final and adoption.decided:
                said["actual"] = adoption.decided
            self._tell_council(work, board, municipality_id, said)
            return work.commit()

    def set_result(
        self,
        version_id: str,
        municipality_id: str,
        result: AdoptionResult | str,
        decided: date | str | None = None,
        extends: str | None = None,
    ) -> Changes:
        """Record what a council decided, and when; without a date the one that stands there stays."""
        values: dict[str, object] = {"result": result}
        if decided:
            values["decided"] = decided
        return self.record(version_id, municipality_id, values, extends)

    def _board(self, version_id: str) -> Board:
        board = self._boards.board(version_id)
        if board is None:
            raise DossierProblem("Deze tekstversie staat niet meer in het dossier.", "Ververs het scherm.")
        return board

    def _step(self, work: UnitOfWork, board: Board, municipality_id: str, cell: StepCell) -> AdoptionStep:
        """The step of a cell, made when it is not there; the first one of a version brings all the others."""
        if municipality_id != REGION and not any(each.is_there for row in board.councils for each in row.steps):
            begin(work, board)
        found = work.find(AdoptionStep, board.version.id, municipality_id, cell.key)
        if found is not None:
            return found
        beside = [row for row in self._dossier.rows(AdoptionStep) if row.text_version_id == board.version.id]
        same = [row.rank for row in beside if row.key == cell.key]
        step = work.ensure(
            AdoptionStep, text_version_id=board.version.id, municipality_id=municipality_id, key=cell.key
        )
        step.body, step.rank = cell.body, same[0] if same else next_rank(beside)
        return step

    def _tell_council(self, work: UnitOfWork, board: Board, municipality_id: str, values: Mapping[str, object]) -> None:
        row = board.council(municipality_id)
        cell = row.step(COUNCIL) if row else None
        if cell is not None and values:
            take(self._step(work, board, municipality_id, cell), values)


def begin(work: UnitOfWork, board: Board) -> None:
    """Give every council the steps of the board, with no dates yet."""
    for row in board.councils:
        for rank, column in enumerate(board.columns):
            step = work.ensure(
                AdoptionStep, text_version_id=board.version.id, municipality_id=row.municipality_id, key=column.key
            )
            step.body, step.rank = column.title, rank


def _cell(board: Board, municipality_id: str, key: str) -> StepCell:
    row = board.council(municipality_id)
    cells = board.regional if municipality_id == REGION else row.steps if row else ()
    for cell in cells:
        if cell.key == key:
            return cell
    raise DossierProblem("Deze stap staat niet meer in het dossier.", "Ververs het scherm.")


def _name(board: Board, municipality_id: str) -> str:
    row = board.council(municipality_id)
    return row.municipality if row else "Regio"


def _check_order(work: UnitOfWork, board: Board, municipality_id: str) -> None:
    """Nothing that follows the college's decision lies before it."""
    found = [work.find(AdoptionStep, board.version.id, municipality_id, column.key) for column in board.columns]
    steps = [step for step in found if step is not None]
    college = next((step for step in steps if step.key == EXECUTIVE), None)
    if college is None or college.actual is None:
        return
    days = [(step.body, step.actual) for step in steps if step.rank > college.rank]
    adoption = work.find(Adoption, municipality_id, board.version.id)
    days += [("besluit van de raad", adoption.decided)] if adoption else []
    for body, day in days:
        if day and day < college.actual:
            raise InputProblem(
                f"{_name(board, municipality_id)}: ‘{body}’ op {long_date(day)} ligt vóór het college, dat op "
                f"{long_date(college.actual)} besloot.",
                "Controleer beide datums.",
            )
