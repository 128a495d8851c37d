"""Says on standard error how far long work is, once it takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

_PATIENCE = 1.0
_BETWEEN = 1.0


class Progress:
    """Called with what is being done, how many parts are done and how many there are."""

    def __init__(self, out: TextIO = sys.stderr, clock: Callable[[], float] = time.monotonic) -> None:
        self._out, self._clock = out, clock
        self._next = clock() + _PATIENCE

    def __call__(self, doing: str, done: int, total: int) -> None:
        """Print a line, but not in the first second and not more often than each second."""
        now = self._clock()
        if now >= self._next and done < total:
            self._next = now + _BETWEEN
            print(f"{doing}: {done} van {total}…", file=self._out, flush=True)
