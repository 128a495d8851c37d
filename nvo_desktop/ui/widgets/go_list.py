"""Lines that go somewhere: below each other, one stop for the Tab key, and the arrow keys to go through them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import CORNER, TEXT_ICON
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import Tokens, Tone, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import focus_ring, painting, rounded, width_of, words
from nvo_desktop.ui.widgets.tab_order import in_tab_order
from nvo_desktop.ui.widgets.wrapping import wrapped

_PAD, _ABOVE, _APART, _ICON_ROOM = 6, 3, 12, 22
_BETWEEN, _MOST_BELOW = "  ·  ", 6
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_BY_CODE = Qt.FocusPolicy.NoFocus  # setFocus reaches it all the same
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says: a short column before its words, small words below, a remark at the right or before those.

    state: the word of a state whose shape stands before the words. tone: that of the remark.
    """

    text: str
    before: str = ""
    remark: str = ""
    below: str = ""
    state: str = ""
    tone: Tone = "text3"

    @property
    def whole(self) -> str:
        """All of it, for who listens."""
        return ", ".join(part for part in (self.before, self.text, self.remark, self.below) if part)


class GoLine(QAbstractButton):
    """One line; goes with a click, Enter or the space bar. Its words wrap: nothing is cut."""

    def __init__(self, line: Line, before_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self._before_width = line, before_width
        self.setText(line.whole)
        self.setAccessibleName(line.whole)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the space bar does; the arrow keys are the list's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as its words are in a usual width."""
        return QSize(240, self.heightForWidth(self.width() if self.width() > 100 else 360))

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words wrap."""
        return QSize(120, round(QFontMetricsF(font("body")).height()) + 2 * _ABOVE)

    def heightForWidth(self, width: int) -> int:
        """Room for all words, and for those below."""
        below = len(self._lines_below(width)) * QFontMetricsF(font("small")).lineSpacing()
        return round(self._words_in(width).height() + below) + 2 * _ABOVE + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground under the mouse, then all words."""
        tokens, rect = tokens_of(self.palette()), QRectF(self.rect())
        with painting(self) as painter:
            if self.underMouse() or self.isDown():
                rounded(painter, rect, CORNER, tokens.sel if self.isDown() else tokens.hover)
            self._write(painter, tokens)
            if self.hasFocus():
                focus_ring(painter, rect, tokens.accent, CORNER)

    def _left(self) -> int:
        return _PAD + self._before_width + (_ICON_ROOM if self.line.state else 0)

    def _remark_width(self) -> float:
        return width_of(self.line.remark, font("small")) + _APART if self.line.remark else 0

    def _room(self, width: int) -> QRectF:
        beside = 0 if self.line.below else self._remark_width()
        return QRectF(self._left(), _ABOVE, max(width - self._left() - beside - _PAD, 60), 10_000)

    def _words_in(self, width: int) -> QRectF:
        return QFontMetricsF(font("body")).boundingRect(self._room(width), _WRAPS, self.line.text)

    def _write(self, painter: QPainter, tokens: Tokens) -> None:
        line, where, body = self.line, self._words_in(self.width()), QFontMetricsF(font("body"))
        first = _ABOVE + body.ascent()
        words(painter, line.before, font("body"), tokens.text2, QPointF(_PAD, first))
        if line.state:
            state, top = state_of(line.state), _ABOVE + (body.height() - TEXT_ICON) / 2
            place = QRectF(_PAD + self._before_width, top, TEXT_ICON, TEXT_ICON)
            draw_icon(painter, state.shape, tokens.tone(state.tone), place)
        painter.setFont(font("body"))
        painter.setPen(tokens.text)
        painter.drawText(self._room(self.width()), _WRAPS, line.text)
        if line.below:
            self._write_below(painter, tokens, where.bottom())
        else:
            at = QPointF(self.width() - _PAD - self._remark_width() + _APART, first)
            words(painter, line.remark, font("small"), tokens.tone(line.tone), at)

    def _write_below(self, painter: QPainter, tokens: Tokens, top: float) -> None:
        """The remark, and the small words after it."""
        small, remark = font("small"), self.line.remark
        metrics, lines = QFontMetricsF(small), self._lines_below(self.width())
        for place, said in enumerate(lines):
            at = QPointF(self._left(), top + metrics.ascent() + place * metrics.lineSpacing())
            begins = not place and said.startswith(remark)
            if begins:
                at.setX(at.x() + words(painter, remark, small, tokens.tone(self.line.tone), at))
            words(painter, said.removeprefix(remark) if begins else said, small, tokens.text3, at)

    def _lines_below(self, width: int) -> list[str]:
        """The remark and the small words after it, in as many lines as that takes."""
        if not self.line.below:
            return []
        said = _BETWEEN.join(part for part in (self.line.remark, self.line.below) if part)
        lines = wrapped(said, font("small"), int(self._room(width).width()), _MOST_BELOW)
        return [line.removesuffix(_BETWEEN.strip()).rstrip() for line in lines]  # a line does not end in a dot


class GoList(QWidget):
    """Lines below each other. Tab comes to one of them; the arrow keys, Home and End go to the others."""

    chosen = Signal(int)  # the place of the line that was asked, counted from 0

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._lines: list[GoLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def lines(self) -> list[GoLine]:
        """The lines, from above."""
        return list(self._lines)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Say these. Where they are the same nothing happens; the keyboard stays at its place."""
        if [one.line for one in self._lines] == list(lines):
            return
        at = next((place for place, one in enumerate(self._lines) if one.hasFocus()), -1)
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        wide = max((round(width_of(one.before, font("body"))) + _APART for one in lines if one.before), default=0)
        self._lines = [GoLine(one, wide, self) for one in lines]
        for place, one in enumerate(self._lines):
            one.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            self._column.addWidget(one)
            one.show()
        in_tab_order(self, *self._lines)
        self._let_tab_reach(max(at, 0))
        if at >= 0 and self._lines:
            self._lines[min(at, len(self._lines) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another line."""
        at = next((place for place, one in enumerate(self._lines) if one.hasFocus()), -1)
        last = len(self._lines) - 1
        if at >= 0 and event.key() in _ARROWS:
            self._focus(min(max(at + _ARROWS[Qt.Key(event.key())], 0), last))
        elif at >= 0 and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._focus(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def _focus(self, place: int) -> None:
        self._let_tab_reach(place)
        self._lines[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_reach(self, place: int) -> None:
        for at, one in enumerate(self._lines):
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus if at == min(place, len(self._lines) - 1) else _BY_CODE)
