"""The adoption bar: its order, its words, and one bar where there are many councils."""

from __future__ import annotations

import pytest

from nvo_desktop.ui.widgets.adoption_bar import AdoptionBar, Segment, counts, in_order

COUNCILS = [
    Segment("Aldermeer", "gepland"),
    Segment("Brinkhoven", "aangehouden"),
    Segment("Dalwijk", "gewijzigd vastgesteld"),
    Segment("Eikenrode", "in behandeling"),
    Segment("Heuvelbroek", "vastgesteld"),
]


@pytest.fixture
def bar(qtbot) -> AdoptionBar:
    bar = AdoptionBar(names=True)
    qtbot.addWidget(bar)
    bar.resize(800, 14)
    return bar


def test_who_decided_comes_first_and_who_has_yet_to_begin_last():
    assert [segment.name for segment in in_order(COUNCILS)] == [
        "Dalwijk",
        "Heuvelbroek",
        "Brinkhoven",
        "Eikenrode",
        "Aldermeer",
    ]


def test_counts_are_in_the_order_of_the_bar_with_unchanged_adoption_first():
    assert counts([*COUNCILS, Segment("Lindendaal", "vastgesteld")]) == [
        ("vastgesteld", 2),
        ("gewijzigd vastgesteld", 1),
        ("aangehouden", 1),
        ("in behandeling", 1),
        ("gepland", 1),
    ]


def test_the_bar_is_told_in_words(bar):
    bar.set_segments(COUNCILS)
    assert bar.accessibleName().startswith("1 vastgesteld, 1 gewijzigd vastgesteld, 1 aangehouden")


def test_without_councils_the_bar_says_so_and_a_mini_one_is_gone(bar, qtbot):
    mini = AdoptionBar(mini=True)
    qtbot.addWidget(mini)
    for each in (bar, mini):
        each.set_segments([])
        each.grab()
    assert bar.accessibleName() == "geen raden"
    assert mini.isHidden()


def test_a_segment_says_which_council_it_is(bar):
    bar.set_segments(COUNCILS)
    assert (bar.said_at(5), bar.said_at(795)) == ("Dalwijk: gewijzigd vastgesteld", "Aldermeer: gepland")


def test_names_stand_under_the_segments_only_when_all_fit(bar):
    bar.set_segments(COUNCILS)
    bar.resize(800, 40)
    bar.show()
    high = bar.height()
    bar.resize(200, 40)
    assert (high, bar.height()) == (40, 14)


def test_beyond_21_councils_there_is_one_bar_with_counts(bar):
    bar.set_segments([Segment(f"Gemeente {number}", "vastgesteld") for number in range(20)] + COUNCILS[:2])
    assert bar.said_at(5) == "20 raden: vastgesteld"
    assert bar.said_at(795) == "1 raad: gepland"
    bar.grab()


def test_21_councils_have_a_segment_each(bar):
    bar.set_segments([Segment(f"Gemeente {number}", "vastgesteld") for number in range(21)])
    assert bar.said_at(5) == "Gemeente 0: vastgesteld"


@pytest.mark.parametrize("councils", [1, 8, 12, 21, 345])
def test_a_mini_bar_never_grows_beyond_a_line_of_text(qtbot, councils):
    mini = AdoptionBar(mini=True)
    qtbot.addWidget(mini)
    mini.set_segments([Segment(str(number), "verworpen") for number in range(councils)])
    mini.grab()
    assert mini.sizeHint().width() <= 150
