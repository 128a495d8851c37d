"""Files inside the dossier: papers behind an answer, a decision, a consultation or a source, and pictures in a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from nvo_desktop.documents.word.pictures import MOST_PIXELS, Picture, read_picture
from nvo_desktop.errors import DossierProblem, InputProblem, ProblemForUser, from_os_error
from nvo_desktop.model.kinds import RECORD_KINDS, prose_columns
from nvo_desktop.model.sources import Attachment, AttachmentUse
from nvo_desktop.model.structured import FieldValue
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.file_names import may_be_opened, media_type_of, safe_name
from nvo_desktop.services.opened_copies import OpenedCopies
from nvo_desktop.services.ordering import next_rank
from nvo_desktop.storage.atomic_file import write_whole
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork

KINDS = frozenset({"answer", "decision", "consultation", "source_document"})
"""The kinds of records that can have attachments."""

_LARGEST = 25_000_000
_LARGEST_TOGETHER = 100_000_000  # a dossier of more than twice that is not opened any more, and undo keeps what goes


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file at a record. use_id: what remove asks; size in bytes; opens: the system's program may open it."""

    use_id: str
    sha256: str
    name: str
    media_type: str
    size: int
    opens: bool


@dataclass(frozen=True, slots=True)
class AddedPicture:
    """A picture that can stand in a text, by its SHA-256, with its size in pixels."""

    changes: Changes
    sha256: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class AttachedFiles:
    """What became of files that were to be attached: the ids of their uses, and why the others were refused."""

    changes: Changes
    use_ids: tuple[str, ...]
    refused: tuple[ProblemForUser, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A file on its way into the dossier."""

    name: str
    data: bytes
    digest: str


class Attachments:
    """The files inside one open dossier, each kept once however often it is used."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier
        self._copies = OpenedCopies()

    def attached(self, kind: str, record_id: str) -> tuple[AttachmentRow, ...]:
        """The files at one record, in the order in which they came."""
        heads = {head.id: head for head in self._dossier.attachment_heads()}
        uses = [row for row in self._dossier.rows(AttachmentUse) if (row.kind, row.record_id) == (kind, record_id)]
        found = [(use, heads[use.attachment_id]) for use in uses if use.attachment_id in heads]
        return tuple(
            AttachmentRow(use.id, head.sha256, head.name, head.media_type, head.size, may_be_opened(head.name))
            for use, head in found
        )

    def counts(self, kind: str) -> Mapping[str, int]:
        """How many files each record of a kind has, by record id."""
        return Counter(row.record_id for row in self._dossier.rows(AttachmentUse) if row.kind == kind)

    def attach(self, kind: str, record_id: str, path: Path) -> Added:
        """Keep a copy of a file at a record. InputProblem for one that is too large, empty, or there already."""
        attached = self.attach_all(kind, record_id, (path,))
        for problem in attached.refused:
            raise problem
        return Added(attached.changes, attached.use_ids[0])

    def attach_all(self, kind: str, record_id: str, paths: Sequence[Path]) -> AttachedFiles:
        """Keep copies of files at a record, together one deed; each that cannot be one is refused by itself."""
        if kind not in KINDS:
            raise ValueError(f"{kind} has no attachments")
        files, refused = self._readable(kind, record_id, paths)
        label = f"Bijlage ‘{files[0].name}’ toegevoegd" if len(files) == 1 else f"{len(files)} bijlagen toegevoegd"
        with self._dossier.unit_of_work(label) as work:
            kept = [self._kept(work, file, media_type_of(file.name)).id for file in files]
            uses = [
                work.add(AttachmentUse(attachment_id=each, kind=kind, record_id=record_id, rank=rank))
                for rank, each in enumerate(kept, next_rank(self._dossier.rows(AttachmentUse)))
            ]
            return AttachedFiles(work.commit(), tuple(use.id for use in uses), tuple(refused))

    def content(self, sha256: str) -> bytes:
        """The bytes of a file. DossierProblem when it is not in the dossier."""
        found = self.picture(sha256)
        if found is None:
            raise DossierProblem("Deze bijlage staat niet meer in het dossier.", "Ververs het scherm.")
        return found

    def save_as(self, sha256: str, target: Path) -> None:
        """Write a copy of a file elsewhere. FileProblem when the disk refuses."""
        write_whole(target, self.content(sha256))

    def copy_to_open(self, sha256: str, name: str) -> Path:
        """A read-only copy for another program to show. InputProblem for a kind of file that is not opened."""
        return self._copies.copy(name, self.content(sha256))

    def remove(self, use_id: str) -> Changes:
        """Take a file away from a record; the file itself goes when nothing else uses it."""
        with self._dossier.unit_of_work("Bijlage verwijderd") as work:
            self.let_go(work, use_id)
            return work.commit()

    def keep(self, work: UnitOfWork, data: bytes, name: str) -> Attachment:
        """Keep a file as part of a larger deed. InputProblem for one that is too large."""
        file = _File(safe_name(name), data, sha256(data).hexdigest())
        _check_room(file, self._sizes())
        return self._kept(work, file, media_type_of(file.name))

    def let_go(self, work: UnitOfWork, use_id: str) -> None:
        """Take a use away as part of a larger deed, and the file itself when nothing else uses it."""
        use = work.get(AttachmentUse, use_id)
        attachment = work.get(Attachment, use.attachment_id or "")
        work.delete(use)
        if not self._is_used(attachment, use_id):
            work.delete(attachment)

    def held(self) -> frozenset[str]:
        """The SHA-256 of every file in the dossier."""
        return frozenset(head.sha256 for head in self._dossier.attachment_heads())

    def picture(self, sha256: str) -> bytes | None:
        """The bytes of a picture in a text; None when the dossier does not hold it."""
        return self._dossier.attachment_content(sha256)

    def add_picture(self, path: Path) -> AddedPicture:
        """Keep a PNG or JPEG, for a text to show. What it tells of place and maker is left out. InputProblem."""
        return self.add_picture_data(_read(path), path.name)

    def add_picture_data(self, data: bytes, name: str = "afbeelding") -> AddedPicture:
        """Keep a picture that was pasted, as add_picture does."""
        picture = read_picture(data)
        if picture.width_px * picture.height_px > MOST_PIXELS[picture.media_type]:
            raise _too_many_pixels(picture)
        file = _File(safe_name(name), picture.data, sha256(picture.data).hexdigest())
        _check_room(file, self._sizes())
        with self._dossier.unit_of_work("Afbeelding toegevoegd") as work:
            self._kept(work, file, picture.media_type)
            return AddedPicture(work.commit(), file.digest, picture.width_px, picture.height_px)

    def _readable(self, kind: str, record_id: str, paths: Sequence[Path]) -> tuple[list[_File], list[ProblemForUser]]:
        """The files that can be attached there, and why the others cannot."""
        files, refused = list[_File](), list[ProblemForUser]()
        here, sizes = {row.sha256 for row in self.attached(kind, record_id)}, self._sizes()
        for path in paths:
            try:
                file = _file_at(path, here)
                _check_room(file, sizes)
            except ProblemForUser as problem:
                refused.append(problem)
            else:
                files.append(file)
                here.add(file.digest)
                sizes[file.digest] = len(file.data)
        return files, refused

    def _sizes(self) -> dict[str, int]:
        """How large each file in the dossier is, by its SHA-256."""
        return {head.sha256: head.size for head in self._dossier.attachment_heads()}

    def _kept(self, work: UnitOfWork, file: _File, media_type: str) -> Attachment:
        found = work.find(Attachment, file.digest)
        if found is not None:
            return found
        return work.add(Attachment(sha256=file.digest, name=file.name, media_type=media_type, content=file.data))

    def _is_used(self, attachment: Attachment, but: str) -> bool:
        """Whether another record, or a figure in a text, uses it."""
        uses = self._dossier.rows(AttachmentUse)
        if any(row.attachment_id == attachment.id and row.id != but for row in uses):
            return True
        sign = f"bijlage:{attachment.sha256}"
        if any(sign in row.value for row in self._dossier.rows(FieldValue)):
            return True
        return any(
            sign in getattr(row, column)
            for kind in RECORD_KINDS.values()
            for column in prose_columns(kind)
            for row in self._dossier.rows(kind)
        )


def _file_at(path: Path, here: Set[str]) -> _File:
    """The file there. ProblemForUser when it cannot be read, is too large or empty, or is among those that are here."""
    data = _read(path)
    file = _File(safe_name(path.name), data, sha256(data).hexdigest())
    if file.digest in here:
        raise InputProblem(f"‘{file.name}’ is hier al een bijlage.")
    return file


def _check_room(file: _File, sizes: Mapping[str, int]) -> None:
    """InputProblem when it is too large, or too large together with the files of these sizes, by their SHA-256."""
    if len(file.data) > _LARGEST:
        raise _too_large()
    if sum(size for digest, size in sizes.items() if digest != file.digest) + len(file.data) > _LARGEST_TOGETHER:
        raise InputProblem(
            "De bijlagen van dit dossier worden samen te groot (meer dan 100 MB).",
            "Verwijder bijlagen die niet nodig zijn, of bewaar dit bestand buiten het dossier.",
        )


def _read(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size > _LARGEST:
            raise _too_large()
        data = path.read_bytes()
    except OSError as error:
        raise from_os_error(error, "gelezen", path) from error
    if not data:
        raise InputProblem(f"‘{path.name}’ is leeg.", "Kies een ander bestand.")
    return data


def _too_large() -> InputProblem:
    return InputProblem("Dit bestand is groter dan 25 MB.", "Bewaar het buiten het dossier, of maak het kleiner.")


def _too_many_pixels(picture: Picture) -> InputProblem:
    return InputProblem(
        f"Deze afbeelding is te groot om te tonen: {picture.width_px} bij {picture.height_px} beeldpunten.",
        "Maak haar kleiner in een tekenprogramma; 3000 beeldpunten breed is genoeg voor een hele bladzijde.",
    )
