"""The line under the window."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from nvo_desktop.errors import Stopped
from nvo_desktop.ui.progress import Progress
from nvo_desktop.ui.shell.status_line import StatusLine, clock


@pytest.fixture
def line(qtbot):
    made = StatusLine()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_time_is_said_in_dutch():
    assert clock(datetime(2026, 11, 18, 14, 2, tzinfo=UTC)) == "14.02"


def test_what_is_saved_is_said(line):
    line.say_saved("Bewaard 14.02")
    assert line.saved == "Bewaard 14.02"


def test_what_was_just_done_is_said_and_goes_away_by_itself(line, qtbot):
    line.say_for_now("‘Argumenten’ is gekopieerd")
    assert line._facts.text() == "‘Argumenten’ is gekopieerd"
    line._passing.start(1)
    qtbot.waitUntil(lambda: line._facts.text() == "")


def test_a_fact_that_comes_later_stays(line):
    line.say_for_now("‘Argumenten’ is gekopieerd")
    line.say_facts("12 woorden")
    assert not line._passing.isActive()


def test_long_work_says_how_far_it_is(line):
    progress = Progress(line)
    line.follow(progress, "Document maken")
    assert line.work == "Document maken…"
    progress("Hoofdstukken", 3, 17)
    assert line.work == "Hoofdstukken: 3 van 17"
    line.done()
    assert line.work == ""


def test_long_work_can_be_stopped(line):
    progress = Progress(line)
    line.follow(progress, "Document maken")
    progress("Hoofdstukken", 1, 17)
    line._stop.click()
    with pytest.raises(Stopped, match="Gestopt"):
        progress("Hoofdstukken", 2, 17)
