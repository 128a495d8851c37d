"""A working copy whose folder is taken away while it is open.

Linux and macOS let a program write on in a file that has no name any more: every deed seems to be kept, and is gone at
the end of the process. So the place is looked at, and what is committed goes to a new folder.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from nvo_desktop import paths
from nvo_desktop.errors import FileProblem, ProblemForUser
from nvo_desktop.storage import disk
from nvo_desktop.storage.base import Base
from nvo_desktop.storage.digest import content_digest
from nvo_desktop.storage.sqlite_problems import told_of_work
from nvo_desktop.storage.work_folder import WorkFolder, new_work_folder
from nvo_desktop.storage.working_copy import WorkingCopy, connected

_REFUGE = "nvo-werk-"


def is_kept(work: WorkFolder, copy: WorkingCopy) -> bool:
    """Whether what is committed is on the disk, in the place where the next opening looks for it."""
    return copy.is_in_place and work.path.parent == paths.work_folder()


def moved(work: WorkFolder, copy: WorkingCopy, base: Base) -> WorkFolder:
    """Go on in a new work folder, which holds all that is committed; gives that folder.

    Where no folder can be made in its own place, it is a refuge among the temporary files: nothing is recovered from
    there, but it can be published. FileProblem when there is room nowhere: then all is as it was.
    """
    try:
        new = _moved_to(paths.work_folder(), work, copy, base)
    except ProblemForUser:
        if copy.is_in_place:
            return work  # in its refuge
        new = _moved_to(_refuge(), work, copy, base)
    _leave(work)
    return new


def _moved_to(root: Path, work: WorkFolder, copy: WorkingCopy, base: Base) -> WorkFolder:
    new = new_work_folder(root)
    try:
        with told_of_work("bewaard"):
            copy.write_snapshot(new.copy_file)
            disk.sync_file(new.copy_file)
            _verify(new.copy_file, copy)
            _fetch_base(new.base_file, base)
            new.note_base(base)
            if work.is_lasting:
                new.make_lasting()
            copy.go_on_in(new.path)
    except BaseException:
        new.remove()
        raise
    return new


def _verify(file: Path, copy: WorkingCopy) -> None:
    with closing(connected(file)) as connection:
        if content_digest(connection) != content_digest(copy.raw):
            raise OSError("the moved working copy differs from what was committed")


def _fetch_base(target: Path, base: Base) -> None:
    """Our own copy of what was published went too; the file itself will do, as long as it is that."""
    with suppress(OSError):
        if base.sha256 is not None and disk.sha256_of(base.path) == base.sha256:
            disk.copy_durably(base.path, target)


def _refuge() -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix=_REFUGE))
    except OSError as error:
        raise FileProblem(
            "De werkkopie van het dossier is weg, en er kan geen nieuwe worden gemaakt.",
            "Maak ruimte vrij op deze computer; sluit het programma niet.",
        ) from error


def _leave(work: WorkFolder) -> None:
    """Let the old folder go; what somebody put there in its place stays."""
    with suppress(OSError):
        if work.copy_file.exists():
            work.set_aside()
            return
    work.remove()
    if work.path.parent.name.startswith(_REFUGE):
        shutil.rmtree(work.path.parent, ignore_errors=True)
