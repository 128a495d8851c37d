"""What a dossier is opened from: a fresh copy of its file, or the working copy that a dead process left behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from nvo_desktop.errors import DossierProblem, from_os_error, is_full
from nvo_desktop.storage import disk
from nvo_desktop.storage.base import Base, is_same_place
from nvo_desktop.storage.filling import fill_from
from nvo_desktop.storage.guard import check_header
from nvo_desktop.storage.left_work import LeftWork, left_in, settled
from nvo_desktop.storage.sqlite_problems import told_of_work, told_to_user
from nvo_desktop.storage.work_folder import WorkFolder, held, lasting_folders, new_work_folder, scanning, sweep


@dataclass(frozen=True, slots=True)
class OpeningReport:
    """What opening found beside the file, for the user to know.

    recovered: the unpublished edits that are in the dossier again. set_aside: where damaged working copies are kept.
    others: unpublished work on the same dossier in other places, and on other dossiers in this place; left as it is.
    """

    recovered: LeftWork | None = None
    set_aside: tuple[Path, ...] = ()
    others: tuple[LeftWork, ...] = ()


class Prepared(NamedTuple):
    """A held work folder with a working copy that is ready to be opened, and what it began from."""

    work: WorkFolder
    base: Base
    report: OpeningReport


class _Found(NamedTuple):
    work: WorkFolder
    base: Base
    left: LeftWork


def prepared(path: Path) -> Prepared:
    """Find or make the working copy of the dossier at path, whose lock this process has.

    DossierProblem and FileProblem as open_dossier.
    """
    with ExitStack() as undo:
        set_aside: list[Path] = []
        found = _found_for(path, set_aside, undo)
        chosen = next((one for one in found if _is_still_its(path, one.base)), None)
        if chosen is None:
            chosen = fresh(path, undo)
            chosen = _moved_here(path, chosen, undo) or chosen
        for one in found:
            if one is not chosen:
                one.work.let_go()
        others = _others(path, chosen.base.dossier_id, chosen.work)
        report = OpeningReport(chosen.left if chosen.left.change_sets else None, tuple(set_aside), others)
        undo.pop_all()
        return Prepared(chosen.work, chosen.base, report)


def has_left_work(path: Path) -> bool:
    """Whether a work folder, of a living process or a dead one, is of that path."""
    return any(is_same_place(base.path, path) for _, base in lasting_folders())


def all_left_work() -> tuple[LeftWork, ...]:
    """All unpublished work of dead processes, of any dossier; damaged copies are left out."""
    with scanning():
        return tuple(left for folder, base in lasting_folders() if (left := _looked_at(folder, base)) is not None)


def fresh(path: Path, undo: ExitStack) -> _Found:
    """Copy the file at path into a temporary work folder, and check it."""
    work = new_work_folder()
    undo.callback(work.remove)
    with told_to_user("gelezen", path):
        check_header(path, path)  # spares copying a film that was renamed
        _copy(path, work)
    with told_of_work("geopend"):
        filled = fill_from(work.base_file, work.copy_file, path)
        sha256 = disk.sha256_of(work.base_file)
        base = Base(path, filled.dossier_id, sha256, filled.rev, filled.newest, filled.saved_at)
        work.note_base(base)
    return _Found(work, base, LeftWork(work.path, path, filled.dossier_id, filled.rev, 0, None))


def _copy(path: Path, work: WorkFolder) -> None:
    """Reading may fail and is said of the path; no reading ever fills a disk."""
    try:
        disk.copy_durably(path, work.base_file)
    except OSError as error:
        if is_full(error):
            raise from_os_error(error, "gemaakt", None) from error
        raise


def _found_for(path: Path, set_aside: list[Path], undo: ExitStack) -> list[_Found]:
    """The working copies of this path with edits of their own, the newest first, held; others of it are cleared."""
    with told_to_user("gelezen", path), scanning():
        sweep()
        folders = [folder for folder, base in lasting_folders() if is_same_place(base.path, path)]
        works = [work for folder in folders if (work := held(folder)) is not None]
    for work in works:
        undo.callback(work.let_go)
    found = (one for work in works for one in _judged(path, work, set_aside))
    return sorted(found, key=lambda one: str(one.left.last_at), reverse=True)


def _judged(path: Path, work: WorkFolder, set_aside: list[Path]) -> Iterator[_Found]:
    """The working copy in a folder, if it is sound and has edits."""
    with told_to_user("gelezen", path):
        base = work.base()
        if base is None:
            return
        base = settled(work, replace(base, path=path), disk.sha256_if_there(path))
    try:
        left = left_in(work, base)
    except DossierProblem:
        set_aside.append(work.set_aside())
        return
    if left.change_sets:
        yield _Found(work, base, left)
    else:
        work.remove()  # all of it was published and verified


def _is_still_its(path: Path, base: Base) -> bool:
    """Whether the path is still this dossier's: its base, a colleague's version of it, a ruin, or nothing."""
    with told_to_user("gelezen", path):
        if disk.sha256_if_there(path) in (None, base.sha256):
            return True
    with ExitStack() as undo:
        try:
            return fresh(path, undo).base.dossier_id == base.dossier_id
        except DossierProblem:
            return True


def _moved_here(path: Path, copied: _Found, undo: ExitStack) -> _Found | None:
    """The working copy of this very publication whose own path is gone: the file was moved or renamed."""
    with scanning():
        for folder, base in lasting_folders():
            if base.dossier_id != copied.base.dossier_id or not _is_gone(base.path):
                continue
            work = held(folder)
            if work is None:
                continue
            moved = _taken_along(path, work, base, copied)
            if moved is not None:
                undo.callback(work.let_go)
                copied.work.remove()
                return moved
            work.let_go()
    return None


def _is_gone(path: Path) -> bool:
    try:
        return not path.exists()
    except OSError:  # a network that does not answer has not lost the file
        return False


def _taken_along(path: Path, work: WorkFolder, base: Base, copied: _Found) -> _Found | None:
    with told_of_work("gelezen"):
        now = settled(work, replace(base, path=path), copied.base.sha256)
        if now.rev is None or now.rev != copied.base.rev:
            return None
        try:
            left = left_in(work, now)
        except DossierProblem:
            return None
        if not left.change_sets:
            return None
        work.note_base(now)
    return _Found(work, now, left)


def _others(path: Path, dossier_id: str, own: WorkFolder) -> tuple[LeftWork, ...]:
    with scanning():
        near = [
            (folder, base)
            for folder, base in lasting_folders()
            if folder != own.path and (base.dossier_id == dossier_id or is_same_place(base.path, path))
        ]
        return tuple(left for folder, base in near if (left := _looked_at(folder, base)) is not None)


def _looked_at(folder: Path, base: Base) -> LeftWork | None:
    """The work in a folder of a dead process; None when its process lives, it has none, or it cannot be trusted."""
    work = held(folder)
    if work is None:
        return None
    try:
        left = left_in(work, base)
    except DossierProblem:
        return None
    finally:
        work.let_go()
    return left if left.change_sets else None
