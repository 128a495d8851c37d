"""Opening, making and publishing a dossier: the door to everything that is stored."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self, TypeVar, cast
from uuid import UUID, uuid4

from filelock import BaseFileLock

from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.history import ChangeSet
from nvo_desktop.model.record import Record
from nvo_desktop.storage import disk
from nvo_desktop.storage.change_log import ChangeLog
from nvo_desktop.storage.changes import Deed, FieldChange
from nvo_desktop.storage.digest import record_digest
from nvo_desktop.storage.disk import where_it_leads
from nvo_desktop.storage.filling import fill_empty, fill_from
from nvo_desktop.storage.guard import check_header
from nvo_desktop.storage.lock import locked
from nvo_desktop.storage.plain_rows import plain_rows
from nvo_desktop.storage.publishing import Published, Publisher, is_there_already
from nvo_desktop.storage.sqlite_problems import told_to_user
from nvo_desktop.storage.unit_of_work import UnitOfWork
from nvo_desktop.storage.working_copy import WorkingCopy, new_folder, remove_folder

R = TypeVar("R", bound=Record)


class _Origin(NamedTuple):
    path: Path
    dossier_id: str
    published: Published
    lock: BaseFileLock | None


class OpenDossier:
    """A dossier that is being worked on, in its working copy; one thread uses it, the one that opened it.

    A context manager: leaving it closes the dossier. What was committed but not published is gone then.
    """

    def __init__(self, origin: _Origin, copy: WorkingCopy, author: str, device: str) -> None:
        """Made by create_dossier, open_dossier and read_dossier."""
        self.path, self.dossier_id = origin.path, origin.dossier_id
        self._published, self._lock = origin.published, origin.lock
        self._copy = copy
        self._log = ChangeLog(copy, author, device)
        self._publisher = Publisher(copy, origin.path, origin.dossier_id, device)

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

    def change_sets(self) -> Sequence[ChangeSet]:
        """The history, newest first: read-only rows."""
        return self._log.sets()

    def changes_of(self, set_id: str) -> list[FieldChange]:
        """What one change set did, field by field. DossierProblem when it is not in the history."""
        return self._log.changes_of(set_id)

    def record_digest(self) -> str:
        """SHA-256 of all records, without their history: equal when two dossiers say the same."""
        return record_digest(self._copy.raw)

    @property
    def is_changed(self) -> bool:
        """Whether something is committed that the file at path does not have."""
        return self._published.sha256 is None or not self._log.is_published

    def publish(self) -> None:
        """Put what is committed in the file at path; nothing happens when it has everything already.

        DossierProblem or FileProblem when that is refused; file and working copy are then as they were.
        """
        if self._lock is None:
            raise DossierProblem("Dit dossier is alleen geopend om te lezen, en kan niet worden bijgewerkt.")
        if self.is_changed:
            self._published = self._publisher.publish(self._published)
            self._log.note_publication()

    def take_identity(self, dossier_id: str) -> None:
        """Go on as that dossier, whose records this one has taken over; the file has it from the next publication."""
        self.dossier_id = str(UUID(dossier_id))
        self._copy.set_identity(self.dossier_id)

    def close(self, *, keep: bool = False) -> None:
        """Close, and give the dossier free for others. keep leaves the work folder, with all that was committed."""
        self._copy.close(keep=keep)
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        """Give the dossier."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()


def create_dossier(
    path: Path, dossier_id: str | None = None, *, author: str = "", device: str | None = None
) -> OpenDossier:
    """Make an empty dossier that publish() will put at path; until then nothing stands there.

    DossierProblem when something does; FileProblem when the folder is not there or may not be written in.
    """
    identity = str(UUID(dossier_id)) if dossier_id else str(uuid4())
    with ExitStack() as undo:
        lock = _taken(path, undo)
        if os.path.lexists(path):
            raise is_there_already(path)
        _try_to_write_beside(path)
        folder = _work_folder(undo)
        with told_to_user("gemaakt", folder):
            fill_empty(folder / "w.db", identity)
        return _opened(_Origin(path, identity, Published(), lock), folder, author, device, undo)


def open_dossier(path: Path, *, author: str = "", device: str | None = None) -> OpenDossier:
    """Open a dossier to work on it: locked for others, guarded, copied to a work folder.

    DossierProblem: no such file, in use, not a dossier, of a newer format, damaged. FileProblem: cannot be read.
    """
    with ExitStack() as undo:
        _must_exist(path)
        path = where_it_leads(path)
        return _copied(path, _taken(path, undo), author, device, undo)


def read_dossier(path: Path) -> OpenDossier:
    """Open a dossier to read what was published: a private copy, also while others have it open. No publish().

    A unit of work may be committed in the private copy, to see what a deed would do. Problems as open_dossier.
    """
    with ExitStack() as undo:
        _must_exist(path)
        return _copied(path, None, "", None, undo)


def _taken(path: Path, undo: ExitStack) -> BaseFileLock:
    lock = locked(path)
    undo.callback(lock.release)
    return lock


def _work_folder(undo: ExitStack) -> Path:
    folder = new_folder()
    undo.callback(remove_folder, folder)
    return folder


def _copied(path: Path, lock: BaseFileLock | None, author: str, device: str | None, undo: ExitStack) -> OpenDossier:
    folder = _work_folder(undo)
    base = folder / "base.db"
    with told_to_user("gelezen", path):
        check_header(path, path)  # spares copying a film that was renamed
        disk.copy_durably(path, base)
    with told_to_user("geopend", folder):
        dossier_id, rev = fill_from(base, folder / "w.db", path)
        published = Published(disk.sha256_of(base), rev)
    return _opened(_Origin(path, dossier_id, published, lock), folder, author, device, undo)


def _opened(origin: _Origin, folder: Path, author: str, device: str | None, undo: ExitStack) -> OpenDossier:
    with told_to_user("geopend", folder):
        copy = WorkingCopy(folder)
    dossier = OpenDossier(origin, copy, author, platform.node() if device is None else device)
    undo.pop_all()
    return dossier


def _must_exist(path: Path) -> None:
    with told_to_user("gelezen", path):
        there, is_file, is_folder = path.exists(), path.is_file(), path.is_dir()
    if not there:
        raise DossierProblem(f"Er is geen dossier ‘{path}’.", "Controleer de naam en de map.")
    if not is_file:
        kind = "een map" if is_folder else "iets anders dan een bestand"
        raise DossierProblem(f"‘{path}’ is geen dossier maar {kind}.", "Kies een bestand.")


def _try_to_write_beside(path: Path) -> None:
    """Find out now whether the folder can be written in: what the system says about rights is not always so."""
    trial = disk.beside(path)
    with told_to_user("gemaakt", path):
        trial.touch(exist_ok=False)
        trial.unlink()
