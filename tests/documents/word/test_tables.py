"""Tables: as wide as the page, with a header row, kept together where they are small."""

from __future__ import annotations

import pytest

from nvo_desktop.documents.tree import Column, Heading, ListItem, Paragraph, Table, Text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _table(rows=1, widths=(None, None), **said):
    columns = tuple(Column((Text("Kop"),), width) for width in widths)
    row = tuple((Text("cel"),) for _ in widths)
    return Table("Cijfers", "Wat er staat", columns, (row,) * rows, **said)


@pytest.mark.parametrize(
    "widths", [(None,), (None, None, None), (30, None), (30, 30), (100, 100), (150, None, None), (0.1,) * 7]
)
@pytest.mark.parametrize(("orientation", "whole"), [("portrait", 8674), ("landscape", 14003)])
def test_columns_fill_the_measure_exactly(written, widths, orientation, whole):
    body = written(_table(widths=widths), orientation=orientation)
    found = [int(each.get(f"{W}w")) for each in body.iter(f"{W}gridCol")]
    assert sum(found) == whole
    assert int(next(body.iter(f"{W}tblW")).get(f"{W}w")) == whole
    assert min(found) > 0


def test_a_given_width_counts_and_the_others_share_the_rest(written):
    found = [int(each.get(f"{W}w")) for each in written(_table(widths=(32, None, None))).iter(f"{W}gridCol")]
    assert found == [1814, 3430, 3430]


def test_caption_and_description_are_said_to_who_cannot_see(written, text_of):
    body = written(_table(), _table())
    assert [text_of(each) for each in body.findall(f"{W}body/{W}p")[:2]] == ["Tabel 1. Cijfers", "Tabel 2. Cijfers"]
    assert next(body.iter(f"{W}tblCaption")).get(f"{W}val") == "Cijfers"
    assert next(body.iter(f"{W}tblDescription")).get(f"{W}val") == "Wat er staat"
    assert next(body.iter(f"{W}instrText")).text == r" SEQ Tabel \* ARABIC "


def test_the_header_row_returns_and_no_row_is_split(written):
    rows = list(written(_table(3)).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


@pytest.mark.parametrize(
    ("rows", "source", "expected"),
    [
        (1, (), [False]),
        (4, (), [True, True, True, False]),
        (4, (Text("Bron"),), [True, True, True, True]),
        (5, (), [False, False, False, True, False]),
        (5, (Text("Bron"),), [False, False, False, True, True]),
    ],
)
def test_small_tables_stay_whole_and_of_others_the_end(written, rows, source, expected):
    body = written(_table(rows, source=source))
    found = [row.find(f"{W}tc/{W}p/{W}pPr/{W}keepNext") is not None for row in list(body.iter(f"{W}tr"))[1:]]
    assert found == expected


def test_the_look_says_in_hexadecimals_whether_the_first_column_is_bold(written):
    looks = [next(written(_table(first_bold=bold)).iter(f"{W}tblLook")).get(f"{W}val") for bold in (True, False)]
    assert looks == ["06A0", "0620"]


def test_amounts_stand_right_with_their_head(written, style_of):
    body = written(Table("T", "t", (Column((Text("Bedrag"),), None, "right"),), (((Text("4.870"),),),)))
    head, cell = body.iter(f"{W}tc")
    assert head.find(f"{W}p/{W}pPr/{W}jc").get(f"{W}val") == "right"
    assert style_of(cell.find(f"{W}p")) == "NvOTableNumber"


def test_no_cell_is_empty_and_a_short_row_is_filled_up(written, text_of):
    columns = tuple(Column((Text(name),)) for name in "abc")
    body = written(Table("T", "t", columns, (((), (Text(" "),)),)))
    assert [text_of(cell) for cell in body.iter(f"{W}tc")] == ["a", "b", "c", "–", "–", "–"]


def test_a_table_without_caption_takes_no_number(written, text_of):
    bare = Table("", "", (Column((Text("a"),)),), ())
    body = written(bare, Paragraph((Text("tekst"),)), Table("Met naam", "", (Column((Text("b"),)),), ()))
    assert [text_of(paragraph) for paragraph in body.findall(f"{W}body/{W}p")][:2] == ["tekst", "Tabel 1. Met naam"]


def test_text_keeps_its_distance_from_a_table_above_it(written):
    table = Table("", "", (Column((Text("a"),)),), ())
    for following in (Paragraph((Text("x"),)), ListItem("number", (Text("x"),)), Paragraph((Text("x"),), "gap")):
        spacing = written(table, following).find(f"{W}body/{W}p/{W}pPr/{W}spacing")
        assert spacing.get(f"{W}before") == "220"


def test_a_title_below_a_table_keeps_its_own_white(written):
    table = Table("", "", (Column((Text("a"),)),), ())
    spacing = written(table, Paragraph((Text("x"),), "title")).find(f"{W}body/{W}p/{W}pPr/{W}spacing")
    assert spacing.get(f"{W}before") != "220"


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_a_heading_below_a_table_keeps_its_own_white_on_a_page_that_lies_too(written, orientation):
    table = Table("", "", (Column((Text("a"),)),), ())
    body = written(table, Heading(2, (Text("x"),), False), orientation=orientation)
    assert body.find(f"{W}body/{W}p/{W}pPr/{W}spacing") is None


def test_two_tables_without_captions_do_not_grow_together(written):
    table = Table("", "", (Column((Text("a"),)),), ())
    kinds = [child.tag.removeprefix(W) for child in written(table, table).find(f"{W}body")]
    assert kinds[:3] == ["tbl", "p", "tbl"]
