"""The lists of the planning, seen from a day."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from nvo_desktop.model.codes import MilestoneKind
from nvo_desktop.services.planning import MilestoneRow
from nvo_desktop.ui.screens.planning.looks import line_state, milestone_state, milestones, roadmap_lines

TODAY = date(2026, 11, 25)
YESTERDAY, TOMORROW = date(2026, 11, 24), date(2026, 11, 26)


def mark(moment, *, done=False) -> MilestoneRow:
    return MilestoneRow("1", "Concept af", moment, MilestoneKind.CONCEPT, "", "", "", "", done)


def line(start=None, planned=None, actual=None) -> SimpleNamespace:
    return SimpleNamespace(
        number=1, title="Visie", deciding_body="", owner="", start=start, planned=planned, actual=actual
    )


@pytest.mark.parametrize(
    ("row", "word"),
    [
        (mark(YESTERDAY), "te laat"),
        (mark(YESTERDAY, done=True), "gereed"),
        (mark(TODAY), "gepland"),
        (mark(None), "gepland"),
    ],
)
def test_a_milestone_that_is_past_and_not_reached_is_late(row, word):
    assert milestone_state(row, TODAY) == word


@pytest.mark.parametrize(
    ("row", "word"),
    [
        (line(), "gepland"),
        (line(start=TOMORROW), "gepland"),
        (line(start=TODAY), "bezig"),
        (line(start=YESTERDAY, planned=YESTERDAY), "te laat"),
        (line(planned=YESTERDAY, actual=TODAY), "gereed"),
    ],
)
def test_a_line_says_how_it_stands(row, word):
    assert line_state(row, TODAY) == word


def test_late_is_said_in_a_column_and_emptiness_in_words():
    columns = {column.title: column for column in milestones(lambda: TODAY).columns}
    assert columns["Stand"].text(mark(YESTERDAY)) == "te laat"
    assert columns["Gemeente"].empty == "hele regio"
    of_lines = {column.title: column for column in roadmap_lines(lambda: TODAY).columns}
    assert of_lines["Klaar op"].text(line(planned=TOMORROW, actual=TODAY)) == "25 nov 2026"


@pytest.mark.parametrize("look", [milestones(lambda: TODAY), roadmap_lines(lambda: TODAY)], ids=lambda look: look.name)
def test_dates_and_states_have_room_kept_for_them(look):
    whole = {column.title: column.longest for column in look.columns if column.longest}
    assert whole.pop("Stand") in {"gepland", "te laat"}
    assert whole
    assert all(len(longest) >= len("30 mrt 2026") for longest in whole.values())
