"""How high a piece will be about, before it is laid out: so that a scroll bar can be drawn at once."""

from __future__ import annotations

from collections.abc import Sequence

from nvo_desktop.documents.preview.pages import Grid, Image, Line, Lines, Piece
from nvo_desktop.documents.tree import Inlines, Text
from nvo_desktop.documents.word.looks import house_looks

_WIDE = 0.48  # of the size of a letter: how wide it is on average
_HIGH = 1.22
_PADDING = 8.5
_MISSING = 42.0


def estimated_height(piece: Piece, width: float) -> float:
    """In points, on a page of this width between its margins."""
    if isinstance(piece, Image):
        return (piece.height or _MISSING) + 18
    if piece.guess:
        return piece.guess
    return lines_height(piece.lines, width) if isinstance(piece, Lines) else grid_height(piece)


def lines_height(lines: Sequence[Line], width: float) -> float:
    """How high paragraphs will be."""
    return sum([_line(line, width) for line in lines])


def grid_height(grid: Grid) -> float:
    """How high a table will be."""
    rows = [row.cells for row in grid.rows]
    return sum([_row(cells, grid.widths) for cells in ((grid.header, *rows) if grid.header else rows)])


def _line(line: Line, width: float) -> float:
    look = house_looks().paragraphs[line.style]
    room = max(40.0, width - line.left - line.right)
    return line.before + line.after + _lines(line.content, room, look.size) * look.size * _HIGH * look.leading


def _row(cells: tuple[Inlines, ...], widths: tuple[float, ...]) -> float:
    look = house_looks().paragraphs["NvOTableText"]
    rooms = zip(cells, widths, strict=True)
    most = max([_lines(cell, max(10.0, wide - _PADDING), look.size) for cell, wide in rooms])
    return _PADDING + most * look.size * _HIGH * look.leading


def _lines(content: Inlines, room: float, size: float) -> int:
    if len(content) == 1 and isinstance(only := content[0], Text):
        return 1 + int(len(only.text) * size * _WIDE / room)
    signs = sum(len(part.text) for part in content if isinstance(part, Text))
    breaks = sum(not isinstance(part, Text) for part in content)
    return 1 + breaks + int(signs * size * _WIDE / room)
