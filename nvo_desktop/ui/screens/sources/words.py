"""How earlier papers and their pieces are said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nvo_desktop.model.codes import Side
from nvo_desktop.prose import canonical
from nvo_desktop.prose.plain import plain_text
from nvo_desktop.services.sources import PieceRow, SourceRow
from nvo_desktop.ui.look.states import capital

_FIRST_WORDS = 9

SIDES: tuple[tuple[str, str], ...] = tuple((side.value, capital(side.label)) for side in Side)
"""Whose words a piece can hold, for a choice."""


def number(count: int) -> str:
    """A count as it is written: "12.400"."""
    return f"{count:,}".replace(",", ".")


def short(text: str, most: int) -> str:
    """As much of a text as has room, cut behind a word."""
    return text if len(text) <= most else f"{text[: most - 1].rsplit(' ', 1)[0]} …"


def words_of(count: int) -> str:
    """A number of words: "1 woord", "1.204 woorden"."""
    return f"{number(count)} {'woord' if count == 1 else 'woorden'}"


def pieces_of(count: int) -> str:
    """A number of pieces: "1 deel", "7 delen"."""
    return f"{number(count)} {'deel' if count == 1 else 'delen'}"


def heading_of(piece: PieceRow) -> str:
    """What a piece is called: its heading, or its first words where it has none."""
    if piece.heading:
        return piece.heading
    words = plain_text(canonical.read(piece.text)).split()
    return f"{' '.join(words[:_FIRST_WORDS])} …" if len(words) > _FIRST_WORDS else " ".join(words)


def state_of_piece(piece: PieceRow) -> str:
    """The word of the state of a piece, whose shape stands before it."""
    if piece.is_placed:
        return "geplaatst"
    if not piece.text:
        return "alleen een kop"
    if piece.side is Side.NORM:
        return Side.NORM.label
    return "te plaatsen" if piece.target else "niet herkend"


def said_of_piece(piece: PieceRow, places: Mapping[str, str]) -> str:
    """Where a piece stands, or what was recognised in it; places: the names of the targets."""
    target = places.get(piece.target, piece.target_words)
    if piece.is_placed:
        return f"Staat bij {places.get(piece.place, piece.place_words)}"
    if not piece.text:
        return "Alleen een kop, zonder tekst"
    if piece.side is Side.NORM:
        return f"Toelichting op de norm: {target}" if target else "Toelichting op de norm"
    if not target:
        return "Niet herkend waar het hoort"
    if not piece.can_be_placed:
        return f"Herkend: {target}, hoort in de planning"
    return f"Herkend: {target}" if piece.side is Side.REGION else f"Misschien {target}: niet duidelijk wiens tekst"


def said_of_source(source: SourceRow) -> str:
    """How much of a paper is used, in words."""
    if not source.pieces:
        return "Alleen de gegevens: er is geen tekst ingelezen"
    if not source.words_placed:
        return f"Nog niets geplaatst · {words_of(source.words_left)} over"
    return f"{number(source.words_placed)} van {words_of(source.words)} geplaatst, {left_of(source.words_left)}"


def left_of(words: int) -> str:
    """What is not used yet, in words."""
    return f"nog {number(words)} over" if words else "niets over"


def said_of_all(sources: Sequence[SourceRow]) -> str:
    """One line about all papers together."""
    words, placed = sum(one.words for one in sources), sum(one.words_placed for one in sources)
    left, count = sum(one.words_left for one in sources), len(sources)
    papers = "1 bronstuk" if count == 1 else f"{count} bronstukken"
    if not words:
        return f"{papers} · alleen de gegevens, er is geen tekst ingelezen"
    return f"{papers} · {number(placed)} van {words_of(words)} geplaatst · {left_of(left)}"
