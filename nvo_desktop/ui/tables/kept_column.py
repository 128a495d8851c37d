"""A table whose first column stays in view while the others scroll away under it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView, QWidget

from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.tables.header import TableHeader
from nvo_desktop.ui.widgets.painting import hairline, painting

Index = QModelIndex | QPersistentModelIndex


class KeptColumnTable(QTableView):
    """Who a row is about is always to be seen: the first column is drawn once more where it would be gone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(TableHeader(self, keeps_first=True))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalScrollBar().valueChanged.connect(self._draw_anew)

    @property
    def kept_width(self) -> int:
        """How much of the table lies under the first column; nothing while that stands in its own place."""
        return self.columnWidth(0) if self._is_away else 0

    @property
    def _is_away(self) -> bool:
        return self.columnViewportPosition(0) < 0

    def _draw_anew(self) -> None:
        """Draw all of it: scrolling moves the pixels that are there."""
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The cell that is seen there."""
        if pos.x() < self.kept_width:
            row = self.rowAt(pos.y())
            return self.model().index(row, 0) if row >= 0 else QModelIndex()
        return super().indexAt(pos)

    def visualRect(self, index: Index) -> QRect:
        """Where a cell is seen."""
        rect = super().visualRect(index)
        if index.isValid() and index.column() == 0 and self._is_away:
            rect.moveLeft(0)
        return rect

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view, beside the first column and not under it."""
        super().scrollTo(index, hint)
        hidden = self.kept_width - self.columnViewportPosition(index.column()) if index.column() > 0 else 0
        if hidden > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, and over them the first column where it was scrolled away."""
        super().paintEvent(event)
        if self._is_away:
            with painting(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # as the cells themselves are drawn
                self._paint_kept(painter)

    def _paint_kept(self, painter: QPainter) -> None:
        tokens, width, bottom = tokens_of(self.palette()), self.kept_width, 0
        for row in range(max(0, self.rowAt(0)), self.model().rowCount()):
            index = self.model().index(row, 0)
            rect = self.visualRect(index)
            if rect.top() > self.viewport().height():
                break
            painter.save()
            painter.setClipRect(rect)
            painter.fillRect(rect, tokens.surface)
            self.itemDelegate().paint(painter, self._option(index, rect), index)
            painter.restore()
            bottom = rect.bottom()
        hairline(painter, tokens.line2, QPointF(width - 1, 0), QPointF(width - 1, bottom))

    def _option(self, index: QModelIndex, rect: QRect) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            option.state |= QStyle.StateFlag.State_HasFocus
        mouse = self.viewport().mapFromGlobal(self.cursor().pos())
        if self.viewport().underMouse() and rect.contains(mouse):
            option.state |= QStyle.StateFlag.State_MouseOver
        return option
