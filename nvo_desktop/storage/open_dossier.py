"""A dossier that is open: what is read of it, the units of work in it, and its way into the file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self, TypeVar, cast
from uuid import UUID

from filelock import BaseFileLock

from nvo_desktop.errors import ChangedOutside, DossierProblem, FileProblem, ProblemForUser
from nvo_desktop.model.history import ChangeSet
from nvo_desktop.model.record import Record
from nvo_desktop.storage import disk
from nvo_desktop.storage.attachments import AttachmentHead, content, heads
from nvo_desktop.storage.base import Base, is_same_place
from nvo_desktop.storage.change_log import ChangeLog
from nvo_desktop.storage.changes import Deed
from nvo_desktop.storage.digest import record_digest
from nvo_desktop.storage.field_change import FieldChange
from nvo_desktop.storage.lock import freed, locked
from nvo_desktop.storage.moving import is_kept, moved
from nvo_desktop.storage.plain_rows import plain_rows
from nvo_desktop.storage.publishing import Publisher, changed_outside
from nvo_desktop.storage.recovery import Prepared
from nvo_desktop.storage.signature import Signature
from nvo_desktop.storage.sqlite_problems import told_of_work
from nvo_desktop.storage.unit_of_work import UnitOfWork
from nvo_desktop.storage.working_copy import WorkingCopy

R = TypeVar("R", bound=Record)


class Origin(NamedTuple):
    """Where a dossier comes from: its file, the work folder made of it, and the lock; None when it is only read."""

    path: Path
    prepared: Prepared
    lock: BaseFileLock | None


class OpenDossier:
    """A dossier that is being worked on, in its working copy; one thread uses it, the one that opened it.

    A context manager: leaving it closes the dossier. Of a command, what was committed but not published is gone then;
    of a window, it is kept and recovered at the next opening.
    """

    def __init__(self, origin: Origin, copy: WorkingCopy, signature: Signature) -> None:
        """Made by the functions of dossier_file.py."""
        self.path, self._lock = origin.path, origin.lock
        self._work, base, self.report = origin.prepared
        self.dossier_id = base.dossier_id
        self._copy = copy
        self._log = ChangeLog(copy, signature)
        self._publisher = Publisher(copy, self._work, signature, base)
        self._seen: tuple[int, int, int] | None = None
        self._is_closed = False

    def unit_of_work(self, label: str, extends: str | None = None, undoes: str | None = None) -> UnitOfWork:
        """Begin a deed; label says in Dutch what it is.

        extends: the change set of the previous autosave of the same field; the two become one when nothing came between
        and it is not published yet. undoes: the change set that this one takes back.
        """
        return UnitOfWork(self._copy, self._log, self.dossier_id, Deed(label, extends, undoes))

    def rows(self, kind: type[R]) -> Sequence[R]:
        """All rows of a kind by rank, where it has one, and id, fast.

        They are typed as the record class, but are read-only tuples with the same columns and properties: without the
        methods of the class. For a whole record, use a unit of work.
        """
        return cast("Sequence[R]", plain_rows(kind).all(self._copy.raw))

    def attachment_heads(self) -> tuple[AttachmentHead, ...]:
        """All attachments by name, without their bytes."""
        return heads(self._copy.raw)

    def attachment_content(self, sha256: str) -> bytes | None:
        """The bytes of one attachment; None when the dossier does not hold it."""
        return content(self._copy.raw, sha256)

    def change_sets(self) -> Sequence[ChangeSet]:
        """The history, newest first: read-only rows."""
        return self._log.sets()

    def changes_of(self, set_id: str) -> list[FieldChange]:
        """What one change set did, field by field. DossierProblem when it is not in the history."""
        return self._log.changes_of(set_id)

    def kinds_in(self, set_id: str) -> frozenset[str]:
        """The kinds of records that one change set touches."""
        return self._log.kinds_in(set_id)

    def record_digest(self) -> str:
        """SHA-256 of all records, without their history: equal when two dossiers say the same."""
        return record_digest(self._copy.raw)

    @property
    def state(self) -> tuple[Path, int]:
        """The same as long as nothing was written: which working copy it is, and how many rows that was given."""
        return self._work.copy_file, self._copy.raw.total_changes

    @property
    def is_changed(self) -> bool:
        """Whether something is committed that the file at path does not have."""
        return self._base.sha256 is None or self._has_edits

    @property
    def saved_at(self) -> datetime | None:
        """When a deed was last committed since opening."""
        return self._log.committed_at

    @property
    def published_at(self) -> str:
        """When the file at path was made, as ISO text; empty while there is none."""
        return self._base.saved_at if self._base.sha256 is not None else ""

    @property
    def is_kept(self) -> bool:
        """Whether what is committed is safe on this computer: found again when this process ends now."""
        return is_kept(self._work, self._copy)

    def stay_kept(self) -> None:
        """See to it that what is committed is on the disk, in a new place when its own was taken away.

        Nothing happens when it is. FileProblem when there is no room for it anywhere.
        """
        if self.is_kept or self._copy.in_unit or self._is_closed:
            return
        self._work = moved(self._work, self._copy, self._base)
        self._publisher.go_on_in(self._work)
        self._lock_again()

    def publish(self) -> None:
        """Put what is committed in the file at path; nothing happens when it has everything already.

        ChangedOutside or FileProblem when that is refused: nothing of another's is overwritten, nothing of ours lost.
        """
        self._must_be_writable()
        self.stay_kept()
        if self.is_changed:
            self._publisher.publish(self._log.close_newest())
            self._seen = None

    def publish_as(self, path: Path) -> None:
        """Put all of it in a new file at path, where nothing stands, and work on that from now on.

        The old file stays as it is. DossierProblem when something stands there, or another window works on it.
        """
        self._must_be_writable()
        self.stay_kept()
        lock = None if is_same_place(path, self.path) else self._lock_of(path)
        try:
            self._publisher.publish_as(path, self._log.close_newest())
        except BaseException:
            if lock is not None:
                freed(lock)
            raise
        self.path, self._seen = path, None
        if lock is not None and self._lock is not None:
            freed(self._lock)
            self._lock = lock

    def outside_change(self) -> ChangedOutside | None:
        """What another did to the file at path since it was opened or published here; None when nothing, or not to see.

        Cheap while size and time of the file stay the same.
        """
        try:
            trace = disk.trace_of(self.path)
            if trace is not None and trace == self._seen:
                return None
            stands, intent = disk.sha256_if_there(self.path), self._work.intent()
        except OSError:  # a network that does not answer has changed nothing
            return None
        problem = changed_outside(self._base, stands)
        if problem is None or (intent is not None and intent.sha256 == stands):
            self._seen = trace
            return None
        return problem

    def take_identity(self, dossier_id: str) -> None:
        """Go on as that dossier, whose records this one has taken over; the file has it from the next publication."""
        self.dossier_id = str(UUID(dossier_id))
        self._copy.set_identity(self.dossier_id)
        self._publisher.base = replace(self._base, dossier_id=self.dossier_id)
        with told_of_work("bewaard"):
            self._work.note_base(self._base)

    def close(self) -> None:
        """Close, and give the dossier free for others; nothing happens when it is closed already."""
        if not self._is_closed:
            self._leave(keep=self._work.is_lasting and self._has_edits)

    def discard(self) -> None:
        """Close a new dossier and keep nothing of it. RuntimeError when any of it was published."""
        if self._base.rev is not None or self.path.exists():
            raise RuntimeError("what is published is not thrown away")
        self._leave(keep=False)

    @property
    def _base(self) -> Base:
        return self._publisher.base

    @property
    def _has_edits(self) -> bool:
        return self._log.newest != self._base.newest

    def _lock_of(self, path: Path) -> BaseFileLock | None:
        try:
            return locked(path)
        except FileProblem:
            if self.is_kept:
                raise
            return None  # the locks have no place now, and publishing overwrites nothing without one

    def _lock_again(self) -> None:
        """The lock went with the folders: others see the new one, unless another window was first."""
        if self._lock is not None and not Path(self._lock.lock_file).exists():
            with suppress(ProblemForUser):
                self._lock = locked(self.path)

    def _must_be_writable(self) -> None:
        if self._lock is None:
            raise DossierProblem("Dit dossier is alleen geopend om te lezen, en kan niet worden bijgewerkt.")

    def _leave(self, *, keep: bool) -> None:
        self._is_closed = True
        self._copy.close()
        if keep:
            self._work.let_go()
        else:
            self._work.remove()
        if self._lock is not None:
            freed(self._lock)

    def __enter__(self) -> Self:
        """Give the dossier."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()
