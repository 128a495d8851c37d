"""The tabs inside a screen: words with an accent line under the chosen one, and a count where one helps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from nvo_desktop.ui.look.measures import CORNER, INNER_TAB
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import baseline, focus_ring, painting, rounded, width_of, words

_APART, _LEAST_APART = 28, 10  # between the words of two tabs, where there is room and where there is not
_LINE = 3


class InnerTabs(QTabBar):
    """A row of tabs whose first word stands at the left edge of the widget."""

    def __init__(self, names: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._apart = _APART
        self._names: list[str] = []
        self._counts: list[int | str | None] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        for name in names:
            self.add(name)

    def add(self, name: str, count: int | str | None = None) -> int:
        """Add a tab at the right; gives its index."""
        self._names.append(name)
        self._counts.append(count)
        return self.addTab(self._whole(len(self._names) - 1))

    def set_count(self, index: int, count: int | str | None) -> None:
        """Show how many there are, or "2 / 4" of them; nothing for none, for an empty tab says so itself."""
        self._counts[index] = count
        self.setTabText(index, self._whole(index))

    def _whole(self, index: int) -> str:
        return f"{self._names[index]} {self._number(index)}".rstrip()

    def _number(self, index: int) -> str:
        return f"({self._counts[index]})" if self._counts[index] else ""

    def _width(self, index: int) -> float:
        number = self._number(index)
        return width_of(self._names[index], font("strong")) + (width_of(f" {number}", font("body")) if number else 0)

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the words in semibold, so that nothing moves when another is chosen."""
        return QSize(round(self._width(index)) + self._apart, INNER_TAB)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """The same: words are never cut."""
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the words allow."""
        return QSize(self._words() + self.count() * _LEAST_APART, INNER_TAB)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the words nearer to each other where there is less room."""
        spare = (event.size().width() - self._words()) // max(1, self.count())
        self._apart = min(_APART, max(_LEAST_APART, spare))
        super().resizeEvent(event)

    def _words(self) -> int:
        return sum(round(self._width(index)) for index in range(self.count()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all tabs."""
        tokens = tokens_of(self.palette())
        with painting(self) as painter:
            for index in range(self.count()):
                self._paint(painter, tokens, index)

    def _paint(self, painter: QPainter, tokens: Tokens, index: int) -> None:
        rect, chosen = QRectF(self.tabRect(index)), index == self.currentIndex()
        name = font("strong" if chosen else "body")
        under_mouse = rect.contains(QPointF(self.mapFromGlobal(self.cursor().pos()))) and self.underMouse()
        colour = tokens.accent if chosen else tokens.text if under_mouse else tokens.text2
        left = rect.left() + 2
        at = QPointF(left, baseline(rect.adjusted(0, 0, 0, -2), name))
        at.setX(at.x() + words(painter, f"{self._names[index]} ", name, colour, at))
        words(painter, self._number(index), font("body"), tokens.accent if chosen else tokens.text3, at)
        if chosen:
            line = QRectF(left - 1, rect.bottom() - _LINE, self._width(index) + 2, _LINE)
            rounded(painter, line, 1, tokens.accent)
        if chosen and self.hasFocus():
            ring = QRectF(left - 2, rect.top() + 4, self._width(index) + 8, rect.height() - 12)
            focus_ring(painter, ring, tokens.accent, CORNER)
