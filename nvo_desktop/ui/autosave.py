"""What somebody types is safe a second later, without a save button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from nvo_desktop.errors import FileProblem, Gone, ProblemForUser
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background

_AFTER_LAST_KEY = 1000  # ms
_ONE_VISIT = 5 * 60 * 1000  # ms; a longer one is cut, so that undo never takes back an afternoon


@dataclass(slots=True)
class _Visit:
    """One stay in a field, which is one deed in the history; only the database thread reads and writes set_id."""

    set_id: str | None = None


class Autosave(QObject):
    """Saves one field: a second after the last edit, and at once on flush().

    read gives the value on this thread, only when it is to be saved. save writes it on the database thread and takes,
    beside the value, the change set of the previous save in the same visit, which it extends.
    """

    def __init__(
        self,
        background: Background,
        read: Callable[[], Any],
        save: Callable[[Any, str | None], Changes],
        parent: QObject,
        after: int = _AFTER_LAST_KEY,
    ) -> None:
        super().__init__(parent)
        self._background, self._read, self._save = background, read, save
        self._visit, self._since = _Visit(), QElapsedTimer()
        self._refusal: ProblemForUser | None = None
        self._under_way, self._told = 0, ""
        self._timer = QTimer(self, singleShot=True, interval=after)
        self._timer.timeout.connect(self._save_now)

    @property
    def is_waiting(self) -> bool:
        """Whether an edit is not in the dossier yet: what was read there may be older than what is on the screen."""
        return self._is_unsent or self._under_way > 0

    @property
    def refusal(self) -> ProblemForUser | None:
        """Why the last save was refused, if it was: what was typed is on the screen alone."""
        return self._refusal

    @property
    def _is_unsent(self) -> bool:
        return self._timer.isActive() or self._refusal is not None

    def edited(self) -> None:
        """Note that the field changed; it is saved once nobody has typed for a second."""
        if not self._since.isValid():
            self._since.start()
        self._timer.start()

    def flush(self) -> None:
        """Save now what is waiting, if anything is."""
        if self._is_unsent:
            self._timer.stop()
            self._save_now()

    def drop(self) -> None:
        """Forget what is not saved yet: there is nothing any more that it could be saved in."""
        self._timer.stop()
        self._refusal = None
        self._begin_visit()

    def leave(self) -> None:
        """Save what is waiting and end the visit: what is typed later is another deed in the history."""
        self.flush()
        self._begin_visit()

    def _save_now(self) -> None:
        value, visit = self._read(), self._visit
        self._refusal = None

        def deed() -> Changes:
            changes = self._save(value, visit.set_id)
            visit.set_id = changes.set_id or visit.set_id
            return changes

        self._under_way += 1
        self._background.do(self, deed, self._on_saved, self._on_refused)
        if self._since.isValid() and self._since.hasExpired(_ONE_VISIT):
            self._begin_visit()

    def _on_saved(self, _changes: Changes) -> None:
        self._under_way -= 1
        self._told = ""

    def _on_refused(self, problem: ProblemForUser) -> None:
        """Keep the edit, which the next flush tries again; but not for what is no longer there.

        That the disk is full is told once, and not in a window over each pause in the typing.
        """
        self._under_way -= 1
        if isinstance(problem, Gone):
            self.drop()
        else:
            self._refusal = problem
        if not (isinstance(problem, FileProblem) and problem.what == self._told):
            self._told = problem.what
            self._background.problem.emit(problem)
        else:
            self._background.refused_again.emit()

    def _begin_visit(self) -> None:
        self._visit, self._since = _Visit(), QElapsedTimer()
