"""The doors to a dossier file: making, opening and reading one, and rescuing work into one."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

from filelock import BaseFileLock

from nvo_desktop.errors import DossierProblem
from nvo_desktop.storage import disk
from nvo_desktop.storage.base import Base
from nvo_desktop.storage.disk import where_it_leads
from nvo_desktop.storage.filling import fill_empty
from nvo_desktop.storage.left_work import LeftWork
from nvo_desktop.storage.lock import freed, locked
from nvo_desktop.storage.open_dossier import OpenDossier, Origin
from nvo_desktop.storage.publishing import is_there_already
from nvo_desktop.storage.recovery import OpeningReport, Prepared, fresh, has_left_work, prepared
from nvo_desktop.storage.signature import Signature
from nvo_desktop.storage.sqlite_problems import told_of_work, told_to_user
from nvo_desktop.storage.work_folder import held, new_work_folder, scanning
from nvo_desktop.storage.working_copy import WorkingCopy


def create_dossier(
    path: Path, dossier_id: str | None = None, *, author: str = "", device: str | None = None
) -> OpenDossier:
    """Make an empty dossier that publish() will put at path; until then nothing stands there.

    DossierProblem when something does; FileProblem when the folder is not there or may not be written in.
    """
    return _created(path, dossier_id, _signature(author, device), lasting=False)


def create_for_window(path: Path, signature: Signature) -> OpenDossier:
    """The same, for a window: what is committed outlives the end of the program, however it comes."""
    return _created(path, None, signature, lasting=True)


def open_dossier(path: Path, *, author: str = "", device: str | None = None) -> OpenDossier:
    """Open a dossier for a command: locked for others, guarded, copied to a work folder.

    Work that a window left behind is published first; the report says so. DossierProblem: no such file, in use, not a
    dossier, of a newer format, damaged, or that work cannot be published. FileProblem: cannot be read.
    """
    signature = _signature(author, device)
    dossier = _opened_at(path, signature, lasting=False)
    if dossier.report.recovered is None:
        return dossier
    with dossier:
        dossier.publish()
    again = _opened_at(path, signature, lasting=False)
    again.report = dossier.report
    return again


def open_for_window(path: Path, signature: Signature) -> OpenDossier:
    """Open a dossier for a window: what is committed outlives the end of the program.

    When a window left work behind that the file does not have, it is in the dossier again, also when the file itself is
    gone; the report says so. Problems as open_dossier.
    """
    return _opened_at(path, signature, lasting=True)


def read_dossier(path: Path) -> OpenDossier:
    """Open a dossier to read what was published: a private copy, also while others have it open. No publish().

    A unit of work may be committed in the private copy, to see what a deed would do. Problems as open_dossier.
    """
    with ExitStack() as undo:
        _must_exist(path)
        copied = fresh(path, undo)
        return _opened(Origin(path, Prepared(copied.work, copied.base, OpeningReport()), None), Signature(), undo)


def rescue(left: LeftWork, path: Path) -> None:
    """Publish work that a window left behind as a new file at path, where nothing stands; its folder goes then.

    DossierProblem when something stands there, or the work is in use or gone by now.
    """
    with ExitStack() as undo:
        with scanning():
            work = held(left.folder)
        base = work.base() if work is not None else None
        if work is None or base is None:
            raise DossierProblem("Dit werk is er niet meer, of het is intussen geopend in een ander venster.")
        undo.callback(work.let_go)
        lock = _taken(path, undo)
        prepared = Prepared(work, replace(base, path=path, sha256=None), OpeningReport())
        with _opened(Origin(path, prepared, lock), Signature(), undo) as dossier:
            dossier.publish()


def _signature(author: str, device: str | None) -> Signature:
    return Signature(author) if device is None else Signature(author, device)


def _created(path: Path, dossier_id: str | None, signature: Signature, *, lasting: bool) -> OpenDossier:
    identity = str(UUID(dossier_id)) if dossier_id else str(uuid4())
    with ExitStack() as undo:
        lock = _taken(path, undo)
        with told_to_user("gemaakt", path):
            is_taken = os.path.lexists(path)
        if is_taken:
            raise is_there_already(path)
        _try_to_write_beside(path)
        work, base = new_work_folder(), Base(path, identity)
        undo.callback(work.remove)
        with told_of_work("gemaakt"):
            fill_empty(work.copy_file, identity)
            work.note_base(base)
            if lasting:
                work.make_lasting()
        return _opened(Origin(path, Prepared(work, base, OpeningReport()), lock), signature, undo)


def _opened_at(path: Path, signature: Signature, *, lasting: bool) -> OpenDossier:
    with ExitStack() as undo:
        if not has_left_work(path):
            _must_exist(path)
        with told_to_user("gelezen", path):
            path = where_it_leads(path)
        lock = _taken(path, undo)
        made = prepared(path)
        undo.callback(made.work.let_go if made.report.recovered else made.work.remove)
        if lasting and not made.work.is_lasting:
            with told_of_work("geopend"):
                made.work.make_lasting()
        return _opened(Origin(path, made, lock), signature, undo)


def _opened(origin: Origin, signature: Signature, undo: ExitStack) -> OpenDossier:
    folder = origin.prepared.work.path
    with told_of_work("geopend"):
        copy = WorkingCopy(folder)
    dossier = OpenDossier(origin, copy, signature)
    undo.pop_all()
    return dossier


def _taken(path: Path, undo: ExitStack) -> BaseFileLock:
    lock = locked(path)
    undo.callback(freed, lock)
    return lock


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
