"""How the lists of records look."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.model.codes import ActionStatus, DecisionStatus, Ladder, Response
from nvo_desktop.ui.screens.lists.looks import ACTIONS, CONSULTATIONS, CONTRIBUTIONS, DECISIONS, day, period

MAY, JUNE = date(2026, 5, 30), date(2026, 6, 2)
STATES = [
    (DECISIONS, "Stand", DecisionStatus),
    (ACTIONS, "Stand", ActionStatus),
    (CONTRIBUTIONS, "Reactie", Response),
    (CONSULTATIONS, "Invloed", Ladder),
]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (None, None, ""),
        (JUNE, None, "2 jun 2026"),
        (None, JUNE, "2 jun 2026"),
        (JUNE, JUNE, "2 jun 2026"),
        (JUNE, date(2026, 6, 9), "2 t/m 9 jun 2026"),
        (MAY, JUNE, "30 mei t/m 2 jun 2026"),
        (date(2025, 12, 30), JUNE, "30 dec 2025 t/m 2 jun 2026"),
    ],
)
def test_days_are_said_short_and_alike(first, last, said):
    assert period(first, last) == said


@pytest.mark.parametrize(("look", "title", "codes"), STATES, ids=lambda one: getattr(one, "name", ""))
def test_the_longest_state_has_room_kept_for_it(look, title, codes):
    column = next(one for one in look.columns if one.title == title)
    assert all(len(code.label) <= len(column.longest) for code in codes)


@pytest.mark.parametrize("look", [DECISIONS, ACTIONS, CONTRIBUTIONS, CONSULTATIONS], ids=lambda look: look.name)
def test_every_date_has_room_kept_for_it(look):
    dated = [one for one in look.columns if one.title in {"Datum", "Klaar op", "Teruggemeld", "Wanneer"}]
    assert dated
    for column in dated:
        assert len(column.longest) >= len(day(date(2026, 9, 30)))
