"""A paper that is looked at before it comes in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nvo_desktop.services.imports import Report  # what it shows is made late: see desk/late.py


@dataclass(frozen=True, slots=True)
class Preview:
    """A paper with what would become of it; refusal says why it cannot come in, and then there is no report."""

    path: Path
    report: Report | None
    refusal: str = ""
