"""The decision log, the actions that follow, and the development goals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nvo_desktop.model.codes import ActionStatus
from nvo_desktop.model.decisions import Action, Decision
from nvo_desktop.model.texts import DevelopmentGoal
from nvo_desktop.services.record_service import OrderedService, RecordService

OPEN_ACTION = frozenset({ActionStatus.OPEN, ActionStatus.BUSY})
"""The states of an action that is still to be done."""

_WIDTH = 2  # figures of a number after its year: "2026-04"


class Decisions(RecordService[Decision]):
    """The decisions of the region's bodies."""

    kind = Decision
    noun = "Besluit"
    title = "number"

    def decisions(self, agreement: str | None = None) -> Sequence[Decision]:
        """Read-only rows by date and number: all, or those on one agreement."""
        rows = [row for row in self.rows() if agreement is None or agreement in row.agreements]
        return sorted(rows, key=lambda row: (row.date or date.max, row.number, row.id))

    def next_number(self, today: date) -> str:
        """The number that follows the highest of this year: "2026-13"; the first is "2026-01"."""
        pattern = re.compile(rf"{today.year}-(\d+)")
        numbers = [int(found[1]) for row in self.rows() if (found := pattern.fullmatch(row.number))]
        return f"{today.year}-{max(numbers, default=0) + 1:0{_WIDTH}d}"


class Actions(OrderedService[Action]):
    """Homework: who does what, and when it must be ready."""

    kind = Action
    noun = "Actie"

    def actions(self, agreement: str | None = None) -> Sequence[Action]:
        """Read-only rows, what is to be done first, by date: all, or those under one agreement."""
        rows = [row for row in self.rows() if agreement is None or row.agreement == agreement]
        return sorted(rows, key=lambda row: (row.status not in OPEN_ACTION, row.due or date.max, row.rank, row.id))


class Goals(OrderedService[DevelopmentGoal]):
    """What the region wants to have changed, and how it will know."""

    kind = DevelopmentGoal
    noun = "Ontwikkeldoel"

    def goals(self, agreement: str | None = None) -> Sequence[DevelopmentGoal]:
        """Read-only rows in their order: all, or those under one agreement."""
        return [row for row in self.rows() if agreement is None or row.agreement == agreement]
