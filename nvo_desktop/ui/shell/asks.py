"""What the screens of a dossier ask of the window that they stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Asks:
    """papers: bring papers in; export: make a Word file, of the edition that is given.

    package: make everything for all municipalities.
    region: show the window for the region, on that field of it or on its "municipalities".
    tell: say a sentence in the status line, for a while.
    """

    papers: Callable[[], None]
    export: Callable[[Any], None]
    package: Callable[[], None]
    region: Callable[[str], None]
    tell: Callable[[str], None]
