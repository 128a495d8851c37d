"""Where pieces can go: the eight agreements and the chapters, each with how much went there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nvo_desktop.services.sources import TargetRow
from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import TEXT_ICON
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.screens.sources.tree_model import PIECES
from nvo_desktop.ui.screens.sources.words import pieces_of, words_of
from nvo_desktop.ui.widgets.painting import focus_ring, width_of
from nvo_desktop.ui.widgets.tip import tip

Index = QModelIndex | QPersistentModelIndex
_ROW, _TITLE_ROW, _LEFT, _RIGHT, _APART = 32, 38, 12, 8, 8
_BAR = 3
_BEFORE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TARGET = int(Qt.ItemDataRole.UserRole)


def said_of_target(target: TargetRow) -> str:
    """What of the papers went to a place, and what may still go there."""
    there = f"{pieces_of(target.pieces)}, {words_of(target.words)} uit bronstukken" if target.pieces else "nog niets"
    waiting = f"; {pieces_of(target.waiting)} herkend en nog te plaatsen" if target.waiting else ""
    return f"{target.label}: {there}{waiting}"


class TargetList(QListView):
    """One place is chosen; Enter, a double click or a drop brings pieces there."""

    entered = Signal(str)  # the value of a target: bring there what is chosen in the tree
    dropped = Signal(list, str)  # ids of pieces, and the value of a target
    target_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(_TargetDelegate(self))
        self.setAccessibleName("Afspraken en hoofdstukken")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the panel scrolls
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setProperty("ground", "canvas")
        self.doubleClicked.connect(self._enter)
        self.selectionModel().selectionChanged.connect(self.target_chosen)

    @property
    def current(self) -> TargetRow | None:
        """The place that is chosen."""
        return self._target(self.currentIndex())

    def show_targets(self, targets: Sequence[TargetRow]) -> None:
        """Show these places; the chosen one stays so."""
        before = self.current
        self._items.clear()
        for item in _items(targets):
            self._items.appendRow(item)
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self._items.rowCount())))
        if before is not None:
            self.choose(before.value)

    def choose(self, value: str) -> bool:
        """Choose a place by its value; whether it is there."""
        for row in range(self._items.rowCount()):
            index = self._items.index(row, 0)
            target = self._target(index)
            if target is not None and target.value == value:
                self.setCurrentIndex(index)
                return True
        return False

    def _target(self, index: Index) -> TargetRow | None:
        found = index.data(_TARGET) if index.isValid() else None
        return found if isinstance(found, TargetRow) else None

    def _enter(self, index: QModelIndex) -> None:
        target = self._target(index)
        if target is not None:
            self.entered.emit(target.value)

    # Qt's overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter brings there what is chosen in the tree."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pieces; anything else is for the window."""
        if event.mimeData().hasFormat(PIECES):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go."""
        index = self.indexAt(event.position().toPoint())
        if event.mimeData().hasFormat(PIECES) and self._target(index) is not None:
            self.setCurrentIndex(index)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring them there."""
        target, ids = self._target(self.indexAt(event.position().toPoint())), pieces_in(event.mimeData())
        if target is not None and ids:
            event.acceptProposedAction()
            self.dropped.emit(ids, target.value)


def pieces_in(data: QMimeData) -> list[str]:
    """The ids of the pieces that are dragged."""
    return bytes(data.data(PIECES).data()).decode().split("\n") if data.hasFormat(PIECES) else []


def _items(targets: Sequence[TargetRow]) -> Iterator[QStandardItem]:
    for title, is_chapter in (("Afspraken", False), ("Hoofdstukken", True)):
        own = [target for target in targets if target.is_chapter == is_chapter]
        if not own:
            continue
        head = QStandardItem(title)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        yield head
        for target in own:
            item = QStandardItem(target.label)
            item.setData(target, _TARGET)
            item.setData(tip(said_of_target(target)), int(Qt.ItemDataRole.ToolTipRole))
            item.setData(said_of_target(target), int(Qt.ItemDataRole.AccessibleTextRole))
            yield item


class _TargetDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW if index.data(_TARGET) is not None else _TITLE_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, place, target = tokens_of(option.palette), QRectF(option.rect), index.data(_TARGET)
        if not isinstance(target, TargetRow):
            _draw_title(painter, tokens, place, str(index.data()))
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, tokens.sel if chosen else tokens.hover)
        if chosen:
            painter.fillRect(QRectF(place.left(), place.top(), _BAR, place.height()), tokens.accent)
        inside = place.adjusted(_LEFT, 0, -_RIGHT, 0)
        inside.setRight(_draw_count(painter, tokens, inside, target, chosen=chosen))
        if target.waiting:
            inside.setRight(_draw_waiting(painter, tokens.tone("mute"), inside, target.waiting))
        painter.setFont(font("body"))
        painter.setPen(tokens.text)
        shown = painter.fontMetrics().elidedText(target.label, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, _BEFORE, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, place.adjusted(1, 1, -1, -1), tokens.accent, 3)


def _draw_title(painter: QPainter, tokens: Tokens, place: QRectF, title: str) -> None:
    painter.setFont(font("label"))
    painter.setPen(tokens.text2)
    below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    painter.drawText(place.adjusted(_LEFT, 0, 0, -6), below, title)
    painter.setPen(QPen(tokens.line2, 0))
    painter.drawLine(place.bottomLeft() + QPointF(_LEFT, -1), place.bottomRight() + QPointF(0, -1))


def _draw_count(painter: QPainter, tokens: Tokens, place: QRectF, target: TargetRow, *, chosen: bool) -> float:
    """Draw how much stands there; gives where the room before it ends."""
    said, small = words_of(target.words) if target.pieces else "nog niets", font("small")
    quiet = tokens.text2 if chosen else tokens.text3
    painter.setFont(small)
    painter.setPen(tokens.text if target.pieces else quiet)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
    return place.right() - width_of(said, small) - _APART


def _draw_waiting(painter: QPainter, colour: QColor, place: QRectF, waiting: int) -> float:
    """Draw how many pieces may still go there; gives where the room for the name ends."""
    count, small = str(waiting), font("small")
    left = place.right() - width_of(count, small) - TEXT_ICON - 4
    shape = QRectF(left, place.center().y() - TEXT_ICON / 2, TEXT_ICON, TEXT_ICON)
    draw_icon(painter, state_of("te plaatsen").shape, colour, shape)
    painter.setFont(small)
    painter.setPen(colour)
    painter.drawText(QRectF(left + TEXT_ICON + 4, place.top(), place.right() - left, place.height()), _BEFORE, count)
    return left - _APART
