"""Earlier papers come in: all of it is kept as source pieces, and the region's own text is copied to its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.reading import ReadDocument, read_document
from nvo_desktop.exchange.recognition import Piece, cut
from nvo_desktop.model.codes import Side
from nvo_desktop.model.sources import SourceDocument, SourcePiece
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.prose import canonical
from nvo_desktop.prose.plain import plain_text
from nvo_desktop.services.ordering import next_rank
from nvo_desktop.services.places import ROADMAP, place_of, put_behind, words_for
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Line:
    """What happened to one piece. target says in Dutch where it belongs, "" when nothing was recognised."""

    heading: str
    target: str
    side: Side
    words: int
    placed: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What went where: a line a piece, in the order of the document. changes is None after a preview."""

    title: str
    lines: tuple[Line, ...]
    warnings: tuple[str, ...]
    changes: Changes | None = field(default=None, compare=False)

    @property
    def placed(self) -> int:
        """How many words were copied to their place."""
        return sum(line.words for line in self.lines if line.placed)

    @property
    def words(self) -> int:
        """How many words the document has."""
        return sum(line.words for line in self.lines)


class Imports:
    """Brings papers into one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def preview(self, path: Path, *, place: bool = True) -> Report:
        """What bring_in would do, or why it would refuse; nothing is changed."""
        document = read_document(path)
        self._refuse_twice(document)
        pieces = cut(document.prose, self._norm)
        return Report(
            document.title,
            tuple(self._line(piece, placed=place and self._has_place(piece)) for piece in pieces),
            document.warnings,
        )

    def bring_in(self, path: Path, *, place: bool = True) -> Report:
        """Keep a document as source pieces and, with place, copy the region's own text to its agreement or chapter.

        What stands there already stays; the copy comes behind it. Raises InputProblem for a document that cannot be
        read or that was brought in before.
        """
        document = read_document(path)
        self._refuse_twice(document)
        pieces = cut(document.prose, self._norm)
        with self._dossier.unit_of_work(f"Ingelezen: {document.title}") as work:
            lines = self._keep(work, document, pieces, place=place)
            changes = work.commit()
        return Report(document.title, lines, document.warnings, changes)

    def _refuse_twice(self, document: ReadDocument) -> None:
        for row in self._dossier.rows(SourceDocument):
            if row.sha256 == document.sha256:
                raise InputProblem(
                    f"‘{document.file_name}’ is al eerder ingelezen, als ‘{row.title}’.",
                    "Er is niets veranderd. Wilt u een nieuwe versie inlezen, kies dan dat bestand.",
                )

    def _keep(
        self, work: UnitOfWork, document: ReadDocument, pieces: Sequence[Piece], *, place: bool
    ) -> tuple[Line, ...]:
        rank = next_rank(self._dossier.rows(SourceDocument))
        source = work.add(
            SourceDocument(title=document.title, file_name=document.file_name, sha256=document.sha256, rank=rank)
        )
        lines: list[Line] = []
        for piece in pieces:
            placed_in = self._place(work, piece) if place else ""
            work.add(_source_piece(source.id, piece, placed_in))
            lines.append(self._line(piece, placed=bool(placed_in)))
        return tuple(lines)

    def _place(self, work: UnitOfWork, piece: Piece) -> str:
        """Copy the piece behind what stands at its place; gives the id of the record there, "" when it has no place."""
        if not self._has_place(piece):
            return ""
        record = place_of(work, self._norm, piece.target)
        put_behind(record, canonical.write(piece.prose))
        return record.id

    def _has_place(self, piece: Piece) -> bool:
        """Whether it is the region's own text under an agreement or chapter. A line of the routekaart is not prose."""
        return (
            piece.side is Side.REGION
            and bool(piece.prose)
            and piece.target != ""
            and not piece.target.startswith(ROADMAP)
        )

    def _line(self, piece: Piece, *, placed: bool) -> Line:
        words = len(f"{piece.heading} {plain_text(piece.prose)}".split())
        return Line(piece.heading, words_for(self._norm, piece.target, {}), piece.side, words, placed)


def _source_piece(source_id: str, piece: Piece, placed_in: str) -> SourcePiece:
    return SourcePiece(
        source_id=source_id,
        rank=piece.rank,
        heading=piece.heading,
        level=piece.level,
        text=canonical.write(piece.prose),
        side=piece.side,
        target=piece.target,
        placed_in=placed_in,
    )
