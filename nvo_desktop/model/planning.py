"""The routekaart: its lines and its dated marks."""

import datetime

from nvo_desktop.model.codes import MilestoneKind
from nvo_desktop.model.columns import coded, in_order, one_line, reference, several_lines
from nvo_desktop.model.record import Record


class RoadmapLine(Record, table=True):
    """One line of the routekaart: what it is for, what it gives and who adopts that."""

    number: int = 0
    title: str = one_line()
    goal: str = several_lines()
    result: str = several_lines()
    deciding_body: str = one_line()
    start: datetime.date | None = None
    planned: datetime.date | None = None
    actual: datetime.date | None = None
    owner: str = one_line()
    note: str = several_lines()
    rank: int = in_order()


class Milestone(Record, table=True):
    """A dated mark on a line."""

    line_id: str | None = reference("roadmap_line")
    kind: MilestoneKind = coded(MilestoneKind, MilestoneKind.OTHER)
    title: str = one_line()
    date: datetime.date | None = None
    municipality_id: str | None = reference("municipality")
    done: bool = False
    rank: int = in_order()
