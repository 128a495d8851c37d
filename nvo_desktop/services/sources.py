"""Earlier papers and the pieces they were cut into: what was used of them, and what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.codes import Side, SourceKind
from nvo_desktop.model.sources import SourceDocument, SourcePiece
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.prose import canonical
from nvo_desktop.prose.blocks import Heading, Text
from nvo_desktop.prose.plain import plain_text
from nvo_desktop.services.choices import Choice
from nvo_desktop.services.places import CHAPTER, ROADMAP, words_for
from nvo_desktop.services.placing import Placing
from nvo_desktop.services.record_service import OrderedService
from nvo_desktop.services.record_values import take
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier

_DEEPEST_HEADING = 3


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An earlier paper with how much of it was used: pieces and words, all and placed.

    words_left: what is not used yet; neither the norm's own words nor headings without text are counted there.
    """

    id: str
    title: str
    kind: SourceKind
    date: date | None
    body: str
    agreements: tuple[str, ...]
    file_name: str
    pieces: int
    placed: int
    words: int
    words_placed: int
    words_left: int


@dataclass(frozen=True, slots=True)
class PieceRow:
    """A piece. target: where its heading says it belongs, a key and in words; place: where a copy of it stands."""

    id: str
    source_id: str
    heading: str
    level: int
    text: str
    side: Side
    words: int
    target: str
    target_words: str
    place: str
    place_words: str

    @property
    def is_placed(self) -> bool:
        """Whether a copy of it went to an agreement or a chapter."""
        return self.place != ""

    @property
    def can_be_placed(self) -> bool:
        """Whether it has text, stands nowhere, and its heading names an agreement or a chapter."""
        return bool(self.text and self.target) and not self.is_placed and not self.target.startswith(ROADMAP)

    @property
    def is_ready(self) -> bool:
        """Whether it is the region's own text besides, so that it may be placed without another look."""
        return self.can_be_placed and self.side is Side.REGION


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A place for pieces: an agreement or a chapter. pieces and words: what went there; waiting: what may still go."""

    value: str
    label: str
    pieces: int
    words: int
    waiting: int

    @property
    def is_chapter(self) -> bool:
        """Whether it is a chapter, and no agreement."""
        return self.value.startswith(CHAPTER)


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """All papers, the pieces of each by its id, and the places they can go to."""

    documents: tuple[SourceRow, ...]
    pieces: Mapping[str, tuple[PieceRow, ...]]
    targets: tuple[TargetRow, ...]


class SourceDocuments(OrderedService[SourceDocument]):
    """The papers themselves; to remove one takes its pieces along, and leaves what was copied from them."""

    kind = SourceDocument
    noun = "Bronstuk"
    title = "title"


class Sources:
    """The pieces of the earlier papers of one open dossier. A target is an agreement key or "chapter/<key or id>"."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm
        self._placing = Placing(dossier, norm)

    def page(self) -> SourcesPage:
        """All of it in one reading: papers, their pieces, and the places with how much went there."""
        everything = self._all()
        pieces: dict[str, list[PieceRow]] = {row.id: [] for row in self._dossier.rows(SourceDocument)}
        for piece in everything:
            pieces.setdefault(piece.source_id, []).append(piece)
        rows = tuple(_told(row, pieces[row.id]) for row in self._dossier.rows(SourceDocument))
        targets = tuple(_counted(choice, everything) for choice in self.targets())
        return SourcesPage(rows, MappingProxyType({key: tuple(found) for key, found in pieces.items()}), targets)

    def documents(self) -> tuple[SourceRow, ...]:
        """All papers in their order."""
        return self.page().documents

    def pieces(self, source_id: str) -> tuple[PieceRow, ...]:
        """The pieces of one paper in its order."""
        return tuple(piece for piece in self._all() if piece.source_id == source_id)

    def targets(self) -> tuple[Choice, ...]:
        """Where a piece can go, as the regiovisie has them: chapters and agreements."""
        agreements = [Choice(one.key, f"{one.number} {one.tab}") for one in self._norm.agreements]
        chapters = [Choice(f"{CHAPTER}{row.key or row.id}", row.title) for row in self._dossier.rows(Chapter)]
        return (*agreements, *chapters)

    def place(self, piece_id: str, target: str) -> Changes:
        """Copy a piece behind what stands at its target. InputProblem when it stands somewhere, or has no text."""
        return self._placing.place({piece_id: target})

    def place_all(self, targets: Mapping[str, str]) -> Changes:
        """Copy pieces, each behind what stands at its target, as one deed. InputProblem as place."""
        return self._placing.place(targets)

    def put_back(self, *piece_ids: str, leave_text: bool = False) -> Changes:
        """Take copies away again. PlacedTextChanged when one was changed since; with leave_text that one stays."""
        return self._placing.put_back(piece_ids, leave_text=leave_text)

    def move(self, piece_id: str, target: str, *, leave_text: bool = False) -> Changes:
        """Take the copy away and put it behind what stands at another target. Problems as put_back and place."""
        return self._placing.move([piece_id], target, leave_text=leave_text)

    def move_all(self, piece_ids: Sequence[str], target: str, *, leave_text: bool = False) -> Changes:
        """Bring pieces to one target, those that stand elsewhere and those that stand nowhere yet, as one deed."""
        return self._placing.move(piece_ids, target, leave_text=leave_text)

    def join(self, piece_id: str) -> Changes:
        """Join a piece with the next one of its paper, whose heading stays inside. InputProblem when one is placed."""
        with self._dossier.unit_of_work("Delen van een bronstuk samengevoegd") as work:
            piece = work.get(SourcePiece, piece_id)
            behind = [each for each in work.all(SourcePiece) if each.source_id == piece.source_id]
            behind = behind[[each.id for each in behind].index(piece_id) + 1 :]
            if not behind:
                raise InputProblem(
                    "Dit is het laatste deel van het bronstuk.", "Kies een deel waar een ander op volgt."
                )
            if piece.placed_in or behind[0].placed_in:
                raise InputProblem("Een van beide delen is al geplaatst.", "Zet het eerst terug.")
            piece.text = _joined(piece, behind[0])
            work.delete(behind[0])
            return work.commit()

    def change(self, piece_id: str, values: Mapping[str, object]) -> Changes:
        """Change heading, side, text or target of a piece; what was copied from it stays as it is."""
        return self.change_all([piece_id], values)

    def change_all(self, piece_ids: Sequence[str], values: Mapping[str, object]) -> Changes:
        """Change several pieces alike, as one deed."""
        with self._dossier.unit_of_work("Deel van een bronstuk gewijzigd") as work:
            for piece_id in piece_ids:
                take(work.get(SourcePiece, piece_id), values)
            return work.commit()

    def _all(self) -> list[PieceRow]:
        chapters = self._dossier.rows(Chapter)
        titles = {name: row.title for row in chapters for name in (row.key, row.id) if name}
        places = {row.id: row.agreement for row in self._dossier.rows(Elaboration)}
        places |= {row.id: f"{CHAPTER}{row.key or row.id}" for row in chapters}
        return [self._piece(row, places.get(row.placed_in, ""), titles) for row in self._dossier.rows(SourcePiece)]

    def _piece(self, row: SourcePiece, place: str, titles: dict[str, str]) -> PieceRow:
        return PieceRow(
            row.id, row.source_id or "", row.heading, row.level, row.text, row.side, _words(row),
            row.target, words_for(self._norm, row.target, titles), place, words_for(self._norm, place, titles),
        )  # fmt: skip


def _words(row: SourcePiece) -> int:
    return len(f"{row.heading} {plain_text(canonical.read(row.text))}".split())


def _told(row: SourceDocument, pieces: list[PieceRow]) -> SourceRow:
    placed = [piece for piece in pieces if piece.is_placed]
    left = [piece for piece in pieces if not piece.is_placed and piece.text and piece.side is not Side.NORM]
    return SourceRow(
        row.id, row.title, row.kind, row.date, row.body, row.agreements, row.file_name, len(pieces), len(placed),
        sum(piece.words for piece in pieces), sum(piece.words for piece in placed), sum(piece.words for piece in left),
    )  # fmt: skip


def _counted(choice: Choice, pieces: Sequence[PieceRow]) -> TargetRow:
    there = [piece for piece in pieces if piece.place == choice.value]
    waiting = sum(piece.is_ready and piece.target == choice.value for piece in pieces)
    return TargetRow(choice.value, choice.label, len(there), sum(piece.words for piece in there), waiting)


def _joined(piece: SourcePiece, other: SourcePiece) -> str:
    level = min(max(other.level - piece.level, 1), _DEEPEST_HEADING)
    heading = (Heading(level, (Text(other.heading),)),) if other.heading else ()
    return canonical.write((*canonical.read(piece.text), *heading, *canonical.read(other.text)))
