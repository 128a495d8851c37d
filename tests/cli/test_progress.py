"""Progress is told only when work takes long, and then each time that it has changed."""

from __future__ import annotations

import io
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet

import pytest

from nvo_desktop.cli.progress import Progress, awaited, on_database


class SlowWork(Future[str]):
    """Work whose clock the test runs: it moves on each time somebody has waited in vain."""

    def __init__(self, progress: Progress, waits: int) -> None:
        super().__init__()
        self._progress, self._waits, self._turn = progress, waits, 0

    def result(self, timeout: float | None = None) -> str:
        if self._turn == self._waits:
            return "klaar"
        self._turn += 1
        self._progress("Regiovisie maken", self._turn // 2, 8)
        raise NotYet


def test_quick_work_says_nothing() -> None:
    out, progress = io.StringIO(), Progress("Inlezen")
    assert awaited(SlowWork(progress, 0), progress, out) == "klaar"
    assert out.getvalue() == ""


def test_long_work_says_how_far_it_is_and_nothing_twice() -> None:
    out, progress = io.StringIO(), Progress("Inlezen")
    assert awaited(SlowWork(progress, 4), progress, out) == "klaar"
    assert out.getvalue() == "Regiovisie maken: 0 van 8…\nRegiovisie maken: 1 van 8…\nRegiovisie maken: 2 van 8…\n"


def test_work_without_parts_says_what_it_is_doing() -> None:
    assert Progress("‘stuk.docx’ inlezen").line == "‘stuk.docx’ inlezen…"


def test_a_timeout_of_the_work_itself_is_not_taken_for_waiting() -> None:
    work: Future[None] = Future()
    work.set_exception(NotYet("van het werk"))
    with pytest.raises(NotYet, match="van het werk"):
        awaited(work, Progress("x"))


def test_a_deed_gives_its_result_or_its_problem() -> None:
    assert on_database(lambda _progress: 7, "Rekenen") == 7
    with pytest.raises(ZeroDivisionError):
        on_database(lambda _progress: 1 // 0, "Rekenen")
