"""Papers with their pieces below them, as a tree that the mouse and the keyboard can go through."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from nvo_desktop.services.sources import PieceRow, SourceRow, SourcesPage
from nvo_desktop.ui.screens.sources.words import heading_of, said_of_piece, said_of_source, state_of_piece, words_of
from nvo_desktop.ui.widgets.tip import tip

Index = QModelIndex | QPersistentModelIndex
PIECES = "application/x-nvo-source-pieces"
_NOWHERE = QModelIndex()


class SourceTreeModel(QAbstractItemModel):
    """Two levels: papers, and pieces. A condition leaves pieces out that are not looked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[SourceRow, ...] = ()
        self._all: Mapping[str, tuple[PieceRow, ...]] = {}
        self._pieces: list[list[PieceRow]] = []
        self._condition: Callable[[PieceRow], bool] | None = None
        self.places: dict[str, str] = {}

    def show_page(self, page: SourcesPage) -> None:
        """Show these. Where the same papers and pieces stand in the same order, the tree only writes them anew."""
        self.places = {target.value: target.label for target in page.targets}
        before = self._ids()
        shown = _shown(page.documents, page.pieces, self._condition)
        if before == (tuple(one.id for one in page.documents), _ids_of(shown)):
            self._sources, self._all, self._pieces = page.documents, page.pieces, shown
            self._tell_changed()
            return
        self.beginResetModel()
        self._sources, self._all, self._pieces = page.documents, page.pieces, shown
        self.endResetModel()

    def set_condition(self, condition: Callable[[PieceRow], bool] | None) -> None:
        """Show only pieces for which this holds."""
        self.beginResetModel()
        self._condition = condition
        self._pieces = _shown(self._sources, self._all, condition)
        self.endResetModel()

    @property
    def sources(self) -> tuple[SourceRow, ...]:
        """All papers."""
        return self._sources

    def source_pieces(self, source_id: str) -> tuple[PieceRow, ...]:
        """All pieces of a paper, shown or not."""
        return self._all.get(source_id, ())

    def row_of(self, index: Index) -> SourceRow | PieceRow | None:
        """The paper or piece at an index."""
        if not index.isValid():
            return None
        above = index.internalId()
        return self._sources[index.row()] if not above else self._pieces[above - 1][index.row()]

    def index_of(self, record_id: str) -> QModelIndex:
        """Where a paper or piece stands; an invalid index when it is not shown."""
        for place, source in enumerate(self._sources):
            if source.id == record_id:
                return self.createIndex(place, 0, 0)
            for row, piece in enumerate(self._pieces[place]):
                if piece.id == record_id:
                    return self.createIndex(row, 0, place + 1)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Papers, or the pieces of one."""
        if not parent.isValid():
            return len(self._sources)
        return 0 if parent.internalId() else len(self._pieces[parent.row()])

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One column: all of it is drawn in one place."""
        return 1

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The index of a row below another."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = _NOWHERE) -> Any:
        """The paper of a piece."""
        above = child.internalId() if child.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A piece with text can be dragged to its place."""
        row = self.row_of(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if isinstance(row, PieceRow) and row.text else flags

    def mimeTypes(self) -> list[str]:
        """What a dragged piece is."""
        return [PIECES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The pieces that are dragged, by their ids."""
        rows = [row for index in indexes if isinstance(row := self.row_of(index), PieceRow)]
        data = QMimeData()
        data.setData(PIECES, "\n".join(row.id for row in rows).encode())
        return data

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """What stands there in words: for search by typing, tooltips and screen readers."""
        row = self.row_of(index)
        if row is None:
            return None
        if role == int(Qt.ItemDataRole.DisplayRole):
            return row.title if isinstance(row, SourceRow) else heading_of(row)
        if role in (int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            whole = self._whole(row)
            return tip(whole) if role == int(Qt.ItemDataRole.ToolTipRole) else whole
        return None

    def _whole(self, row: SourceRow | PieceRow) -> str:
        if isinstance(row, SourceRow):
            return f"{row.title}\n{said_of_source(row)}"
        said = f"{state_of_piece(row)}, {words_of(row.words)}"
        return f"{heading_of(row)}\n{said_of_piece(row, self.places)} ({said})"

    def _ids(self) -> tuple[tuple[str, ...], list[list[str]]]:
        return tuple(one.id for one in self._sources), _ids_of(self._pieces)

    def _tell_changed(self) -> None:
        for place, pieces in enumerate(self._pieces):
            above = self.createIndex(place, 0, 0)
            self.dataChanged.emit(above, above)
            if pieces:
                self.dataChanged.emit(self.index(0, 0, above), self.index(len(pieces) - 1, 0, above))


def _shown(
    sources: Sequence[SourceRow],
    pieces: Mapping[str, tuple[PieceRow, ...]],
    condition: Callable[[PieceRow], bool] | None,
) -> list[list[PieceRow]]:
    return [[one for one in pieces.get(row.id, ()) if condition is None or condition(one)] for row in sources]


def _ids_of(pieces: list[list[PieceRow]]) -> list[list[str]]:
    return [[piece.id for piece in of_source] for of_source in pieces]
