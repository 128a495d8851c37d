"""The aanbiedingspakket: all papers for all councils, a folder each, and one with those of the whole region."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.making import Progress, silent
from nvo_desktop.errors import FileProblem, InputProblem, from_os_error
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.sources import Attachment
from nvo_desktop.services.editions import FIRST, Editions, Offer
from nvo_desktop.services.exports import Exported, Exports
from nvo_desktop.services.file_names import safe_name
from nvo_desktop.services.package_contents import CONTENTS, contents_of, is_ours
from nvo_desktop.storage.disk import beside
from nvo_desktop.storage.dossier_file import OpenDossier

FOR_COUNCIL = (FIRST, "collegevoorstel", "raadsvoorstel", "raadsbesluit", "raadssamenvatting")
REGION = "Regio"
_NAME = "Aanbiedingspakket"

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Packaged:
    """A package that was made: where, of how many papers, and how many gaps are marked in each that has some."""

    folder: Path
    papers: int
    fingerprint: str
    gaps: tuple[tuple[str, int], ...]


class _Paper(NamedTuple):
    folder: str
    edition: Edition
    name: str


class _Snapshot:
    """The rows of a dossier as they were at one moment: whoever types on while papers are made changes none of them."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier
        kinds = (kind for kind in RECORD_KINDS.values() if kind is not Attachment)  # a file never changes
        self._rows: dict[type[Record], Sequence[Record]] = {kind: dossier.rows(kind) for kind in kinds}

    def rows(self, kind: type[R]) -> Sequence[R]:
        """All rows of the kind, in their order."""
        return cast("Sequence[R]", self._rows[kind]) if kind in self._rows else self._dossier.rows(kind)


class Packages:
    """Makes packages of one open dossier."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def make(self, folder: Path, progress: Progress = silent) -> Packaged:
        """Write a package into a new folder, whole or not at all. Problems as begin() and Exports.export give them."""
        work = self.begin(folder)
        while work.step(progress):
            pass
        return work.finish()

    def begin_inside(self, folder: Path) -> PackageWork:
        """Begin a package in a folder of its own inside this one, under its usual name."""
        exported = Exports(self._dossier).to_export(Edition(FIRST))
        return self.begin(folder / f"{_NAME} {Path(exported.file_name).stem}")

    def begin(self, folder: Path) -> PackageWork:
        """Begin a package, to be made paper by paper.

        InputProblem when there are no municipalities; FileProblem when the folder cannot be written, or holds what was
        not made here.
        """
        snapshot = _Snapshot(self._dossier)
        papers = tuple(_papers(Editions(self._dossier).offers(), _folders(snapshot.rows(Municipality))))
        exports = Exports(self._dossier)
        exports.hold(snapshot)
        return PackageWork(exports, papers, folder)


class PackageWork:
    """A package under way, in a temporary folder beside its place. Whatever fails or is stopped leaves nothing."""

    def __init__(self, exports: Exports, papers: tuple[_Paper, ...], folder: Path) -> None:
        _must_be_free(folder)
        self._exports, self._papers, self._folder = exports, papers, folder
        self._made: list[Exported] = []
        self._temporary = beside(folder)
        try:
            self._temporary.mkdir()
        except OSError as error:
            raise from_os_error(error, "gemaakt", folder) from error

    def step(self, progress: Progress = silent) -> bool:
        """Write the next paper; whether there are more after it."""
        paper, done, total = self._papers[len(self._made)], len(self._made), len(self._papers)
        try:
            inside = self._temporary / paper.folder
            inside.mkdir(exist_ok=True)

            def tell(_doing: str, _done: int, _total: int) -> None:
                progress(paper.name, done, total)

            self._made.append(self._exports.export_into(paper.edition, inside, tell))
        except OSError as error:
            self.abandon()
            raise from_os_error(error, "gemaakt", self._folder) from error
        except BaseException:
            self.abandon()
            raise
        return len(self._made) < total

    def finish(self) -> Packaged:
        """Write what is in it, and give the folder its name."""
        files = [one.path.relative_to(self._temporary) for one in self._made]
        try:
            text = contents_of(self._temporary, files, self._made[0].fingerprint)
            (self._temporary / CONTENTS).write_text(text, encoding="utf-8")
            _must_be_free(self._folder)
            _put_in_place(self._temporary, self._folder)
        except OSError as error:
            self.abandon()
            raise from_os_error(error, "gemaakt", self._folder) from error
        except FileProblem:
            self.abandon()
            raise
        gaps = tuple((str(file), len(one.gaps)) for file, one in zip(files, self._made, strict=True) if one.gaps)
        return Packaged(self._folder, len(files), self._made[0].fingerprint, gaps)

    def abandon(self) -> None:
        """Take away what was written so far."""
        shutil.rmtree(self._temporary, ignore_errors=True)


def _papers(offers: Sequence[Offer], folders: Sequence[tuple[str, str]]) -> Iterator[_Paper]:
    by_key = {offer.kind.key: offer for offer in offers}
    for municipality, folder in folders:
        for key in FOR_COUNCIL:
            yield _Paper(folder, Edition(key, Audience.PUBLIC, municipality), by_key[key].name_for(municipality))
    for offer in offers:
        if "" in dict(offer.subjects) and offer.kind.audience is Audience.PUBLIC:
            yield _Paper(REGION, Edition(offer.kind.key, Audience.PUBLIC), offer.kind.title)


def _folders(municipalities: Sequence[Municipality]) -> list[tuple[str, str]]:
    """Each municipality with the name of its folder, which no other has, in whatever case."""
    if not municipalities:
        raise InputProblem("Er zijn nog geen gemeenten om stukken voor te maken.", "Voeg ze eerst aan het dossier toe.")
    found: list[tuple[str, str]] = []
    taken = {REGION.casefold()}
    for row in municipalities:
        name = safe_name(row.name)
        names = (name if number == 1 else f"{name} ({number})" for number in range(1, len(municipalities) + 3))
        free = next(one for one in names if one.casefold() not in taken)
        taken.add(free.casefold())
        found.append((row.id, free))
    return found


def _must_be_free(folder: Path) -> None:
    """Nothing there, an empty folder, or a package of ours in which nobody changed anything."""
    try:
        is_taken = folder.is_symlink() or (folder.exists() and not is_ours(folder))
    except OSError as error:
        raise from_os_error(error, "gelezen", folder) from error
    if is_taken:
        raise FileProblem(
            f"‘{folder}’ wordt niet vervangen: daar staat iets dat dit programma niet, of niet zo, heeft gemaakt.",
            "Kies een andere map, of geef deze eerst een andere naam.",
        )


def _put_in_place(new: Path, folder: Path) -> None:
    if not folder.exists():
        new.rename(folder)
        return
    old = beside(folder)
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
