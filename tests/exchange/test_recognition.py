"""A paper is cut where it names an agreement, and where it says whose words follow."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.exchange.recognition import Piece, cut
from nvo_desktop.exchange.text import read_text
from nvo_desktop.model.codes import Side
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.prose.blocks import Block, Break, Heading, ListItem, Note, Paragraph, Prose, Quote, Table, Text
from nvo_desktop.prose.plain import plain_text


def _heading(level: int, words: str) -> Heading:
    return Heading(level, (Text(words),))


def _paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def _key(norm: Norm, number: int) -> str:
    return norm.by_number(number).key


def _targets(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.target for piece in pieces]


@pytest.mark.parametrize("number", range(1, 9))
def test_an_agreement_is_known_by_its_title_with_or_without_a_number(number: int, norm: Norm) -> None:
    title = norm.by_number(number).title
    for heading in (title, f"2.{number}. {title}", f"Hoofdstuk {number}: {title}", f"Afspraak {number}"):
        pieces = cut((_heading(2, "Vooraf"), _heading(2, heading), _paragraph("Tekst.")), norm)

        assert _targets(pieces) == ["", _key(norm, number)], heading


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Regiovisie", 1),
        ("Beschikbaarheid van jeugdhulp", 2),
        ("Toegang", 3),
        ("Lokale teams en toegang", 3),
        ("Governance", 4),
        ("Eén aanspreekpunt", 4),
        ("Bovenregionaal", 5),
        ("Administratieve lasten", 6),
        ("Inkoop", 7),
        ("Reële tarieven voor aanbieders", 8),
    ],
)
def test_an_agreement_is_known_by_what_papers_call_it(heading: str, number: int, norm: Norm) -> None:
    assert _targets(cut((_heading(2, heading), _paragraph("Tekst.")), norm)) == [_key(norm, number)]


@pytest.mark.parametrize(
    "heading",
    [
        "Contracteren",
        "De acht afspraken",
        "Ondersteuning",
        "Voortgang per afspraak",
        "Afspraak 6 en 7",
        "Governance en tarieven",
    ],
)
def test_a_heading_that_names_none_or_several_stays_unplaced(heading: str, norm: Norm) -> None:
    assert _targets(cut((_heading(2, heading), _paragraph("Tekst.")), norm)) == [""]


def test_the_norm_is_told_from_the_region(norm: Norm) -> None:
    prose = (
        _heading(2, "2.4. Governance"),
        _heading(3, "Toelichting:"),
        _paragraph("De norm vraagt een vorm die bindt."),
        _heading(3, "Uitwerking regio:"),
        _paragraph("Wij kiezen een gemeenschappelijke regeling."),
        _heading(3, "Planning"),
        _paragraph("In 2027."),
    )

    sides = [(piece.heading, piece.side, len(piece.prose)) for piece in cut(prose, norm)]

    assert sides == [
        ("2.4. Governance", Side.UNKNOWN, 0),
        ("Toelichting:", Side.NORM, 1),
        ("Uitwerking regio:", Side.REGION, 3),
    ]


def test_text_without_labels_is_the_regions(norm: Norm) -> None:
    pieces = cut(
        (_heading(1, "Governance"), _paragraph("Wij kiezen."), _heading(2, "Vorm"), _paragraph("Een GR.")), norm
    )

    assert [(piece.side, len(piece.prose)) for piece in pieces] == [(Side.REGION, 3)]


def test_after_what_the_norm_asks_the_rest_is_the_regions_with_its_own_headings(norm: Norm) -> None:
    prose = (
        _heading(1, "Governance"),
        _heading(2, "Wat vraagt de norm?"),
        _paragraph("Een vorm die bindt."),
        _heading(2, "Onze vorm"),
        _paragraph("Een regeling."),
    )

    pieces = cut(prose, norm)

    assert [piece.side for piece in pieces] == [Side.REGION, Side.NORM, Side.REGION]
    assert pieces[2].prose == prose[3:]


def test_a_table_with_the_norm_in_one_column_is_nobodys(norm: Norm) -> None:
    cells = tuple((Text(words),) for words in ("Wat vraagt de norm?", "Wat spreken wij af?"))
    prose = (_heading(1, "Governance"), _paragraph("A."), Table(cells, (cells,)), _paragraph("B."))

    sides = [(piece.side, piece.target) for piece in cut(prose, norm)]

    assert sides == [(side, _key(norm, 4)) for side in (Side.REGION, Side.UNKNOWN, Side.REGION)]


def test_a_list_of_the_agreements_is_no_text_of_theirs(norm: Norm) -> None:
    items = tuple(ListItem("number", 1, (Text(agreement.title),)) for agreement in norm.agreements)

    assert _targets(cut((_heading(1, "De acht afspraken"), *items), norm)) == [""]


def test_the_title_above_all_agreements_names_none(norm: Norm) -> None:
    prose = (
        _heading(1, "Regiovisie"),
        _heading(1, "Governance"),
        _paragraph("A."),
        _heading(1, "Tarieven"),
        _paragraph("B."),
    )

    assert _targets(cut(prose, norm)) == ["", _key(norm, 4), _key(norm, 8)]


def test_a_heading_inside_an_agreement_stays_inside(norm: Norm) -> None:
    prose = (_heading(1, "Governance"), _paragraph("A."), _heading(2, "Bovenregionale samenwerking"), _paragraph("B."))

    assert _targets(cut(prose, norm)) == [_key(norm, 4)]


def test_a_chapter_is_known_and_ends_at_the_next_heading(norm: Norm) -> None:
    prose = (_heading(1, "1. Aanleiding"), _paragraph("A."), _heading(1, "Iets anders"), _paragraph("B."))

    first, second = cut(prose, norm)

    assert first.target.startswith("chapter/")
    assert (first.side, second.target) == (Side.REGION, "")


def test_the_headings_of_a_council_proposal_are_no_chapters(norm: Norm) -> None:
    prose = tuple(
        _heading(2, words) for words in ("Beslispunten", "Aanleiding", "Samenvatting", "Argumenten", "Kanttekeningen")
    )

    assert set(_targets(cut(prose, norm))) == {""}


def test_lines_of_the_routekaart_are_known_when_there_are_more_than_one(norm: Norm) -> None:
    first, last = norm.roadmap_lines[0], norm.roadmap_lines[-1]
    prose = (_heading(1, f"{first.number}. {first.title}"), _heading(1, f"{last.number}. {last.title} (plan)"))

    assert _targets(cut(prose, norm)) == [f"roadmap/{first.number}", f"roadmap/{last.number}"]
    assert not _targets(cut(prose[:1], norm))[0].startswith("roadmap/")


def test_a_note_at_a_heading_is_kept_in_the_text(norm: Norm) -> None:
    note = Note((Text("Bron."),))

    (piece,) = cut((Heading(1, (Text("Governance"), note)), _paragraph("A.")), norm)

    assert piece.prose == (Paragraph((note,)), _paragraph("A."))


def test_text_before_the_first_heading_is_a_piece_without_one(norm: Norm) -> None:
    pieces = cut((_paragraph("Vooraf."), _heading(1, "Governance"), _paragraph("A.")), norm)

    assert [(piece.rank, piece.heading, piece.level) for piece in pieces] == [(0, "", 0), (1, "Governance", 1)]


_WORDS = st.sampled_from(
    [
        "Governance",
        "2.4. Governance",
        "Toelichting:",
        "Uitwerking regio",
        "Aanleiding",
        "1. Bestuurlijke visie",
        "Reële tarieven",
        "Iets",
        "Regiovisie",
    ]
)
_CONTENT = st.tuples(_WORDS.map(Text), st.sampled_from([Text(" en meer"), Break(), Note((Text("noot"),))]))
_BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.integers(1, 3), _CONTENT),
    st.builds(Paragraph, _CONTENT),
    st.builds(Quote, _CONTENT),
    st.builds(ListItem, st.sampled_from(["bullet", "number"]), st.integers(1, 3), _CONTENT),
    st.builds(lambda cell: Table((cell,), ((cell,),)), _CONTENT),
)


@settings(deadline=None, max_examples=150)
@given(prose=st.lists(_BLOCKS, max_size=14).map(tuple))
def test_the_pieces_hold_every_word_of_the_source_in_order(prose: Prose, norm: Norm) -> None:
    pieces = cut(prose, norm)
    together = " ".join(f"{piece.heading} {plain_text(piece.prose)}" for piece in pieces)

    def words(text: str) -> list[str]:
        return text.replace("(", " ").replace(")", " ").split()

    assert words(together) == words(plain_text(prose).replace("noot", " noot "))
    assert [piece.rank for piece in pieces] == list(range(len(pieces)))


def test_a_text_is_cut_the_same_whatever_its_headings_are_made_of(norm: Norm) -> None:
    text = "Een titel\n\n2.4. Governance\n\nToelichting:\nDe norm.\n\nUitwerking:\nDe regio.\n"

    assert [piece.side for piece in cut(read_text(text)[0], norm)] == [
        Side.UNKNOWN,
        Side.UNKNOWN,
        Side.NORM,
        Side.REGION,
    ]
