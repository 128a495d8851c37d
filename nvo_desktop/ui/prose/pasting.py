"""Pastes what is large: it is read beside the screen and put in the text in pieces, so that the window never stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from threading import Thread
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from shiboken6 import isValid

from nvo_desktop.errors import InputProblem, ProblemForUser
from nvo_desktop.prose.blocks import Prose
from nvo_desktop.prose.plain import plain_text
from nvo_desktop.ui.prose.clipboard import known
from nvo_desktop.ui.prose.deeds import one_step
from nvo_desktop.ui.prose.insertion import inserting

MOST_BLOCKS, MOST_SIGNS = 10_000, 1_000_000  # some 300 pages; a whole vision is a third of it
_PIECE = 0.02  # seconds of work, after which the window has its turn
_LOOK = 15  # ms
_SIGNS_ON_PAGE = 3_000


class Pasting(QObject):
    """One paste that is under way, one step to undo. The text is not to be changed by others until it has ended."""

    ended = Signal(QTextCursor)  # behind what was pasted
    refused = Signal(object)  # an InputProblem

    def __init__(
        self, parent: QObject, cursor: QTextCursor, read: Callable[[], Prose], has_picture: Callable[[str], bool]
    ) -> None:
        super().__init__(parent)
        self._cursor, self._document, self._has_picture = cursor, cursor.document(), has_picture
        self._steps: Iterator[None] | None = None
        self._read = _beside(lambda: _of_a_size(read()))
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def finish(self) -> None:
        """Put in at once all that is left, if it was begun."""
        if self._steps is not None and isValid(self._document):
            self._put(self._steps, float("inf"))

    def drop(self) -> None:
        """Let nothing more of it come."""
        self._end()

    def _go_on(self) -> None:
        if not isValid(self._document):
            self._end()
        elif self._steps is not None:
            self._put(self._steps, _PIECE)
        elif self._read.done():
            self._begin()

    def _begin(self) -> None:
        try:
            prose = self._read.result()
        except ProblemForUser as problem:
            self._end()
            self.refused.emit(problem)
            return
        except BaseException:
            self._end()
            raise
        self._timer.setInterval(0)
        self._steps = inserting(self._cursor, known(prose, self._has_picture))
        with one_step(self._cursor):
            next(self._steps, None)

    def _put(self, steps: Iterator[None], seconds: float) -> None:
        """Put in what can be in so much time."""
        until = perf_counter() + seconds
        with one_step(self._cursor, further=True):
            for _ in steps:
                if perf_counter() > until:
                    return
        self._steps = None
        self._end()

    def _end(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.ended.emit(self._cursor)
            self.deleteLater()


def _of_a_size(prose: Prose) -> Prose:
    """The same prose. InputProblem when it is too large to be one text."""
    signs = len(plain_text(prose))
    if len(prose) <= MOST_BLOCKS and signs <= MOST_SIGNS:
        return prose
    pages = f"{max(signs // _SIGNS_ON_PAGE, 1):,}".replace(",", ".")
    raise InputProblem(
        f"Wat u plakt is te groot voor één tekst: ongeveer {pages} bladzijden.",
        "Plak het in delen, of lees het document in via Stukken inlezen.",
    )


def _beside(read: Callable[[], Prose]) -> Future[Prose]:
    """Read on a thread of its own; that makes no QObject."""
    future = Future[Prose]()

    def run() -> None:
        try:
            future.set_result(read())
        except BaseException as error:  # told where the result is asked for
            future.set_exception(error)

    Thread(target=run, name="pasting", daemon=True).start()
    return future
