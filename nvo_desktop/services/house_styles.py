"""The house styles kept in a dossier: one for the region, and one for each municipality that has its own."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from nvo_desktop.documents.trial import trial_document
from nvo_desktop.documents.word.borrowed.report import StyleReport
from nvo_desktop.documents.word.house_style import Bases, HouseStyle
from nvo_desktop.documents.word.region_style import RegionStyle
from nvo_desktop.documents.word.writer import write_docx
from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.sources import AttachmentUse
from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.file_names import safe_name
from nvo_desktop.services.house_style_files import house_style_of, read_house_style
from nvo_desktop.services.ordering import next_rank
from nvo_desktop.services.regions import Regions
from nvo_desktop.storage.atomic_file import write_whole
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier

KIND: Final = "house_style"
"""What a use of an attachment says when it is the house style of its record."""


@dataclass(frozen=True, slots=True)
class StyleOwner:
    """The region or a municipality. file: the name of its house style, empty when it has none of its own.

    counts: whose house style its documents are in: its own name, the region's, or empty for ours.
    """

    record_id: str
    name: str
    file: str
    counts: str


class HouseStyles:
    """Chooses and keeps them, and tells which one counts for a document."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier, self._attachments = dossier, Attachments(dossier)
        self._ours = HouseStyle()
        self._made: dict[str, RegionStyle] = {}

    def owners(self) -> tuple[StyleOwner, ...]:
        """The region, and its municipalities in their order."""
        region = Regions(self._dossier).region()
        files = {use.record_id: self._name(use) for use in self._uses()}
        of_region = region.name if region.id in files else ""
        head = StyleOwner(region.id, region.name, files.get(region.id, ""), of_region)
        rest = (
            StyleOwner(row.id, row.name, files.get(row.id, ""), row.name if row.id in files else of_region)
            for row in self._dossier.rows(Municipality)
        )
        return head, *rest

    def choose(self, record_id: str, path: Path) -> Added:
        """Keep a copy of a .docx or .dotx as the house style of the region or a municipality, instead of what it had.

        InputProblem for a file that cannot be used, in one sentence; FileProblem when it cannot be read.
        """
        content, style = read_house_style(path)
        name, before = safe_name(path.name), self._uses_of(record_id)
        if any(self._digest(use) == sha256(content).hexdigest() for use in before):
            raise InputProblem(f"‘{name}’ is hier al de huisstijl.")
        with self._dossier.unit_of_work(f"Huisstijl ‘{name}’ gekozen") as work:
            for use in before:
                self._attachments.let_go(work, use.id)
            attachment = self._attachments.keep(work, content, name)
            rank = next_rank(self._dossier.rows(AttachmentUse))
            use = work.add(AttachmentUse(attachment_id=attachment.id, kind=KIND, record_id=record_id, rank=rank))
            added = Added(work.commit(), use.id)
        self._made = {**self._made, sha256(content).hexdigest(): style}
        return added

    def remove(self, record_id: str) -> Changes:
        """Go back to the house style of the region, or to ours."""
        with self._dossier.unit_of_work("Huisstijl verwijderd") as work:
            for use in self._uses_of(record_id):
                self._attachments.let_go(work, use.id)
            return work.commit()

    def style_for(self, subject: str = "") -> Bases:
        """What a document for this municipality begins from: its own, else the region's, else ours.

        subject may be empty, or of a partner group: then the region's counts.
        """
        uses = {use.record_id: use for use in self._uses()}
        if not uses:
            return self._ours
        found = uses.get(subject) or uses.get(Regions(self._dossier).region().id)
        return self._style(found) if found else self._ours

    def report(self, record_id: str) -> StyleReport | None:
        """What was found in the house style of its own; None when it has none."""
        found = self._uses_of(record_id)
        return self._style(found[0]).report if found else None

    def write_trial(self, record_id: str, target: Path) -> Path:
        """Write a page with everything on it in the house style that counts for it. FileProblem."""
        write_whole(target, write_docx(trial_document(), house_style=self.style_for(record_id)))
        return target

    def _style(self, use: AttachmentUse) -> RegionStyle:
        digest = self._digest(use)
        if digest not in self._made:
            content = self._dossier.attachment_content(digest)
            if content is None:
                raise DossierProblem("De huisstijl staat niet meer in het dossier.", "Kies het bestand opnieuw.")
            self._made[digest] = house_style_of(content)
        return self._made[digest]

    def _digest(self, use: AttachmentUse) -> str:
        heads = self._dossier.attachment_heads()
        return next((head.sha256 for head in heads if head.id == use.attachment_id), "")

    def _name(self, use: AttachmentUse) -> str:
        return next((head.name for head in self._dossier.attachment_heads() if head.id == use.attachment_id), "")

    def _uses(self) -> list[AttachmentUse]:
        return [use for use in self._dossier.rows(AttachmentUse) if use.kind == KIND]

    def _uses_of(self, record_id: str) -> list[AttachmentUse]:
        return [use for use in self._uses() if use.record_id == record_id]
