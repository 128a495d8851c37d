"""The thread that owns the one connection to an open dossier."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self, TypeVar

T = TypeVar("T")


class DatabaseThread:
    """Runs deeds one after another on one thread: a dossier is opened, used and closed there."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="dossier")

    def do(self, deed: Callable[[], T]) -> Future[T]:
        """Queue a deed; its result or problem is in the future. RuntimeError after close()."""
        return self._worker.submit(deed)

    def run(self, deed: Callable[[], T]) -> T:
        """Run a deed and wait for its result or problem. Never from inside a deed: that waits for ever."""
        return self.do(deed).result()

    def close(self) -> None:
        """Let what is queued finish, and end the thread."""
        self._worker.shutdown(wait=True)

    def __enter__(self) -> Self:
        """Give the thread."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()
