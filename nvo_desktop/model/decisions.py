"""The decision log and the actions that follow."""

import datetime

from nvo_desktop.model.codes import ActionStatus, DecisionStatus
from nvo_desktop.model.columns import coded, in_order, key_list, one_line, several_lines
from nvo_desktop.model.record import Record


class Decision(Record, table=True):
    """One decision of a body of the region. vote also holds dissent, in words."""

    number: str = one_line()
    date: datetime.date | None = None
    body: str = one_line()
    text: str = several_lines()
    reasons: str = several_lines()
    agreements: tuple[str, ...] = key_list()
    status: DecisionStatus = coded(DecisionStatus, DecisionStatus.TAKEN)
    vote: str = one_line()
    document_number: str = one_line()


class Action(Record, table=True):
    """Homework: who does what, and when it must be ready. A council's motion is kept as one."""

    agreement: str = one_line()
    text: str = several_lines()
    owner: str = one_line()
    due: datetime.date | None = None
    status: ActionStatus = coded(ActionStatus, ActionStatus.OPEN)
    note: str = several_lines()
    rank: int = in_order()
