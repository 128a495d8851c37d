"""The pieces of tables that are kept while the section they stand in is the very same."""

from __future__ import annotations

from collections.abc import Sequence

from nvo_desktop.documents.preview.pages import Grid
from nvo_desktop.documents.tree import Section


class KeptGrids:
    """A table of thousands of rows is cut into pieces once, as long as nobody changes its section."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int], tuple[Section, Sequence[Grid]]] = {}
        self._used: dict[tuple[int, int], tuple[Section, Sequence[Grid]]] = {}

    def of(self, section: Section, block: int) -> Sequence[Grid]:
        """The pieces of the table that stands there in a section; none when they are not kept."""
        key = id(section), block  # the section that is kept too is no other while it lives
        if key not in self._kept:
            return ()
        self._used[key] = self._kept[key]
        return self._kept[key][1]

    def keep(self, section: Section, block: int, grids: Sequence[Grid]) -> None:
        """These are its pieces."""
        self._used[id(section), block] = section, grids

    def forget_others(self) -> None:
        """Keep what was asked for or given since the last time."""
        self._kept, self._used = self._used, {}
