"""The left side: the tree of papers, and above it which of their pieces are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.model.codes import Side
from nvo_desktop.services.sources import PieceRow
from nvo_desktop.ui.screens.sources.tree import SourceTree
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.ground import Rule

_CHOICES = (("all", "Alle delen"), ("left", "Nog over"), ("unknown", "Niet herkend"), ("placed", "Geplaatst"))


def _is_left(piece: PieceRow) -> bool:
    return bool(piece.text) and not piece.is_placed and piece.side is not Side.NORM


def _is_unknown(piece: PieceRow) -> bool:
    return _is_left(piece) and not piece.target


def _is_placed(piece: PieceRow) -> bool:
    return piece.is_placed


_CONDITIONS: Mapping[str, Callable[[PieceRow], bool]] = MappingProxyType(
    {"left": _is_left, "unknown": _is_unknown, "placed": _is_placed}
)


class PiecesSide(QWidget):
    """Filter and tree."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter, self.tree = Dropdown("Welke delen worden getoond", _CHOICES), SourceTree()
        self._filter.chosen.connect(self.narrow)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.addWidget(self._filter)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(Rule(Qt.Orientation.Horizontal))
        column.addWidget(self.tree, 1)
        self.setTabOrder(self._filter, self.tree)

    def narrow(self, key: str) -> None:
        """Show "all" pieces, those that are "left", "unknown" or "placed"."""
        self._filter.set_key(key)
        self.tree.set_condition(_CONDITIONS.get(key))
