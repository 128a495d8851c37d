"""The count beside Vaststelling in the rail, known before that screen is built."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nvo_desktop.services.adoption.board import Board, Boards
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.shell.bench import Bench

_COUNTED = frozenset({"adoption", "text_version", "municipality"})


class AdoptionCount(QObject):
    """Keeps "4 / 8" beside a place of the bench, for as long as the bench lives."""

    def __init__(self, background: Background, boards: Boards, bench: Bench, place: str) -> None:
        super().__init__(bench)
        self._background, self._boards, self._bench, self._place = background, boards, bench, place
        background.changed.connect(self._on_changed)
        self._read()

    def _on_changed(self, changes: Changes) -> None:
        if _COUNTED & {kind for kind, _ in changes.touched}:
            self._read()

    def _read(self) -> None:
        self._background.do(self, self._boards.board, self._show)

    def _show(self, board: Board | None) -> None:
        if board is None or not board.councils:
            self._bench.show_count(self._place, "")
        else:
            self._bench.show_count(self._place, f"{board.adopted} / {len(board.councils)}", board.sentence)
