"""Python's search for garbage in circles, and when it may rest."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Generator[None]:
    """Let the search rest while much is made and nothing in circles, as for a document.

    It would walk through all pieces made so far again and again, for a sixth of the time, and find nothing.
    """
    works = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if works:
            gc.enable()
