"""The change log: written in the transaction of the rows themselves, read newest first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, cast

from sqlalchemy import and_, bindparam, delete, desc, insert, or_, select, update

from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.history import Change, ChangeSet
from nvo_desktop.model.kinds import RECORD_KINDS, prose_columns
from nvo_desktop.model.record import new_id
from nvo_desktop.storage.changes import Deed
from nvo_desktop.storage.field_change import FieldChange
from nvo_desktop.storage.line_delta import DeltaMismatchError, backward
from nvo_desktop.storage.rows import statements, table_named
from nvo_desktop.storage.signature import Signature
from nvo_desktop.storage.working_copy import WorkingCopy, Writing

_SETS, _CHANGES = table_named("change_set"), table_named("change")
_NEWEST_FIRST = (desc(_SETS.c.counter), desc(_SETS.c.id))
_ADD_SET, _ADD_CHANGE = insert(_SETS), insert(_CHANGES)
_ALL = select(_SETS).order_by(*_NEWEST_FIRST)
_NEWEST = select(_SETS.c.id, _SETS.c.counter).order_by(*_NEWEST_FIRST).limit(1)
_OF_SET = select(_CHANGES).where(_CHANGES.c.set_id == bindparam("wanted")).order_by(_CHANGES.c.sequence)
_KINDS_OF_SET = select(_CHANGES.c.kind).where(_CHANGES.c.set_id == bindparam("wanted")).distinct()
_THIS_CHANGE = and_(_CHANGES.c.set_id == bindparam("in_set"), _CHANGES.c.sequence == bindparam("at_place"))
_EXTEND = (
    update(_CHANGES)
    .where(_THIS_CHANGE)
    .values(old=bindparam("its_old"), new=bindparam("its_new"), delta=bindparam("its_delta"))
)
_DROP_CHANGE = delete(_CHANGES).where(_THIS_CHANGE)
_DROP_SET = delete(_SETS).where(_SETS.c.id == bindparam("wanted"))
_LATER = (
    select(_CHANGES.c.old, _CHANGES.c.delta)
    .join(_SETS, _SETS.c.id == _CHANGES.c.set_id)
    .where(
        _CHANGES.c.record_id == bindparam("record_id"),
        _CHANGES.c.kind == bindparam("kind"),
        _CHANGES.c.field == bindparam("field"),
        or_(
            _SETS.c.counter > bindparam("counter"),
            and_(_SETS.c.counter == bindparam("counter"), _SETS.c.id > bindparam("set_id")),
        ),
    )
    .order_by(*_NEWEST_FIRST)
)


class _Newest(NamedTuple):
    set_id: str | None
    counter: int


class ChangeLog:
    """The change sets of one open dossier."""

    def __init__(self, copy: WorkingCopy, signature: Signature) -> None:
        """Begin where the copy is now: what stands in it is not extended."""
        self._copy, self._signature = copy, signature
        self._known: _Newest | None = None
        self.committed_at: datetime | None = None
        """When a deed was last committed here."""
        self._closed = self._newest.set_id

    @property
    def newest(self) -> str | None:
        """The id of the newest change set."""
        return self._newest.set_id

    def close_newest(self) -> str | None:
        """No change set of now is extended any more: it goes into a publication, that may arrive later than it seems.

        Gives the newest.
        """
        self._closed = self._newest.set_id
        return self._closed

    def note_commit(self) -> None:
        """A deed was committed."""
        self.committed_at = self._signature.clock()

    def forget(self) -> None:
        """Read the newest set anew: a transaction was rolled back."""
        self._known = None

    def append(self, writing: Writing, deed: Deed, changes: Sequence[FieldChange]) -> str:
        """Write a new change set and give its id."""
        newest, set_id = self._newest, new_id()
        change_set = ChangeSet(
            id=set_id,
            label=deed.label,
            author=self._signature.author,
            device=self._signature.device,
            counter=newest.counter + 1,
            parent=newest.set_id,
            at=self._signature.now(),
            undoes=deed.undoes,
        )
        writing.run(_ADD_SET, change_set.model_dump())
        writing.run(_ADD_CHANGE, [{"set_id": set_id, "sequence": n, **c.columns()} for n, c in enumerate(changes)])
        self._known = _Newest(set_id, newest.counter + 1)
        return set_id

    def can_extend(self, set_id: str, changes: Sequence[FieldChange]) -> bool:
        """Whether a set may take these changes in: it is the newest, in no publication, and has the same fields."""
        if set_id != self._newest.set_id or set_id == self._closed or any(c.adds or c.removes for c in changes):
            return False
        return {change.place for change in changes} <= {_place(row) for row in self._rows_of(set_id)}

    def extend(self, writing: Writing, set_id: str, changes: Sequence[FieldChange]) -> str | None:
        """Let a set run from its own old values to these new ones.

        None when nothing is left of it, because every field has its first value back: the set is gone then.
        """
        rows = {_place(row): row for row in self._rows_of(set_id)}
        for change in changes:
            row = rows[change.place]
            where = {"in_set": set_id, "at_place": row.sequence}
            whole = _joined(row, change)
            if whole.before == whole.after:
                del rows[change.place]
                writing.run(_DROP_CHANGE, where)
            else:
                writing.run(_EXTEND, where | {f"its_{name}": whole.columns()[name] for name in ("old", "new", "delta")})
        if rows:
            return set_id
        writing.run(_DROP_SET, {"wanted": set_id})
        self.forget()
        return None

    def sets(self) -> Sequence[ChangeSet]:
        """All change sets, newest first: read-only rows."""
        return cast("Sequence[ChangeSet]", self._copy.read(_ALL).all())

    def changes_of(self, set_id: str) -> list[FieldChange]:
        """What one set did, with prose in full before and after.

        DossierProblem when there is no such set, or the lines of a prose field do not fit the log.
        """
        deed = next((deed for deed in self.sets() if deed.id == set_id), None)
        if deed is None:
            raise DossierProblem("Deze wijziging staat niet in de geschiedenis van het dossier.")
        return [self._in_full(deed, row) for row in self._rows_of(set_id)]

    def kinds_in(self, set_id: str) -> frozenset[str]:
        """The kinds of records that one set touches; none when there is no such set."""
        return frozenset(self._copy.read(_KINDS_OF_SET, {"wanted": set_id}).scalars())

    @property
    def _newest(self) -> _Newest:
        if self._known is None:
            row = self._copy.read(_NEWEST).first()
            self._known = _Newest(None, 0) if row is None else _Newest(row.id, row.counter)
        return self._known

    def _rows_of(self, set_id: str) -> Sequence[Change]:
        return cast("Sequence[Change]", self._copy.read(_OF_SET, {"wanted": set_id}).all())

    def _in_full(self, deed: ChangeSet, row: Change) -> FieldChange:
        prose = _is_prose(row)
        if row.delta is None:
            return FieldChange(*_place(row), row.old, row.new, is_prose=prose)
        try:
            after = self._text_after(deed, row)
            before = backward(json.loads(row.delta), after)
        except DeltaMismatchError as error:
            raise DossierProblem(
                f"De geschiedenis van dit tekstveld sluit niet op de tekst aan ({deed.label}).",
                "De tekst zelf is ongewijzigd. Verander hem met de hand.",
            ) from error
        return FieldChange(*_place(row), _text(before), _text(after), is_prose=prose)

    def _text_after(self, deed: ChangeSet, row: Change) -> str:
        """The text right after that deed: the text of now, with every later change taken back."""
        now = self._copy.read(statements(RECORD_KINDS[row.kind]).by_id, {"wanted": row.record_id}).mappings().first()
        text = "" if now is None else str(now[row.field])
        later = {"kind": row.kind, "record_id": row.record_id, "field": row.field}
        rows = self._copy.read(_LATER, {**later, "counter": deed.counter, "set_id": deed.id})
        for change in cast("Sequence[Change]", rows.all()):
            if change.delta is not None:
                text = backward(json.loads(change.delta), text)
            else:
                text = json.loads(change.old or '""')
        return text


def _place(row: Change) -> tuple[str, str, str]:
    return row.kind, row.record_id, row.field


def _is_prose(row: Change) -> bool:
    return row.field in prose_columns(RECORD_KINDS[row.kind])


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _joined(row: Change, change: FieldChange) -> FieldChange:
    before = row.old
    if row.delta is not None:
        before = _text(backward(json.loads(row.delta), json.loads(change.before or '""')))
    return FieldChange(*change.place, before, change.after, is_prose=change.is_prose)
