"""What is done to the blocks themselves: added, named, moved and removed, with the questions that come before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QInputDialog, QWidget

from nvo_desktop.services.deeds import Added
from nvo_desktop.services.proposal_views import BlockText
from nvo_desktop.services.proposals import Proposals
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.proposal.words import removal, renaming

_NEW = "Titel van het blok, gelijk voor alle gemeenten"


class BlockDeeds:
    """Asks over a window, and does it in the background."""

    def __init__(self, background: Background, proposals: Proposals, window: QWidget) -> None:
        self._background, self._proposals, self._window = background, proposals, window

    def add(self, then: Callable[[Added], None]) -> None:
        """Ask for the title of a block of the region's own, and add it."""
        title, is_sure = QInputDialog.getText(self._window, "Blok toevoegen", _NEW)
        if is_sure and title.strip():
            self._background.do(self._window, lambda: self._proposals.add(title), then)

    def rename(self, block: BlockText) -> None:
        """Ask for another title, for all municipalities."""
        title, is_sure = QInputDialog.getText(self._window, "Naam wijzigen", renaming(block), text=block.title)
        if is_sure and (title.strip() or not block.is_own):
            self._background.do(self._window, lambda: self._proposals.rename(block.key, title))

    def remove(self, block: BlockText) -> None:
        """Remove a block of the region's own, when the user is sure."""
        key = block.key
        self._background.do(
            self._window, lambda: self._proposals.writers(key), lambda writers: self._remove_if_sure(block, writers)
        )

    def move(self, key: str, steps: int, municipality: str) -> None:
        """Move a block in one municipality's order; without one, a block of the region's own among its kind."""
        if municipality:
            self._background.do(self._window, lambda: self._proposals.move_heading(municipality, key, steps))
        else:
            self._background.do(self._window, lambda: self._proposals.move(key, steps))

    def put_usual_order_back(self, municipality: str) -> None:
        """Give one municipality the order that all have."""
        self._background.do(self._window, lambda: self._proposals.usual_order(municipality))

    def _remove_if_sure(self, block: BlockText, writers: tuple[str, ...]) -> None:
        if Messages(self._window).ask(*removal(block.title, writers), "Verwijderen"):
            self._background.do(self._window, lambda: self._proposals.remove(block.key))
