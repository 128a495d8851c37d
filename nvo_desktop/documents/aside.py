"""Work that asks nothing of Python, done on another core while Python goes on."""

from __future__ import annotations

import sys
from _thread import allocate_lock, start_new_thread
from collections.abc import Callable
from types import TracebackType
from typing import Generic, Self, TypeVar

T = TypeVar("T")
_SHORT_TURN = 0.0001  # seconds; usually it is fifty times as long


class Aside(Generic[T]):
    """A thread that does one piece of work; leaving the block waits for it.

    It pays for what libraries do in their own machine code, such as deflating or reading XML, from a millisecond on.
    Not by threading.Thread: that waits until the thread has begun, on a busy machine as long as the work itself takes.
    Meanwhile threads take short turns: it would have to wait its turn for the work's whole length to begin, and to end.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._under_way = allocate_lock()
        self._done: list[T] = []
        self._failure: BaseException | None = None
        self._usual_turn = 0.0

    @property
    def result(self) -> T:
        """What the work gave; there only once the block is left."""
        return self._done[0]

    def _do(self) -> None:
        try:
            self._done.append(self._work())
        except BaseException as failure:
            self._failure = failure
        finally:
            self._under_way.release()

    def __enter__(self) -> Self:
        """Begin."""
        self._under_way.acquire()
        start_new_thread(self._do, ())
        if (turn := sys.getswitchinterval()) > _SHORT_TURN:  # who finds short turns leaves them to who made them short
            self._usual_turn = turn
            sys.setswitchinterval(_SHORT_TURN)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait. What went wrong in the work is raised here, also over what went wrong in the block."""
        with self._under_way:
            if self._usual_turn:
                sys.setswitchinterval(self._usual_turn)
            if self._failure is not None:
                raise self._failure
