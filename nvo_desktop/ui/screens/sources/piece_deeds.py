"""What is done to pieces, with the questions before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QInputDialog, QWidget

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.services.placing import PlacedTextChanged
from nvo_desktop.services.sources import PieceRow, Sources
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.messages import Messages

T = TypeVar("T")
_STAYS = "De tekst blijft dan staan zoals hij nu is, en u haalt zelf weg wat dubbel is."


class Do(Protocol):
    """How a screen has a deed done in the background."""

    def __call__(
        self,
        deed: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[ProblemForUser], None] | None = None,
    ) -> None:
        """Do it."""
        ...


class PieceDeeds:
    """The deeds of the screen of papers."""

    def __init__(self, screen: QWidget, do: Do, sources: Sources) -> None:
        self._screen, self._do, self._sources = screen, do, sources

    def place(self, pieces: Sequence[PieceRow]) -> bool:
        """Place what was recognised; False when there is nothing of the kind."""
        ready = [one for one in pieces if one.is_ready] or [one for one in pieces if one.can_be_placed][:1]
        if not ready or (len(pieces) > 1 and not ready[0].is_ready):
            return False
        targets = {one.id: one.target for one in ready}
        self._do(lambda: self._sources.place_all(targets))
        return True

    def bring(self, pieces: Sequence[PieceRow], target: str) -> None:
        """Place pieces somewhere, from wherever they stand; what has no text or stands there already is left."""
        going = [one.id for one in pieces if one.text and one.place != target]
        if not going:
            return
        if not any(one.is_placed for one in pieces if one.id in going):
            self._do(lambda: self._sources.place_all(dict.fromkeys(going, target)))
            return
        question = "De geplaatste tekst is sindsdien gewijzigd. Wilt u het deel toch ook op de nieuwe plaats zetten?"
        self._unless_changed(
            lambda leave_text: self._sources.move_all(going, target, leave_text=leave_text),
            question,
            "Toch verplaatsen",
        )

    def put_back(self, pieces: Sequence[PieceRow]) -> None:
        """Take the copies of pieces away again."""
        there = [one.id for one in pieces if one.is_placed]
        if there:
            question = "De geplaatste tekst is sindsdien gewijzigd. Wilt u het deel toch als niet geplaatst aanmerken?"
            self._unless_changed(
                lambda leave_text: self._sources.put_back(*there, leave_text=leave_text), question, "Tekst laten staan"
            )

    def join(self, piece: PieceRow) -> None:
        """Join a piece with the next one."""
        self._do(lambda: self._sources.join(piece.id))

    def set_side(self, pieces: Sequence[PieceRow], side: str) -> None:
        """Say whose text pieces hold."""
        ids = [one.id for one in pieces if one.side.value != side]
        if ids:
            self._do(lambda: self._sources.change_all(ids, {"side": side}))

    def rename(self, piece: PieceRow) -> None:
        """Ask for another heading."""
        heading, is_sure = QInputDialog.getText(
            self._screen, "Kop wijzigen", "Kop van dit deel; in het bronstuk zelf verandert niets.", text=piece.heading
        )
        if is_sure and heading.strip() != piece.heading:
            self._do(lambda: self._sources.change(piece.id, {"heading": heading.strip()}))

    def _unless_changed(self, deed: Callable[[bool], Changes], question: str, yes: str) -> None:
        """Do it; where the text was changed since, only after asking."""

        def failed(problem: ProblemForUser) -> None:
            messages = Messages(self._screen)
            if not isinstance(problem, PlacedTextChanged):
                messages.problem(problem)
            elif messages.ask(question, _STAYS, yes):
                self._do(lambda: deed(True))  # noqa: FBT003 - leave_text

        self._do(lambda: deed(False), failed=failed)  # noqa: FBT003 - leave_text
