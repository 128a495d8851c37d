"""The grid of partners in words."""

from __future__ import annotations

import pytest

from nvo_desktop.model.codes import Ladder
from nvo_desktop.services.partner_grid import GridCell, GridRow, PartnerGrid
from nvo_desktop.ui.screens.partners.grid_words import (
    Choice,
    gaps_of,
    has_gaps,
    is_deep,
    name_of,
    rung_of,
    subject_of,
    told,
    word_of,
)

HEADS = ((4, "Governance"), (5, "Bovenregionaal"))
KEYS = ("governance", "supraregional")


def cell(key: str = KEYS[0], ladder: Ladder | None = None, talks: int = 0, points: int = 0, *, gap: bool = False):
    return GridCell(key, ladder, talks, points, gap)


def grid(*rows: tuple[str, bool, bool]) -> PartnerGrid:
    """A grid of groups that the norm names, each with whether it was heard about 4 and about 5."""
    made = [
        GridRow(
            name,
            name,
            named_by_norm=True,
            cells=tuple(
                cell(key, Ladder.CONSULT if heard else None, int(heard), gap=not heard)
                for key, heard in zip(KEYS, heards, strict=True)
            ),
        )
        for name, *heards in rows
    ]
    return PartnerGrid(HEADS, tuple(made), ())


@pytest.mark.parametrize(
    ("given", "word"),
    [
        (cell(gap=True), "nog niemand"),
        (cell(ladder=Ladder.COPRODUCE, talks=1), "coproduceren"),
        (cell(talks=2), "geen trede"),
        (cell(points=1), "inbreng"),
        (cell(), "geen"),
    ],
)
def test_every_cell_has_a_word(given, word):
    assert word_of(given) == word


def test_a_rung_is_as_many_bars_and_only_beyond_an_opinion_it_is_deep():
    rungs = [cell(ladder=rung, talks=1) for rung in Ladder]
    assert [rung_of(each) for each in rungs] == [1, 2, 3, 4, 5]
    assert [is_deep(each) for each in rungs] == [False, False, True, True, True]


def test_who_was_not_heard_about_one_agreement_is_one_sentence():
    heard = grid(
        ("Professionals", True, False), ("Ouders en hun vertegenwoordigers", True, False), ("GI’s", True, True)
    )
    about = Choice(agreement="supraregional")
    assert gaps_of(heard, about) == "Over 5 Bovenregionaal is nog niet gesproken met professionals en ouders."
    assert has_gaps(heard, about)
    assert not has_gaps(heard, Choice(agreement="governance"))
    assert gaps_of(heard, Choice(agreement="governance")).startswith("Over 4 Governance is gesproken met alle groepen")


def test_all_gaps_are_one_sentence_and_too_many_are_counted():
    few = grid(("Veilig Thuis", False, True), ("Professionals", False, False), ("Ouders", True, True))
    assert gaps_of(few, Choice()) == "3 gaten: Veilig Thuis en professionals bij 4, professionals bij 5."
    many = grid(*((f"Groep {number}", False, number == 0) for number in range(6)))
    assert gaps_of(many, Choice()).startswith("11 gaten. Kies een afspraak")


def test_a_grid_without_gaps_says_so_and_one_without_talks_too():
    assert gaps_of(grid(("Ouders", True, True)), Choice()).startswith("Over elke afspraak is gesproken")
    assert gaps_of(grid(("Ouders", False, False)), Choice()).startswith("Nog met niemand gesproken")
    assert not has_gaps(grid(("Ouders", True, True)), Choice())


def test_a_choice_is_named_inside_a_sentence():
    heard = grid(("Jongeren en hun vertegenwoordigers", True, True))
    group = heard.rows[0].group_id
    assert subject_of(heard, Choice(group, "governance")) == "jongeren over 4 Governance"
    assert subject_of(heard, Choice(group)) == "jongeren"
    assert subject_of(heard, Choice(agreement="supraregional")) == "over 5 Bovenregionaal"
    assert not subject_of(heard, Choice())


def test_a_cell_is_read_out_whole():
    said = told("Ouders", 4, "Governance", cell(ladder=Ladder.CONSULT, talks=2, points=6))
    assert said == "Ouders, afspraak 4 Governance: raadplegen, 2 overleggen, 6 keer inbreng"
    assert told("Ouders", 4, "Governance", cell(gap=True)) == "Ouders, afspraak 4 Governance: nog niemand"


def test_the_name_before_a_row_is_short():
    assert name_of("Gecertificeerde instellingen (GI’s)") == "Gecertificeerde instellingen"
