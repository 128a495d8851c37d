"""Publishing: a verified snapshot of the working copy takes the place of the dossier file, whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import nvo_desktop
from nvo_desktop.errors import DossierProblem, FileProblem
from nvo_desktop.model.record import new_id
from nvo_desktop.storage import disk
from nvo_desktop.storage.digest import content_digest, whole_digest
from nvo_desktop.storage.guard import checked
from nvo_desktop.storage.sqlite_problems import told_to_user
from nvo_desktop.storage.working_copy import WorkingCopy, connected


@dataclass(frozen=True, slots=True)
class Published:
    """What stands at the path: the hash of its bytes and its rev; both None while nothing was published."""

    sha256: str | None = None
    rev: str | None = None


@dataclass(frozen=True, slots=True)
class Publisher:
    """Publishes one working copy to one path."""

    copy: WorkingCopy
    path: Path
    dossier_id: str
    device: str

    def publish(self, base: Published) -> Published:
        """Replace the file at the path, which must still be the base.

        DossierProblem when it is not: a colleague changed, removed or put it there. FileProblem when the disk or the
        folder refuses. In both cases the path and the working copy are as they were.
        """
        self._expect(base)
        snapshot = self.copy.folder / "next.db"
        try:
            with told_to_user("bewaard", self.copy.folder):
                published = self._prepared(snapshot, base)
            self._put(snapshot, published, base)
        finally:
            snapshot.unlink(missing_ok=True)
        return published

    def _prepared(self, snapshot: Path, base: Published) -> Published:
        snapshot.unlink(missing_ok=True)
        self.copy.write_snapshot(snapshot)
        rev = new_id()
        with closing(connected(snapshot)) as connection:
            self._write_manifest(connection, rev, base)
        disk.sync_file(snapshot)
        self._verify(snapshot)
        return Published(disk.sha256_of(snapshot), rev)

    def _write_manifest(self, connection: sqlite3.Connection, rev: str, base: Published) -> None:
        connection.execute("PRAGMA journal_mode = DELETE")
        parents = json.dumps([base.rev] if base.rev else [])
        saved_at = datetime.now(UTC).isoformat(timespec="seconds")
        connection.execute("BEGIN")
        connection.execute(
            "UPDATE manifest SET rev = ?, parent_revs = ?, digest = '', app_version = ?, saved_at = ?, device = ?",
            (rev, parents, nvo_desktop.__version__, saved_at, self.device),
        )
        connection.execute("UPDATE manifest SET digest = ?", (whole_digest(connection, content_digest(connection)),))
        connection.execute("COMMIT")

    def _verify(self, snapshot: Path) -> None:
        with checked(snapshot, self.path) as written:
            if written.content == content_digest(self.copy.raw):
                return
        raise FileProblem(
            f"‘{self.path}’ is niet bijgewerkt: wat er op de schijf kwam, is niet wat er is geschreven.",
            "Uw werk staat nog in de werkkopie. Probeer het opnieuw; lukt het niet, laat dan de schijf nakijken.",
        )

    def _put(self, snapshot: Path, published: Published, base: Published) -> None:
        temporary = disk.beside(self.path)
        try:
            with told_to_user("geschreven", self.path):
                disk.copy_durably(snapshot, temporary)
                if disk.sha256_of(temporary) != published.sha256:
                    raise OSError("the copy beside the dossier differs from what was written")
                self._expect(base)
                self._take_the_name(temporary, base)
        finally:
            temporary.unlink(missing_ok=True)

    def _take_the_name(self, temporary: Path, base: Published) -> None:
        if base.sha256 is not None:
            disk.put_in_place_of(temporary, self.path)
            return
        try:
            disk.put_where_nothing_is(temporary, self.path)
        except FileExistsError as error:
            raise is_there_already(self.path) from error

    def _expect(self, base: Published) -> None:
        with told_to_user("gelezen", self.path):
            stands = disk.sha256_of(self.path) if self.path.exists() else None
        if stands == base.sha256:
            return
        if base.sha256 is None:
            raise is_there_already(self.path)
        if stands is None:
            raise DossierProblem(
                f"‘{self.path}’ is niet bijgewerkt: het bestand staat er niet meer.",
                "Zoek uit of het is verplaatst of hernoemd, en zet het terug.",
            )
        raise DossierProblem(
            f"‘{self.path}’ is niet bijgewerkt: iemand anders heeft het dossier gewijzigd sinds u het opende.",
            "Bewaar dat bestand, en voeg beide versies samen.",
        )


def is_there_already(path: Path) -> DossierProblem:
    """Say that a new dossier never takes the place of something else."""
    return DossierProblem(f"‘{path}’ is niet gemaakt: er staat al iets onder die naam.", "Kies een andere naam.")
