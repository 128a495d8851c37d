"""What the norm asks, and how its questions are answered."""

from __future__ import annotations

import pytest

from nvo_desktop.ui.screens.agreements.norm_panel import NormPanel
from nvo_desktop.ui.widgets.label import PlainLabel


@pytest.fixture
def panel(qtbot, norm) -> NormPanel:
    made = NormPanel(norm.agreement("vision"))
    qtbot.addWidget(made)
    made.resize(300, 700)
    return made


def test_answers_stand_below_their_questions_and_the_round_beside_the_title(panel):
    panel.show()
    panel.show_answers("peiling mei 2026", {"1.1": "ja", "1.4": "gedeeltelijk"})
    shown = {key: mark.text() for key, mark in panel._answers.items() if mark.isVisible()}
    assert shown == {"1.1": "Ja", "1.4": "Gedeeltelijk"}
    assert panel._round.text() == "Toetsvragen, peiling mei 2026"
    panel.show_answers("", {})
    assert not any(mark.isVisible() for mark in panel._answers.values())
    assert panel._round.text() == "Toetsvragen"


def test_no_text_is_cut_when_the_panel_is_shown_late(panel, qtbot):
    panel.show_answers("peiling mei 2026", {"1.1": "ja"})
    panel.show()
    qtbot.waitUntil(lambda: len(_wrapped(panel)) > 6)
    labels = _wrapped(panel)
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))


def test_what_the_norm_asks_comes_a_turn_after_the_panel_itself_and_once(panel, qtbot, norm):
    panel.show()
    assert len(_wrapped(panel)) == 1  # the title of the questions
    panel.hide()
    panel.show()
    qtbot.waitUntil(lambda: len(_wrapped(panel)) > 6)
    assert [label.text() for label in _wrapped(panel)].count(norm.agreement("vision").demand) == 1


def _wrapped(panel: NormPanel) -> list[PlainLabel]:
    return [label for label in panel.findChildren(PlainLabel) if label.wordWrap()]
