"""The pieces of a table are kept with their section, and never those of another."""

from __future__ import annotations

from nvo_desktop.documents.preview.kept_grids import KeptGrids
from nvo_desktop.documents.preview.pages import Grid, Pages
from nvo_desktop.documents.preview.paging import pages_of
from nvo_desktop.documents.tree import Block, Column, Document, Note, Paragraph, Section, Table, Text


def table(cell: str = "x", *, noted: bool = False) -> Table:
    content = (Text(cell), Note((Text("noot"),))) if noted else (Text(cell),)
    return Table("Cijfers", "d", (Column((Text("Kop"),)),), ((content,),) * 20)


def section(*blocks: Block) -> Section:
    return Section("a", True, "portrait", blocks)


def paged(kept: KeptGrids, *sections: Section) -> Pages:
    return pages_of(Document("Titel", "Kort", "Regio", "concept", "Vingerafdruk", sections), {}, kept)


def grids(pages: Pages) -> list[Grid]:
    return [piece for sheet in pages.sheets for piece in sheet.pieces if isinstance(piece, Grid)]


def test_the_same_section_keeps_its_pieces_and_another_that_is_equal_has_equal_ones():
    kept, same = KeptGrids(), section(table())
    first, second, other = (grids(paged(kept, one)) for one in (same, same, section(table())))
    assert len(first) == 2
    assert all(one is two for one, two in zip(first, second, strict=True))
    assert first == other
    assert not any(one is two for one, two in zip(first, other, strict=True))


def test_a_section_that_changed_shows_what_it_says_now():
    kept = KeptGrids()
    assert grids(paged(kept, section(table("x")))) != grids(paged(kept, section(table("y"))))


def test_notes_in_a_table_are_counted_anew():
    kept, noted = KeptGrids(), section(table(noted=True))
    before = section(Paragraph((Text("a"), Note((Text("eerder"),)))))
    assert [row.first_note for row in grids(paged(kept, noted))[0].rows[:2]] == [1, 2]
    assert [row.first_note for row in grids(paged(kept, before, noted))[0].rows[:2]] == [2, 3]


def test_what_is_not_shown_any_more_is_forgotten():
    kept, gone = KeptGrids(), section(table())
    first = grids(paged(kept, gone))
    paged(kept, section(Paragraph((Text("a"),))))
    assert grids(paged(kept, gone))[0] is not first[0]
