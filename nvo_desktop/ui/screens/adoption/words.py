"""How a step of a council is said in a cell, and what a date that is typed there means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from nvo_desktop.services.adoption.board import Board, StepCell
from nvo_desktop.ui.screens.lists.looks import day

_WORDS = {"done": "gedaan", "planned": "gepland", "late": "te laat", "open": "gepland"}
_NOT_HERE, _NO_DATE = "n.v.t.", "nog geen datum"
_NOT_YET = "nog niet"
_NOT_FROZEN = "tekst nog niet bevroren"


def join_with_comma(said: str, more: str) -> str:
    """The two as one, or the first alone."""
    return f"{said}, {more}" if more else said


def version_line(board: Board) -> str:
    """The version that the board shows, and whether its text is frozen and still the same."""
    version, since = board.version, board.since
    frozen = f"bevroren, {since.words}" if since else _NOT_FROZEN
    return f"Versie {version.number}: {version.label or version.status.label} · {frozen}"


def step_text(cell: StepCell, *, is_common: bool = True, with_year: bool = True) -> str:
    """The day on which it happened or is planned; a step that is not common may be none of this council's."""
    moment = cell.actual or cell.planned
    if moment:
        return day(moment) if with_year else day(moment).rpartition(" ")[0]
    return _NOT_YET if is_common or cell.is_there else _NOT_HERE


def step_state(cell: StepCell, *, is_common: bool = True) -> str:
    """The word whose shape stands before the day."""
    return _WORDS[cell.state] if is_common or cell.is_there else _NOT_HERE


def is_quiet(cell: StepCell) -> bool:
    """Whether a cell is said in grey: what has not happened and is not late."""
    return cell.state in {"planned", "open"}


def told(cell: StepCell) -> str:
    """A step in a sentence, with its year and what came of it: "raadscommissie: gedaan op 6 okt 2026, hamerstuk"."""
    moment = cell.actual or cell.planned
    word = "nog niet gedaan, gepland" if cell.state == "late" else _WORDS[cell.state]
    when = f"{word} op {day(moment)}" if moment else _NO_DATE
    return f"{cell.body}: {when}{f', {cell.outcome}' if cell.outcome else ''}"


def year_of(board: Board) -> int | None:
    """The year in which all dates on the board lie; None when they lie in several, or there are none."""
    years = {moment.year for moment in _days(board)}
    return years.pop() if len(years) == 1 else None


def typed_into(cell: StepCell, moment: date | None, today: date) -> dict[str, date | None]:
    """What a typed date changes of a step: until today it has happened, later it is planned; nothing takes it away."""
    if moment is None:
        return {"actual": None} if cell.actual else {"planned": None}
    if moment <= today:
        return {"actual": moment}
    return {"planned": moment, "actual": None} if cell.actual else {"planned": moment}


def _days(board: Board) -> Iterable[date]:
    for row in board.councils:
        for cell in row.steps:
            moment = cell.actual or cell.planned
            if moment:
                yield moment
