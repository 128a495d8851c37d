"""The board: what each council did, and is to do, with one version of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from nvo_desktop.documents.context.cover import members
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.adoption import Adoption, AdoptionStep, Amendment
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.wording import join_words
from nvo_desktop.services.adoption.since import TextSince, text_since
from nvo_desktop.services.adoption.steps import DEFAULT_REGIONAL, StepColumn, columns, inherited
from nvo_desktop.services.adoption.versions import TextVersions, VersionRow
from nvo_desktop.storage.dossier_file import OpenDossier

StepState = Literal["done", "planned", "late", "open"]

_BAR = (
    AdoptionResult.ADOPTED_UNANIMOUSLY, AdoptionResult.ADOPTED, AdoptionResult.ADOPTED_AMENDED,
    AdoptionResult.ADOPTED_WITH_RESERVATION, AdoptionResult.OPINION_SUBMITTED, AdoptionResult.FOR_INFORMATION,
    AdoptionResult.REJECTED, AdoptionResult.DEFERRED, AdoptionResult.IN_PROGRESS, AdoptionResult.WITHDRAWN,
    AdoptionResult.PLANNED,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StepCell:
    """One step of one council. is_there: the council has this step; a cell of another is made by filling it in."""

    key: str
    body: str
    planned: date | None = None
    actual: date | None = None
    outcome: str = ""
    remarks: str = ""
    state: StepState = "open"
    is_there: bool = False


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """One municipality: its steps in the order of the columns, and what its council decided."""

    municipality_id: str
    municipality: str
    steps: tuple[StepCell, ...]
    result: AdoptionResult
    decided: date | None
    case_number: str
    document_number: str
    decision_number: str
    addendum: str
    remarks: str
    amendments: int

    def step(self, key: str) -> StepCell | None:
        """One of its steps."""
        return next((cell for cell in self.steps if cell.key == key), None)


@dataclass(frozen=True, slots=True)
class BarSegment:
    """One council in the adoption bar."""

    municipality: str
    result: AdoptionResult


@dataclass(frozen=True, slots=True)
class Board:
    """A version with its steps and councils. sentence says how far they are; bar has those that decided first.

    since: how the text of now differs from it; None when it is not frozen.
    """

    version: VersionRow
    columns: tuple[StepColumn, ...]
    regional: tuple[StepCell, ...]
    councils: tuple[CouncilRow, ...]
    adopted: int
    sentence: str
    bar: tuple[BarSegment, ...]
    since: TextSince | None

    def council(self, municipality_id: str) -> CouncilRow | None:
        """The row of one municipality."""
        return next((row for row in self.councils if row.municipality_id == municipality_id), None)


class Boards:
    """Reads the boards of one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def board(self, version_id: str | None = None, today: date | None = None) -> Board | None:
        """The board of one version, or of the current one; None when there is no such version.

        today: from when on a planned step that has not happened is late; none is of a council that has decided.
        """
        versions = TextVersions(self._dossier).versions()
        wanted = [version for version in versions if version_id is None or version.id == version_id]
        return self._board(wanted[-1], today or date.min) if wanted else None

    def _board(self, version: VersionRow, today: date) -> Board:
        councils = members(Facts(self._dossier, self._norm, Audience.INTERNAL))
        steps: dict[str, list[AdoptionStep]] = {}
        for step in self._dossier.rows(AdoptionStep):
            if step.text_version_id == version.id:
                steps.setdefault(step.municipality_id or "", []).append(step)
        regional = steps.pop("", [])
        every = [step for own in steps.values() for step in own]
        titles = columns(every, len(councils), inherited(self._dossier, version.id, len(councils)))
        adoptions = {
            row.municipality_id: row for row in self._dossier.rows(Adoption) if row.text_version_id == version.id
        }
        amendments = Counter(
            row.municipality_id for row in self._dossier.rows(Amendment) if row.text_version_id == version.id
        )
        rows = tuple(
            _row(
                row.id,
                row.name,
                _cells(steps.get(row.id, []), titles, _until(today, adoptions.get(row.id))),
                adoptions,
                amendments[row.id],
            )
            for row in councils
        )
        results = [row.result for row in rows]
        return Board(
            version, titles, _cells(regional, columns(regional, 1, DEFAULT_REGIONAL), today), rows,
            sum(result.counts_as_adopted for result in results), progress(version.number, results), _bar(rows),
            text_since(self._dossier, self._norm, version.id),
        )  # fmt: skip


def _row(
    key: str, name: str, cells: tuple[StepCell, ...], adoptions: Mapping[str | None, Adoption], amendments: int
) -> CouncilRow:
    row = adoptions.get(key) or Adoption()
    return CouncilRow(
        key, name, cells, row.result, row.decided, row.case_number, row.document_number, row.decision_number,
        row.addendum, row.remarks, amendments,
    )  # fmt: skip


def _cells(steps: Sequence[AdoptionStep], titles: Sequence[StepColumn], today: date) -> tuple[StepCell, ...]:
    own = {step.key: step for step in steps}
    return tuple(_cell(own.get(column.key), column, today) for column in titles)


def _until(today: date, adoption: Adoption | None) -> date:
    return date.min if adoption is not None and adoption.result.is_final else today


def _cell(step: AdoptionStep | None, column: StepColumn, today: date) -> StepCell:
    if step is None:
        return StepCell(column.key, column.title)
    return StepCell(
        step.key, step.body, step.planned, step.actual, step.outcome, step.remarks, _state(step, today), is_there=True
    )


def _state(step: AdoptionStep, today: date) -> StepState:
    if step.actual:
        return "done"
    if step.planned is None:
        return "open"
    return "late" if step.planned < today else "planned"


def progress(number: str, results: Sequence[AdoptionResult]) -> str:
    """How far the councils are: "4 van 8 raden hebben versie 0.9 vastgesteld; 1 aangehouden en 3 gepland."."""
    adopted, every = sum(result.counts_as_adopted for result in results), len(results)
    if not every:
        return "Er zijn nog geen gemeenten in dit dossier."
    if adopted == every:
        who = "De raad heeft" if every == 1 else f"Alle {every} raden hebben"
        return f"{who} versie {number} vastgesteld."
    if every == 1:
        return f"De raad heeft versie {number} nog niet vastgesteld: {results[0].label}."
    counts = Counter(result for result in results if not result.counts_as_adopted)
    rest = join_words([f"{counts[result]} {result.label}" for result in _BAR if counts[result]])
    some = f"{adopted} van {every} raden {'heeft' if adopted == 1 else 'hebben'}"
    who = some if adopted else f"Nog geen van de {every} raden heeft"
    return f"{who} versie {number} vastgesteld; {rest}."


def _bar(rows: Sequence[CouncilRow]) -> tuple[BarSegment, ...]:
    ordered = sorted(rows, key=lambda row: _BAR.index(row.result))
    return tuple(BarSegment(row.municipality, row.result) for row in ordered)
