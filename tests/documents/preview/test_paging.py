"""A document becomes sheets: where pages begin, what stands on them, and with which spaces."""

from __future__ import annotations

import pytest

from nvo_desktop.documents.preview.estimate import estimated_height
from nvo_desktop.documents.preview.pages import Grid, Image, Line, Lines, Pages
from nvo_desktop.documents.preview.paging import pages_of
from nvo_desktop.documents.preview.places import place_of, points
from nvo_desktop.documents.tree import (
    Block,
    Column,
    Contents,
    Document,
    Figure,
    Heading,
    ListItem,
    Note,
    Orientation,
    Origin,
    Paragraph,
    Section,
    Tab,
    Table,
    Text,
)


def words(text: str) -> tuple[Text]:
    return (Text(text),)


def section(*blocks: Block, orientation: Orientation = "portrait") -> Section:
    return Section("a", True, orientation, blocks)


def paged(*sections: Section, sizes: dict[str, tuple[int, int]] | None = None) -> Pages:
    return pages_of(Document("Titel", "Kort", "Regio", "concept", "Vingerafdruk", sections), sizes or {})


def lines(made: Pages) -> list[Line]:
    pieces = [piece for sheet in made.sheets for piece in sheet.pieces]
    return [line for piece in pieces if isinstance(piece, Lines) for line in piece.lines]


def table(rows: int, caption: str = "Cijfers") -> Table:
    return Table(caption, "d", (Column(words("Kop")), Column(words("Nog een"))), ((words("x"), words("y")),) * rows)


def test_every_chapter_begins_a_sheet_and_so_does_the_contents():
    cover, body = Paragraph(words("Regio"), "cover-region"), Paragraph(words("tekst"))
    made = paged(section(cover, Contents("Inhoud"), Heading(1, words("Een")), body, Heading(1, words("Twee")), body))
    assert len(made.sheets) == 4
    assert [entry[:4] for entry in made.entries] == [(1, "1", "Een", 2), (1, "2", "Twee", 3)]


def test_a_page_that_lies_differently_is_another_sheet():
    made = paged(section(Paragraph(words("a"))), section(table(1), orientation="landscape"))
    assert [sheet.landscape for sheet in made.sheets] == [False, True]


def test_the_contents_lead_to_the_chapters():
    made = paged(section(Contents("Inhoud"), Heading(1, words("Een")), Heading(1, words("Bijlage"), numbered=False)))
    first, second = (line for line in lines(made) if line.style == "TOC1")
    assert first.content == (Text("1"), Tab(), Text("Een"))
    assert [made.bookmarks[first.origin], made.bookmarks[second.origin]] == [0, 1]


def test_links_find_their_heading_by_its_own_name():
    made = paged(section(Heading(1, words("Een"), anchor="afspraak-1"), Heading(2, words("Meer"), anchor="meer")))
    assert (made.bookmarks["#afspraak-1"], made.bookmarks["#meer"]) == (0, 1)


def test_an_edit_changes_one_piece_and_leaves_the_others_equal():
    def made(text: str) -> list[object]:
        chapters = (Heading(1, words("Een")), Paragraph(words(text)), Heading(2, words("Twee")), Paragraph(words("b")))
        return [piece for sheet in paged(section(*chapters, table(40))).sheets for piece in sheet.pieces]

    before, after = made("a"), made("anders")
    assert [one == other for one, other in zip(before, after, strict=True)].count(False) == 1


def test_a_long_table_is_cut_in_parts_with_one_header_and_one_end():
    grids = [piece for piece in paged(section(table(40))).sheets[0].pieces if isinstance(piece, Grid)]
    assert [len(grid.rows) for grid in grids] == [16, 16, 8]
    assert [bool(grid.header) for grid in grids] == [True, False, False]
    assert [grid.is_last for grid in grids] == [False, False, True]


def test_tables_and_figures_are_counted():
    figure = Figure("abc", "alt", words("Een beeld"))
    made = lines(paged(section(table(1), figure, table(1), table(1, caption=""))))
    said = ["".join(part.text for part in line.content if isinstance(part, Text)) for line in made]
    assert said == ["Tabel 1. Cijfers", "Figuur 1. Een beeld", "Tabel 2. Cijfers"]


def test_an_empty_cell_is_a_dash_and_a_short_row_is_filled():
    made = paged(section(Table("c", "d", (Column(words("A")), Column(words("B"))), (((),), (words(" "), words("x"))))))
    (grid,) = [piece for piece in made.sheets[0].pieces if isinstance(piece, Grid)]
    assert [row.cells for row in grid.rows] == [(words("–"), words("–")), (words("–"), words("x"))]


def test_notes_are_numbered_through_and_stand_at_the_foot_of_their_sheet():
    noted = Paragraph((Text("a"), Note(words("eerste")), Note(words("tweede"))))
    cell = Table("c", "d", (Column(words("A")),), (((Text("x"), Note(words("derde"))),),))
    made = paged(section(Heading(1, words("Een")), noted, cell, Heading(1, words("Twee")), noted))
    assert [[note.label for note in sheet.notes] for sheet in made.sheets] == [["1", "2", "3"], ["4", "5"]]
    assert [line.first_note for line in lines(made) if line.style == "BodyText"] == [1, 4]


def test_a_picture_is_as_large_as_it_was_made_and_no_wider_than_the_text():
    made = paged(
        section(Figure("k", "", ()), Figure("g", "", ()), Figure("weg", "", ())),
        sizes={"k": (96, 48), "g": (4000, 2000)},
    )
    small, large, lost = (piece for piece in made.sheets[0].pieces if isinstance(piece, Image))
    assert (small.width, small.height) == (72, 36)
    assert large.width == pytest.approx(points(128))
    assert (lost.width, lost.height) == (0, 0)


def test_the_last_item_has_more_white_below():
    made = lines(paged(section(*[ListItem("bullet", words(str(number))) for number in range(3)])))
    assert [line.after for line in made] == [4.0, 4.0, 8.0]


def test_values_of_records_stand_in_one_line():
    rows = [
        Paragraph((Text("Kort:"), Tab(), Text("x")), "record-line"),
        Paragraph((Text("k" * 40), Tab()), "record-line"),
    ]
    first, second = lines(paged(section(*rows)))
    assert first.left == second.left > place_of("NvORecordLine", landscape=False, labelled=False).left


def test_below_a_table_without_a_source_stands_white():
    made = lines(paged(section(table(1, caption=""), Paragraph(words("verder")))))
    assert made[-1].before == 11.0


def test_on_a_wide_page_text_begins_at_the_margin_and_is_no_wider():
    upright = place_of("BodyText", landscape=False, labelled=False)
    wide = place_of("BodyText", landscape=True, labelled=False)
    assert upright.left == pytest.approx(points(25), abs=0.1)
    assert wide.left == pytest.approx(0, abs=0.1)
    assert points(247) - wide.right == pytest.approx(points(128), abs=0.2)


def test_more_words_are_guessed_to_be_higher():
    short, long = (Lines((Line("BodyText", words("woord " * count), 70, 0, 0, 0, 8),)) for count in (3, 300))
    assert estimated_height(long, 433) > 10 * estimated_height(short, 433)


def test_lines_and_rows_carry_where_they_came_from():
    items = [ListItem("bullet", words(str(number))) for number in range(2)]
    origins = (
        Origin(0, 0, "text/x"),
        Origin(2, 0, "fields/x/y"),
        Origin(3, 0, "adoption"),
        Origin(3, 1, "adoption//1"),
    )
    blocks = (*items, Paragraph(words("p")), table(1, caption=""))
    made = paged(Section("a", True, "portrait", blocks, origins))
    (grid,) = [piece for piece in made.sheets[0].pieces if isinstance(piece, Grid)]
    assert [line.origin for line in lines(made)] == ["text/x", "text/x", "fields/x/y"]
    assert (grid.origin, grid.rows[0].origin) == ("adoption", "adoption//1")


def test_what_shows_nothing_does_not_shift_where_others_came_from():
    blocks = (Paragraph(words(" ")), Paragraph(words("a")), Paragraph(words("b")))
    origins = (Origin(0, 0, "leeg"), Origin(1, 0, "een"), Origin(2, 0, "twee"))
    made = paged(Section("a", True, "portrait", blocks, origins))
    assert [line.origin for line in lines(made)] == ["een", "twee"]
