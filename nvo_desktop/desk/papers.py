"""Brings several papers in, and says in a sentence what became of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.services.imports import Imports
from nvo_desktop.storage.changes import Changes


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """A sentence for each paper, and what came of all of them together."""

    lines: tuple[str, ...]
    changes: Changes

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The papers that came in."""
        return tuple(sorted(record_id for kind, record_id in self.changes.touched if kind == "source_document"))


def bring_in(imports: Imports, papers: Sequence[Path], progress: Callable[[str, int, int], None]) -> BroughtIn:
    """Bring papers in one after another. One that cannot be read is said; the others come in."""
    lines: list[str] = []
    touched: set[tuple[str, str]] = set()
    for number, paper in enumerate(papers):
        progress(f"‘{paper.name}’ inlezen", number, len(papers))
        try:
            report = imports.bring_in(paper)
        except ProblemForUser as problem:
            lines.append(f"{paper.name}: {problem}")
            continue
        touched |= report.changes.touched if report.changes else set()
        placed = f"{report.placed} van de {report.words} woorden staan bij hun afspraak of hoofdstuk"
        lines.append(f"{paper.name}: {placed}; het hele stuk is bewaard als bronstuk.")
    return BroughtIn(tuple(lines), Changes(None, "Stukken ingelezen", frozenset(touched)))
