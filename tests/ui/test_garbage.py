"""Who collects garbage: never the database thread, for there no widget may die."""

from __future__ import annotations

import gc
import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from nvo_desktop.storage.database_thread import DatabaseThread
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.garbage import Garbage, collect_what_is_due


class Loop:
    """Garbage that only a collector finds: it holds itself."""

    def __init__(self, died_in: list[int]) -> None:
        self.itself, self.died_in = self, died_in

    def __del__(self) -> None:
        self.died_in.append(threading.get_ident())


def make_many_objects() -> None:
    kept = [[number] for number in range(20_000)]
    assert len(kept) == 20_000


def where_a_loop_dies() -> list[int]:
    """The threads in which a loop was destroyed while the database thread made many objects."""
    died_in: list[int] = []
    gc.collect()
    Loop(died_in)
    with DatabaseThread() as thread:
        thread.run(make_many_objects)
    return died_in


@pytest.mark.usefixtures("automatic_collector")
def test_without_the_guard_the_database_thread_destroys_what_is_the_screens() -> None:
    died_in = where_a_loop_dies()
    assert died_in
    assert died_in[0] != threading.get_ident()


@pytest.mark.usefixtures("automatic_collector")
def test_with_the_guard_only_this_thread_destroys(qtbot: QtBot) -> None:
    guard = Garbage()
    assert where_a_loop_dies() == []
    guard.end()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    guard = Garbage()
    guard.end()
    assert not gc.isenabled()


@pytest.mark.usefixtures("automatic_collector")
def test_nobody_else_collects_while_there_is_a_database_thread(qtbot: QtBot) -> None:
    ground = Background()
    assert not gc.isenabled()
    ground.close()
    assert gc.isenabled()


@pytest.mark.usefixtures("automatic_collector")
def test_what_is_due_is_collected_at_rest(qtbot: QtBot) -> None:
    guard, died_in = Garbage(), list[int]()
    gc.collect()
    Loop(died_in)
    kept = [[number] for number in range(20 * gc.get_threshold()[0])]  # what dies meanwhile is taken off the count
    qtbot.waitUntil(lambda: bool(died_in))
    assert died_in == [threading.get_ident()]
    assert kept
    guard.end()


@pytest.mark.usefixtures("automatic_collector")
def test_what_is_loaded_to_stay_is_not_walked_through_again(qtbot: QtBot) -> None:
    guard = Garbage()
    guard.settle()
    assert gc.get_freeze_count() > 10_000
    guard.end()
    assert gc.get_freeze_count() == 0


def test_nothing_is_collected_before_it_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(gc, "collect", asked.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    given = iter([(700, 10, 10), (701, 0, 0), (701, 11, 0), (0, 0, 11)])
    monkeypatch.setattr(gc, "get_count", lambda: next(given))
    for _ in range(4):
        collect_what_is_due()
    assert asked == [0, 1, 2]


def test_the_owner_of_a_deed_never_dies_on_the_database_thread(qtbot: QtBot, background: Background) -> None:
    died_in: list[int] = []

    class Owner(Background):
        def __del__(self) -> None:
            died_in.append(threading.get_ident())

    for _ in range(50):
        owner = Owner()
        owner.close()
        background.do(owner, partial(str, owner), partial(setattr, owner, "name"))
        del owner
        qtbot.waitUntil(lambda: not background.is_busy)
    assert set(died_in) == {threading.get_ident()}
    assert len(died_in) == 50


@pytest.mark.usefixtures("automatic_collector")
def test_nothing_is_collected_while_the_program_loads(qtbot: QtBot) -> None:
    guard = Garbage()
    guard.hold()
    assert not guard._timer.isActive()
    guard.settle()
    assert guard._timer.isActive()
    guard.end()
