"""Deeds run on the one database thread; what comes of them is told on the thread of the screen."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.database_thread import DatabaseThread

T = TypeVar("T")


class Background(QObject):
    """The road of every deed, for reading as for writing: off to the database thread, and its outcome back.

    The screen is never kept waiting. An outcome is told only while the owner of the deed still lives.
    """

    changed = Signal(object, object)  # the Changes of a deed that was committed, and the owner of the deed
    problem = Signal(object)  # a ProblemForUser that the owner did not handle itself
    bug = Signal(object)  # any other exception: a mistake of ours
    rested = Signal()  # nothing is queued or running any more

    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = DatabaseThread()
        self._waiting = 0
        self._is_closed = False
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a deed is queued or running, or its outcome is not told yet."""
        return self._waiting > 0

    def do(
        self,
        owner: QObject,
        deed: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[ProblemForUser], None] | None = None,
    ) -> None:
        """Queue a deed; later then(result) or, when the world refused, failed(problem) is called on this thread.

        Without failed a problem goes to the signal of that name. A result that is, or has as .changes, the Changes of
        a commit that touched something is told to everybody after then.
        """

        def run() -> None:
            try:
                outcome = _success(owner, deed(), then)
            except ProblemForUser as problem:
                outcome = _refusal(owner, problem, failed)
            except Exception as bug:
                outcome = _mistake(bug)
            self._delivered.emit(outcome)

        self._waiting += 1
        self._thread.do(run)

    def when_rested(self, then: Callable[[], None]) -> None:
        """Call then once nothing is queued or running any more, and all outcomes so far are told."""
        if not self._waiting:
            then()
            return
        self.rested.connect(then, Qt.ConnectionType.SingleShotConnection)

    def close(self) -> None:
        """Let what is queued finish, and end the thread; outcomes that were not told yet are dropped."""
        self._is_closed = True
        self._thread.close()

    @Slot(object)
    def _deliver(self, tell: Callable[[Background], None]) -> None:
        if self._is_closed:
            return
        self._waiting -= 1
        try:
            tell(self)
        finally:
            if not self._waiting:
                self.rested.emit()


def changes_of(result: object) -> Changes | None:
    """The Changes that a result is or holds, when they touched something."""
    changes = getattr(result, "changes", result)
    return changes if isinstance(changes, Changes) and changes.touched else None


def _success(owner: QObject, result: T, then: Callable[[T], None] | None) -> Callable[[Background], None]:
    def tell(background: Background) -> None:
        if then is not None and isValid(owner):
            then(result)
        changes = changes_of(result)
        if changes is not None:
            background.changed.emit(changes, owner if isValid(owner) else None)

    return tell


def _refusal(
    owner: QObject, problem: ProblemForUser, failed: Callable[[ProblemForUser], None] | None
) -> Callable[[Background], None]:
    def tell(background: Background) -> None:
        if failed is None:
            background.problem.emit(problem)
        elif isValid(owner):
            failed(problem)

    return tell


def _mistake(bug: Exception) -> Callable[[Background], None]:
    logging.getLogger("nvo_desktop").debug("bug", exc_info=bug)
    return lambda background: background.bug.emit(bug)
