"""Widgets are never destroyed by the thread of the database."""

from __future__ import annotations

import gc
import threading

import pytest

from nvo_desktop.ui.tidying import Tidying


class Circle:
    """Garbage that tells on which thread it was found."""

    def __init__(self, found: list[str]) -> None:
        self.itself, self.found = self, found

    def __del__(self) -> None:
        self.found.append(threading.current_thread().name)


def work() -> None:
    """Make so much that Python would search for garbage."""
    kept = [[number] for number in range(200_000)]
    assert kept


def on_another_thread() -> None:
    other = threading.Thread(target=work, name="dossier")
    other.start()
    other.join()


@pytest.fixture
def search_is_on():
    """The search of Python itself, on before and after."""
    gc.collect()
    gc.enable()
    yield
    gc.enable()


def test_another_thread_finds_no_garbage_and_this_one_does(qapp, search_is_on):
    found: list[str] = []
    tidying = Tidying()
    Circle(found)
    on_another_thread()
    assert found == []
    work()
    for _ in range(200):
        tidying.tidy()
        gc.collect(0)
    gc.collect()
    tidying.end()
    assert found == [threading.main_thread().name]


def test_without_it_the_other_thread_finds_it(qapp, search_is_on):
    found: list[str] = []
    Circle(found)
    on_another_thread()
    assert found == ["dossier"]


def test_tidying_searches_once_there_is_enough(qapp, search_is_on):
    found: list[str] = []
    tidying = Tidying()
    gc.collect()
    Circle(found)
    tidying.tidy()
    assert found == [], "searched for nothing"
    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    tidying.tidy()
    tidying.end()
    assert kept
    assert found == [threading.main_thread().name]


@pytest.mark.parametrize("was_on", [True, False])
def test_the_search_is_left_as_it_was(qapp, search_is_on, was_on):
    if not was_on:
        gc.disable()
    tidying = Tidying()
    assert not gc.isenabled()
    tidying.end()
    assert gc.isenabled() is was_on
