"""Makes a simple table of a foreign one, or the blocks inside it when it only served the layout."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from nvo_desktop.prose.blocks import Block, Break, Figure, Inline, Inlines, Table, Text

_MOST_CELLS = 50_000  # a span is a number that anyone can write down; past this the text comes without a table
_WIDEST = 200


@dataclass(slots=True)
class ForeignCell:
    """A cell as it was found; columns and rows are how far it spans."""

    blocks: list[Block]
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class ForeignTable:
    """A table while it is being read."""

    is_layout: bool = False
    rows: list[list[ForeignCell]] = field(default_factory=list[list[ForeignCell]])
    in_cell: bool = False


def table_blocks(table: ForeignTable) -> list[Block]:
    """One Table; or the blocks in its cells when it has one cell, or one column with tables in it; or nothing."""
    rows = [row for row in table.rows if any(cell.blocks for cell in row)]
    inner = [block for row in rows for cell in row for block in cell.blocks]
    grid = [] if table.is_layout or _is_layout(rows, inner) else _grid(rows)
    return [Table(_without_weight(grid[0]), tuple(grid[1:]))] if grid else inner


def span(value: str) -> int:
    """A colspan or rowspan attribute as a sensible number."""
    return min(int(value[:9]), _WIDEST) or 1 if value.isascii() and value.isdigit() else 1


def joined(blocks: Iterable[Block]) -> Inlines:
    """Blocks as the lines of one paragraph."""
    pieces: list[Inline] = []
    for block in blocks:
        for line in _block_lines(block):
            pieces += [Break(), *line] if pieces else line
    return tuple(pieces)


def unweighted(content: Inlines) -> Inlines:
    """Content without bold when all of it is: a heading's own weight is not bold."""
    runs = [piece for piece in content if isinstance(piece, Text)]
    if not all(run.bold or not run.text.strip() for run in runs):
        return content
    return tuple(replace(piece, bold=False) if isinstance(piece, Text) else piece for piece in content)


def _is_layout(rows: list[list[ForeignCell]], inner: list[Block]) -> bool:
    if max((len(row) for row in rows), default=0) > 1:
        return False
    return len(rows) == 1 or any(isinstance(block, Table) for block in inner)


def _grid(rows: list[list[ForeignCell]]) -> list[tuple[Inlines, ...]]:
    """Rows of equally many cells; one that spans stands in its first place, the others are empty.

    No rows when there would be too many cells.
    """
    if sum(cell.columns * cell.rows for row in rows for cell in row) > _MOST_CELLS:
        return []
    taken: dict[tuple[int, int], Inlines] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            taken |= dict.fromkeys(_places(cell, y, x, len(rows)), ())
            taken[y, x] = joined(cell.blocks)
            x += cell.columns
    width = max((x for _, x in taken), default=-1) + 1
    if width * len(rows) > _MOST_CELLS:
        return []
    return [tuple(taken.get((y, x), ()) for x in range(width)) for y in range(len(rows))]


def _places(cell: ForeignCell, y: int, x: int, height: int) -> Iterable[tuple[int, int]]:
    return ((y + down, x + right) for down in range(min(cell.rows, height - y)) for right in range(cell.columns))


def _without_weight(cells: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
    return tuple(unweighted(cell) for cell in cells)


def _block_lines(block: Block) -> list[Inlines]:
    if isinstance(block, Table):
        return [_row_line(row) for row in (block.header, *block.rows)]
    return [block.caption if isinstance(block, Figure) else block.content]


def _row_line(row: tuple[Inlines, ...]) -> Inlines:
    filled = [cell for cell in row if cell]
    return tuple(piece for number, cell in enumerate(filled) for piece in ((Text("\t"),) if number else ()) + cell)
