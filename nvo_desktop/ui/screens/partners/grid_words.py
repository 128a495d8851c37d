"""The grid of partners in words: of a cell, of a choice in it, and of its gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nvo_desktop.model.codes import Ladder
from nvo_desktop.norm.wording import join_words
from nvo_desktop.services.partner_grid import GridCell, PartnerGrid, in_a_sentence
from nvo_desktop.ui.look.states import capital

RUNGS = tuple(Ladder)
NOBODY = "nog niemand"
_MOST_TOLD = 8  # gaps; more than this are no sentence to read
_FROM_DEPTH = RUNGS.index(Ladder.CONSULT) + 1  # rungs from here on are deeper than raadplegen
_NO_RUNG, _ONLY_WRITTEN, _NONE = "geen trede", "inbreng", "geen"
OTHER_WORDS = (NOBODY, _NO_RUNG, _ONLY_WRITTEN, _NONE)
"""What stands in a cell without a rung."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen in the grid: a group, an agreement, both or, when both are empty, everything."""

    group_id: str = ""
    agreement: str = ""

    def __bool__(self) -> bool:
        return bool(self.group_id or self.agreement)


def word_of(cell: GridCell) -> str:
    """The word in a cell: the rung of the ladder, or why there is none."""
    if cell.is_gap:
        return NOBODY
    if cell.ladder is not None:
        return cell.ladder.label
    if cell.consultations:
        return _NO_RUNG
    return _ONLY_WRITTEN if cell.contributions else _NONE


def name_of(group: str) -> str:
    """The short name of a group before its row: "Jongeren"."""
    return capital(in_a_sentence(group))


def rung_of(cell: GridCell) -> int:
    """How many of the five bars are full."""
    return RUNGS.index(cell.ladder) + 1 if cell.ladder is not None else 0


def is_deep(cell: GridCell) -> bool:
    """Whether more was asked of partners than their opinion."""
    return rung_of(cell) > _FROM_DEPTH


def is_spoken(cell: GridCell) -> bool:
    """Whether there is anything in a cell."""
    return bool(cell.consultations or cell.contributions)


def told(group: str, number: int, title: str, cell: GridCell) -> str:
    """A whole cell as it is read out: "Ouders, afspraak 4 Governance: raadplegen, 2 overleggen, 6 keer inbreng"."""
    counts = [_counted(cell.consultations, "overleg", "overleggen"), f"{cell.contributions} keer inbreng"]
    rest = ", ".join([word_of(cell), *counts]) if is_spoken(cell) else word_of(cell)
    return f"{group}, afspraak {number} {title}: {rest}"


def subject_of(grid: PartnerGrid, choice: Choice) -> str:
    """What was chosen, inside a sentence: "ouders over 4 Governance"."""
    group = next((in_a_sentence(row.group) for row in grid.rows if row.group_id == choice.group_id), "")
    keys = [cell.agreement for cell in grid.rows[0].cells] if grid.rows else []
    about = [
        f"over {number} {title}"
        for key, (number, title) in zip(keys, grid.agreements, strict=False)
        if key == choice.agreement
    ]
    return " ".join([*([group] if group else []), *about])


def gaps_of(grid: PartnerGrid, choice: Choice) -> str:
    """What is missing, in one sentence: of the agreement that is chosen, or else of all."""
    asked = [row for row in grid.rows if row.named_by_norm]
    missing = [
        [in_a_sentence(row.group) for row in asked if row.cells[place].is_gap] for place in range(len(grid.agreements))
    ]
    if choice.agreement and grid.rows:
        keys = [cell.agreement for cell in grid.rows[0].cells]
        return _of_one(grid.agreements[keys.index(choice.agreement)], missing[keys.index(choice.agreement)], len(asked))
    return _of_all([number for number, _ in grid.agreements], missing, len(asked))


def has_gaps(grid: PartnerGrid, choice: Choice) -> bool:
    """Whether the sentence of gaps_of says that something is missing."""
    cells = [cell for row in grid.rows for cell in row.cells]
    return any(cell.is_gap for cell in cells if not choice.agreement or cell.agreement == choice.agreement)


def _of_one(agreement: tuple[int, str], missing: Sequence[str], asked: int) -> str:
    number, title = agreement
    if not missing:
        return f"Over {number} {title} is gesproken met alle groepen die de norm noemt."
    if len(missing) == asked:
        return f"Over {number} {title} is nog met geen van de groepen gesproken die de norm noemt."
    return f"Over {number} {title} is nog niet gesproken met {join_words(list(missing))}."


def _of_all(numbers: Sequence[int], missing: Sequence[Sequence[str]], asked: int) -> str:
    count = sum(map(len, missing))
    if not count:
        return "Over elke afspraak is gesproken met alle groepen die de norm noemt." if asked else ""
    if count > _MOST_TOLD and count < asked * len(numbers):
        return f"{count} gaten. Kies een afspraak of cel, dan staat hier met wie nog niet is gesproken."
    if count == asked * len(numbers):
        return "Nog met niemand gesproken: de norm vraagt elke groep bij de afspraken te betrekken."
    parts = [
        f"{join_words(list(names)) if len(names) < asked else 'alle groepen'} bij {number}"
        for number, names in zip(numbers, missing, strict=True)
        if names
    ]
    return f"{_counted(count, 'gat', 'gaten')}: {', '.join(parts)}."


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
