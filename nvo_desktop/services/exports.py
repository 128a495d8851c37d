"""A dossier becomes a Word file on disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from nvo_desktop.documents.collector import collector_at_rest
from nvo_desktop.documents.context.build import Context, build_context, short
from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.facts import Rows
from nvo_desktop.documents.gaps import Gap, gaps_of
from nvo_desktop.documents.known_sections import KnownSections
from nvo_desktop.documents.making import Progress, make_document, silent
from nvo_desktop.documents.naming import file_name
from nvo_desktop.documents.remarks import Remark, remarks_of
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.tree import Document, Figure
from nvo_desktop.documents.tree_form import file_fingerprint, tree_text
from nvo_desktop.documents.word.house_style import Bases
from nvo_desktop.documents.word.pictures import Picture, read_picture
from nvo_desktop.documents.word.writer import write_docx
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.issued import ExportRecord, FrozenText
from nvo_desktop.model.region import Region
from nvo_desktop.model.sources import Attachment
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.reading import DEFAULT_NORM, load_norm
from nvo_desktop.services.editions import FIRST, Editions, chosen_template, settled
from nvo_desktop.services.house_styles import HouseStyles
from nvo_desktop.services.made_files import MadeFiles
from nvo_desktop.services.persons import Named, Persons
from nvo_desktop.storage.atomic_file import any_file, write_whole
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier


@dataclass(frozen=True, slots=True)
class Exported:
    """A document that was written: where, under which fingerprint, and what in it is still marked as missing.

    remarks: what to look at once more; persons: who stands in it. changes: what the log of exports has more; None where
    it is not kept.
    """

    path: Path
    fingerprint: str
    gaps: tuple[Gap, ...]
    changes: Changes | None = None
    remarks: tuple[Remark, ...] = ()
    persons: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class ToExport:
    """An edition with its name, "Raadsvoorstel voor Dalwijk", and the name that its file has of itself."""

    edition: Edition
    name: str
    file_name: str


class _Made(NamedTuple):
    tree: Document
    file_name: str
    record: ExportRecord


class Exports:
    """Makes documents of one open dossier.

    Holds compiled templates, the house style and the sections of the last document: a second export is quick.
    """

    def __init__(
        self,
        dossier: OpenDossier,
        may_replace: Callable[[Path], bool] = any_file,
        house_style: Bases | None = None,
        *,
        keeps_log: bool = False,
        looks_again: bool = False,
    ) -> None:
        """may_replace: whether a document may take the place of a file, as in write_whole. house_style: for once.

        keeps_log: note in the dossier what is made. A command that only reads the dossier cannot. looks_again: tell
        what leads to a person and who stands in it, for who has no screen that does.
        """
        self._dossier, self._may_replace, self._looks_again = dossier, may_replace, looks_again
        self._rows: Rows = dossier
        self._log = MadeFiles(dossier) if keeps_log else None
        self._renderer, self._known = Renderer(), KnownSections()
        self._house_style, self._house_styles = house_style, HouseStyles(dossier)

    def hold(self, rows: Rows) -> None:
        """Make documents of these rows from now on: those of the dossier at one moment."""
        self._rows = rows

    def export(self, edition: Edition, target: Path | None = None, progress: Progress = silent) -> Exported:
        """Write a document to target, or beside the dossier under its own name. The old file stays if anything fails.

        Raises InputProblem for an unknown document, TemplateProblem for a faulty template, FileProblem when the file
        cannot be written.
        """
        with collector_at_rest():  # all that it would walk through is gone when it goes to work again
            return self._written(edition, target, progress)

    def export_into(self, edition: Edition, folder: Path, progress: Progress = silent) -> Exported:
        """Write a document into a folder, under the name that it has of itself. Problems as export() gives them."""
        with collector_at_rest():
            made = self._made(edition, progress)
            return self._put(made, folder / made.file_name, edition.subject)

    def to_export(self, edition: Edition | None = None) -> ToExport:
        """What is asked before a document is written; of the regiovisie when no edition is given."""
        chosen, offer = settled(Editions(self._dossier).offers(), edition or Edition(FIRST))
        template = chosen_template(chosen.document, self._dossier)
        context = self.context(chosen.audience or template.audience, chosen.subject)
        return ToExport(chosen, offer.name_for(chosen.subject), f"{file_name(template, context)}.docx")

    def _written(self, edition: Edition, target: Path | None, progress: Progress) -> Exported:
        made = self._made(edition, progress)
        return self._put(made, target or self._dossier.path.with_name(made.file_name), edition.subject)

    def _put(self, made: _Made, path: Path, subject: str) -> Exported:
        content = self.word_file(made.tree, subject)
        write_whole(path, content, self._may_replace)
        changes = self._noted(self._log, made, path, content) if self._log is not None else None
        fingerprint, gaps = short(made.record.content_fingerprint), gaps_of(made.tree)
        if not self._looks_again:
            return Exported(path, fingerprint, gaps, changes)
        persons = Persons(self._dossier, self._norm()).standing_in(made.tree)
        return Exported(path, fingerprint, gaps, changes, remarks_of(made.tree), persons)

    @staticmethod
    def _noted(log: MadeFiles, made: _Made, path: Path, content: bytes) -> Changes:
        made.record.name = path.name
        made.record.file_fingerprint = file_fingerprint(tree_text(made.tree))
        made.record.sha256 = hashlib.sha256(content).hexdigest()
        return log.record(made.record)

    def _made(self, edition: Edition, progress: Progress) -> _Made:
        """The tree with what else is asked of the context, which takes as much room and is let go of here."""
        template = chosen_template(edition.document, self._dossier)
        audience = edition.audience or template.audience
        context = self.context(audience, edition.subject, persons=edition.persons)
        tree = make_document(context, template, self._renderer, progress, self._known)
        whole = str(context["fingerprint"]["whole"])
        record = ExportRecord(
            document=edition.document,
            title=template.title,
            subject_name=str((context["municipality"] or context["group"] or {"name": ""})["name"]),
            audience=audience,
            version=str(context["document"]["version"]),
            is_frozen=any(row.fingerprint == whole for row in self._rows.rows(FrozenText)),
            content_fingerprint=whole,
        )
        return _Made(tree, f"{file_name(template, context)}.docx", record)

    def context(self, audience: Audience, subject: str = "", *, persons: bool = False) -> Context:
        """The plain context of this dossier for one audience, and for one municipality or group if it is for that."""
        return build_context(self._rows, self._norm(), audience, subject, persons=persons)

    def _norm(self) -> Norm:
        return load_norm(next((row.norm for row in self._rows.rows(Region)), "") or DEFAULT_NORM)

    def word_file(self, tree: Document, subject: str = "") -> bytes:
        """The bytes of the Word file in the house style for that subject, read back and compared with the tree."""
        style = self._house_style or self._house_styles.style_for(subject)
        return write_docx(tree, self._pictures(tree), style)

    def _pictures(self, tree: Document) -> dict[str, Picture]:
        wanted = {block.image for section in tree.sections for block in section.blocks if isinstance(block, Figure)}
        if not wanted:
            return {}
        rows = {row.sha256: row.content for row in self._rows.rows(Attachment)}
        return {sha: read_picture(rows[sha]) for sha in wanted if sha in rows}
