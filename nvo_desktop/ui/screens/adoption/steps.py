"""The steps of a version as a list of records: of all councils, of one, or of the region."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nvo_desktop.errors import InputProblem
from nvo_desktop.services.adoption.adoptions import REGION
from nvo_desktop.services.adoption.board import Board, Boards, StepCell
from nvo_desktop.services.adoption.road import Road
from nvo_desktop.services.adoption.steps import key_of
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.removing import Use, Uses
from nvo_desktop.storage.changes import Changes

EVERY = "every"
"""In the place of a municipality's id: all councils."""
REGIONAL = "region"
"""In the place of a municipality's id: the region."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step. whose and dated say in words who has it, and where a date stands."""

    id: str
    title: str
    whose: str
    dated: str


class StepDeeds:
    """Deeds on the road for a list; its records are steps, by their key. version and whose tell what is shown."""

    def __init__(self, boards: Boards, road: Road, version: Callable[[], str], whose: Callable[[], str]) -> None:
        self._boards, self._road = boards, road
        self._version, self._whose = version, whose

    def rows(self) -> Sequence[StepRow]:
        """The steps of whoever is chosen."""
        board = self._boards.board(self._version() or None)
        return [_told(*each) for each in self._steps(board)] if board is not None else []

    def values(self, record_id: str) -> dict[str, Any]:
        """The name of a step."""
        return {"title": next((row.title for row in self.rows() if row.id == record_id), "")}

    def add(self, values: Mapping[str, object]) -> Added:
        """Add a step at the end."""
        title = str(values.get("title") or "")
        return Added(self._road.add(self._version(), title, self._of()), key_of(title))

    def change(self, record_id: str, values: Mapping[str, object]) -> Changes:
        """Give a step another name; its dates stay."""
        return self._road.rename(self._version(), record_id, str(values.get("title") or ""), self._of())

    def uses(self, record_id: str) -> Uses:
        """The dates that would go with it."""
        board = self._boards.board(self._version() or None)
        found = [cells for key, _, cells in self._steps(board) if key == record_id] if board is not None else []
        dated = sum(bool(cell.planned or cell.actual) for cells in found for cell in cells)
        return Uses((Use("adoption_step", dated, goes_along=True),) if dated else ())

    def remove(self, record_id: str) -> Changes:
        """Take a step out, with its dates."""
        return self._road.remove(self._version(), record_id, self._of())

    def move(self, record_id: str, steps: int) -> Changes:
        """Move a step of all councils."""
        if self._whose() != EVERY:
            raise InputProblem(
                "De volgorde is voor alle raden gelijk.", "Kies ‘Alle raden’ om een stap te verplaatsen."
            )
        return self._road.move(self._version(), record_id, steps)

    def _of(self) -> str | None:
        return {EVERY: None, REGIONAL: REGION}.get(self._whose(), self._whose())

    def _steps(self, board: Board) -> list[tuple[str, str, list[StepCell]]]:
        """Key, title and cells of each step that is shown."""
        if self._whose() == REGIONAL:
            return [(cell.key, cell.body, [cell]) for cell in board.regional]
        rows = [row for row in board.councils if self._whose() in {EVERY, row.municipality_id}]
        found = [
            (column.key, column.title, [row.steps[place] for row in rows]) for place, column in enumerate(board.columns)
        ]
        begun = any(cell.is_there for row in board.councils for cell in row.steps)
        return [each for each in found if not begun or any(cell.is_there for cell in each[2])]


def _told(key: str, title: str, cells: Sequence[StepCell]) -> StepRow:
    there = sum(cell.is_there for cell in cells) or len(cells)
    dated = sum(bool(cell.planned or cell.actual) for cell in cells)
    if len(cells) == 1:
        return StepRow(key, title, "deze", "ja" if dated else "")
    whose = "alle raden" if there == len(cells) else f"{there} van {len(cells)} raden"
    return StepRow(key, title, whose, f"{dated} van {there}" if dated else "")
