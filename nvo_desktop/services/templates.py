"""The region's own templates: kept in the dossier, so that whoever opens it has them; changed in a folder outside."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from nvo_desktop.documents.own_template import DESCRIPTION, Files, is_key, own_template, packed, unpacked
from nvo_desktop.documents.template import Template, is_template, read_template, template_keys
from nvo_desktop.errors import DossierProblem, InputProblem, TemplateProblem, from_os_error
from nvo_desktop.model.sources import Attachment, AttachmentUse
from nvo_desktop.paths import templates
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.ordering import next_rank
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork

KIND: Final = "template"
"""The kind under which a dossier keeps them among its files; record_id is the key of the template."""

_MEDIA_TYPE, _ENDING = "application/json", ".sjabloon.json"
_TITLE = re.compile(r"^title\s*=.*$", re.MULTILINE)
_NO_KEY = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template in the dossier. fault: why it cannot be used; empty when it can."""

    key: str
    title: str
    sections: int
    fault: str = ""


def shipped_templates() -> tuple[tuple[str, str], ...]:
    """Key and title of the program's own templates, each of which can be copied."""
    found = [(key, read_template(templates() / key).title) for key in template_keys()]
    return tuple(sorted(found, key=lambda one: one[1]))


def copy_template(source: str, title: str, folder: Path) -> Path:
    """Put a copy of one of the program's templates into a new folder there, to be changed; gives that folder.

    InputProblem for a name that cannot be, or is taken; FileProblem when the disk refuses.
    """
    key, title = key_of(title), title.strip()
    if not is_key(key):
        raise InputProblem("Een sjabloon heeft een naam met letters of cijfers nodig.", "Geef het een naam.")
    if is_template(key):
        raise InputProblem(f"‘{key}’ heet een sjabloon van het programma al.", "Geef het een andere naam.")
    found = read_template(templates() / source)
    files = {section.path.name: section.path.read_text(encoding="utf-8") for section in found.sections}
    description = (templates() / source / DESCRIPTION).read_text(encoding="utf-8")
    said = f"title = {json.dumps(title, ensure_ascii=False)}"
    return _written(folder / key, {**files, DESCRIPTION: _TITLE.sub(lambda _: said, description, count=1)})


def key_of(title: str) -> str:
    """How a template of that title is called: "Visie voor ’t dorp" is "visie-voor-t-dorp"."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    return _NO_KEY.sub("-", plain).strip("-")[:_LONGEST].rstrip("-")


class Templates:
    """The own templates of one open dossier."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def own(self) -> tuple[OwnTemplate, ...]:
        """All of them by title; one that is damaged says so."""
        return tuple(sorted((self._row(use) for use in self._uses()), key=lambda one: one.title))

    def template(self, key: str) -> Template | None:
        """The template of that key; None when the dossier has none. TemplateProblem when it is damaged."""
        use = self._use(key)
        return own_template(key, self._files(use)) if use else None

    def take_files(self, key: str, files: Files) -> Added:
        """Take in the files that own_template.read_files gave, in the place of a template of the same name.

        TemplateProblem for a description that is wrong, InputProblem for a name of the program's.
        """
        if is_template(key):
            raise InputProblem(f"‘{key}’ heet een sjabloon van het programma al.", "Geef de map een andere naam.")
        title, data = own_template(key, files).title, packed(files)
        digest, before = sha256(data).hexdigest(), self._use(key)
        with self._dossier.unit_of_work(f"Sjabloon ‘{title}’ opgenomen") as work:
            if before is not None:
                self._delete(work, before, but=digest)
            kept = work.find(Attachment, digest) or work.add(
                Attachment(sha256=digest, name=f"{key}{_ENDING}", media_type=_MEDIA_TYPE, content=data)
            )
            rank = next_rank(self._dossier.rows(AttachmentUse))
            use = work.add(AttachmentUse(attachment_id=kept.id, kind=KIND, record_id=key, rank=rank))
            return Added(work.commit(), use.id)

    def write(self, key: str, folder: Path) -> Path:
        """Put the files of a template into a new folder there, to be changed; gives that folder."""
        return _written(folder / key, self._files(self._must(key)))

    def remove(self, key: str) -> Changes:
        """Take a template out of the dossier."""
        use = self._must(key)
        with self._dossier.unit_of_work(f"Sjabloon ‘{key}’ verwijderd") as work:
            self._delete(work, use)
            return work.commit()

    def _uses(self) -> list[AttachmentUse]:
        return [row for row in self._dossier.rows(AttachmentUse) if row.kind == KIND and is_key(row.record_id)]

    def _use(self, key: str) -> AttachmentUse | None:
        return next((row for row in self._uses() if row.record_id == key), None)

    def _must(self, key: str) -> AttachmentUse:
        found = self._use(key)
        if found is None:
            raise DossierProblem(f"Het sjabloon ‘{key}’ staat niet meer in het dossier.", "Ververs het scherm.")
        return found

    def _files(self, use: AttachmentUse) -> Files:
        heads = {head.id: head.sha256 for head in self._dossier.attachment_heads()}
        return unpacked(self._dossier.attachment_content(heads.get(use.attachment_id or "", "")) or b"")

    def _row(self, use: AttachmentUse) -> OwnTemplate:
        try:
            found = own_template(use.record_id, self._files(use))
        except TemplateProblem as problem:
            return OwnTemplate(use.record_id, use.record_id, 0, str(problem))
        return OwnTemplate(found.key, found.title, len(found.sections))

    def _delete(self, work: UnitOfWork, use: AttachmentUse, but: str = "") -> None:
        """Take a use out, and its file when no other use has it; but: the file that is put in its place."""
        row = work.get(AttachmentUse, use.id)
        work.delete(row)
        others = [one for one in self._dossier.rows(AttachmentUse) if one.id != use.id]
        heads = {head.id: head.sha256 for head in self._dossier.attachment_heads()}
        if heads.get(use.attachment_id or "", but) != but and use.attachment_id not in {
            one.attachment_id for one in others
        }:
            work.delete(work.get(Attachment, use.attachment_id or ""))


def _written(folder: Path, files: Files) -> Path:
    """A folder that was not there, with these files."""
    try:
        folder.mkdir(parents=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except FileExistsError as error:
        raise InputProblem(f"‘{folder}’ bestaat al.", "Kies een andere map, of een andere naam.") from error
    except OSError as error:
        raise from_os_error(error, "geschreven", folder) from error
    return folder
