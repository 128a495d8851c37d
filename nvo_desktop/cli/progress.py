"""Says on standard error how far long work is, once it takes longer than a second."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from threading import Event
from typing import TextIO, TypeVar

from nvo_desktop.errors import Stopped
from nvo_desktop.storage.database_thread import DatabaseThread

_BETWEEN = 1.0  # seconds

T = TypeVar("T")


class Progress:
    """What the work on the database thread is doing; it calls this with parts done and parts in all."""

    def __init__(self, doing: str) -> None:
        self._doing, self._done, self._total = doing, 0, 0
        self._stop = Event()

    def stop(self) -> None:
        """Ask the work to end at its next step."""
        self._stop.set()

    def __call__(self, doing: str, done: int, total: int) -> None:
        """Note how far the work is. Stopped when the user has asked to stop."""
        if self._stop.is_set():
            raise Stopped("Gestopt.", "Er is niets veranderd.")
        self._doing, self._done, self._total = doing, done, total

    @property
    def line(self) -> str:
        """How far it is, in words."""
        return f"{self._doing}: {self._done} van {self._total}…" if self._total else f"{self._doing}…"


def awaited(work: Future[T], progress: Progress, out: TextIO | None = sys.stderr, between: float = _BETWEEN) -> T:
    """The result of the work; each second that it takes, a line says how far it is, if that has changed.

    out is None when the caller closed standard error; print would turn to standard output then.
    """
    said = ""
    while True:
        try:
            return work.result(timeout=between)
        except NotYet:
            if work.done():  # the work itself ran out of some time
                raise
            if out is not None and progress.line != said:
                said = progress.line
                print(said, file=out, flush=True)


def on_database(deed: Callable[[Progress], T], doing: str, *, can_stop: bool = False) -> T:
    """Do a deed on a database thread of its own, telling how far it is.

    can_stop: Ctrl+C ends it at its next step, and it leaves nothing behind; any other deed is finished first.
    """
    progress = Progress(doing)
    with DatabaseThread() as database:
        work = database.do(lambda: deed(progress))
        try:
            return awaited(work, progress, sys.stderr)
        except KeyboardInterrupt:
            if not can_stop:
                raise
            progress.stop()
            return work.result()
