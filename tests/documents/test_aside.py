"""Work aside gives what it gave, says what went wrong in it, and is waited for."""

from __future__ import annotations

import sys
from threading import Event, get_ident

import pytest

from nvo_desktop.documents.aside import Aside


def test_it_gives_the_result_of_work_on_another_thread() -> None:
    with Aside(get_ident) as aside:
        pass
    assert aside.result != get_ident()


def test_both_go_on_at_the_same_time() -> None:
    asked, answered = Event(), Event()

    def work() -> bool:
        answered.set()
        return asked.wait(10)

    with Aside(work) as aside:
        assert answered.wait(10)
        asked.set()
    assert aside.result


def test_what_went_wrong_in_the_work_is_raised_where_it_is_waited_for() -> None:
    with pytest.raises(ZeroDivisionError), Aside(lambda: 1 / 0):
        pass


def test_it_comes_before_what_went_wrong_in_the_block() -> None:
    with pytest.raises(ZeroDivisionError) as raised, Aside(lambda: 1 / 0):
        raise KeyError
    assert isinstance(raised.value.__context__, KeyError)


def test_turns_are_short_meanwhile_and_as_before_afterwards() -> None:
    before = sys.getswitchinterval()
    with Aside(get_ident):
        with Aside(get_ident):
            assert sys.getswitchinterval() < before
        assert sys.getswitchinterval() < before
    assert sys.getswitchinterval() == before


def test_turns_are_as_before_also_when_the_first_to_begin_ends_first() -> None:
    before = sys.getswitchinterval()
    first, second = Aside(get_ident), Aside(get_ident)
    for aside in (first, second):
        aside.__enter__()
    for aside in (first, second):
        aside.__exit__(None, None, None)
    assert sys.getswitchinterval() == before
