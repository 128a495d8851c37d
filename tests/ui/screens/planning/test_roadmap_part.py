"""The routekaart on a time line, with the table below it."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from nvo_desktop.model.codes import MilestoneKind
from nvo_desktop.services.planning import MilestoneRow
from nvo_desktop.ui.screens.lists.record_list import ListSource, RecordList
from nvo_desktop.ui.screens.planning.looks import roadmap_lines
from nvo_desktop.ui.screens.planning.roadmap_part import RoadmapPart
from nvo_desktop.ui.widgets.time_line import Mark, Span

TODAY = date(2026, 11, 25)
LINE = SimpleNamespace(
    id="a", number=1, title="Bestuurlijke visie", deciding_body="", owner="",
    start=date(2026, 1, 1), planned=date(2026, 7, 1), actual=None,
)  # fmt: skip
LATE = MilestoneRow("m", "Concept af", date(2026, 3, 1), MilestoneKind.CONCEPT, "a", "1 Visie", "", "", done=False)
LOOSE = MilestoneRow("n", "Verkiezingen", date(2026, 3, 18), MilestoneKind.ELECTION, "", "", "", "", done=False)


@pytest.fixture
def part(qtbot, background, at_rest) -> RoadmapPart:
    source = ListSource(lambda: (LINE,), SimpleNamespace(), dict, dict)
    records = RecordList(background, roadmap_lines(lambda: TODAY), source)
    made = RoadmapPart(background, lambda: ((LINE,), (LATE, LOOSE)), records, lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    at_rest()
    return made


def test_lines_and_their_milestones_are_drawn_with_what_is_late(part):
    assert part._drawn._spans == (Span("1 Bestuurlijke visie", LINE.start, LINE.planned, "te laat"),)
    assert part._drawn._marks == (Mark(0, date(2026, 3, 1), "Concept af", "te laat"),)


def test_a_line_is_chosen_in_the_table(part):
    part.go("a")
    assert part._records.table.current_row.id == "a"


def test_many_lines_leave_half_of_the_room_to_the_table(part):
    spans = [Span(f"{number} Lijn", LINE.start, LINE.planned, "bezig") for number in range(30)]
    part._drawn.show_spans(spans, [], TODAY)
    part._share_room()
    assert part._drawn.sizeHint().height() > part._pane.height()
    assert part._pane.height() <= part.height() / 2
    part.resize(900, 4000)
    assert part._pane.height() == part._drawn.sizeHint().height()


def test_without_a_day_there_is_no_drawing(part):
    part._drawn.show_spans([], [], TODAY)
    part._share_room()
    assert not part._pane.isVisible()
