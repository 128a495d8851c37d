"""The contents beside the preview: the chapters, and under the one in view its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from nvo_desktop.documents.preview.pages import Entry
from nvo_desktop.ui.look.measures import CORNER_OF_RAIL_ITEM
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import baseline, focus_ring, rounded, words
from nvo_desktop.ui.widgets.tip import tip

_WIDTH, _NARROW = 228, 172
_HIGH = 28
_INSET, _DEEPER, _RIGHT = 12, 16, 8
_PLACE, _LEVEL, _IS_OPEN = (Qt.ItemDataRole.UserRole + number for number in range(3))


class Outline(Ground):
    """A list of headings. Choosing one is told; the one in view is marked."""

    chosen = Signal(int)  # the place of the heading among the entries

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedWidth(_WIDTH)
        self._entries: Sequence[Entry] = ()
        self._chapter, self._place = -1, -1
        self.list = _List()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("kind", "plain")
        self.list.setAccessibleName("Inhoud")
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 8)
        column.setSpacing(8)
        title = PlainLabel("Inhoud", "label")
        title.setIndent(_INSET - 4)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        hand_keys_to(self.list, self)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.entered_at.connect(self._on_chosen)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave more room to the page."""
        self.setFixedWidth(_NARROW if narrow else _WIDTH)

    def show_entries(self, entries: Sequence[Entry], place: int) -> None:
        """Show these headings, that one marked."""
        if tuple(entries) == tuple(self._entries):
            self.show_place(place)
            return
        self._entries, self._chapter = entries, -2
        self.show_place(place)

    def show_place(self, place: int) -> None:
        """Mark the heading in view; its chapter opens. The headings of another document may still be to come."""
        place = min(place, len(self._entries) - 1)
        chapter = next((at for at in range(place, -1, -1) if self._entries[at].level == 1), -1)
        self._place = place
        if chapter != self._chapter:
            self._chapter = chapter
            self._fill()
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the heading in view to be seen here too."""
        super().resizeEvent(event)
        self._mark()

    def _fill(self) -> None:
        blocked = QSignalBlocker(self.list)
        bar = self.list.verticalScrollBar().value()
        self.list.clear()
        above = -1
        for place, entry in enumerate(self._entries):
            above = place if entry.level == 1 else above
            if entry.level == 1 or (entry.level == 2 and above == self._chapter):
                self.list.addItem(_item(place, entry, is_open=above == self._chapter))
        self.list.verticalScrollBar().setValue(bar)
        blocked.unblock()

    def _mark(self) -> None:
        """The last heading shown at or above the place."""
        found = -1
        for row in range(self.list.count()):
            if self.list.item(row).data(_PLACE) <= self._place:
                found = row
        blocked = QSignalBlocker(self.list)
        self.list.setCurrentRow(found)
        blocked.unblock()
        if found >= 0:
            self.list.scrollToItem(self.list.item(found))

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PLACE))


class _List(QListWidget):
    """Enter and the space bar choose."""

    entered_at = Signal(QListWidgetItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by keyboard."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys and self.currentRow() >= 0:
            self.entered_at.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


def _item(place: int, entry: Entry, *, is_open: bool) -> QListWidgetItem:
    title = f"{entry.number} {entry.title}".strip()
    item = QListWidgetItem(title)
    item.setToolTip(tip(title))
    item.setData(_PLACE, place)
    item.setData(_LEVEL, entry.level)
    item.setData(_IS_OPEN, is_open and entry.level == 1)
    return item


class _Delegate(QStyledItemDelegate):
    """Draws one heading on a line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(40, _HIGH)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, words and focus."""
        tokens, rect = tokens_of(option.palette), QRectF(option.rect)
        state, level = option.state, index.data(_LEVEL)
        is_here = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_here or state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, rect, CORNER_OF_RAIL_ITEM, tokens.sel if is_here else tokens.hover)
        kind = "strong" if is_here or index.data(_IS_OPEN) else "body"
        tone = tokens.accent if is_here else tokens.text if level == 1 else tokens.text2
        painter.setFont(font(kind))
        left = _INSET - 4 + (_DEEPER if level > 1 else 0)
        room = int(rect.width() - left - _RIGHT)
        shown = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        words(painter, shown, font(kind), tone, QPointF(rect.left() + left, baseline(rect, font(kind))))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, tokens.accent, CORNER_OF_RAIL_ITEM)
        painter.restore()
