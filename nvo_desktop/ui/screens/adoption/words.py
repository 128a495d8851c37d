"""How a step of a council is said in a cell."""

from __future__ import annotations

from nvo_desktop.services.adoption.board import StepCell
from nvo_desktop.ui.screens.lists.looks import day

_WORDS = {"done": "gedaan", "planned": "gepland", "late": "te laat", "open": "gepland"}
_NOT_HERE = "n.v.t."


def step_text(cell: StepCell, *, is_common: bool = True) -> str:
    """The day on which it happened or is planned; a step that is not common may be none of this council's."""
    moment = cell.actual or cell.planned
    if moment:
        return day(moment)
    return "nog geen datum" if is_common or cell.is_there else _NOT_HERE


def step_state(cell: StepCell, *, is_common: bool = True) -> str:
    """The word whose shape stands before the day."""
    return _WORDS[cell.state] if is_common or cell.is_there else _NOT_HERE
