"""The words of the overview."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.model.codes import TextStatus, Verdict
from nvo_desktop.services.overview.agenda import NextDate, ToDo
from nvo_desktop.services.overview.missing import Missing
from nvo_desktop.services.overview.overview import AgreementTile
from nvo_desktop.services.overview.places import Where
from nvo_desktop.ui.screens.overview.words import (
    date_line,
    distance,
    missing_groups,
    missing_line,
    tile_facts,
    to_do_groups,
    to_do_line,
    weekday,
)  # fmt: skip

TODAY = date(2026, 11, 25)
SAID = {0: "vandaag", 1: "morgen", 2: "overmorgen", 9: "over 9 dagen", -1: "1 dag te laat", -9: "9 dagen te laat"}


def tile(**changed) -> AgreementTile:
    facts = {
        "key": "governance", "number": 4, "tab": "Governance", "title": "Eén aanspreekpunt",
        "status": TextStatus.CONCEPT, "verdict": None, "answered": 1, "questions": 2, "open_actions": 0, "missing": 0,
    }  # fmt: skip
    return AgreementTile(**(facts | changed))


def todo(when, due=None, number=4) -> ToDo:
    return ToDo("1", "Bel de griffier", "Secretaris", due, when, "governance" if number else "", number)


@pytest.mark.parametrize(("days", "said"), SAID.items())
def test_how_far_off_a_day_is_stands_in_words(days, said):
    assert distance(days) == said


def test_a_day_of_another_year_has_its_year():
    assert weekday(date(2026, 11, 26), TODAY) == "do 26 nov"
    assert weekday(date(2027, 1, 1), TODAY) == "vr 1 jan 2027"


def test_a_tile_tells_state_answers_verdict_and_actions():
    lines = tile_facts(tile(verdict=Verdict.PARTLY_MET, open_actions=1)).lines
    assert [(line.text, line.state) for line in lines] == [
        ("1 van 2 vragen beantwoord", ""),
        ("Voldoet gedeeltelijk", "voldoet gedeeltelijk"),
        ("1 actie open", ""),
    ]


def test_a_tile_without_verdict_says_so_and_what_misses_speaks():
    lines = tile_facts(tile(missing=2)).lines
    assert lines[1].text == "Nog geen oordeel"
    assert tile_facts(tile(verdict=Verdict.UNKNOWN)).lines[1].text == "Oordeel onbekend"
    assert (lines[-1].text, lines[-1].state) == ("2 punten ontbreken", "let op")


def test_a_late_day_is_red_and_says_how_late():
    late = NextDate(date(2026, 11, 23), -2, "step", "raad", "Dalwijk", Where("adoption"))
    line = date_line(late, TODAY)
    assert (line.before, line.text, line.remark, line.tone) == ("ma 23 nov", "Raad, Dalwijk", "2 dagen te laat", "bad")
    assert date_line(NextDate(TODAY, 0, "milestone", "Concept af", "", Where("planning")), TODAY).text == "Concept af"


def test_things_to_do_stand_under_what_is_late_and_what_comes():
    rows = [todo("late", date(2026, 11, 1)), todo("this_week", TODAY), todo("later"), todo("later")]
    assert [(title, len(some)) for title, some in to_do_groups(rows)] == [
        ("Te laat", 1),
        ("Binnen een week", 1),
        ("Later", 2),
    ]


def test_a_thing_to_do_says_by_whom_and_by_when():
    line = to_do_line(todo("late", date(2026, 11, 1)), TODAY)
    assert (line.text, line.remark, line.below, line.tone) == ("Bel de griffier", "zo 1 nov", "4 · Secretaris", "bad")
    assert to_do_line(todo("later", number=0), TODAY).below == "Secretaris"


def test_what_misses_is_grouped_and_only_what_blocks_is_red():
    gap, text = Missing("gap", "Geen ouders.", Where("partners")), Missing("text", "Geen tekst.", Where("text", "x"))
    assert [title for title, _ in missing_groups([gap, text])] == ["Afspraken zonder tekst", "Gaten in het overleg"]
    assert missing_line(text).state == "houdt tegen"
    assert missing_line(gap).state == "let op"
