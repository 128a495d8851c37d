"""Brings several papers in, and says in a sentence what became of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nvo_desktop.errors import ProblemForUser, Stopped
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.screens.sources.previewed import Preview

Tell = Callable[[str, int, int], None]

if TYPE_CHECKING:
    from nvo_desktop.services.imports import Imports


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """A sentence for each paper, those that were refused by themselves too, and what came of all together."""

    lines: tuple[str, ...]
    changes: Changes
    refused: tuple[str, ...] = ()

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The papers that came in."""
        return tuple(sorted(record_id for kind, record_id in self.changes.touched if kind == "source_document"))


def preview(imports: Imports, papers: Sequence[Path], progress: Tell) -> tuple[Preview, ...]:
    """What would become of papers; of one that cannot come in, why. Stopped as progress asks."""
    found: list[Preview] = []
    for number, paper in enumerate(papers):
        progress(f"‘{paper.name}’ bekijken", number, len(papers))
        try:
            found.append(Preview(paper, imports.preview(paper)))
        except ProblemForUser as problem:
            found.append(Preview(paper, None, str(problem)))
    return tuple(found)


def bring_in(imports: Imports, papers: Mapping[Path, bool], progress: Tell) -> BroughtIn:
    """Bring papers in one after another; True places what was recognised. One that is refused is said.

    Stopped as progress asks, when nothing came in yet; later the rest stays out.
    """
    lines: list[str] = []
    refused: list[str] = []
    touched: set[tuple[str, str]] = set()
    for number, (paper, place) in enumerate(papers.items()):
        try:
            progress(f"‘{paper.name}’ inlezen", number, len(papers))
            report = imports.bring_in(paper, place=place)
        except Stopped:
            if not touched:
                raise
            refused.append("U hebt het inlezen gestopt: de stukken daarna zijn niet ingelezen.")
            break
        except ProblemForUser as problem:
            refused.append(f"{paper.name}: {problem}")
            lines.append(refused[-1])
            continue
        touched |= report.changes.touched if report.changes else set()
        placed = f"{_number(report.placed)} van de {_number(report.words)} woorden staan bij hun afspraak of hoofdstuk"
        lines.append(f"{paper.name}: {placed}; het hele stuk is bewaard als bronstuk.")
    changes = Changes(None, "Stukken ingelezen", frozenset(touched))
    return BroughtIn(tuple(lines), changes, tuple(refused))


def _number(count: int) -> str:
    """As Dutch writes it: "1.204"."""
    return f"{count:,}".replace(",", ".")
