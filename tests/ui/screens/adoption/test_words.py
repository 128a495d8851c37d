"""What a date that is typed on the board means, and how a step is said."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.services.adoption.board import StepCell
from nvo_desktop.ui.screens.adoption.council_form import changed, decision_fields, road_fields, road_values, steps_in
from nvo_desktop.ui.screens.adoption.words import is_quiet, step_state, step_text, told, typed_into

TODAY = date(2026, 11, 25)
BEFORE, AFTER = date(2026, 11, 12), date(2026, 12, 17)
OPEN = StepCell("council", "raad", is_there=True)
PLANNED = StepCell("council", "raad", planned=AFTER, state="planned", is_there=True)
DONE = StepCell("council", "raad", planned=AFTER, actual=BEFORE, outcome="hamerstuk", state="done", is_there=True)


@pytest.mark.parametrize(
    ("cell", "typed", "values"),
    [
        (OPEN, BEFORE, {"actual": BEFORE}),
        (OPEN, TODAY, {"actual": TODAY}),
        (OPEN, AFTER, {"planned": AFTER}),
        (DONE, AFTER, {"planned": AFTER, "actual": None}),
        (DONE, None, {"actual": None}),
        (PLANNED, None, {"planned": None}),
    ],
)
def test_a_date_until_today_has_happened_and_a_later_one_is_planned(cell, typed, values):
    assert typed_into(cell, typed, TODAY) == values


def test_a_step_is_said_in_a_cell_and_in_a_sentence():
    assert (step_text(DONE), step_text(DONE, with_year=False)) == ("12 nov 2026", "12 nov")
    assert (step_text(OPEN), step_state(OPEN)) == ("nog niet", "gepland")
    elsewhere = StepCell("presidium", "presidium")
    assert (step_text(elsewhere, is_common=False), step_state(elsewhere, is_common=False)) == ("n.v.t.", "n.v.t.")
    assert told(DONE) == "raad: gedaan op 12 nov 2026, hamerstuk"
    assert told(OPEN) == "raad: nog geen datum"
    late = StepCell("council", "raad", planned=BEFORE, state="late", is_there=True)
    assert told(late) == "raad: nog niet gedaan, gepland op 12 nov 2026"
    assert [is_quiet(cell) for cell in (OPEN, PLANNED, DONE)] == [True, True, False]


def test_adopted_without_a_change_is_found_by_that_word():
    result = next(field for field in decision_fields() if field.key == "result")
    unchanged = [option.value for option in result.options if "ongewijzigd" in option.label]
    assert unchanged == ["adopted", "adopted_unanimously"]
    assert [option.value for option in result.options][-2:] == ["planned", "in_progress"], "no decision comes last"
    assert all(option.label[:1].isupper() for option in result.options)


def test_the_form_of_all_steps_comes_back_step_by_step():
    keys = [field.key for field in road_fields([OPEN])]
    assert keys == ["planned/council", "actual/council", "outcome/council"]
    before = road_values([DONE])
    given = changed({**before, "outcome/council": None, "planned/council": "2026-12-18"}, before)
    assert steps_in(given) == {"council": {"planned": "2026-12-18", "outcome": None}}
    assert changed({"outcome/council": None}, {"outcome/council": ""}) == {}
