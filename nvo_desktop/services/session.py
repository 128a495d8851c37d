"""One open dossier of a window: opening, publishing, leaving, and what the status line says of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from nvo_desktop.errors import ChangedOutside, ProblemForUser
from nvo_desktop.storage.dossier_file import OpenDossier, create_for_window, open_for_window
from nvo_desktop.storage.left_work import LeftWork
from nvo_desktop.storage.recovery import OpeningReport
from nvo_desktop.storage.signature import Clock, Signature, utc_now


@dataclass(frozen=True, slots=True)
class SavedState:
    """How safe the work is.

    saved_at: when a deed was last committed on this computer, None when none was since opening; recovered edits count.
    published_at: when the dossier file was last made, here or by another; None while there is none. is_changed: the
    file lacks something. problem: why the last try to publish was refused, as the user is told; empty when it was not.
    is_kept: what is committed is found again when the program ends now. was_moved: its place on this computer was taken
    away since opening, and it is kept in another.
    """

    saved_at: datetime | None
    published_at: datetime | None
    is_changed: bool
    problem: str = ""
    is_kept: bool = True
    was_moved: bool = False


class Session:
    """An open dossier for a window; all of it happens on the database thread.

    It is left by one of three doors: close(), close_unpublished() or discard(); as a context manager by the second.
    """

    def __init__(self, dossier: OpenDossier) -> None:
        """Made by create and open."""
        self.dossier = dossier
        self._problem, self._was_moved = "", False

    @classmethod
    def create(cls, path: Path, clock: Clock = utc_now, author: str = "") -> Session:
        """Begin an empty dossier; nothing stands at path before publish(). Problems as create_dossier."""
        return cls(create_for_window(path, Signature(author, clock=clock)))

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now, author: str = "") -> Session:
        """Open a dossier, with the work that a dead window left in it; report says so. Problems as open_dossier."""
        return cls(open_for_window(path, Signature(author, clock=clock)))

    @property
    def path(self) -> Path:
        """Where the dossier file stands or will stand."""
        return self.dossier.path

    @property
    def report(self) -> OpeningReport:
        """What opening found: recovered edits, damaged copies set aside, work in other places."""
        return self.dossier.report

    @property
    def recovered(self) -> LeftWork | None:
        """The edits that a dead window left, and that are in the dossier again: how many, and until when."""
        return self.report.recovered

    def state(self) -> SavedState:
        """How safe the work is now; when its place on the disk was taken away, it gets another first."""
        dossier, recovered = self.dossier, self.recovered
        if not dossier.is_kept:
            self._keep_again()
        saved_at = dossier.saved_at or (recovered.last_at if recovered else None)
        published_at = _time(dossier.published_at)
        return SavedState(saved_at, published_at, dossier.is_changed, self._problem, dossier.is_kept, self._was_moved)

    def publish(self) -> SavedState:
        """Bring the dossier file up to date. ChangedOutside or FileProblem when refused; state() remembers why."""
        return self._tried(self.dossier.publish)

    def publish_as(self, path: Path) -> SavedState:
        """Put all of it in a new file, and go on with that one; the old one stays. DossierProblem, FileProblem."""
        return self._tried(lambda: self.dossier.publish_as(path))

    def outside_change(self) -> ChangedOutside | None:
        """What another did to the file meanwhile; cheap while nobody touched it."""
        return self.dossier.outside_change()

    def close(self) -> None:
        """Publish what is not published, and close. When publishing is refused, it raises that and stays open."""
        if self.dossier.is_changed:
            self.publish()
        self.dossier.close()

    def close_unpublished(self) -> None:
        """Close; what the file lacks stays on this computer and is in the dossier again at the next opening."""
        self.dossier.close()

    def discard(self) -> None:
        """Throw away a new dossier of which nothing was published. RuntimeError when something was."""
        self.dossier.discard()

    def __enter__(self) -> Self:
        """Give the session."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close, when that was not done."""
        self.dossier.close()

    def _keep_again(self) -> None:
        with suppress(ProblemForUser):  # there is room nowhere: the state says so
            self.dossier.stay_kept()
            self._was_moved = True

    def _tried(self, deed: Callable[[], None]) -> SavedState:
        try:
            deed()
        except ProblemForUser as problem:
            self._problem = str(problem)
            raise
        self._problem = ""
        return self.state()


def _time(text: str) -> datetime | None:
    """The time that a dossier file says it was made; None when it says nothing of sense."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
