"""How far the councils are, in a sentence, a legend and a bar."""

from __future__ import annotations

import pytest

from nvo_desktop.ui.widgets.adoption_bar import AdoptionBar, Segment
from nvo_desktop.ui.widgets.adoption_summary import AdoptionSummary
from nvo_desktop.ui.widgets.legend import Legend
from nvo_desktop.ui.widgets.section_title import BigFact

COUNCILS = [
    Segment("Aldermeer", "vastgesteld"),
    Segment("Dalwijk", "gewijzigd vastgesteld"),
    Segment("Eikenrode", "aangehouden"),
]


@pytest.fixture
def summary(qtbot) -> AdoptionSummary:
    summary = AdoptionSummary()
    qtbot.addWidget(summary)
    summary.set_segments(COUNCILS, "raden hebben versie 1.0 vastgesteld")
    summary.resize(1000, 80)
    summary.show()
    return summary


def test_the_sentence_counts_who_adopted(summary):
    assert summary.findChild(BigFact).text() == "2 van 3 raden hebben versie 1.0 vastgesteld"


def test_the_legend_counts_every_state(summary):
    legend = summary.findChild(Legend)
    assert legend.text() == "1 vastgesteld, 1 gewijzigd vastgesteld, 1 aangehouden"
    assert legend.isVisible()


def test_the_legend_moves_under_the_bar_when_there_is_no_room(summary, qtbot):
    legend, bar = summary.findChild(Legend), summary.findChild(AdoptionBar)
    assert legend.y() < bar.y()
    summary.resize(430, 120)
    qtbot.waitUntil(lambda: legend.y() > bar.y())
    summary.resize(1000, 80)
    qtbot.waitUntil(lambda: legend.y() < bar.y())


def test_with_names_under_the_bar_there_is_no_legend(qtbot):
    summary = AdoptionSummary(names=True)
    qtbot.addWidget(summary)
    summary.set_segments(COUNCILS)
    summary.resize(900, 80)
    summary.show()
    assert not summary.findChild(Legend).isVisible()


def test_without_municipalities_it_says_so(summary):
    summary.set_segments([])
    assert summary.findChild(BigFact).text() == "Er zijn nog geen gemeenten."
    assert not summary.findChild(AdoptionBar).isVisible()


def test_a_legend_goes_on_below_itself(qtbot):
    legend = Legend([("vastgesteld", "4 vastgesteld"), ("gepland", "1 gepland"), ("aangehouden", "1 aangehouden")])
    qtbot.addWidget(legend)
    assert legend.heightForWidth(1000) == 20
    assert legend.heightForWidth(legend.minimumSizeHint().width()) == 60
    assert Legend().heightForWidth(100) == 0
