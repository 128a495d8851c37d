"""The table of states: every word of the code lists that is a state has its look, and every shape can be drawn."""

from __future__ import annotations

import inspect

import pytest

from nvo_desktop.model import codes
from nvo_desktop.paths import resources
from nvo_desktop.ui.look.states import STATES, State, capital, state_of
from nvo_desktop.ui.look.tokens import LIGHT

NO_STATES = {
    codes.ChapterPart,
    codes.ConsultationForm,
    codes.Ladder,
    codes.AmendmentRoute,
    codes.MilestoneKind,
    codes.SourceKind,
    codes.Side,
    codes.HolidayRegion,
}
"""Code lists that say what a thing is, not how far it is."""


def words_of_states() -> list[str]:
    lists = [
        member
        for _, member in inspect.getmembers(codes, inspect.isclass)
        if issubclass(member, codes.Code) and member not in {codes.Code, *NO_STATES}
    ]
    return sorted({code.label for codes_ in lists for code in codes_})


@pytest.mark.parametrize("word", words_of_states())
def test_every_word_of_a_state_has_tone_and_shape(word):
    assert word in STATES


def test_all_code_lists_of_states_are_read():
    assert {"in consultatie", "n.v.t.", "te wegen", "onder voorbehoud vastgesteld"} <= set(words_of_states())
    assert len(words_of_states()) > 25


@pytest.mark.parametrize("state", sorted(set(STATES.values()), key=lambda state: (state.shape, state.tone)), ids=str)
def test_every_tone_and_shape_exists(state):
    assert (resources() / "icons" / f"{state.shape}.svg").is_file()
    assert LIGHT.tone(state.tone)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("vastgesteld", State("good", "state-done")),
        ("gewijzigd vastgesteld", State("good", "state-amend")),
        ("in behandeling", State("accent", "state-busy")),
        ("aangehouden", State("warn", "state-hold")),
        ("verworpen", State("bad", "state-no")),
        ("gepland", State("mute", "state-plan")),
    ],
)
def test_what_a_council_did_looks_as_drawn(word, state):
    assert state_of(word) == state


def test_a_word_is_known_in_any_case():
    assert state_of("In consultatie") == state_of("in consultatie")


def test_a_word_that_is_no_state_is_quiet():
    assert state_of("zomaar iets").tone == "mute"


def test_only_what_asks_attention_speaks():
    assert {word for word in ("concept", "vastgesteld", "gepland") if state_of(word).speaks} == set()
    assert state_of("aangehouden").speaks


def test_a_word_by_itself_begins_with_a_capital_but_for_abbreviations():
    assert [capital(word) for word in ("aangeboden", "n.v.t.", "")] == ["Aangeboden", "n.v.t.", ""]
