"""Where something is to be seen or mended, so that a screen can go there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal[
    "text", "fields", "decisions", "consultations", "contributions", "actions", "state",
    "chapter", "adoption", "planning", "partners",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the window. agreement: its key, empty where it is under none. part: the tab or screen.

    key: what to choose there: a field key, the number of a control question, or the id of a record. row_id and column
    say where in a register.
    """

    part: Part
    agreement: str = ""
    key: str = ""
    row_id: str = ""
    column: str = ""
