"""One window or writing command a dossier: a lock in local application data, never a file beside the dossier."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from nvo_desktop import paths
from nvo_desktop.errors import DossierProblem
from nvo_desktop.storage.sqlite_problems import told_of_work, told_to_user


def locked(path: Path) -> BaseFileLock:
    """Take the lock of the dossier at this path; freed() gives it back, and so does the end of the process.

    DossierProblem when another window or command of this user has it.
    """
    with told_to_user("gevonden", path):
        place = path.resolve()
    name = sha256(os.path.normcase(place).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    folder = paths.work_folder()
    with told_of_work("gemaakt"):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / f"{name}.lock", timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise DossierProblem(
                f"‘{path}’ is al in gebruik door een ander venster of een andere opdracht.",
                "Sluit dat eerst, of wacht tot het klaar is.",
            ) from error
    return lock


def freed(lock: BaseFileLock) -> None:
    """Give a lock back and take its file away; whoever waits for it notices that, and makes it anew."""
    if not lock.is_locked:
        return
    with suppress(OSError):  # Windows: not while it is held
        Path(lock.lock_file).unlink()
    lock.release()
