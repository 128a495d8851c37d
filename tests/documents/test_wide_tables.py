"""The region's own tables: columns as wide as what stands in them, and the page turned where words would break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_desktop.documents.column_shares import LYING, UPRIGHT, shares
from nvo_desktop.documents.tree import Block, Column, Heading, Inlines, Origin, Paragraph, Section, Table, Text
from nvo_desktop.documents.turning import turned
from nvo_desktop.documents.word.tables import column_widths

LONG = "Beschikbaarheidswijzer"


def cells(*texts: str) -> list[Inlines]:
    return [(Text(text),) for text in texts]


def table(columns: int, *, is_wide: bool) -> Table:
    return Table("", "Wat er staat", (Column((Text("Kop"),)),) * columns, (), is_wide=is_wide)


def say(text: str) -> Paragraph:
    return Paragraph((Text(text),))


@pytest.mark.parametrize("columns", range(1, 16))
def test_the_columns_fill_the_page_whatever_their_number(columns: int) -> None:
    wanted, is_wide = shares(cells(*["Kop"] * columns), [cells(*["Een paar woorden"] * columns)])
    made = [Column((), share=share) for share in wanted]
    for measure in (UPRIGHT, LYING):
        assert sum(column_widths(made, measure)) == pytest.approx(measure * 1440 / 25.4, abs=1)
    assert is_wide == (columns > 9)


def test_a_long_text_gets_more_room_than_a_number() -> None:
    (number, text), _ = shares(cells("Nr.", "Wat"), [cells("1", "Een zin die over meer dan een halve regel loopt.")])
    assert text > 3 * number


def test_a_column_is_as_wide_as_its_longest_word_while_there_is_room() -> None:
    wanted, is_wide = shares(cells("A", "B", "C"), [cells(LONG, "kort", "Een heel lange zin, " * 20)])
    assert not is_wide
    assert wanted[0] > 22 * 1.7


def test_where_words_find_no_room_the_longest_break_and_the_short_stay_whole() -> None:
    wanted, is_wide = shares(cells(*[LONG] * 8, "18.500", "ja"), [cells(*["x"] * 10)])
    assert is_wide
    assert sum(wanted) == pytest.approx(LYING)
    assert wanted[8] >= 6 * 1.8
    assert len(set(wanted[:8])) == 1


def test_only_a_wide_table_turns_the_page_and_takes_along_what_leads_to_it() -> None:
    blocks: list[Block] = [say("Vooraf."), Heading(2, (Text("Cijfers"),)), say("Dit zijn ze:"), table(9, is_wide=True)]
    blocks += [say("Daarna."), table(2, is_wide=False)]
    parts = turned(Section("tekst", True, "portrait", tuple(blocks)))
    assert [(part.orientation, len(part.blocks)) for part in parts] == [
        ("portrait", 1),
        ("landscape", 3),
        ("portrait", 2),
    ]
    lying = Section("tekst", True, "landscape", tuple(blocks))
    assert turned(lying) == (lying,)


def test_between_two_wide_tables_the_page_does_not_turn_for_the_heading_of_the_second() -> None:
    blocks = (table(9, is_wide=True), Heading(3, (Text("Nog een"),)), table(9, is_wide=True))
    (part,) = turned(Section("tekst", True, "portrait", blocks))
    assert part.orientation == "landscape"


_BLOCKS = st.sampled_from([say("Tekst."), say("Zie:"), Heading(1, (Text("H"),)), Heading(2, (Text("K"),))])
_ANY = st.lists(_BLOCKS | st.booleans().map(lambda wide: table(3, is_wide=wide)), max_size=9)


@given(_ANY, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 2), st.sampled_from("abc")), max_size=6))
def test_nothing_is_lost_or_moved_and_each_block_comes_from_where_it_came(
    blocks: list[Block], places: list[tuple[int, int, str]]
) -> None:
    origins = tuple(Origin(*place) for place in sorted({(b, r): (b, r, w) for b, r, w in places}.values()))
    section = Section("tekst", True, "portrait", tuple(blocks), origins)
    parts = turned(section)
    assert [block for part in parts for block in part.blocks] == blocks
    found = [part.origin(place) for part in parts for place in range(len(part.blocks))]
    assert found == [section.origin(place) for place in range(len(blocks))]
    wide = [isinstance(block, Table) and block.is_wide for part in parts for block in part.blocks]
    lies = [part.orientation == "landscape" for part in parts for _ in part.blocks]
    assert all(lying for is_wide, lying in zip(wide, lies, strict=True) if is_wide)
    assert turned(section) is parts or len(parts) == 1
