"""Deeds run on the one database thread; what comes of them is told on the thread of the screen."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.database_thread import DatabaseThread
from nvo_desktop.ui.garbage import Garbage

T = TypeVar("T")


class Background(QObject):
    """The road of every deed, for reading as for writing: off to the database thread, and its outcome back.

    The screen is never kept waiting. An outcome is told only while the owner of the deed still lives, and one at a
    time: in between the window paints and hears keys, also when several deeds were done at once.
    """

    changed = Signal(object, object)  # the Changes of a deed that was committed, and the owner of the deed
    problem = Signal(object)  # a ProblemForUser that the owner did not handle itself
    refused_again = Signal()  # what could not be saved, and is told already, could not be saved again
    bug = Signal(object)  # any other exception: a mistake of ours
    rested = Signal()  # nothing is queued or running any more

    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._garbage = Garbage(self)  # before there is a second thread
        self._thread = DatabaseThread()
        self._waiting = 0
        self._is_closed = False
        self._last: _Errand | None = None
        self._held: list[Callable[[], None]] = []
        self._arrived: deque[_Errand] = deque()
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._tell_next)
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a deed is queued or running, or its outcome is not told yet."""
        return self._waiting > 0

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be asked any more."""
        return self._is_closed

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
        if self._last is not None:
            self._held.append(lambda: self.do(owner, deed, then, failed))
        else:
            self._queue(_Errand(owner, deed, then, failed))

    def do_last(
        self,
        owner: QObject,
        deed: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[ProblemForUser], None],
    ) -> None:
        """Queue a deed that takes away what the others work on, such as closing a dossier.

        What is asked for while it is under way, by a timer of a screen for one, is dropped once it is done, and done
        after all when it failed.
        """
        errand = _Errand(owner, deed, then, failed)
        self._queue(errand)
        self._last = errand

    def _queue(self, errand: _Errand) -> None:
        def run() -> None:
            errand.run()
            self._delivered.emit(errand)

        self._waiting += 1
        self._thread.do(run)

    def when_rested(self, then: Callable[[], None]) -> None:
        """Call then once nothing is queued or running any more, and all outcomes so far are told."""
        if not self._waiting:
            then()
            return
        self.rested.connect(then, Qt.ConnectionType.SingleShotConnection)

    def hold(self) -> None:
        """Search for no garbage until settle(): while much is loaded that takes longer than a screen may stand."""
        self._garbage.hold()

    def settle(self) -> None:
        """What is loaded by now stays until the end: it is not searched for garbage again."""
        self._garbage.settle()

    def close(self) -> None:
        """Let what is queued finish, and end the thread; outcomes that were not told yet are dropped."""
        self._is_closed = True
        self._thread.close()
        self._garbage.end()

    @Slot(object)
    def _deliver(self, errand: _Errand) -> None:
        self._arrived.append(errand)
        self._turn.start()

    def _tell_next(self) -> None:
        if self._is_closed:
            return
        errand = self._arrived.popleft()
        if self._arrived:
            self._turn.start()
        self._waiting -= 1
        held: list[Callable[[], None]] = []
        if errand is self._last:
            self._last, held, self._held = None, self._held, []
        has_failed = errand.has_failed
        try:
            errand.tell(self)
        finally:
            errand.forget()
            for ask in held if has_failed else ():
                ask()
            if not self._waiting:
                self.rested.emit()


def changes_of(result: object) -> Changes | None:
    """The Changes that a result is or holds, when they touched something."""
    changes = getattr(result, "changes", result)
    return changes if isinstance(changes, Changes) and changes.touched else None


class _Errand:
    """A deed on its way to the database thread and back."""

    def __init__(
        self,
        owner: QObject,
        deed: Callable[[], Any],
        then: Callable[[Any], None] | None,
        failed: Callable[[ProblemForUser], None] | None,
    ) -> None:
        self._owner: QObject | None = owner
        self._deed, self._then, self._failed = deed, then, failed
        self._result: Any = None
        self._error: Exception | None = None

    @property
    def has_failed(self) -> bool:
        """Whether the world refused, or a mistake of ours came out."""
        return self._error is not None

    def run(self) -> None:
        """Do the deed; on the database thread."""
        try:
            self._result = self._deed()
        except Exception as error:
            self._error = error

    def tell(self, background: Background) -> None:
        """Tell what came of it; on the thread of the screen."""
        owner = self._owner if self._owner is not None and isValid(self._owner) else None
        error = self._error
        if error is None:
            self._tell_result(background, owner)
        elif not isinstance(error, ProblemForUser):
            logging.getLogger("nvo_desktop").debug("bug", exc_info=error)
            background.bug.emit(error)
        elif self._failed is None:
            background.problem.emit(error)
        elif owner is not None:
            self._failed(error)

    def forget(self) -> None:
        """Let go of the screen's things here: a QObject whose last holder were the other thread would die there."""
        self._owner = self._then = self._failed = self._result = self._error = None
        self._deed = _nothing

    def _tell_result(self, background: Background, owner: QObject | None) -> None:
        if self._then is not None and owner is not None:
            self._then(self._result)
        changes = changes_of(self._result)
        if changes is not None:
            background.changed.emit(changes, owner if owner is not None and isValid(owner) else None)


def _nothing() -> None:
    """What a forgotten errand would do."""
