"""The tree of papers and pieces: several pieces can be chosen, and each deed on them is asked here by key."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QTreeView, QWidget

from nvo_desktop.services.sources import PieceRow, SourceRow, SourcesPage
from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.screens.sources.tree_delegate import SourceDelegate
from nvo_desktop.ui.screens.sources.tree_model import Index, SourceTreeModel

_INDENT, _BAR, _CHEVRON = 26, 3, 14
_OPEN_AT_FIRST = 2  # papers: where there are more, only the chosen one is unfolded
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class SourceTree(QTreeView):
    """Papers and pieces."""

    chosen = Signal()  # other papers or pieces are chosen
    entered = Signal()  # Enter or a double click on what is chosen
    removal_asked = Signal()  # Delete on what is chosen
    rename_asked = Signal()  # F2
    menu_asked = Signal(QPoint)  # where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._delegate = SourceTreeModel(self), SourceDelegate(self)
        self._was_shown = False
        self._build()

    @property
    def rows(self) -> SourceTreeModel:
        """What is shown."""
        return self._rows

    def show_page(self, page: SourcesPage) -> None:
        """Show these papers and pieces; what was unfolded and chosen stays so where it is still there."""
        chosen, unfolded, current = self._chosen_ids(), self._unfolded(), self.currentIndex()
        now, above, row = self._id_of(current), self._id_of(current.parent()), current.row()
        at = self.verticalScrollBar().value()
        self._rows.show_page(page)
        if not self._was_shown and page.documents:
            self._was_shown = True
            unfolded = {one.id for one in page.documents} if len(page.documents) <= _OPEN_AT_FIRST else unfolded
        self._unfold(unfolded)
        if not self._chosen_ids():
            if not self.choose(chosen, now):
                self._choose_neighbour(above, row)
            self.verticalScrollBar().setValue(at)
        self.chosen.emit()

    def set_condition(self, condition: Callable[[PieceRow], bool] | None) -> None:
        """Show only pieces for which this holds."""
        chosen, unfolded = self._chosen_ids(), self._unfolded()
        self._rows.set_condition(condition)
        self._unfold(unfolded)
        if not self.choose(chosen):
            self._choose_neighbour("", 0)
        self.chosen.emit()

    def choose(self, ids: Iterable[str], current: str = "") -> bool:
        """Choose these, unfolded; False, and nothing is chosen, when none of them is there."""
        found = [index for one in ids if (index := self._rows.index_of(one)).isValid()]
        if not found:
            return False
        now = self._rows.index_of(current) if current else found[0]
        selection = self.selectionModel()
        for index in found:
            self.expand(index.parent())
        selection.setCurrentIndex(now if now.isValid() else found[0], QItemSelectionModel.SelectionFlag.ClearAndSelect)
        for index in found:
            selection.select(index, QItemSelectionModel.SelectionFlag.Select)
        return True

    def unfold(self, source_id: str) -> None:
        """Show the pieces of a paper."""
        self.expand(self._rows.index_of(source_id))

    @property
    def sources_chosen(self) -> list[SourceRow]:
        """The papers that are chosen."""
        return [row for row in self._chosen_rows() if isinstance(row, SourceRow)]

    @property
    def pieces_chosen(self) -> list[PieceRow]:
        """The pieces that are chosen, in the order of their papers."""
        return [row for row in self._chosen_rows() if isinstance(row, PieceRow)]

    def _build(self) -> None:
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Bronstukken en hun delen")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAnimated(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.selectionModel().selectionChanged.connect(self.chosen)
        self.doubleClicked.connect(self._on_double_clicked)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if isinstance(self._rows.row_of(index), SourceRow):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.entered.emit()

    def _chosen_rows(self) -> list[SourceRow | PieceRow]:
        indexes = sorted(self.selectionModel().selectedIndexes(), key=_place)
        return [row for index in indexes if (row := self._rows.row_of(index)) is not None]

    def _chosen_ids(self) -> list[str]:
        return [row.id for row in self._chosen_rows()]

    def _unfolded(self) -> set[str]:
        indexes = [self._rows.index(row, 0) for row in range(self._rows.rowCount())]
        return {self._id_of(index) for index in indexes if self.isExpanded(index)}

    def _unfold(self, ids: set[str]) -> None:
        for row, source in enumerate(self._rows.sources):
            if source.id in ids:
                self.expand(self._rows.index(row, 0))

    def _choose_neighbour(self, source_id: str, row: int) -> None:
        """Choose what stands where the chosen piece or paper stood: the next one, or else its paper."""
        above = self._rows.index_of(source_id) if source_id else QModelIndex()
        count = self._rows.rowCount(above)
        index = self._rows.index(max(0, min(row, count - 1)), 0, above) if count else above
        if index.isValid():
            self.setCurrentIndex(index)

    def _id_of(self, index: Index) -> str:
        row = self._rows.row_of(index)
        return row.id if row is not None else ""

    # Qt's overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places, Delete puts back or removes, F2 changes the heading; arrows, Shift and Ctrl as everywhere."""
        self._delegate.rings_current = True
        asked = {
            Qt.Key.Key_Return: self.entered,
            Qt.Key.Key_Enter: self.entered,
            Qt.Key.Key_Delete: self.removal_asked,
            Qt.Key.Key_F2: self.rename_asked,
        }.get(Qt.Key(event.key()))
        if asked is not None and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            asked.emit()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by mouse: the ring of the keyboard goes."""
        self._delegate.rings_current = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in by keyboard: something is always chosen."""
        self._delegate.rings_current = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self._choose_neighbour("", 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen, or of the row under the mouse where that is another."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_asked.emit(below if by_key else event.globalPos())

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of the whole row, and then what stands in it."""
        tokens, rect = tokens_of(self.palette()), QRectF(options.rect)
        chosen = self.selectionModel().isSelected(_plain(index))
        under_mouse = self.underMouse() and options.rect.contains(self.viewport().mapFromGlobal(self.cursor().pos()))
        if chosen or under_mouse:
            painter.fillRect(rect, tokens.sel if chosen else tokens.hover)
        super().drawRow(painter, options, index)
        if chosen:  # last: Qt draws the ground of the branch once more
            painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), tokens.accent)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw an arrow before a paper that has pieces, and no lines."""
        if index.parent().isValid() or not self._rows.rowCount(index):
            return
        shape = "cdown" if self.isExpanded(_plain(index)) else "cright"
        corner = QPointF(rect.left() + 7, rect.top() + 9)
        draw_icon(painter, shape, tokens_of(self.palette()).text2, QRectF(corner.x(), corner.y(), _CHEVRON, _CHEVRON))


def _place(index: QModelIndex) -> tuple[int, int]:
    above = index.parent()
    return (above.row(), index.row()) if above.isValid() else (index.row(), -1)


def _plain(index: Index) -> QModelIndex:
    """The index as the view asks for it."""
    return index if isinstance(index, QModelIndex) else QModelIndex(index)  # pyright: ignore[reportArgumentType]
