"""The documents that were made of a dossier: those that were issued with a frozen version, and the log of exports."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from nvo_desktop.documents.context.build import short
from nvo_desktop.documents.kept import damaged
from nvo_desktop.documents.template import read_template, template_keys
from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.issued import ExportRecord, FrozenText, IssuedFile
from nvo_desktop.model.kinds import PERMANENT_KINDS
from nvo_desktop.paths import templates
from nvo_desktop.services.ordering import next_rank
from nvo_desktop.storage.atomic_file import write_whole
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier

_EXPORTED = " geëxporteerd"
_LABELS = (" bevroren", _EXPORTED)
_ISSUED = " uitgegeven voor "


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A document that was made. at: by the clock of that computer; fingerprint: the first signs, of its joint content.

    is_issued: it belongs to a frozen version, and its bytes are in the dossier.
    """

    id: str
    at: datetime | None
    title: str
    subject: str
    version: str
    audience: Audience
    fingerprint: str
    name: str
    is_issued: bool


class MadeFiles:
    """Tells what was made of one open dossier, and gives issued files back."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def all(self) -> tuple[MadeFile, ...]:
        """Issued files first, by version and in their order; then the exports, the last one first."""
        times = self._times()
        return (*self._issued(times), *reversed(self._exported(times)))

    def file(self, issued_id: str) -> bytes:
        """The bytes of an issued file, as they were. DossierProblem when it is not there or was damaged."""
        row = next((row for row in self._dossier.rows(IssuedFile) if row.id == issued_id), None)
        if row is None:
            raise DossierProblem("Dit bestand staat niet in het dossier.", "Kies een ander.")
        if hashlib.sha256(row.content).hexdigest() != row.sha256:
            raise damaged()
        return row.content

    def save(self, issued_id: str, path: Path) -> Path:
        """Write an issued file where the user wants it. FileProblem when that cannot be; problems as file()."""
        write_whole(path, self.file(issued_id))
        return path

    def record(self, made: ExportRecord) -> Changes:
        """Add a line to the log of exports."""
        subject = f" voor {made.subject_name}" if made.subject_name else ""
        with self._dossier.unit_of_work(f"‘{made.title}’{subject}{_EXPORTED}") as work:
            made.rank = next_rank(self._dossier.rows(ExportRecord))
            work.add(made)
            return work.commit()

    def _issued(self, times: Mapping[str, datetime | None]) -> list[MadeFile]:
        versions = {row.id: row for row in self._dossier.rows(TextVersion)}
        order = list(versions)
        marks = {row.text_version_id: short(row.fingerprint) for row in self._dossier.rows(FrozenText)}
        titles = {key: read_template(templates() / key).title for key in template_keys()} if marks else {}
        rows = [row for row in self._dossier.rows(IssuedFile) if row.text_version_id in versions]
        rows.sort(key=lambda row: -order.index(row.text_version_id or ""))
        return [
            MadeFile(
                row.id, times.get(row.id), titles.get(row.document, row.document), row.subject_name,
                versions[row.text_version_id or ""].number, row.audience, marks.get(row.text_version_id, ""), row.name,
                is_issued=True,
            )
            for row in rows
        ]  # fmt: skip

    def _exported(self, times: Mapping[str, datetime | None]) -> list[MadeFile]:
        return [
            MadeFile(
                row.id, times.get(row.id), row.title, row.subject_name, row.version, row.audience,
                short(row.content_fingerprint), row.name, is_issued=False,
            )
            for row in self._dossier.rows(ExportRecord)
        ]  # fmt: skip

    def _times(self) -> dict[str, datetime | None]:
        """When each of them was made, by the history; of that only what such deeds are called is looked into."""
        times: dict[str, datetime | None] = {}
        for deed in self._dossier.change_sets():
            if deed.label.endswith(_LABELS) or _ISSUED in deed.label:
                changes = self._dossier.changes_of(deed.id)
                made = {change.record_id for change in changes if change.kind in PERMANENT_KINDS}
                times |= dict.fromkeys(made, _time(deed.at))
        return times


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
