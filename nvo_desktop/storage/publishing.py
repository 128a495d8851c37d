"""Publishing: a verified snapshot of the working copy takes the place of the dossier file, whole or not at all.

The order of the steps is what keeps it safe when the program is stopped between any two of them; the tests stop it at
each. What is on the disk after each step says what to do next time.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import nvo_desktop
from nvo_desktop.errors import ChangedOutside, FileProblem
from nvo_desktop.model.record import new_id
from nvo_desktop.storage import disk
from nvo_desktop.storage.backups import Backups
from nvo_desktop.storage.base import Base
from nvo_desktop.storage.digest import content_digest, whole_digest
from nvo_desktop.storage.guard import checked
from nvo_desktop.storage.left_work import settled
from nvo_desktop.storage.signature import Signature
from nvo_desktop.storage.sqlite_problems import told_to_user
from nvo_desktop.storage.work_folder import WorkFolder
from nvo_desktop.storage.working_copy import WorkingCopy, connected


@dataclass(frozen=True, slots=True)
class Publisher:
    """Publishes one working copy."""

    copy: WorkingCopy
    work: WorkFolder
    signature: Signature

    def publish(self, base: Base, newest: str | None) -> Base:
        """Replace the file at the base's path, which must still be that base; gives the new base.

        newest: the newest change set now. ChangedOutside when a colleague changed, removed or put the file there;
        FileProblem when the disk or the folder refuses. In both cases the working copy is as it was, and the path holds
        the old file or the new one, whole.
        """
        self.work.remove_strays()
        with told_to_user("gelezen", base.path):
            stands = disk.sha256_if_there(base.path)
            base = settled(self.work, base, stands)
        _expect(base, stands)
        if base.sha256 is not None and base.newest == newest:
            return base  # an earlier publication, which was stopped half-way, had everything already
        published = self._prepared(replace(base, newest=newest))
        with told_to_user("geschreven", base.path):
            self._put(published, base)
            return self._arrived(published)

    def _prepared(self, base: Base) -> Base:
        """Make and verify the snapshot; gives what the base will be."""
        try:
            with told_to_user("bewaard", self.work.path):
                disk.remove(self.work.next_file)
                self.copy.write_snapshot(self.work.next_file)
                published = replace(base, rev=new_id(), saved_at=self.signature.now())
                with closing(connected(self.work.next_file)) as connection:
                    self._write_manifest(connection, published, base)
                disk.sync_file(self.work.next_file)
                self._verify(base.path)
                return replace(published, sha256=disk.sha256_of(self.work.next_file))
        except BaseException:
            with suppress(OSError):  # a full disk needs the room
                disk.remove(self.work.next_file)
            raise

    def _write_manifest(self, connection: sqlite3.Connection, published: Base, base: Base) -> None:
        connection.execute("PRAGMA journal_mode = DELETE")
        parents = json.dumps([base.rev] if base.rev else [])
        connection.execute("BEGIN")
        connection.execute(
            "UPDATE manifest SET rev = ?, parent_revs = ?, digest = '', app_version = ?, saved_at = ?, device = ?",
            (published.rev, parents, nvo_desktop.__version__, published.saved_at, self.signature.device),
        )
        connection.execute("UPDATE manifest SET digest = ?", (whole_digest(connection, content_digest(connection)),))
        connection.execute("COMMIT")

    def _verify(self, path: Path) -> None:
        with checked(self.work.next_file, path) as written:
            if written.content == content_digest(self.copy.raw):
                return
        raise FileProblem(
            f"‘{path}’ is niet bijgewerkt: wat er op de schijf kwam, is niet wat er is geschreven.",
            "Uw werk staat nog in de werkkopie. Probeer het opnieuw; lukt het niet, laat dan de schijf nakijken.",
        )

    def _put(self, published: Base, base: Base) -> None:
        temporary = disk.beside(base.path)
        try:
            self.work.mark(temporary)
            disk.copy_durably(self.work.next_file, temporary)
            if disk.sha256_of(temporary) != published.sha256:
                raise OSError("the copy beside the dossier differs from what was written")
            self._back_up(base)
            _expect(base, disk.sha256_if_there(base.path))
            self.work.note_intent(published)
            _take_the_name(temporary, base)
        finally:
            self.work.remove_strays()

    def _back_up(self, base: Base) -> None:
        """Keep the file whose place is taken; our own copy of it is read first, being near."""
        if base.sha256 is not None and base.rev is not None:
            sources, via = (self.work.base_file, base.path), self.work.path / "backup.new"
            Backups(base.dossier_id).keep(sources, base.sha256, base.rev, self.signature.clock(), via)

    def _arrived(self, published: Base) -> Base:
        """Read the file back; from here on it is the base. Also when this fails, the intent will tell."""
        if disk.sha256_if_there(published.path) != published.sha256:
            raise OSError("the file is not what was put there")
        disk.put_in_place_of(self.work.next_file, self.work.base_file)
        self.work.note_base(published)
        return published


def is_there_already(path: Path) -> ChangedOutside:
    """Say that a new dossier never takes the place of something else."""
    return ChangedOutside(f"‘{path}’ is niet gemaakt: er staat al iets onder die naam.", "Kies een andere naam.")


def changed_outside(base: Base, stands: str | None) -> ChangedOutside | None:
    """What is at the path when it is not the base; stands is its SHA-256, None when nothing stands there."""
    if stands == base.sha256:
        return None
    if base.sha256 is None:
        return is_there_already(base.path)
    if stands is None:
        return ChangedOutside(
            f"‘{base.path}’ is niet bijgewerkt: het bestand staat er niet meer.",
            "Zoek uit of het is verplaatst of hernoemd, en zet het terug; of bewaar uw werk onder een andere naam.",
            is_gone=True,
        )
    return ChangedOutside(
        f"‘{base.path}’ is niet bijgewerkt: iemand anders heeft het dossier gewijzigd sinds u het opende.",
        "Bewaar uw werk onder een andere naam, en voeg beide versies samen.",
    )


def _expect(base: Base, stands: str | None) -> None:
    problem = changed_outside(base, stands)
    if problem is not None:
        raise problem


def _take_the_name(temporary: Path, base: Base) -> None:
    if base.sha256 is not None:
        disk.put_in_place_of(temporary, base.path)
        return
    try:
        disk.put_where_nothing_is(temporary, base.path)
    except FileExistsError as error:
        raise is_there_already(base.path) from error
