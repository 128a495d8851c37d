"""What comes next, seen from a day: steps of councils, milestones, and actions to be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from nvo_desktop.model.adoption import Adoption, AdoptionStep, TextVersion
from nvo_desktop.model.decisions import Action
from nvo_desktop.model.planning import Milestone
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.decisions import OPEN_ACTION
from nvo_desktop.services.overview.places import Where
from nvo_desktop.storage.dossier_file import OpenDossier

_WEEK = 7
When = Literal["late", "this_week", "later"]


@dataclass(frozen=True, slots=True)
class NextDate:
    """A day on which something is planned; days counts from the day it is seen from, below 0 when it is past."""

    day: date
    days: int
    kind: Literal["step", "milestone", "action"]
    what: str
    who: str
    where: Where

    @property
    def is_late(self) -> bool:
        """Whether the day is past, and it did not happen."""
        return self.days < 0


@dataclass(frozen=True, slots=True)
class ToDo:
    """An action to be done. number is that of its agreement, 0 where it is under none."""

    action_id: str
    text: str
    owner: str
    due: date | None
    when: When
    agreement: str
    number: int


class Agenda:
    """Reads what comes next in one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._numbers = {agreement.key: agreement.number for agreement in norm.agreements}

    def dates(self, today: date) -> tuple[NextDate, ...]:
        """All planned days of what did not happen yet, the earliest first; a council that has decided has none."""
        found = [*self._steps(today), *self._milestones(today), *self._actions(today)]
        return tuple(sorted(found, key=lambda one: (one.day, one.who, one.what)))

    def to_do(self, today: date) -> tuple[ToDo, ...]:
        """All actions to be done: what is late first, then by date."""
        rows = [row for row in self._dossier.rows(Action) if row.status in OPEN_ACTION]
        rows.sort(key=lambda row: (row.due or date.max, row.rank, row.id))
        return tuple(
            ToDo(
                row.id, row.text, row.owner, row.due, _when(row.due, today), row.agreement,
                self._numbers.get(row.agreement, 0),
            )
            for row in rows
        )  # fmt: skip

    def _steps(self, today: date) -> Iterator[NextDate]:
        versions = self._dossier.rows(TextVersion)
        names = {row.id: row.name for row in self._dossier.rows(Municipality)}
        final = [row for row in self._dossier.rows(Adoption) if row.result.is_final]
        decided = {(row.text_version_id, row.municipality_id) for row in final}
        for row in self._dossier.rows(AdoptionStep):
            if (row.text_version_id, row.municipality_id) in decided:
                continue
            if row.planned and not row.actual and versions and row.text_version_id == versions[-1].id:
                who = names.get(row.municipality_id or "", "regio")
                where = Where("adoption", key=row.municipality_id or "", column=row.key)
                yield NextDate(row.planned, (row.planned - today).days, "step", row.body, who, where)

    def _milestones(self, today: date) -> Iterator[NextDate]:
        names = {row.id: row.name for row in self._dossier.rows(Municipality)}
        for row in self._dossier.rows(Milestone):
            if row.date and not row.done:
                who = names.get(row.municipality_id or "", "")
                yield NextDate(
                    row.date, (row.date - today).days, "milestone", row.title, who, Where("planning", key=row.id)
                )

    def _actions(self, today: date) -> Iterator[NextDate]:
        for row in self._dossier.rows(Action):
            if row.due and row.status in OPEN_ACTION:
                where = Where("actions", row.agreement, row.id)
                yield NextDate(row.due, (row.due - today).days, "action", row.text, row.owner, where)


def _when(due: date | None, today: date) -> When:
    if due is None or (due - today).days > _WEEK:
        return "later"
    return "late" if due < today else "this_week"
