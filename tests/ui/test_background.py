"""Deeds in the background and what is told of them."""

from __future__ import annotations

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer

from nvo_desktop.errors import InputProblem
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background, changes_of

TOUCHED = Changes("set", "Besluit vastgelegd", frozenset({("decision", "1")}))
NOTHING = Changes(None, "Besluit vastgelegd", frozenset())


def test_a_deed_runs_elsewhere_and_its_result_comes_back_here(background, at_rest):
    places, told = [], []
    background.do(
        background, lambda: places.append(threading.get_ident()), lambda _: told.append(threading.get_ident())
    )
    at_rest()
    assert told == [threading.get_ident()]
    assert places != told


def test_deeds_run_in_the_order_in_which_they_were_asked(background, at_rest):
    order: list[int] = []
    for number in range(20):
        background.do(background, lambda number=number: number, order.append)
    at_rest()
    assert order == list(range(20))


def test_the_window_has_a_turn_between_two_outcomes(background, at_rest):
    seen, all_done = [], threading.Event()

    def first(_):
        assert all_done.wait(5)  # the outcome of the second has arrived by now
        QTimer.singleShot(0, lambda: seen.append("window"))
        seen.append("first")

    background.do(background, int, first)
    background.do(background, int, lambda _: seen.append("second"))
    background.do(background, all_done.set)
    at_rest()
    assert seen == ["first", "window", "second"]


def test_nothing_is_told_to_an_owner_that_is_gone(background, at_rest):
    told: list[int] = []
    owner = QObject()
    background.do(owner, lambda: 1, told.append)
    shiboken6.delete(owner)
    at_rest()
    assert told == []


def test_a_problem_goes_to_who_asked_for_it(background, at_rest):
    heard, everybody = [], []
    background.problem.connect(everybody.append)
    background.do(background, refuse, failed=heard.append)
    at_rest()
    assert [problem.what for problem in heard] == ["Dit kan niet."]
    assert everybody == []


def test_a_problem_that_nobody_asked_for_is_told_to_everybody(background, at_rest):
    everybody: list[InputProblem] = []
    background.problem.connect(everybody.append)
    background.do(background, refuse)
    at_rest()
    assert [problem.what for problem in everybody] == ["Dit kan niet."]


def test_a_mistake_of_ours_is_told_as_a_bug(qtbot):
    ground, bugs = Background(), []
    ground.bug.connect(bugs.append)
    ground.do(ground, lambda: 1 / 0)
    qtbot.waitUntil(lambda: not ground.is_busy)
    ground.close()
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]


def test_a_commit_is_told_after_its_own_screen_was_served(background, at_rest):
    order: list[object] = []
    background.changed.connect(lambda changes, owner: order.append((changes, owner)))
    background.do(background, lambda: TOUCHED, lambda _: order.append("then"))
    at_rest()
    assert order == ["then", (TOUCHED, background)]


def test_a_commit_that_touched_nothing_is_not_told(background, at_rest):
    heard: list[object] = []
    background.changed.connect(lambda changes, owner: heard.append(changes))
    background.do(background, lambda: NOTHING)
    at_rest()
    assert heard == []


@pytest.mark.parametrize("result", [None, 1, "changes", NOTHING])
def test_other_results_hold_no_changes(result):
    assert changes_of(result) is None


def test_rest_comes_after_everything_that_was_asked_and_what_that_asked(background, at_rest):
    order: list[str] = []
    background.do(background, lambda: None, lambda _: background.do(background, lambda: order.append("tweede")))
    background.when_rested(lambda: order.append("rust"))
    at_rest()
    assert order == ["tweede", "rust"]
    background.when_rested(lambda: order.append("meteen"))
    assert order == ["tweede", "rust", "meteen"]


def test_after_closing_nothing_is_told(qtbot):
    ground, told = Background(), []
    ground.do(ground, lambda: 1, told.append)
    ground.close()
    qtbot.wait(1)
    assert told == []


def refuse() -> None:
    raise InputProblem("Dit kan niet.")


@pytest.mark.parametrize("is_refused", [False, True])
def test_what_is_asked_while_the_last_deed_runs_is_dropped_or_done_when_it_failed(background, at_rest, is_refused):
    told: list[object] = []
    background.do_last(background, refuse if is_refused else lambda: "dicht", told.append, told.append)
    background.do(background, lambda: "later", told.append)
    at_rest()
    at_rest()
    assert told[1:] == (["later"] if is_refused else [])
    assert (told[0] == "dicht") is not is_refused
    background.do(background, lambda: "weer", told.append)
    at_rest()
    assert told[-1] == "weer"
