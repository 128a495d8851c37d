"""Freezing a text version: its text, and each file that goes to a council, stay as they are for ever.

Of a frozen version there are public editions alone: nothing that is internal is kept with it, so that none of its files
can hold any. An internal document is made of what the dossier says now.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nvo_desktop.documents.collector import collector_at_rest
from nvo_desktop.documents.context.build import Context, apart, kept_context, of_kept, short
from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.gaps import gaps_of
from nvo_desktop.documents.kept import context_of_text, context_text, pressed, unpressed
from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.tree import Document, Figure
from nvo_desktop.documents.tree_form import file_fingerprint, tree_text
from nvo_desktop.documents.word.pictures import read_picture
from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.codes import TextStatus
from nvo_desktop.model.issued import FrozenText, IssuedFile
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.sources import Attachment
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.editions import chosen_template
from nvo_desktop.services.issuing import Issued, IssuedRow, Made, WithVersion, made_of, must_be_issuable, row_of
from nvo_desktop.services.made_files import MadeFiles
from nvo_desktop.services.ordering import next_rank
from nvo_desktop.services.readiness import Checks, Finding
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork

REGIONAL = Edition("regiovisie", Audience.PUBLIC)
_TOLD = 3  # findings that are named


@dataclass(frozen=True, slots=True)
class Frozen:
    """A version that was frozen: the first signs of its fingerprint, and the file that was issued with it."""

    changes: Changes
    version_id: str
    number: str
    fingerprint: str
    issued_id: str


class Freezing:
    """Freezes versions of one open dossier, and gives what was issued."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier, self._norm = dossier, norm

    def freeze(self, version_id: str) -> Frozen:
        """Freeze the version that is worked on, and issue the regiovisie for the region; all of it one deed.

        InputProblem while something is missing that the councils adopt, for a version that is frozen, has no number, or
        is not the last: its text is no longer in the dossier.
        """
        versions = self._dossier.rows(TextVersion)
        version = next((row for row in versions if row.id == version_id), None)
        if version is None:
            raise DossierProblem("Deze tekstversie staat niet meer in het dossier.", "Zij is intussen verwijderd.")
        self._may_be_frozen(version, versions)
        return self._freeze(version, self._dossier, None)

    def freeze_number(self, number: str, dated: date) -> Frozen:
        """Freeze the version with that number; where there is none, the text of now gets it, as a new version.

        A new one is offered to the councils under that date. Problems as freeze().
        """
        number = " ".join(number.split())
        versions = self._dossier.rows(TextVersion)
        for version in versions:
            if version.number == number:
                return self.freeze(version.id)
        if not number:
            raise _without_number()
        new = TextVersion(number=number, status=TextStatus.OFFERED, dated=dated, rank=next_rank(versions))
        new.identified(self._dossier.dossier_id)
        return self._freeze(new, WithVersion(self._dossier, new), new)

    def issued(self, version_id: str = "") -> tuple[IssuedRow, ...]:
        """The files of one frozen version, or of all; in the order in which they were issued."""
        numbers = {row.id: row.number for row in self._dossier.rows(TextVersion)}
        return tuple(
            row_of(row, numbers.get(row.text_version_id or "", ""))
            for row in self._dossier.rows(IssuedFile)
            if not version_id or row.text_version_id == version_id
        )

    def file(self, issued_id: str) -> bytes:
        """The bytes of an issued file, as they were. DossierProblem when it is not there or was damaged."""
        return MadeFiles(self._dossier).file(issued_id)

    def version(self, number: str) -> str:
        """The id of the frozen version with that number. InputProblem that lists those there are."""
        frozen = {row.text_version_id for row in self._dossier.rows(FrozenText)}
        found = {row.number: row.id for row in self._dossier.rows(TextVersion) if row.id in frozen}
        if number not in found:
            known = f"Kies uit: {', '.join(found)}." if found else "Er is nog geen versie bevroren."
            raise InputProblem(f"Er is geen bevroren versie ‘{number}’.", known)
        return found[number]

    def known(self, version_id: str, edition: Edition) -> Issued | None:
        """An edition that was issued before; None when it was not. InputProblem for one that is never issued."""
        must_be_issuable(edition)
        for row in self.issued(version_id):
            if (row.document, row.subject) == (edition.document, edition.subject):
                return Issued(row, self.file(row.id), self._kept(version_id).fingerprint)
        return None

    def issue(self, version_id: str, edition: Edition) -> Issued:
        """An edition of a frozen version, made of what was kept with it; the second time the same file, byte for byte.

        What a council does later is not in it: that is in the document of now. InputProblem for an internal edition,
        for a document of which councils adopt nothing, and for a municipality that came later.
        """
        before = self.known(version_id, edition)
        if before is not None:
            return before
        frozen, name = self._kept(version_id), self._name(edition.subject)
        kept = context_of_text(unpressed(frozen.context))
        if edition.subject and edition.subject not in kept.get("municipalities", {}):
            raise InputProblem(
                f"Toen deze versie werd bevroren, hoorde {name} nog niet bij het dossier.",
                "Maak het document van nu, of bevries een nieuwe versie.",
            )
        made = made_of(kept, edition)
        number = next(row.number for row in self._dossier.rows(TextVersion) if row.id == version_id)
        with self._dossier.unit_of_work(f"Versie {number} uitgegeven voor {name or 'de regio'}") as work:
            row = self._add(work, version_id, edition, made)
            row.subject_name = name
            changes = work.commit()
        return Issued(row_of(row, number), made.content, frozen.fingerprint, changes)

    def _may_be_frozen(self, version: TextVersion, versions: Sequence[TextVersion]) -> None:
        if any(row.text_version_id == version.id for row in self._dossier.rows(FrozenText)):
            raise InputProblem(
                f"Versie {version.number} is al bevroren.", "Voeg een nieuwe versie toe en werk daarin verder."
            )
        if not version.number:
            raise _without_number()
        if version.id != versions[-1].id:
            raise InputProblem(
                f"Versie {version.number} is niet de laatste: aan versie {versions[-1].number} wordt nu gewerkt.",
                "Bevries die, of voeg een nieuwe versie toe.",
            )

    def _freeze(self, version: TextVersion, rows: OpenDossier | WithVersion, new: TextVersion | None) -> Frozen:
        with collector_at_rest():
            kept = self._ready(rows, version.number)
            text = context_text(kept)
            made = made_of(context_of_text(text), REGIONAL)
        fingerprint = kept["fingerprint"]
        with self._dossier.unit_of_work(f"Versie {version.number} bevroren") as work:
            if new is not None:
                work.add(new)
            parts = json.dumps(apart(fingerprint), sort_keys=True)
            work.add(
                FrozenText(
                    text_version_id=version.id,
                    fingerprint=fingerprint["whole"],
                    fingerprints=parts,
                    context=pressed(text),
                )
            )
            issued = self._add(work, version.id, REGIONAL, made)
            changes = work.commit()
        return Frozen(changes, version.id, version.number, short(fingerprint["whole"]), issued.id)

    def _ready(self, rows: OpenDossier | WithVersion, number: str) -> Context:
        """What is kept. InputProblem while something is missing that the councils adopt."""
        context = kept_context(rows, self._norm)
        template = chosen_template(REGIONAL.document)
        tree = make_document(of_kept(context), template, Renderer())
        blocking = Checks(self._dossier, self._norm).readiness(gaps_of(tree)).blocking
        if blocking:
            raise InputProblem(
                f"Versie {number} kan nog niet worden bevroren: wat de raden vaststellen is niet volledig.",
                _told(blocking),
            )
        return {**context, "pictures": self._pictures(tree)}

    def _pictures(self, tree: Document) -> dict[str, str]:
        """The pictures of the document, stripped as documents show them: an attachment may go later."""
        wanted = {block.image for section in tree.sections for block in section.blocks if isinstance(block, Figure)}
        if not wanted:
            return {}
        rows = [row for row in self._dossier.rows(Attachment) if row.sha256 in wanted]
        return {row.sha256: b64encode(read_picture(row.content).data).decode("ascii") for row in rows}

    def _kept(self, version_id: str) -> FrozenText:
        found = next((row for row in self._dossier.rows(FrozenText) if row.text_version_id == version_id), None)
        if found is None:
            raise InputProblem("Deze versie is niet bevroren.", "Bevries haar eerst.")
        return found

    def _name(self, subject: str) -> str:
        return next((row.name for row in self._dossier.rows(Municipality) if row.id == subject), "")

    def _add(self, work: UnitOfWork, version_id: str, edition: Edition, made: Made) -> IssuedFile:
        text = tree_text(made.tree)
        row = IssuedFile(
            text_version_id=version_id,
            document=edition.document,
            subject=edition.subject,
            audience=Audience.PUBLIC,
            name=f"{made.name}.docx",
            fingerprint=file_fingerprint(text),
            sha256=hashlib.sha256(made.content).hexdigest(),
            tree=pressed(text),
            content=made.content,
            rank=next_rank(self._dossier.rows(IssuedFile)),
        )
        return work.add(row)


def _told(blocking: Sequence[Finding]) -> str:
    named = [f"{one.what} ({one.place})" if one.place else one.what for one in blocking[:_TOLD]]
    more = len(blocking) - len(named)
    rest = "" if not more else " En nog 1 plek." if more == 1 else f" En nog {more} plekken."
    return f"Vul eerst aan: {'; '.join(named)}.{rest}"


def _without_number() -> InputProblem:
    return InputProblem("Een versie zonder nummer kan niet worden bevroren.", "Geef haar een nummer, zoals 1.0.")
