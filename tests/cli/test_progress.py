"""Progress is told only when work takes longer than a second, and then once a second."""

from __future__ import annotations

import io

from nvo_desktop.cli.progress import Progress


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_quick_work_says_nothing() -> None:
    out, clock = io.StringIO(), Clock()
    progress = Progress(out, clock)
    for done in range(10):
        clock.now += 0.05
        progress("Regiovisie maken", done, 10)
    assert out.getvalue() == ""


def test_long_work_says_how_far_it_is_each_second() -> None:
    out, clock = io.StringIO(), Clock()
    progress = Progress(out, clock)
    for done in range(8):
        clock.now += 0.4
        progress("Regiovisie maken", done, 8)
    assert out.getvalue() == "Regiovisie maken: 2 van 8…\nRegiovisie maken: 5 van 8…\n"
