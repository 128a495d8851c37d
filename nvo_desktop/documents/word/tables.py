"""Tables: always as wide as the page allows, with a header row that returns on each page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nvo_desktop.documents.tree import Column, Inlines, Table, Text
from nvo_desktop.documents.word.captions import caption
from nvo_desktop.documents.word.characters import attribute, is_visible
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.inline import is_blank
from nvo_desktop.documents.word.measures import twips

_WHOLE = 4  # a table of so many rows is never divided over two pages
_NARROWEST = 20.0  # mm for a column that shares what is left
NOTHING: Inlines = (Text("–"),)  # no cell is empty: a screen reader would pass over it


def table(block: Table, draft: Draft) -> str:
    """Caption, table and source line. A table inside the region's own text has no caption, and no number."""
    widths = column_widths(block.columns, draft.geometry.width(landscape=draft.landscape), draft.geometry.letters)
    pieces = [_caption(block, draft), _opening(block, widths)]
    pieces.append(_header(block.columns, widths, draft))
    pieces += _rows(block, widths, draft)
    pieces.append("</w:tbl>")
    if not is_blank(block.source):
        said = draft.runs(block.source, "NvOSourceLine")
        pieces.append(f'<w:p><w:pPr><w:pStyle w:val="NvOSourceLine"/></w:pPr>{said}</w:p>')
    return "".join(pieces)


def _caption(block: Table, draft: Draft) -> str:
    if not is_visible(block.caption):
        return ""
    draft.tables += 1
    return caption("Tabel", draft.tables, (Text(block.caption),), draft)


def _opening(block: Table, widths: Sequence[int]) -> str:
    """LibreOffice reads the hexadecimal value of tblLook: 06A0 with a bold first column, 0620 without."""
    first = int(block.first_bold)
    look = (
        f'<w:tblLook w:val="{"06A0" if first else "0620"}" w:firstRow="1" w:lastRow="0" w:firstColumn="{first}"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    title, description = attribute(block.caption), attribute(block.description or block.caption)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="NvOTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}<w:tblCaption w:val="{title}"/>'
        f'<w:tblDescription w:val="{description}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _header(columns: Sequence[Column], widths: Sequence[int], draft: Draft) -> str:
    right = '<w:jc w:val="right"/>'
    cells = "".join(
        f"{_cell_opening(wide, 'NvOTableHead', right if column.align == 'right' else '')}"
        f"{draft.runs(NOTHING if is_blank(column.header) else column.header, 'NvOTableHead')}</w:p></w:tc>"
        for column, wide in zip(columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _cell_opening(wide: int, style: str, more: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>'
    )


def _rows(block: Table, widths: Sequence[int], draft: Draft) -> list[str]:
    """The last two rows stay together, and the last one with the source line."""
    loose = _openings(block, widths, "")
    kept = _openings(block, widths, "<w:keepNext/>")
    last = len(block.rows) - 1
    whole = len(block.rows) <= _WHOLE
    has_source = not is_blank(block.source)
    return [
        _row(row, kept if (has_source if place == last else whole or place == last - 1) else loose, draft)
        for place, row in enumerate(block.rows)
    ]


def _openings(block: Table, widths: Sequence[int], more: str) -> list[tuple[str, str]]:
    """For each cell of a row its opening, and the style that its text is written in.

    A first column that is bold as a whole counts as bold already.
    """
    openings = [
        _cell_opening(wide, "NvOTableNumber" if column.align == "right" else "NvOTableText", more)
        for column, wide in zip(block.columns, widths, strict=True)
    ]
    styles = ["NvOTableHead" if block.first_bold else "NvOTableText", *["NvOTableText"] * len(openings)]
    return list(zip(openings, styles, strict=False))


def _row(row: Sequence[Inlines], openings: Sequence[tuple[str, str]], draft: Draft) -> str:
    """A short row is filled up."""
    if len(row) < len(openings):
        row = (*row, *[NOTHING] * (len(openings) - len(row)))
    cells = [
        f"{opening}{draft.runs(NOTHING if is_blank(content) else content, style)}</w:p></w:tc>"
        for (opening, style), content in zip(openings, row, strict=False)
    ]
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def column_widths(columns: Sequence[Column], whole: float, letters: float = 1.0) -> list[int]:
    """Widths in twips that together fill the measure exactly. whole in mm; letters: how wide they are beside ours."""
    fixed = letters * sum(column.width or 0.0 for column in columns)
    sharing = sum(column.share for column in columns if column.width is None)
    left = max(0.0, whole - fixed) / (sharing or 1.0)
    least = _NARROWEST if fixed else 0.0  # else the shares are widths themselves
    wanted = [max(least, left * column.share) if column.width is None else letters * column.width for column in columns]
    scale = whole / (sum(wanted) or whole)
    ends = [twips(sum(wanted[:place]) * scale) for place in range(len(wanted) + 1)]
    return [end - start for start, end in pairwise(ends)]
