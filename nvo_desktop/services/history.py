"""Undo and redo: the inverse of a deed, as a new deed of the same log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.history import ChangeSet
from nvo_desktop.model.kinds import PERMANENT_KINDS, RECORD_KINDS
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.model.region import Region
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.field_change import FieldChange
from nvo_desktop.storage.unit_of_work import UnitOfWork
from nvo_desktop.storage.values import as_after, decoded


@dataclass(frozen=True, slots=True)
class Undone:
    """What came of undoing or redoing a deed.

    label: the deed's own, empty when there was none to take back. changes: None when nothing was changed. in_the_way:
    the fields (kind, record id, field) that have another value since; a question for the user.
    """

    label: str = ""
    changes: Changes | None = None
    in_the_way: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed as the history tells it. at: by the clock of the computer it was done on; counter: its order."""

    id: str
    label: str
    at: datetime | None
    author: str
    counter: int
    is_taken_back: bool


class History:
    """What was done in a dossier, and taking it back. Undo survives closing: it reads the log and adds to it."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def undo(self) -> Undone:
        """Take back the newest deed that stands."""
        deed = self._newest(self._dossier.change_sets())
        return Undone() if deed is None else self._take_back(deed, deed.label, "Ongedaan gemaakt")

    def redo(self) -> Undone:
        """Do again what was last undone, when nothing else was done since."""
        sets = self._dossier.change_sets()
        labels = {deed.id: deed for deed in sets}
        for deed in _standing(sets):
            if deed.undoes is None:
                break
            if _is_undo(deed, labels):
                return self._take_back(deed, labels[deed.undoes].label, "Opnieuw gedaan")
        return Undone()

    def deeds(self) -> tuple[Deed, ...]:
        """Everything that was done, newest first."""
        sets = self._dossier.change_sets()
        standing = {deed.id for deed in _standing(sets)}
        return tuple(
            Deed(one.id, one.label, _time(one.at), one.author, one.counter, one.id not in standing) for one in sets
        )

    def labels(self) -> tuple[str, str]:
        """The labels of the deed that undo() would take back and of the one that redo() would do again, or empty."""
        sets = self._dossier.change_sets()
        labels = {deed.id: deed for deed in sets}
        standing = self._newest(sets)
        undo = standing.label if standing else ""
        newest = next(iter(_standing(sets)), None)
        if newest is None or newest.undoes is None or not _is_undo(newest, labels):
            return undo, ""
        return undo, labels[newest.undoes].label

    def undo_set(self, set_id: str) -> Undone:
        """Take back one deed, also when others came after it.

        DossierProblem when it is not in the history, for the one that the dossier began with, and for what was issued.
        """
        sets = self._dossier.change_sets()
        deed = next((deed for deed in sets if deed.id == set_id), None)
        if deed is None:
            raise DossierProblem("Deze wijziging staat niet in de geschiedenis van het dossier.")
        if self._is_beginning(deed, sets):
            raise DossierProblem("Hiermee begon het dossier; dat kan niet ongedaan worden gemaakt.")
        if self._is_for_ever(deed):
            raise DossierProblem("Wat is bevroren of uitgegeven, blijft; dat kan niet ongedaan worden gemaakt.")
        return self._take_back(deed, deed.label, "Ongedaan gemaakt")

    def _newest(self, sets: Sequence[ChangeSet]) -> ChangeSet | None:
        """The deed that undo() takes back."""
        for deed in _standing(sets):
            if deed.undoes is None and not self._is_for_ever(deed):
                return None if self._is_beginning(deed, sets) else deed
        return None

    def _is_for_ever(self, deed: ChangeSet) -> bool:
        """Whether something was issued or frozen with it: undo goes by it, to the deed before."""
        return not PERMANENT_KINDS.isdisjoint(self._dossier.kinds_in(deed.id))

    def _is_beginning(self, deed: ChangeSet, sets: Sequence[ChangeSet]) -> bool:
        """Whether it is the first deed of all, with which the region itself came."""
        region = kind_of(Region)
        return deed.id == sets[-1].id and any(
            field.kind == region and field.adds for field in self._dossier.changes_of(deed.id)
        )

    def _take_back(self, deed: ChangeSet, label: str, how: str) -> Undone:
        fields = self._dossier.changes_of(deed.id)
        with self._dossier.unit_of_work(f"{how}: {label}", undoes=deed.id) as work:
            in_the_way = [field.place for field in fields if not _stands(work, field)]
            if in_the_way:
                return Undone(label, None, tuple(in_the_way))
            for (kind, record_id), of_record in groupby(fields, key=lambda field: field.place[:2]):
                _restore(work, RECORD_KINDS[kind], record_id, list(of_record))
            return Undone(label, work.commit())


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _standing(sets: Iterable[ChangeSet]) -> Iterable[ChangeSet]:
    """The change sets that no later one took back, newest first as they come."""
    taken_back: set[str] = set()
    for deed in sets:
        if deed.id in taken_back:
            continue
        if deed.undoes is not None:
            taken_back.add(deed.undoes)
        yield deed


def _is_undo(deed: ChangeSet, by_id: dict[str, ChangeSet]) -> bool:
    """Whether it takes back a deed; one that takes back an undo is a redo."""
    steps = 0
    while deed.undoes is not None and deed.undoes in by_id:
        deed, steps = by_id[deed.undoes], steps + 1
    return steps % 2 == 1


def _stands(work: UnitOfWork, field: FieldChange) -> bool:
    """Whether the field still has the value that the deed gave it."""
    record = work.peek(RECORD_KINDS[field.kind], field.record_id)
    return (None if record is None else as_after(getattr(record, field.field))) == field.after


def _restore(work: UnitOfWork, kind: type[Record], record_id: str, fields: Sequence[FieldChange]) -> None:
    """Give a record the values from before; a record that came goes, one that went comes back."""
    values = {f.field: decoded(f.kind, f.field, f.before) for f in fields if f.before is not None}
    if not values:
        work.delete(work.get(kind, record_id))
    elif any(field.removes for field in fields):
        work.add(kind(**values))
    else:
        record = work.get(kind, record_id)
        for name, value in values.items():
            setattr(record, name, value)
