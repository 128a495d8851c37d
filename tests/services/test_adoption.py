"""What each council does with a version of the text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.adoption import Adoption, AdoptionStep
from nvo_desktop.model.codes import AdoptionResult, TextStatus
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.adoption.adoptions import REGION, Adoptions
from nvo_desktop.services.adoption.board import Board, Boards, CouncilRow, StepCell, progress
from nvo_desktop.services.adoption.road import Road
from nvo_desktop.services.adoption.versions import Amendments, TextVersions
from nvo_desktop.services.history import History
from nvo_desktop.storage.dossier_file import OpenDossier

R = AdoptionResult


def board(dossier: OpenDossier, norm: Norm, today: date | None = None) -> Board:
    shown = Boards(dossier, norm).board(today=today)
    assert shown is not None
    return shown


def council(dossier: OpenDossier, norm: Norm, name: str) -> CouncilRow:
    return next(row for row in board(dossier, norm).councils if row.municipality == name)


def cell(row: CouncilRow, key: str) -> StepCell:
    return next(step for step in row.steps if step.key == key)


def test_the_board_shows_every_council_with_its_steps_and_result(demo: OpenDossier, norm: Norm) -> None:
    shown = board(demo, norm, date(2026, 6, 10))
    assert shown.version.number == "0.9"
    assert [column.title for column in shown.columns] == [
        "college", "griffie", "raadscommissie", "raad", "raad, tweede behandeling",
    ]  # fmt: skip
    assert [column.is_common for column in shown.columns] == [True, True, True, True, False]
    assert (shown.regional[0].body, shown.regional[0].state) == ("Bestuurlijk overleg jeugd", "done")
    first = shown.councils[0]
    assert (first.municipality, first.result, first.decided) == (
        "Aldermeer", R.ADOPTED_UNANIMOUSLY, date(2026, 5, 7),
    )  # fmt: skip
    assert [step.state for step in first.steps] == ["done", "done", "done", "done", "open"]
    assert not cell(first, "council_again").is_there


def test_a_planned_step_that_did_not_happen_is_late(demo: OpenDossier, norm: Norm) -> None:
    states = {step.state for row in board(demo, norm, date(2026, 6, 10)).councils for step in row.steps}
    assert states == {"done", "planned", "late", "open"}
    assert "late" not in {step.state for row in board(demo, norm).councils for step in row.steps}


def test_progress_is_told_and_drawn_with_those_that_decided_first(demo: OpenDossier, norm: Norm) -> None:
    shown = board(demo, norm)
    assert shown.adopted == 4
    assert shown.sentence == (
        "4 van 8 raden hebben versie 0.9 vastgesteld; 1 onder voorbehoud vastgesteld, 1 aangehouden, "
        "1 in behandeling en 1 gepland."
    )
    assert [segment.result for segment in shown.bar] == [
        R.ADOPTED_UNANIMOUSLY, R.ADOPTED, R.ADOPTED, R.ADOPTED_AMENDED, R.ADOPTED_WITH_RESERVATION, R.DEFERRED,
        R.IN_PROGRESS, R.PLANNED,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("results", "sentence"),
    [
        ([], "Er zijn nog geen gemeenten in dit dossier."),
        ([R.PLANNED], "De raad heeft versie 1.0 nog niet vastgesteld: gepland."),
        ([R.ADOPTED], "De raad heeft versie 1.0 vastgesteld."),
        ([R.ADOPTED, R.ADOPTED_AMENDED], "Alle 2 raden hebben versie 1.0 vastgesteld."),
        ([R.PLANNED, R.REJECTED], "Nog geen van de 2 raden heeft versie 1.0 vastgesteld; 1 verworpen en 1 gepland."),
        ([R.ADOPTED, R.PLANNED], "1 van 2 raden heeft versie 1.0 vastgesteld; 1 gepland."),
    ],
)
def test_progress_in_words(results: list[AdoptionResult], sentence: str) -> None:
    assert progress("1.0", results) == sentence


def test_a_new_dossier_shows_the_usual_road_before_anybody_wrote_it(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        shown = board(dossier, norm)
        assert [column.key for column in shown.columns] == ["executive", "clerk", "committee", "council"]
        assert shown.regional[0].body == "bestuurlijk overleg"
        assert dossier.rows(AdoptionStep) == []


def test_the_first_date_brings_the_steps_of_all_councils_in_one_deed(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        start, shown = dossier.record_digest(), board(dossier, norm)
        first = shown.councils[0].municipality_id
        Adoptions(dossier, norm).set_step(shown.version.id, first, "clerk", {"planned": "2026-09-03"})
        assert len(dossier.rows(AdoptionStep)) == 12
        assert board(dossier, norm).councils[0].steps[1].planned == date(2026, 9, 3)
        History(dossier).undo()
        assert dossier.record_digest() == start


def test_dates_are_entered_down_a_column_and_one_visit_is_one_deed(demo: OpenDossier, norm: Norm) -> None:
    adoptions, version = Adoptions(demo, norm), board(demo, norm).version.id
    row = council(demo, norm, "Oud-Weidstede")
    first = adoptions.set_step(version, row.municipality_id, "council", {"planned": date(2026, 7, 3)})
    again = adoptions.set_step(version, row.municipality_id, "council", {"planned": "2026-07-09"}, first.set_id)
    assert (first.label, again.set_id) == ("Oud-Weidstede: ‘raad’ vastgelegd", first.set_id)
    assert cell(council(demo, norm, "Oud-Weidstede"), "council").planned == date(2026, 7, 9)


def test_the_regional_row_is_filled_in_too(demo: OpenDossier, norm: Norm) -> None:
    version = board(demo, norm).version.id
    Adoptions(demo, norm).set_step(version, REGION, "regional_board", {"outcome": "akkoord"})
    assert board(demo, norm).regional[0].outcome == "akkoord"


def test_nothing_that_follows_the_college_lies_before_it(demo: OpenDossier, norm: Norm) -> None:
    adoptions, version = Adoptions(demo, norm), board(demo, norm).version.id
    first, before = council(demo, norm, "Aldermeer").municipality_id, demo.record_digest()
    with pytest.raises(InputProblem, match=r"Aldermeer: ‘raad’ op 3.maart.2026 ligt vóór het college, dat op 24.maart"):
        adoptions.set_step(version, first, "council", {"actual": "2026-03-03"})
    with pytest.raises(InputProblem, match=r"‘besluit van de raad’ op 3.maart.2026 ligt vóór het college"):
        adoptions.set_result(version, first, R.ADOPTED, "2026-03-03")
    with pytest.raises(InputProblem, match=r"ligt vóór het college, dat op 1.juni.2026"):
        adoptions.set_step(version, first, "executive", {"actual": "2026-06-01"})
    assert demo.record_digest() == before


def test_a_result_fills_in_the_day_of_the_council(demo: OpenDossier, norm: Norm) -> None:
    adoptions, version = Adoptions(demo, norm), board(demo, norm).version.id
    row = council(demo, norm, "Oud-Weidstede")
    adoptions.set_result(version, row.municipality_id, "vastgesteld", "2026-07-02")
    row = council(demo, norm, "Oud-Weidstede")
    assert (row.result, row.decided, cell(row, "council").actual) == (R.ADOPTED, date(2026, 7, 2), date(2026, 7, 2))
    assert board(demo, norm).adopted == 5


def test_a_decision_on_another_day_takes_the_council_s_step_along(demo: OpenDossier, norm: Norm) -> None:
    adoptions, version = Adoptions(demo, norm), board(demo, norm).version.id
    before = council(demo, norm, "Brinkhoven")
    assert cell(before, "council").actual == before.decided != date(2026, 11, 12)
    adoptions.record(version, before.municipality_id, {"decided": "2026-11-12"})
    row = council(demo, norm, "Brinkhoven")
    assert (row.decided, cell(row, "council").actual) == (date(2026, 11, 12), date(2026, 11, 12))


def test_a_council_that_deferred_keeps_the_day_of_its_step(demo: OpenDossier, norm: Norm) -> None:
    adoptions, version = Adoptions(demo, norm), board(demo, norm).version.id
    before = council(demo, norm, "Heuvelbroek")
    adoptions.record(version, before.municipality_id, {"result": "aangehouden", "decided": "2026-11-12"})
    assert cell(council(demo, norm, "Heuvelbroek"), "council") == cell(before, "council")


def test_a_result_may_be_given_without_a_date(demo: OpenDossier, norm: Norm) -> None:
    adoptions, version = Adoptions(demo, norm), board(demo, norm).version.id
    row = council(demo, norm, "Aldermeer")
    adoptions.set_result(version, row.municipality_id, R.DEFERRED)
    row = council(demo, norm, "Aldermeer")
    assert (row.result, row.decided) == (R.DEFERRED, date(2026, 5, 7))


def test_numbers_remarks_and_the_addendum_are_recorded(demo: OpenDossier, norm: Norm) -> None:
    adoptions, version = Adoptions(demo, norm), board(demo, norm).version.id
    row = council(demo, norm, "Oud-Weidstede")
    values = {"case_number": "Z-1", "decision_number": "2026-7", "remarks": "Let op.", "addendum": "<p>Ook.</p>"}
    adoptions.record(version, row.municipality_id, values)
    row = council(demo, norm, "Oud-Weidstede")
    assert (row.case_number, row.decision_number, row.remarks, row.addendum) == tuple(values.values())
    assert (row.result, cell(row, "council").actual) == (R.PLANNED, None)


def test_a_step_comes_for_all_and_for_one(demo: OpenDossier, norm: Norm) -> None:
    road, version = Road(demo, norm), board(demo, norm).version.id
    road.add(version, "Presidium")
    one = council(demo, norm, "Dalwijk")
    road.add(version, "Informatieavond", one.municipality_id)
    columns = {column.title: column.is_common for column in board(demo, norm).columns}
    assert (columns["Presidium"], columns["Informatieavond"]) == (True, False)
    assert cell(council(demo, norm, "Dalwijk"), "informatieavond").is_there
    assert not cell(council(demo, norm, "Aldermeer"), "informatieavond").is_there
    with pytest.raises(InputProblem, match="De stap ‘presidium’ is er al"):
        road.add(version, "presidium")


def test_a_step_is_renamed_moved_and_taken_out(demo: OpenDossier, norm: Norm) -> None:
    road, version = Road(demo, norm), board(demo, norm).version.id
    road.rename(version, "committee", "forum")
    road.move(version, "committee", -1)
    road.remove(version, "clerk")
    assert [column.title for column in board(demo, norm).columns][:3] == ["college", "forum", "raad"]
    assert cell(council(demo, norm, "Aldermeer"), "committee").actual == date(2026, 4, 23)


def test_the_last_step_stays(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        road, version = Road(dossier, norm), board(dossier, norm).version.id
        for key in ("executive", "clerk", "committee"):
            road.remove(version, key)
        with pytest.raises(InputProblem, match="Dit is de enige stap"):
            road.remove(version, "council")


def test_the_region_has_steps_of_its_own(demo: OpenDossier, norm: Norm) -> None:
    road, version = Road(demo, norm), board(demo, norm).version.id
    road.add(version, "Tweede overleg", REGION)
    assert [step.body for step in board(demo, norm).regional] == ["Bestuurlijk overleg jeugd", "Tweede overleg"]
    road.rename(version, "tweede_overleg", "Nazit", REGION)
    road.remove(version, "regional_board", REGION)
    assert [step.body for step in board(demo, norm).regional] == ["Nazit"]


def test_a_new_version_begins_with_the_road_of_the_one_before(demo: OpenDossier, norm: Norm) -> None:
    road, before = Road(demo, norm), board(demo, norm)
    road.rename(before.version.id, "committee", "forum")
    added = TextVersions(demo).add({"number": "1.0", "status": "aangeboden"})
    shown = board(demo, norm)
    assert (shown.version.id, shown.version.status) == (added.record_id, TextStatus.OFFERED)
    assert [column.title for column in shown.columns] == ["college", "griffie", "forum", "raad"]
    assert {row.result for row in shown.councils} == {R.PLANNED}
    older = Boards(demo, norm).board(before.version.id)
    assert older is not None
    assert older.adopted == 4


def test_a_version_needs_a_number_and_the_last_one_stays(demo: OpenDossier) -> None:
    versions = TextVersions(demo)
    with pytest.raises(InputProblem, match="heeft een nummer nodig"):
        versions.add({"label": "zomaar"})
    current = versions.current()
    assert current is not None
    assert "8 vaststellingen" in versions.uses(current.id).sentence
    versions.remove(current.id)
    assert demo.rows(Adoption) == []
    with pytest.raises(InputProblem, match="de enige tekstversie"):
        versions.remove(versions.versions()[0].id)


def test_a_version_that_is_gone_says_so(demo: OpenDossier, norm: Norm) -> None:
    with pytest.raises(DossierProblem, match="tekstversie staat niet meer in het dossier"):
        Road(demo, norm).add("weg", "presidium")


def test_amendments_name_their_council_and_version(demo: OpenDossier) -> None:
    amendments, municipality = Amendments(demo), demo.rows(Municipality)[2]
    (own,) = amendments.amendments(municipality_id=municipality.id)
    assert (own.municipality, own.version) == ("Dalwijk", "0.9")
    amendments.change(own.id, {"result": "verworpen", "route": None})
    assert amendments.amendments(agreement=own.agreement)[0].result.label == "verworpen"


def test_how_the_votes_fell_stands_with_the_step_of_the_council(demo: OpenDossier, norm: Norm) -> None:
    row = council(demo, norm, "Lindendaal")
    values = {"result": R.ADOPTED, "decided": "2026-06-25", "outcome": "17 voor, 4 tegen"}
    Adoptions(demo, norm).record(board(demo, norm).version.id, row.municipality_id, values)
    step = cell(council(demo, norm, "Lindendaal"), "council")
    assert (step.actual, step.outcome) == (date(2026, 6, 25), "17 voor, 4 tegen")


def test_no_step_of_a_council_that_has_decided_is_late(demo: OpenDossier, norm: Norm) -> None:
    today = date(2026, 11, 25)

    def late(name: str) -> set[str]:
        rows = board(demo, norm, today).councils
        return {step.key for row in rows if row.municipality == name for step in row.steps if step.state == "late"}

    assert late("Lindendaal") == {"committee", "council"}
    row = council(demo, norm, "Lindendaal")
    Adoptions(demo, norm).set_result(board(demo, norm).version.id, row.municipality_id, R.ADOPTED, "2026-06-25")
    assert late("Lindendaal") == set()
    assert late("Oud-Weidstede"), "another council has not decided"
