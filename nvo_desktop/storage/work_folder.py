"""Work folders: each holds one working copy and the records with which it survives the end of the process.

<id>/           a working copy that is recovered when its process died: this name comes last
tmp-<id>/       half-made, or of a command or a reader: removed when its process died
damaged-<id>/   a working copy that could not be trusted: set aside, never removed
    w.db            what is worked on             base.db     what was published last
    base.json       what base.db is               next.db     what is being published
    intent.json     what is being published       own-*.json  temporary files of ours beside the dossier
<id>.in-use     the lock of a folder: taken as long as its process lives
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from filelock import BaseFileLock, FileLock, Timeout

from nvo_desktop import paths
from nvo_desktop.errors import DossierProblem
from nvo_desktop.storage import disk
from nvo_desktop.storage.base import Base, parse_base
from nvo_desktop.storage.lock import freed
from nvo_desktop.storage.small_store import as_object, as_text
from nvo_desktop.storage.sqlite_problems import told_of_work

_TEMPORARY, _DAMAGED = "tmp-", "damaged-"
_PATIENCE = 60  # seconds that another process may look through the folders


class WorkFolder:
    """A work folder that this process holds until let_go() or remove()."""

    def __init__(self, path: Path, hold: BaseFileLock) -> None:
        """Made by new_work_folder and held."""
        self.path, self._hold = path, hold

    @property
    def copy_file(self) -> Path:
        """The working copy."""
        return self.path / "w.db"

    @property
    def base_file(self) -> Path:
        """The bytes of what was published last."""
        return self.path / "base.db"

    @property
    def next_file(self) -> Path:
        """The bytes of what is being published."""
        return self.path / "next.db"

    @property
    def is_lasting(self) -> bool:
        """Whether the working copy is recovered when this process dies."""
        return _is_lasting(self.path)

    def base(self) -> Base | None:
        """What the working copy began from; None when that is not, or not readably, recorded."""
        return _record(self.path / "base.json")

    def intent(self) -> Base | None:
        """What was last being published."""
        return _record(self.path / "intent.json")

    def note_base(self, base: Base) -> None:
        """Record what stands in base.db, durably."""
        disk.write_durably(self.path / "base.json", base.as_json())

    def note_intent(self, intent: Base) -> None:
        """Record what is about to take the dossier's name, durably."""
        disk.write_durably(self.path / "intent.json", intent.as_json())

    def mark(self, temporary: Path) -> None:
        """Record that a temporary file beside the dossier is ours, before it is made."""
        name = temporary.name.split(".")[-2]
        text = json.dumps({"path": str(temporary.resolve())})
        disk.write_durably(self.path / f"own-{name}.json", text.encode("ascii"))

    def remove_strays(self) -> bool:
        """Remove our own temporary files beside the dossier; whether all are gone. Never another's."""
        for marker in sorted(self.path.glob("own-*.json")):
            with suppress(OSError):
                _remove_marked(marker)
        return not any(self.path.glob("own-*.json"))

    def make_lasting(self) -> None:
        """Give the folder its final name: all that recovering needs is in it. Nothing in it is open."""
        disk.sync_folder(self.path)
        self._rename("")

    def set_aside(self) -> Path:
        """Keep the folder under another name, out of the way of recovering; gives that name."""
        self._rename(_DAMAGED)
        self.let_go()
        return self.path

    def let_go(self) -> None:
        """Leave the folder to others."""
        self._hold.release()

    def remove(self) -> None:
        """Remove the folder with what is in it; it stays while a temporary file of ours cannot be reached."""
        if self.remove_strays():
            with suppress(OSError):
                self._rename(_TEMPORARY)  # first: half a folder is no working copy
            shutil.rmtree(self.path, ignore_errors=True)
        if self.path.exists():
            self.let_go()
        else:
            freed(self._hold)

    def _rename(self, kind: str) -> None:
        target = self.path.with_name(kind + _key(self.path))
        self.path.rename(target)
        self.path = target
        disk.sync_folder(target.parent)


def new_work_folder(root: Path | None = None) -> WorkFolder:
    """Make a fresh, temporary work folder, for this user alone. FileProblem when the disk refuses.

    root: where, if not among the others.
    """
    root = root or paths.work_folder()
    folder = root / f"{_TEMPORARY}{uuid4().hex}"
    with told_of_work("gemaakt"), scanning(root):
        folder.mkdir(mode=0o700)
        hold = FileLock(_lock_file(folder), timeout=0, thread_local=False)
        hold.acquire()
    return WorkFolder(folder, hold)


@contextmanager
def scanning(root: Path | None = None) -> Generator[None]:
    """Look through the folders while no other process does: who is held then, belongs to a living process.

    FileProblem when the disk refuses.
    """
    root = root or paths.work_folder()
    with told_of_work("gelezen"):
        root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(root / "scan.lock", timeout=_PATIENCE, thread_local=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise DossierProblem(
                "Een ander venster van dit programma is nog bezig met openen.", "Wacht even en probeer het opnieuw."
            ) from error
        try:
            yield
        finally:
            lock.release()


def lasting_folders() -> Iterator[tuple[Path, Base]]:
    """The folders with a working copy, of living and dead processes, and what each began from."""
    root = paths.work_folder()
    for folder in sorted(root.iterdir()) if root.is_dir() else []:
        if _is_lasting(folder) and folder.is_dir():
            base = None
            with suppress(OSError):
                base = _record(folder / "base.json")
            if base is not None:
                yield folder, base


def held(folder: Path) -> WorkFolder | None:
    """Take a folder over, inside scanning(); None when its process lives, or it is gone."""
    hold = FileLock(_lock_file(folder), timeout=0, thread_local=False)
    try:
        hold.acquire()
    except Timeout:
        return None
    work = WorkFolder(folder, hold)
    if folder.is_dir():
        return work
    work.remove()
    return None


def sweep() -> None:
    """Remove the temporary folders of dead processes, inside scanning()."""
    for folder in paths.work_folder().glob(f"{_TEMPORARY}*"):
        work = held(folder)
        if work is not None:
            work.remove()


def _is_lasting(folder: Path) -> bool:
    return "-" not in folder.name and "." not in folder.name


def _key(folder: Path) -> str:
    return folder.name.rpartition("-")[2]


def _lock_file(folder: Path) -> Path:
    return folder.with_name(f"{_key(folder)}.in-use")


def _record(path: Path) -> Base | None:
    try:
        return parse_base(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def _remove_marked(marker: Path) -> None:
    try:
        temporary = Path(as_text(as_object(json.loads(marker.read_bytes())).get("path")))
    except ValueError:
        temporary = Path()
    if temporary.suffix == ".tmp":
        disk.remove(temporary)
    disk.remove(marker)
