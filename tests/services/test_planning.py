"""The lines of the routekaart and their dated marks."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.errors import InputProblem
from nvo_desktop.services.planning import Milestones, RoadmapLines
from nvo_desktop.storage.dossier_file import OpenDossier


def test_lines_are_read_changed_and_moved(demo: OpenDossier) -> None:
    lines = RoadmapLines(demo)
    first, second = lines.lines()[:2]
    lines.change(first.id, {"planned": "2027-03-01", "deciding_body": "de raden"})
    lines.move(first.id, 1)
    assert [row.id for row in lines.lines()][:2] == [second.id, first.id]
    assert lines.lines()[1].planned == date(2027, 3, 1)
    with pytest.raises(InputProblem, match="heeft een titel nodig"):
        lines.add({"number": 6})


def test_milestones_stand_by_date_with_line_and_municipality(demo: OpenDossier) -> None:
    milestones, line = Milestones(demo), RoadmapLines(demo).lines()[1]
    milestones.add({"title": "Later"})
    milestones.add({"title": "Eerst", "date": "2001-01-01", "line_id": line.id, "kind": "raad"})
    listed = milestones.milestones()
    assert (listed[0].title, listed[0].line, listed[0].kind.label) == ("Eerst", "2 Governancecode", "raad")
    assert (listed[-1].title, listed[-1].line, listed[-1].municipality) == ("Later", "", "")
    assert {row.line_id for row in milestones.milestones(line.id)} == {line.id}


def test_a_line_that_goes_leaves_its_milestones(demo: OpenDossier) -> None:
    lines, milestones = RoadmapLines(demo), Milestones(demo)
    line = next(row.line_id for row in milestones.milestones() if row.line_id)
    before = len(milestones.milestones())
    assert lines.uses(line).sentence.startswith("De verwijzing vervalt bij")
    lines.remove(line)
    assert len(milestones.milestones()) == before


def test_history_says_what_was_added_by_its_title(demo: OpenDossier) -> None:
    added = Milestones(demo).add({"title": "Brief naar de raden", "date": "2026-06-11"})
    assert added.changes.label == "Mijlpaal ‘Brief naar de raden’ toegevoegd"
