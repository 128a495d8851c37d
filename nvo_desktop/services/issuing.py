"""An edition of a frozen version: made of what was kept with it, and of nothing else."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar, cast

from nvo_desktop.documents.context.build import Context, of_kept
from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.naming import file_name
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.template import Template
from nvo_desktop.documents.tree import Document
from nvo_desktop.documents.word.pictures import Picture, read_picture
from nvo_desktop.documents.word.writer import write_docx
from nvo_desktop.errors import InputProblem
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.issued import IssuedFile
from nvo_desktop.model.record import Record
from nvo_desktop.services.editions import chosen_template
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """A file of a frozen version, without its bytes. fingerprint: of its document tree; size in bytes."""

    id: str
    version_id: str
    version: str
    document: str
    subject: str
    subject_name: str
    name: str
    fingerprint: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Issued:
    """An edition of a frozen version. changes: None when it was issued before, and is the same file again."""

    row: IssuedRow
    content: bytes
    content_fingerprint: str
    changes: Changes | None = None


class Made(NamedTuple):
    """A document with the name of its file, without an ending, and its bytes."""

    tree: Document
    name: str
    content: bytes


class WithVersion:
    """A dossier as it would be with one more version."""

    def __init__(self, dossier: OpenDossier, version: TextVersion) -> None:
        self._dossier, self._version = dossier, version

    def rows(self, kind: type[R]) -> Sequence[R]:
        """The rows of a kind."""
        rows = self._dossier.rows(kind)
        return cast("Sequence[R]", [*rows, self._version]) if kind is TextVersion else rows


def made_of(kept: Context, edition: Edition) -> Made:
    """The edition, with the pictures that were kept."""
    template = chosen_template(edition.document)
    context = of_kept(kept, edition.subject)
    tree = make_document(context, template, Renderer())
    return Made(tree, file_name(template, context), write_docx(tree, _kept_pictures(kept)))


def _kept_pictures(kept: Context) -> dict[str, Picture]:
    pictures: dict[str, Any] = kept.get("pictures", {})
    return {sha: read_picture(b64decode(data)) for sha, data in pictures.items()}


def must_be_issuable(edition: Edition) -> None:
    """InputProblem for an edition that is internal or names persons, and for a document that no council adopts."""
    if edition.audience is Audience.INTERNAL:
        raise InputProblem(
            "Van een bevroren versie zijn er alleen openbare uitgaven.", "Kies openbaar, of laat de versie weg."
        )
    if edition.persons:
        raise InputProblem(
            "In een bevroren versie staan geen namen van anderen dan ambtsdragers.",
            "Laat de namen weg, of laat de versie weg.",
        )
    template = chosen_template(edition.document)
    if not _is_adopted(template):
        raise InputProblem(
            f"‘{template.title}’ hoort niet bij een bevroren versie: de raden stellen dat stuk niet vast.",
            "Laat de versie weg; het stuk wordt dan gemaakt met de gegevens van nu.",
        )


def _is_adopted(template: Template) -> bool:
    return any(section.joint for section in template.sections)


def row_of(row: IssuedFile, version: str) -> IssuedRow:
    """What is told of a file; version is its number."""
    return IssuedRow(
        row.id, row.text_version_id or "", version, row.document, row.subject, row.subject_name, row.name,
        row.fingerprint, row.sha256, len(row.content),
    )  # fmt: skip
