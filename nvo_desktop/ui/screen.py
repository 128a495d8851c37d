"""What every screen of an open dossier is: it shows records, and shows them anew when they change."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background

T = TypeVar("T")


class Screen(QWidget):
    """A screen, or a part of one that reloads by itself.

    shows: the kinds of records whose change makes it reload; one that is hidden waits until it is shown. What its own
    fields save while somebody types is no reason to reload: they show it already. counts: the kinds for which it
    reloads then too, because it tells more of them than the field does.
    """

    shows: ClassVar[frozenset[str]] = frozenset()
    counts: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._is_stale = True
        background.changed.connect(self._on_changed)

    @property
    def kinds_shown(self) -> frozenset[str]:
        """The kinds of records it reloads for; shows, where the class alone decides that."""
        return self.shows

    def reload(self) -> None:
        """Read again what is shown. Called when the screen is first shown and after each change of what it shows."""

    def showEvent(self, event: QShowEvent) -> None:
        """Load what changed while the screen was hidden."""
        super().showEvent(event)
        self._freshen()

    def _do(
        self,
        deed: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[ProblemForUser], None] | None = None,
    ) -> None:
        """Run a deed of a service in the background; see Background.do."""
        self._background.do(self, deed, then, failed)

    def _on_changed(self, changes: Changes, owner: QObject | None) -> None:
        kinds = self.counts if self._is_own_typing(owner) else self.kinds_shown
        if not kinds & {kind for kind, _ in changes.touched}:
            return
        self._is_stale = True
        if self.isVisible():
            self._freshen()

    def _freshen(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def _is_own_typing(self, owner: QObject | None) -> bool:
        if not isinstance(owner, Autosave):
            return False
        above = owner.parent()
        while above is not None and above is not self:
            above = above.parent()
        return above is self
