"""What a document still lacks is told with the place where it is marked."""

from __future__ import annotations

from nvo_desktop.documents.gaps import Gap, gaps_of
from nvo_desktop.documents.tree import Block, Column, Document, Heading, Origin, Paragraph, Section, Tab, Table, Text

GAP = Text("nog niet ingevuld", style="gap")


def document(*blocks: Block) -> Document:
    return Document(
        "Titel", "Kort", "Regio", "concept", "", (Section("a", joint=True, orientation="portrait", blocks=blocks),)
    )


def test_a_marked_paragraph_is_told_with_its_chapter() -> None:
    gap = Paragraph((Text("Nog niet ingevuld:", bold=True), Text(" de tekst.")), "gap")
    assert gaps_of(document(Heading(1, (Text("De regio"),)), gap)) == (Gap("De regio", "de tekst"),)


def test_a_marked_fact_is_told_by_its_label() -> None:
    line = Paragraph((Text("Datum:", style="label"), Tab(), GAP), "cover-fact")
    assert gaps_of(document(line)) == (Gap("Voorblad", "Datum"),)


def test_a_marked_cell_is_told_by_its_column_and_row() -> None:
    columns = (Column((Text("Gemeente"),)), Column((Text("College"),)))
    table = Table("c", "d", columns, (((Text("Dalwijk"),), (GAP,)), ((Text("Aldermeer"),), (Text("2 juni"),))))
    assert gaps_of(document(table)) == (Gap("Voorblad", "College bij ‘Dalwijk’"),)


def test_a_marked_cell_of_a_numbered_row_is_told_by_its_number() -> None:
    table = Table("c", "d", (Column((Text("Nr."),)), Column((Text("Antwoord"),))), (((Text("12"),), (GAP,)),))
    assert gaps_of(document(table)) == (Gap("Voorblad", "Antwoord bij nummer 12"),)


def test_a_document_without_marks_has_no_gaps() -> None:
    assert gaps_of(document(Heading(1, (Text("A"),)), Paragraph((Text("Nog niet ingevuld"),)))) == ()


def test_a_gap_knows_where_it_is_filled_in_and_whether_the_councils_adopt_it() -> None:
    columns = (Column((Text("Gemeente"),)), Column((Text("College"),)))
    table = Table("c", "d", columns, (((Text("Dalwijk"),), (GAP,)),))
    origins = (Origin(0, 0, "adoption"), Origin(0, 1, "adoption//1"))
    living = Section("a", joint=False, orientation="portrait", blocks=(table,), origins=origins)
    (gap,) = gaps_of(Document("Titel", "Kort", "Regio", "concept", "", (living,)))
    assert (gap.origin, gap.joint) == ("adoption//1", False)
