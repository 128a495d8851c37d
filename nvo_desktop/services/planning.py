"""The routekaart: its lines and its dated marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nvo_desktop.model.codes import MilestoneKind
from nvo_desktop.model.planning import Milestone, RoadmapLine
from nvo_desktop.model.region import Municipality
from nvo_desktop.services.record_service import OrderedService


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """A dated mark; line is "1 Bestuurlijke visie", municipality a name, both empty where there is none."""

    id: str
    title: str
    date: date | None
    kind: MilestoneKind
    line_id: str
    line: str
    municipality_id: str
    municipality: str
    done: bool


class RoadmapLines(OrderedService[RoadmapLine]):
    """The lines of the routekaart."""

    kind = RoadmapLine
    noun = "Lijn van de routekaart"
    title = "title"
    needs = ("title", "Een lijn van de routekaart heeft een titel nodig.")

    def lines(self) -> Sequence[RoadmapLine]:
        """Read-only rows in their order."""
        return self.rows()


class Milestones(OrderedService[Milestone]):
    """The dated marks on the lines."""

    kind = Milestone
    noun = "Mijlpaal"
    title = "title"

    def milestones(self, line_id: str | None = None) -> tuple[MilestoneRow, ...]:
        """All by date, those without a date last; or those on one line."""
        lines = {row.id: f"{row.number} {row.title}" for row in self._dossier.rows(RoadmapLine)}
        names = {row.id: row.name for row in self._dossier.rows(Municipality)}
        rows = [row for row in self.rows() if line_id is None or row.line_id == line_id]
        rows.sort(key=lambda row: (row.date or date.max, row.rank, row.id))
        return tuple(
            MilestoneRow(
                row.id, row.title, row.date, row.kind, row.line_id or "", lines.get(row.line_id or "", ""),
                row.municipality_id or "", names.get(row.municipality_id or "", ""), row.done,
            )
            for row in rows
        )  # fmt: skip
