"""The table on screen: rows chosen by mouse and keyboard, columns that fit, and words where there are no rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from nvo_desktop.ui.look.measures import CORNER, ROW
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.tables.columns import TableColumn, column_widths
from nvo_desktop.ui.tables.delegate import RowDelegate
from nvo_desktop.ui.tables.header import TableHeader
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.widgets.painting import focus_ring

_LOOKED_AT = 100  # rows, for the widths of the columns
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Table(QTableView):
    """Rows of a model, one of them chosen. name says what they are, for screen readers.

    It draws to its own left edge: stand it 12 from the edge of the sheet, and its text is on the line of 24.
    """

    chosen = Signal(object)  # the row now chosen, or None
    opened = Signal(object)  # Enter or a double click on a row
    removal_asked = Signal(object)  # Delete on a row: whoever hears it asks first
    menu_asked = Signal(object, QPoint)  # a right click, or the menu key, on a row; where on the screen

    def __init__(
        self, model: RowTableModel[Any], name: str, parent: QWidget | None = None, *, row_height: int = ROW
    ) -> None:
        super().__init__(parent)
        self._rows = model
        if model.parent() is None:
            model.setParent(self)  # a model without a parent would live for as long as Python likes
        self._kept: tuple[object, int, int] | None = None
        self._texts: list[int] = []  # how wide each column would be to cut nothing
        self._none = ("", "")
        self._delegate = RowDelegate(self, row_height)
        self._build(name, row_height)
        self.setModel(model)
        self._connect()
        self._on_rows()

    @property
    def current_row(self) -> Any:
        """The row that is chosen, or None."""
        place = self._place()
        return self._rows.row_at(place) if place >= 0 else None

    def choose(self, key: object) -> bool:
        """Choose the row with that key and bring it into view; False when it is not shown."""
        place = self._rows.place_of(key)
        if place is None:
            return False
        self._choose_place(place)
        return True

    def set_empty(self, line: str, sentence: str = "") -> None:
        """Say these where there are no rows at all; a filter without finds has words of its own."""
        self._none = (line, sentence)

    def _build(self, name: str, row_height: int) -> None:
        self.setAccessibleName(name)
        self.setItemDelegate(self._delegate)
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(row_height)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)

    def _connect(self) -> None:
        self._header.setSortIndicatorShown(True)  # setModel took it away
        self._rows.modelAboutToBeReset.connect(self._keep_place)
        self._rows.modelReset.connect(self._find_place)
        self._rows.modelReset.connect(self._on_rows)
        self._header.sortIndicatorChanged.connect(self._rows.sort)
        self.selectionModel().selectionChanged.connect(self._on_chosen)
        self.doubleClicked.connect(self._on_double_clicked)

    def _on_chosen(self) -> None:
        self.chosen.emit(self.current_row)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.row_at(index.row()))

    def _place(self) -> int:
        """Where the chosen row stands, or -1. A current cell is no choice: Qt gives every table one that is entered."""
        chosen = self.selectionModel().selectedRows()
        return chosen[0].row() if chosen else -1

    def _keep_place(self) -> None:
        at = self._place()
        self._kept = (self._rows.key_at(at), at, self._rows.count) if at >= 0 else None

    def _find_place(self) -> None:
        """Choose the same row again; where it was taken out, the one that stands in its place."""
        if self._kept is None:
            self._choose_first_by_keyboard()
            return
        key, at, count = self._kept
        if self.choose(key):
            return
        if self._rows.count < count and self._rows.rowCount():
            self._choose_place(min(at, self._rows.rowCount() - 1))
        else:
            self.chosen.emit(None)

    def _choose_place(self, place: int) -> None:
        column = max(0, self.currentIndex().column())
        self.setCurrentIndex(self._rows.index(place, column))

    def _fit(self) -> None:
        room, least = self.viewport().width(), self._header.least_widths()
        shown = self._columns_for(room, least)
        columns, titles = [self._rows.columns[at] for at in shown], [least[at] for at in shown]
        texts = [self._texts[at] for at in shown] if self._texts else [0] * len(shown)
        widths = column_widths(columns, room, titles, self._never_cut(columns, texts), texts)
        for at in range(len(least)):
            self.setColumnHidden(at, at not in shown)
        for at, width in zip(shown, widths, strict=True):
            self.setColumnWidth(at, width)

    def _never_cut(self, columns: Sequence[TableColumn[Any]], texts: Sequence[int]) -> list[int]:
        """How wide each column must be for what is never cut in it."""
        kept = [text if column.never_cut else 0 for column, text in zip(columns, texts, strict=True)]
        return [max(pair) for pair in zip(self._delegate.whole_widths(columns), kept, strict=True)]

    def _on_rows(self) -> None:
        """Fit the columns to other rows; of many, to the first ones. While one looks for something nothing moves."""
        if self._rows.is_narrowed:
            return
        rows = range(min(self._rows.rowCount(), _LOOKED_AT))
        self._texts = [
            max([self._delegate.width_for(self._rows.cell(row, at)) for row in rows], default=0)
            for at in range(self._rows.columnCount())
        ]
        self._fit()

    def _columns_for(self, room: int, least: Sequence[int]) -> list[int]:
        """Which columns are shown where there is so much room."""
        return list(range(len(least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths anew."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks, Home and End go to the first and last row."""
        self._delegate.rings_current = True
        if event.modifiers() not in _PLAIN or not self._took(event.key()):
            super().keyPressEvent(event)

    def _took(self, key: int) -> bool:
        row, rows = self.current_row, self._rows.rowCount()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and rows:
            self._choose_place(0 if key == Qt.Key.Key_Home else rows - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if row is not None:
                self.opened.emit(row)
        elif key == Qt.Key.Key_Delete:
            if row is not None:
                self.removal_asked.emit(row)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by mouse: the ring of the keyboard goes."""
        self._delegate.rings_current = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in by keyboard: there is always a row to start from."""
        self._delegate.rings_current = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)
        self._choose_first_by_keyboard()

    def _choose_first_by_keyboard(self) -> None:
        if self.hasFocus() and self._delegate.rings_current and self._place() < 0 and self._rows.rowCount():
            self._choose_place(max(0, self.currentIndex().row()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the chosen one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if index.isValid():
            self.setCurrentIndex(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_asked.emit(self._rows.row_at(index.row()), below if by_key else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the words for their absence."""
        super().paintEvent(event)
        if not self._rows.rowCount():
            self._paint_absence()

    def _absence(self) -> tuple[str, str]:
        if self._rows.count and self._rows.filter.strip():
            return (
                f"Niets gevonden voor ‘{self._rows.filter.strip()}’",
                "Probeer een ander woord, of haal het filter weg.",
            )
        return ("Niets gevonden", "Haal het filter weg om alles te zien.") if self._rows.count else self._none

    def _paint_absence(self) -> None:
        line, sentence = self._absence()
        tokens = tokens_of(self.palette())
        room = QRectF(self.viewport().rect()).adjusted(24, 20, -24, 0)
        painter = QPainter(self.viewport())
        if self.hasFocus() and self._delegate.rings_current:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(self.viewport().rect()).adjusted(1, 4, -1, -1), tokens.accent, CORNER)
        painter.setFont(font("group"))
        painter.setPen(tokens.text)
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        above = painter.boundingRect(room, centred, line)
        painter.drawText(room, centred, line)
        painter.setFont(font("body"))
        painter.setPen(tokens.text2)
        painter.drawText(room.adjusted(0, above.height() + 6, 0, 0), centred, sentence)
        painter.end()
