"""The house style of a region or municipality as the writer uses it: made once from its file, for each layout."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_desktop.documents.tree import Layout
from nvo_desktop.documents.word.borrowed.adopting import Adopted, adopt
from nvo_desktop.documents.word.borrowed.report import StyleReport, report_of
from nvo_desktop.documents.word.house_style import Base, HouseStyle
from nvo_desktop.errors import InputProblem, ProblemForUser


class RegionStyle:
    """A Word file of others that documents begin from; what it lacks comes from ours."""

    def __init__(self, parts: Mapping[str, bytes], ours: HouseStyle | None = None) -> None:
        """parts: of a file that the guard let through."""
        self._parts, self._ours = parts, ours or HouseStyle()
        self._adopted: dict[Layout, Adopted] = {}

    def base_of(self, layout: Layout) -> Base:
        """The parts as a document of that layout has them. InputProblem for a file that cannot be used."""
        return self._of(layout).base

    @property
    def report(self) -> StyleReport:
        """Which styles are theirs and which ours, and what will not look well. InputProblem as base_of."""
        return report_of(self._of("report"))

    def _of(self, layout: Layout) -> Adopted:
        if layout not in self._adopted:
            self._adopted[layout] = self._made(layout)
        return self._adopted[layout]

    def _made(self, layout: Layout) -> Adopted:
        try:
            return adopt(self._parts, self._ours.base_of(layout).parts, layout)
        except ProblemForUser:
            raise
        except Exception as error:  # of mutated files some raise whatever stumbles on what they say
            raise InputProblem(
                "De huisstijl is beschadigd of anders opgebouwd dan Word het doet.",
                "Open het bestand in Word en sla het opnieuw op als Word-document (.docx).",
            ) from error
