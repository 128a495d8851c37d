"""The rail at the left of the window: whose dossier it is, and the screens."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import CORNER_OF_RAIL_ITEM, RAIL, RAIL_ITEM, RAIL_NARROW, SCREEN_ICON
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.label import OneLineLabel, PlainLabel
from nvo_desktop.ui.widgets.painting import baseline, focus_ring, painting, rounded, width_of, words
from nvo_desktop.ui.widgets.tip import tip
from nvo_desktop.ui.widgets.wrapping import wrapped

_MARGIN, _ICON_AT, _WORD_AT, _COUNT_TO_EDGE, _WORD_TO_COUNT = 8, 13, 41, 12, 6
_BAR_WIDTH, _BAR_HEIGHT = 3, 18
_HEADING = 53  # as high as the tab strip beside it, so that the first item stands under the sheet's edge
_INDENT, _TO_EDGE = 12, 4
_ROOM = RAIL - 2 * _MARGIN - _INDENT - _TO_EDGE
_LEFT_TO_RAIL = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}


class Rail(Ground):
    """The screens to choose from, one at a time. The arrow keys go through them, Tab goes past them."""

    chosen = Signal(str)  # the key of the screen that the user asks for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rail", parent)
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(_let_tab_reach)
        self._title, self._period = PlainLabel("", "group"), OneLineLabel("", "hint")
        self._build()
        self.setAccessibleName("Schermen")
        self.set_narrow(narrow=False)

    def _build(self) -> None:
        self._heading = QWidget()
        heading = QVBoxLayout(self._heading)
        heading.setContentsMargins(_INDENT, 0, _TO_EDGE, 0)
        heading.setSpacing(0)
        heading.addStretch()
        heading.addWidget(self._title)
        heading.addWidget(self._period)
        heading.addStretch()
        self._heading.setFixedHeight(_HEADING)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_MARGIN, 4, _MARGIN, _MARGIN)
        self._column.setSpacing(2)
        self._column.addWidget(self._heading)
        self._column.addSpacing(4)
        self._column.addStretch()

    def add_item(self, key: str, icon_name: str, text: str) -> None:
        """Add a screen below those that are there; the first is chosen until another is."""
        item = RailItem(icon_name, text, self)
        item.set_narrow(narrow=self.is_narrow)
        item.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(item)
        item.setChecked(not self._items)
        self._items[key] = item
        self._column.insertWidget(self._column.count() - 1, item)

    def set_heading(self, title: str, period: str) -> None:
        """Say whose dossier this is, and of what years; a long name takes two lines."""
        is_long = width_of(title, font("group")) > _ROOM
        self._title.set_kind("strong" if is_long else "group")
        self._title.setText("\n".join(wrapped(title, font("strong"), _ROOM, 2)) if is_long else title)
        self._title.setToolTip(tip(title))
        self._title.setAccessibleName(title)
        self._period.setText(period)

    def set_count(self, key: str, count: str, meaning: str = "") -> None:
        """Show a short count at the right of an item, such as "5 / 8"; its meaning is its tooltip and is read aloud."""
        self._items[key].set_count(count, meaning)

    def item(self, key: str) -> RailItem:
        """The button of a screen."""
        return self._items[key]

    def select(self, key: str) -> None:
        """Mark a screen as the one shown; nothing is asked."""
        self._items[key].setChecked(True)

    @property
    def selected(self) -> str:
        """The key of the screen that is marked, "" without items."""
        return next((key for key, item in self._items.items() if item.isChecked()), "")

    @property
    def is_narrow(self) -> bool:
        """Whether there are icons alone."""
        return self._title.isHidden()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, for a window less wide than `measures.NARROW_BELOW`."""
        self.setFixedWidth(RAIL_NARROW if narrow else RAIL)
        self._title.setHidden(narrow)
        self._period.setHidden(narrow)
        for item in self._items.values():
            item.set_narrow(narrow=narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the screen above or below with the arrow keys, to the first or last with Home and End."""
        items, current = list(self._items.values()), list(self._items).index(self.selected)
        goal = {
            Qt.Key.Key_Up: max(current - 1, 0),
            Qt.Key.Key_Down: min(current + 1, len(items) - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(items) - 1,
        }.get(Qt.Key(event.key()))
        if goal is None:
            super().keyPressEvent(event)
        elif goal != current:
            items[goal].setFocus(Qt.FocusReason.TabFocusReason)
            items[goal].click()


def _let_tab_reach(item: QAbstractButton, is_checked: bool) -> None:  # noqa: FBT001 - a slot of Qt
    """Tab comes to the chosen item alone."""
    item.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_checked else Qt.FocusPolicy.NoFocus)


class RailItem(QAbstractButton):
    """One screen: its icon, its name, and perhaps a count."""

    def __init__(self, icon_name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._count, self._meaning, self._narrow = icon_name, "", "", False
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> str:
        """What stands at the right, "" for nothing."""
        return self._count

    def set_count(self, count: str, meaning: str = "") -> None:
        """Show a count, with what it means for those who ask or listen."""
        self._count, self._meaning = count, meaning
        self.setAccessibleDescription(meaning or count)
        self._tell()

    def count_in(self, room: float) -> str:
        """The count as it fits beside the word: "12 / 30", "12/30" or "12"; the tooltip says the rest."""
        ways = (self._count, self._count.replace(" ", ""), self._count.partition(" ")[0])
        return next((way for way in ways if width_of(way, font("small")) <= room), "")

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self._tell()

    def _tell(self) -> None:
        said = self._meaning or self._count
        alone = f"{self.text()} ({said})" if said else self.text()
        self.setToolTip(tip(alone if self._narrow else self._meaning))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the rail."""
        if event.key() in _LEFT_TO_RAIL:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as the rail leaves."""
        return QSize(RAIL_ITEM, RAIL_ITEM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of a chosen item, then icon, name and count."""
        tokens, rect = tokens_of(self.palette()), QRectF(self.rect())
        with painting(self) as painter:
            if self.isChecked() or self.underMouse():
                rounded(painter, rect, CORNER_OF_RAIL_ITEM, tokens.surface if self.isChecked() else tokens.hover)
            if self.isChecked():
                bar = QRectF(0, (rect.height() - _BAR_HEIGHT) / 2, _BAR_WIDTH, _BAR_HEIGHT)
                rounded(painter, bar, _BAR_WIDTH / 2, tokens.accent)
            at = (rect.width() - SCREEN_ICON) / 2 if self._narrow else _ICON_AT
            place = QRectF(at, (rect.height() - SCREEN_ICON) / 2, SCREEN_ICON, SCREEN_ICON)
            draw_icon(painter, self._icon_name, tokens.accent if self.isChecked() else tokens.text2, place)
            if not self._narrow:
                self._write(painter, tokens, rect)
            if self.hasFocus():
                focus_ring(painter, rect, tokens.accent, CORNER_OF_RAIL_ITEM)

    def _write(self, painter: QPainter, tokens: Tokens, rect: QRectF) -> None:
        name, small = font("strong" if self.isChecked() else "body"), font("small")
        colour = tokens.text if self.isChecked() else tokens.text2
        line = baseline(rect, name)
        room = rect.right() - _COUNT_TO_EDGE - _WORD_TO_COUNT - _WORD_AT
        room -= words(painter, self.text(), name, colour, QPointF(_WORD_AT, line))
        count = self.count_in(room)
        right = rect.right() - _COUNT_TO_EDGE - width_of(count, small)
        words(painter, count, small, tokens.text3, QPointF(right, line))
