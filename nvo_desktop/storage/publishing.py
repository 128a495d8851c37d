"""Publishing: a verified snapshot of the working copy takes the place of the dossier file, whole or not at all.

The order of the steps is what keeps it safe when the program is stopped between any two of them; the tests stop it at
each. What is on the disk after each step says what to do next time.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
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
from nvo_desktop.storage.sqlite_problems import told_of_work, told_to_user
from nvo_desktop.storage.work_folder import WorkFolder
from nvo_desktop.storage.working_copy import WorkingCopy, connected


class Publisher:
    """Publishes one working copy; base is what stands at its path as far as this process knows."""

    def __init__(self, copy: WorkingCopy, work: WorkFolder, signature: Signature, base: Base) -> None:
        """Begin with what the working copy was made of."""
        self.base = base
        self._copy, self._work, self._signature = copy, work, signature

    def go_on_in(self, work: WorkFolder) -> None:
        """The working copy lies there from now on."""
        self._work = work

    def publish(self, newest: str | None) -> None:
        """Replace the file at the base's path, which must still be that base; the new file is the base then.

        newest: the newest change set now. ChangedOutside when a colleague changed, removed or put the file there;
        FileProblem when the disk or the folder refuses. In both cases the working copy is as it was, and the path holds
        the old file or the new one, whole.
        """
        stands = self._settle()
        if self.base.sha256 is None or self.base.newest != newest:
            self._replace(self.base, stands, newest)
        # else an earlier publication, which was stopped half-way, had everything already

    def publish_as(self, path: Path, newest: str | None) -> None:
        """Make a new file at a path where nothing stands; that is the base then. Problems as publish()."""
        with suppress(FileProblem):  # the old place may be out of reach: a reason to choose another
            self._settle()
        with told_to_user("gelezen", path):
            stands = disk.sha256_if_there(path)
            there = settled(self._work, replace(self.base, path=path, sha256=None), stands)
        if there.sha256 is None:
            self._replace(there, stands, newest)
        else:  # an earlier try, which was stopped half-way, put it there
            self.base = there
            self.publish(newest)

    def _settle(self) -> str | None:
        """Finish what was stopped half-way; gives the SHA-256 of what stands at the path, which must be the base."""
        self._work.remove_strays()
        with told_to_user("gelezen", self.base.path):
            stands = disk.sha256_if_there(self.base.path)
            self.base = settled(self._work, self.base, stands)
        return stands

    def _replace(self, base: Base, stands: str | None, newest: str | None) -> None:
        _expect(base, stands)
        published = self._prepared(replace(base, newest=newest))
        with told_to_user("geschreven", base.path):
            self._put(published, base)
            self._arrive(published)
        self.base = published

    def _prepared(self, base: Base) -> Base:
        """Make and verify the snapshot; gives what the base will be."""
        try:
            with told_of_work("bewaard"):
                disk.remove(self._work.next_file)
                self._copy.write_snapshot(self._work.next_file)
                published = replace(base, rev=new_id(), saved_at=self._signature.now())
                with closing(connected(self._work.next_file)) as connection:
                    self._write_manifest(connection, published, base)
                disk.sync_file(self._work.next_file)
                self._verify(base.path)
                return replace(published, sha256=disk.sha256_of(self._work.next_file))
        except BaseException:
            with suppress(OSError):  # a full disk needs the room
                disk.remove(self._work.next_file)
            raise

    def _write_manifest(self, connection: sqlite3.Connection, published: Base, base: Base) -> None:
        connection.execute("PRAGMA journal_mode = DELETE")
        parents = json.dumps([base.rev] if base.rev else [])
        connection.execute("BEGIN")
        connection.execute(
            "UPDATE manifest SET rev = ?, parent_revs = ?, digest = '', app_version = ?, saved_at = ?, device = ?",
            (published.rev, parents, nvo_desktop.__version__, published.saved_at, self._signature.device),
        )
        connection.execute("UPDATE manifest SET digest = ?", (whole_digest(connection, content_digest(connection)),))
        connection.execute("COMMIT")

    def _verify(self, path: Path) -> None:
        with checked(self._work.next_file, path) as written:
            if written.content == content_digest(self._copy.raw):
                return
        raise FileProblem(
            f"‘{path}’ is niet bijgewerkt: wat er op de schijf kwam, is niet wat er is geschreven.",
            "Uw werk staat nog in de werkkopie. Probeer het opnieuw; lukt het niet, laat dan de schijf nakijken.",
        )

    def _put(self, published: Base, base: Base) -> None:
        temporary = disk.beside(base.path)
        try:
            self._work.mark(temporary)
            disk.copy_durably(self._work.next_file, temporary)
            if disk.sha256_of(temporary) != published.sha256:
                raise OSError("the copy beside the dossier differs from what was written")
            self._back_up(base)
            _expect(base, disk.sha256_if_there(base.path))
            self._work.note_intent(published)
            _take_the_name(temporary, base)
        finally:
            self._work.remove_strays()

    def _back_up(self, base: Base) -> None:
        """Keep the file whose place is taken; our own copy of it is read first, being near."""
        if base.sha256 is not None and base.rev is not None:
            sources, via = (self._work.base_file, base.path), self._work.path / "backup.new"
            with told_of_work("bewaard"):
                Backups(base.dossier_id).keep(sources, base.sha256, base.rev, self._signature.clock(), via)

    def _arrive(self, published: Base) -> None:
        """Read the file back; from here on it is the base. Also when this fails, the intent will tell."""
        if disk.sha256_if_there(published.path) != published.sha256:
            raise OSError("the file is not what was put there")
        disk.put_in_place_of(self._work.next_file, self._work.base_file)
        self._work.note_base(published)


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
