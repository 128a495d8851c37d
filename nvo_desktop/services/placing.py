"""Pieces of earlier papers go to agreements and chapters, and come back: copies, for the piece itself stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.headings import side_of, without_number
from nvo_desktop.model.codes import Side
from nvo_desktop.model.sources import SourcePiece
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.prose import canonical
from nvo_desktop.prose.blocks import Heading, Text
from nvo_desktop.services.places import names_of, place_of, put_behind, take_away
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork

_ONE, _MORE = "Deel van een bronstuk", "Delen van een bronstuk"


class PlacedTextChanged(InputProblem):
    """The copy was changed where it stands, so that it cannot be taken away by itself."""


class Placing:
    """Places and puts back, any number of pieces as one deed. Used through Sources."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def place(self, targets: Mapping[str, str]) -> Changes:
        """Copy each piece, by its id, behind what stands at its target."""
        with self._dossier.unit_of_work(f"{_noun(targets)} geplaatst") as work:
            for piece_id, target in targets.items():
                piece = work.get(SourcePiece, piece_id)
                if piece.placed_in:
                    raise InputProblem("Dit deel is al geplaatst.", "Zet het eerst terug, of verplaats het.")
                self._put(work, piece, target)
            return work.commit()

    def put_back(self, piece_ids: Sequence[str], *, leave_text: bool) -> Changes:
        """Take the copies away; with leave_text one that was changed stays as it is."""
        with self._dossier.unit_of_work(f"{_noun(piece_ids)} teruggezet") as work:
            for piece_id in piece_ids:
                _take(work, work.get(SourcePiece, piece_id), leave_text=leave_text)
            return work.commit()

    def move(self, piece_ids: Sequence[str], target: str, *, leave_text: bool) -> Changes:
        """Take the copies away and put them behind what stands at the target."""
        with self._dossier.unit_of_work(f"{_noun(piece_ids)} verplaatst") as work:
            for piece_id in piece_ids:
                piece = work.get(SourcePiece, piece_id)
                _take(work, piece, leave_text=leave_text)
                self._put(work, piece, target)
            return work.commit()

    def _put(self, work: UnitOfWork, piece: SourcePiece, target: str) -> None:
        if not piece.text:
            raise InputProblem("Dit deel is alleen een kop, zonder tekst.", "Kies een deel met tekst.")
        record = place_of(work, self._norm, target)
        put_behind(record, copy_of(piece, record))
        piece.placed_in = record.id


def copy_of(piece: SourcePiece, record: Elaboration | Chapter) -> str:
    """What of a piece stands at a place: its text, below its heading unless that only named the place or the side."""
    heading = _own_words(piece.heading)
    named = piece.target != "" and piece.target in names_of(record)
    if not heading or named or side_of(heading) is not Side.UNKNOWN:
        return piece.text
    return "\n".join((canonical.write((Heading(1, (Text(heading),)),)), piece.text))


def _own_words(heading: str) -> str:
    """A heading without the number that it had in its paper: "2.1. Wat wij doen"; "2 juni" keeps its own."""
    words = without_number(heading)
    number = heading[: len(heading) - len(words)]
    return words if any(sign in number for sign in ".):") else heading


def _take(work: UnitOfWork, piece: SourcePiece, *, leave_text: bool) -> None:
    record = work.peek(Elaboration, piece.placed_in) or work.peek(Chapter, piece.placed_in)
    if record is not None and not take_away(record, copy_of(piece, record)) and not leave_text:
        raise PlacedTextChanged(
            "De geplaatste tekst is sindsdien gewijzigd en kan niet vanzelf worden weggehaald.",
            "Laat de tekst staan, of haal hem zelf weg.",
        )
    piece.placed_in = ""


def _noun(pieces: Sequence[str] | Mapping[str, str]) -> str:
    return _ONE if len(pieces) == 1 else _MORE
