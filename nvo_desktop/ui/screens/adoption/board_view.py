"""The board on screen: walked through by keyboard, and typed in down a column."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.services.adoption.adoptions import REGION
from nvo_desktop.services.adoption.board import Board, CouncilRow
from nvo_desktop.ui.look.measures import BOARD_ROW, TEXT_ICON
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.screens.adoption.board_delegate import BoardDelegate
from nvo_desktop.ui.screens.adoption.board_model import BoardModel
from nvo_desktop.ui.tables.delegate import CELL_SIDE
from nvo_desktop.ui.tables.header import TableHeader
from nvo_desktop.ui.tables.kept_column import KeptColumnTable
from nvo_desktop.ui.widgets.painting import width_of

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TITLE = 128  # a longer title of a step is cut: it is whole in its tooltip
_SHAPE = TEXT_ICON + 8
_EDITED_BY = QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.EditKeyPressed


class BoardView(KeptColumnTable):
    """Typing begins in the cell, Enter and double click open what it stands for, Delete takes its date away."""

    chosen = Signal(object)  # the CouncilRow now chosen, or None
    opened = Signal(str, str)  # a municipality or REGION, and the key of a step; empty for what the council decided
    dated = Signal(str, str, object)  # a municipality or REGION, the key of a step, the date or None
    decided = Signal(str, object)  # a municipality, the AdoptionResult

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = BoardModel(self)
        self._build()
        self.setModel(self._cells)
        self._typed_in.typed.connect(self._on_typed)
        self._typed_in.went.connect(self._go_down)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)

    @property
    def current_row(self) -> CouncilRow | None:
        """The council that is chosen."""
        index = self.currentIndex()
        return self._cells.council(index.row()) if index.isValid() else None

    def set_board(self, board: Board | None) -> None:
        """Show another board; who was chosen stays chosen."""
        kept, column = self.current_row, max(self.currentIndex().column(), 0)
        self._cells.set_board(board)
        self._fit()
        if not self.currentIndex().isValid() and self._cells.rowCount():
            row = self._cells.row_of(kept.municipality_id) if kept else -1
            self.setCurrentIndex(self._cells.index(max(row, 1), min(column, self._cells.columnCount() - 1)))
        self._tell()

    def choose(self, municipality_id: str) -> bool:
        """Choose a council by the id of its municipality."""
        row = self._cells.row_of(municipality_id)
        if row < 0:
            return False
        self.setCurrentIndex(self._cells.index(row, max(self.currentIndex().column(), 0)))
        return True

    def _build(self) -> None:
        self.setAccessibleName("Raden en stappen")
        self._typed_in = BoardDelegate(self)
        self.setItemDelegate(self._typed_in)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(BOARD_ROW)
        self.verticalHeader().setDefaultSectionSize(BOARD_ROW)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(_EDITED_BY)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)

    def _on_typed(self, row: int, column: int, value: object) -> None:
        council, step = self._cells.council(row), self._cells.step(row, column)
        if isinstance(value, AdoptionResult) and council is not None:
            self.decided.emit(council.municipality_id, value)
        elif step is not None and (value is None or isinstance(value, date)):
            self.dated.emit(council.municipality_id if council else REGION, step.key, value)

    def _go_down(self, rows: int) -> None:
        index = self.currentIndex()
        row = min(max(index.row() + rows, 0), self._cells.rowCount() - 2)
        self.setCurrentIndex(self._cells.index(row, index.column()))
        self.setFocus()

    def _open(self, index: QModelIndex) -> None:
        council, step = self._cells.council(index.row()), self._cells.step(index.row(), index.column())
        if council is None and self._cells.kind(index.row()) == "region":
            self.opened.emit(REGION, step.key if step else "")
        elif council is not None:
            self.opened.emit(council.municipality_id, step.key if step else "")

    def _tell(self) -> None:
        self.chosen.emit(self.current_row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes a date away; what is typed begins in the cell."""
        index, key = self.currentIndex(), event.key()
        if key in _ENTER and index.isValid():
            self._open(index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._cells.step(index.row(), index.column()):
            self._on_typed(index.row(), index.column(), None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in by keyboard: there is always a council to start from."""
        if not self.currentIndex().isValid() and self._cells.rowCount() > 1:
            self.setCurrentIndex(self._cells.index(1, 0))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths anew."""
        super().resizeEvent(event)
        self._fit()

    def _widest(self, column: int) -> float:
        """How wide the widest text in a column is, with its shape; the region's runs over all columns."""
        texts = [self._cells.cell(row, column).text for row in range(1, self._cells.rowCount() - 1)]
        return max([width_of(text, font("body")) for text in texts] or [0.0]) + (_SHAPE if column else 0)

    def _fit(self) -> None:
        """Names and results are never cut; what is left over goes to titles that are, and then to the last column."""
        board = self._cells.board
        if board is None:
            return
        self.clearSpans()
        self.setSpan(0, 1, 1, len(board.columns) + 1)
        head = self.horizontalHeader()
        titles = head.least_widths() if isinstance(head, TableHeader) else []
        wanted = [self._widest(column) for column in range(self._cells.columnCount())]
        widths = [
            max(round(wide) + 2 * CELL_SIDE + 2, min(title, _TITLE)) for wide, title in zip(wanted, titles, strict=True)
        ]
        left = max(0, self.viewport().width() - sum(widths))
        for column, title in enumerate(titles):
            more = min(left, max(0, title - widths[column]))
            widths[column] += more
            left -= more
        widths[-1] += left
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
