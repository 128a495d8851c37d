"""From the document tree to sheets and pieces: in one pass, with the labels and spaces of the Word file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Any

from nvo_desktop.documents.preview.estimate import grid_height
from nvo_desktop.documents.preview.kept_grids import KeptGrids
from nvo_desktop.documents.preview.labels import HeadingLabels, ItemLabels
from nvo_desktop.documents.preview.pages import Grid, Image, Line, Pages, Row
from nvo_desktop.documents.preview.places import COLUMN, place_of, points
from nvo_desktop.documents.preview.sheets import Sheets
from nvo_desktop.documents.tree import (
    Align,
    Block,
    Contents,
    Document,
    Figure,
    Heading,
    Inlines,
    ListItem,
    Note,
    Paragraph,
    Section,
    Tab,
    Table,
    Text,
)
from nvo_desktop.documents.word.blocks import AFTER_PANEL, IN_PANEL, is_norm, is_norm_item
from nvo_desktop.documents.word.body import end_of_run, goes_on_with_decisions
from nvo_desktop.documents.word.characters import is_visible
from nvo_desktop.documents.word.cover import PAPER_HEAD, CoverSpace, cover_space
from nvo_desktop.documents.word.figures import shown_size
from nvo_desktop.documents.word.inline import is_blank
from nvo_desktop.documents.word.lists import LAST_ITEM, item_style, list_groups
from nvo_desktop.documents.word.looks import in_paper
from nvo_desktop.documents.word.outline import outline_of
from nvo_desktop.documents.word.records import BELOW, RECORD_STYLES, label_room
from nvo_desktop.documents.word.styles import HEADINGS, LONG_FACT_LABEL, PARAGRAPHS, measure
from nvo_desktop.documents.word.tables import NOTHING, column_widths

Sizes = Mapping[str, tuple[int, int]]
"""Width and height in pixels of the pictures that the dossier holds, by SHA-256."""

Changed = Mapping[str, Any]
"""What a line has that is not as its style says."""

_NOTHING_CHANGED: Changed = MappingProxyType({})
_ROWS = 16  # in a piece
_BELOW_TABLE = 11.0
_OWN_WHITE = frozenset({"Heading1", "Heading2", "Heading3", "Caption", "NvOSourceLine"})
_EMU = 12_700  # in a point
_NOTE_HANGING = points(5)


def pages_of(document: Document, sizes: Sizes, kept: KeptGrids | None = None) -> Pages:
    """The document as the preview shows it. It says what the Word file says, in the same order.

    kept: the tables of the last time, for sections that are the very same as then.
    """
    paging = _Paging(document, sizes, kept or KeptGrids())
    for landscape, sections in groupby(document.sections, lambda section: section.orientation == "landscape"):
        paging.stretch(sections, landscape=landscape)
    return paging.pages()


class _Paging:
    def __init__(self, document: Document, sizes: Sizes, kept: KeptGrids) -> None:
        self._document, self._sizes, self._kept = document, sizes, kept
        self._is_paper = document.layout == "paper"
        self._outline = outline_of(document)
        self._headings, self._items = HeadingLabels(self._outline), ItemLabels()
        self._sheets = Sheets()
        self._bookmarks: dict[str, int] = {}
        self._landscape = False
        self._sources: list[tuple[Section, int]] = []
        self._place = 0
        self._notes = self._tables = self._figures = 0

    def pages(self) -> Pages:
        document, names = self._document, self._outline.bookmarks
        bookmarks = {f"#{name}": place for name, place in self._bookmarks.items()}
        bookmarks |= {f"#{anchor}": bookmarks[f"#{name}"] for anchor, name in names.items()}
        sheets, entries = self._sheets.all(), tuple(self._sheets.entries)
        head = document.short_title, document.header_right, document.footer_left
        self._kept.forget_others()
        return Pages(*head, sheets, entries, bookmarks)

    def stretch(self, sections: Iterable[Section], *, landscape: bool) -> None:
        """Pages that lie the same way; what shows nothing falls away."""
        self._landscape = landscape
        self._sheets.begin(landscape=landscape)
        blocks: list[Block] = []
        self._sources.clear()
        for section in sections:
            for place, block in enumerate(section.blocks):
                if self._outline.shows(block):
                    blocks.append(block)
                    self._sources.append((section, place))
        self._show(blocks)

    def _show(self, blocks: Sequence[Block]) -> None:
        cover, place = PAPER_HEAD if self._is_paper else cover_space(blocks), 0
        while place < len(blocks):
            block, end = blocks[place], end_of_run(blocks, place)
            following = blocks[end] if end < len(blocks) else None
            self._place = place
            if not goes_on_with_decisions(block):
                self._items.end_decisions()
            if isinstance(block, ListItem):
                self._list([item for item in blocks[place:end] if isinstance(item, ListItem)], following)
            elif isinstance(block, Paragraph) and block.style in RECORD_STYLES:
                self._records([line for line in blocks[place:end] if isinstance(line, Paragraph)])
            else:
                self._block(block, following, cover)
            place = end

    def _origin(self, row: int = 0) -> str:
        """Where the block under way came from, or a row of it."""
        section, place = self._sources[self._place]
        return section.origin(place, row)

    def _block(self, block: Block, following: Block | None, cover: CoverSpace) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._line(PARAGRAPHS[block.style], block.content, _space(block, following, cover))
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Contents():
                self._contents(block)
            case ListItem():
                raise AssertionError(block)

    def _line(self, style: str, content: Inlines, changed: Changed = _NOTHING_CHANGED, label: str = "") -> None:
        self._sheets.line(self._made(style, content, changed, label))

    def _made(self, style: str, content: Inlines, changed: Changed = _NOTHING_CHANGED, label: str = "") -> Line:
        """The line of a style, but for what is changed; its notes go to the foot of the sheet."""
        named = in_paper(style) if self._is_paper else style
        place = place_of(named, landscape=self._landscape, labelled=bool(label))
        line = Line(named, content, *place, label, self._notes + 1, self._origin())._replace(**changed)
        if self._sheets.is_below_table and not line.before and style not in _OWN_WHITE:
            line = line._replace(before=_BELOW_TABLE)
        self._take_notes(content)
        return line

    def _take_notes(self, content: Inlines) -> None:
        for part in content:
            if isinstance(part, Note):
                self._notes += 1
                place = place_of("FootnoteText", landscape=self._landscape, labelled=True)
                place = place._replace(left=place.left + _NOTE_HANGING, hanging=_NOTE_HANGING)
                self._sheets.note(Line("FootnoteText", part.content, *place, str(self._notes)))

    def _heading(self, block: Heading) -> None:
        entry, label = self._headings.next()
        if entry.level == 1 and not self._is_paper:
            self._sheets.begin(landscape=self._landscape)
        line = self._made(HEADINGS[entry.level - 1], block.content, label=label)
        if entry.bookmark:
            self._bookmarks[entry.bookmark] = len(self._sheets.entries)
        self._sheets.heading(line, entry.level, entry.title)

    def _list(self, items: Sequence[ListItem], following: Block | None) -> None:
        self._items.begin_run()
        for group in list_groups(items):
            noted = group[-1] is items[-1] and isinstance(following, Paragraph) and following.style == "decision-note"
            for item in group:
                is_decision = item.kind == "decision"
                ends = item is group[-1] and not (is_decision and noted)
                after = {"after": LAST_ITEM[item.kind] / 20} if ends or (is_decision and item is not group[-1]) else {}
                self._line(item_style(item), item.content, after, self._items.of(item))
                self._place += 1

    def _records(self, lines: Sequence[Paragraph]) -> None:
        """All labels get the same room, so that the values stand in one line."""
        hanging = points(label_room(lines))
        left = hanging + (0.0 if self._landscape else COLUMN)
        for place, line in enumerate(lines):
            changed = {"left": left, "hanging": hanging} if line.style == "record-line" else {}
            if place == len(lines) - 1:
                changed["after"] = BELOW / 20
            self._line(PARAGRAPHS[line.style], line.content, changed)
            self._place += 1

    def _contents(self, block: Contents) -> None:
        self._sheets.begin(landscape=self._landscape)
        if is_visible(block.title):
            self._line("TOCHeading", (Text(block.title),))
        for chapter in self._outline.chapters:
            number = (Text(chapter.number),) if chapter.number else ()
            self._line("TOC1", (*number, Tab(), Text(chapter.title)), {"origin": f"#{chapter.bookmark}"})

    def _figure(self, block: Figure) -> None:
        self._figures += 1
        sizes = self._sizes.get(block.image)
        wide, high = shown_size(*sizes, landscape=self._landscape) if sizes else (0, 0)
        left = 0.0 if self._landscape else COLUMN
        self._sheets.piece(Image(block.image, block.alt, left, wide / _EMU, high / _EMU, self._origin()))
        if not is_blank(block.caption):
            said = (Text(f"Figuur {self._figures}. "), *block.caption)
            self._line("Caption", said, {"left": left, "before": 0.0, "after": 14.0})

    def _table(self, block: Table) -> None:
        if is_visible(block.caption):
            self._tables += 1
            self._line("Caption", (Text(f"Tabel {self._tables}. {block.caption}"),))
        for grid in self._kept_grids(block):
            self._sheets.piece(grid)
        if not is_blank(block.source):
            self._line("NvOSourceLine", block.source)

    def _kept_grids(self, block: Table) -> Sequence[Grid]:
        """The pieces of a table, those of the last time when it is the same; notes in it may have other numbers."""
        section, place = self._sources[self._place]
        grids, notes = self._kept.of(section, place), self._notes
        if not grids:
            grids = [replace(grid, guess=grid_height(grid)) for grid in self._grids(block)]
            if notes == self._notes:
                self._kept.keep(section, place, grids)
        return grids

    def _grids(self, block: Table) -> Sequence[Grid]:
        widths = tuple(width / 20 for width in column_widths(block.columns, measure(landscape=self._landscape)))
        aligns: tuple[Align, ...] = tuple(column.align for column in block.columns)
        header, note = _shown([column.header for column in block.columns]), self._notes + 1
        for content in header:
            self._take_notes(content)
        rows = [self._row(row, place, len(aligns)) for place, row in enumerate(block.rows, 1)]
        parts = [tuple(rows[start : start + _ROWS]) for start in range(0, len(rows), _ROWS)] or [()]
        heads, ends, origin = [header, *[()] * len(parts)], len(parts) - 1, self._origin()
        return [
            Grid(widths, aligns, heads[place], part, block.first_bold, place == ends, note, origin)
            for place, part in enumerate(parts)
        ]

    def _row(self, row: Sequence[Inlines], place: int, columns: int) -> Row:
        filled = row if len(row) == columns else [*row, *[NOTHING] * (columns - len(row))][:columns]
        made = Row(_shown(filled), self._notes + 1, self._origin(place))
        for content in made.cells:
            if type(content[0]) is not Text or len(content) > 1:  # most cells hold one text
                self._take_notes(content)
        return made


def _shown(cells: Sequence[Inlines]) -> tuple[Inlines, ...]:
    """Cells with something in them: what is never seen holds no text."""
    return tuple([NOTHING if is_blank(content) else content for content in cells])


def _space(block: Paragraph, following: Block | None, cover: CoverSpace) -> dict[str, float]:
    """What stands around a paragraph where that is not for its style to say: as the Word file has it."""
    match block.style:
        case "title":
            return {"before": cover.above_title}
        case "cover-members":
            return {"after": cover.below_members}
        case "cover-fact" if cover.long_labels:
            return {"left": COLUMN + points(LONG_FACT_LABEL), "hanging": points(LONG_FACT_LABEL)}
        case "norm" if not is_norm_item(following):
            return {"after": (IN_PANEL if is_norm(following) else AFTER_PANEL) / 20}
        case _:
            return {}
