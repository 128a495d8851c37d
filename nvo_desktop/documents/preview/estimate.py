"""How high a piece will be about, before it is laid out: so that a scroll bar can be drawn at once."""

from __future__ import annotations

from nvo_desktop.documents.preview.pages import Grid, Image, Line, Lines, Piece
from nvo_desktop.documents.tree import Inlines, Text
from nvo_desktop.documents.word.looks import house_looks

_WIDE = 0.48  # of the size of a letter: how wide it is on average
_HIGH = 1.22
_PADDING = 8.5
_MISSING = 42.0


def estimated_height(piece: Piece, width: float) -> float:
    """In points, on a page of this width between its margins."""
    match piece:
        case Lines():
            return sum(_line(line, width) for line in piece.lines)
        case Grid():
            return sum(
                _row(cells, piece.widths) for cells in (piece.header, *(row.cells for row in piece.rows)) if cells
            )
        case Image():
            return (piece.height or _MISSING) + 18


def _line(line: Line, width: float) -> float:
    look = house_looks().paragraphs[line.style]
    room = max(40.0, width - line.left - line.right)
    return line.before + line.after + _lines(line.content, room, look.size) * look.size * _HIGH * look.leading


def _row(cells: tuple[Inlines, ...], widths: tuple[float, ...]) -> float:
    look = house_looks().paragraphs["NvOTableText"]
    most = max(_lines(cell, max(10.0, wide - _PADDING), look.size) for cell, wide in zip(cells, widths, strict=True))
    return _PADDING + most * look.size * _HIGH * look.leading


def _lines(content: Inlines, room: float, size: float) -> int:
    signs = sum(len(part.text) for part in content if isinstance(part, Text))
    breaks = sum(not isinstance(part, Text) for part in content)
    return 1 + breaks + int(signs * size * _WIDE / room)
