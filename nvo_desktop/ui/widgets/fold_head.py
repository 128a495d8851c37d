"""The head of something that folds open: a question with its state, which opens into the form of its answer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import CORNER_OF_CARD, TEXT_ICON
from nvo_desktop.ui.look.states import capital, state_of
from nvo_desktop.ui.look.tokens import Tokens, Tone, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import baseline, focus_ring, painting, rounded, width_of, words

_LEFT, _RIGHT, _TOP = 12, 16, 11
_ARROW_TO_KEY, _KEY_TO_TITLE, _TITLE_TO_STATE = 10, 10, 16
_STATE = 164  # the states of several heads stand below each other
_LINES = 4  # between the lines
_WRAPPED = Qt.TextFlag.TextWordWrap
_BETWEEN = "  ·  "


@dataclass(frozen=True, slots=True)
class FoldFacts:
    """What a head tells: its title, the word of its state, facts with their tone, and a line that is cut to fit.

    aside: said on the line of the title while it is closed; the title is then one line.
    """

    title: str
    state: str = ""
    facts: tuple[tuple[str, Tone], ...] = ()
    line: str = ""
    aside: str = ""


class FoldHead(QAbstractButton):
    """Checked while it is open. Enter, the space bar and a click fold it; arrow right opens and left closes."""

    def __init__(self, key: str, facts: FoldFacts | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._facts = key, facts or FoldFacts("")
        self._heights: dict[int, int] = {}  # by width: layouts ask a thousand times for what is measured once
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._measure_anew)
        self.set_facts(self._facts)

    @property
    def facts(self) -> FoldFacts:
        """What it tells now."""
        return self._facts

    def set_facts(self, facts: FoldFacts) -> None:
        """Tell this."""
        self._facts = facts
        self.setText(f"{self._key} {facts.title}".strip())
        self.setAccessibleName(self.text())
        said = (facts.state, *(fact for fact, _ in facts.facts), facts.line, facts.aside)
        self.setAccessibleDescription(", ".join(part for part in said if part))
        self._measure_anew()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The wrapped title, the facts, and the line while it is closed."""
        if width not in self._heights:
            small = QFontMetrics(font("small")).height()
            lines = (small + _LINES) * len(self._small_lines())
            self._heights[width] = 2 * _TOP + self._title_height(width) + lines
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """A usual width."""
        return QSize(480, self.heightForWidth(max(self.width(), 480)))

    def minimumSizeHint(self) -> QSize:
        """Gives way, so that it never keeps a window wide."""
        return QSize(240, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that another font asks."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the space bar does; arrows open and close as in any tree."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            if self.isChecked() != (key == Qt.Key.Key_Right):
                self.click()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all of it."""
        tokens, rect = tokens_of(self.palette()), QRectF(self.rect())
        with painting(self) as painter:
            if self.underMouse() or self.isDown():
                rounded(painter, rect, CORNER_OF_CARD, tokens.hover)
            self._paint_title(painter, tokens)
            self._paint_state(painter, tokens)
            self._paint_aside(painter, tokens)
            top = _TOP + self._title_height(self.width()) + _LINES
            for line in self._small_lines():
                self._paint_line(painter, tokens, line, top)
                top += QFontMetrics(font("small")).height() + _LINES
            if self.hasFocus():
                focus_ring(painter, rect, tokens.accent, CORNER_OF_CARD)

    def _measure_anew(self) -> None:
        self._heights.clear()
        self.updateGeometry()

    def _small_lines(self) -> list[tuple[tuple[str, Tone], ...]]:
        lines = [self._facts.facts] if self._facts.facts else []
        if self._facts.line and not self.isChecked():
            lines.append(((self._facts.line, "text2"),))
        return lines

    @property
    def _title_left(self) -> int:
        key = round(width_of(self._key, font("strong"))) + _KEY_TO_TITLE if self._key else 0
        return _LEFT + TEXT_ICON + _ARROW_TO_KEY + key

    def _title_rect(self, width: int) -> QRect:
        right = _RIGHT + (_STATE + _TITLE_TO_STATE if self._facts.state else 0)
        return QRect(self._title_left, _TOP, max(80, width - self._title_left - right), 2000)

    def _title_height(self, width: int) -> int:
        metrics = QFontMetrics(font("body"))
        return metrics.boundingRect(self._title_rect(width), int(_WRAPPED), self._facts.title).height()

    def _first_line(self, name: QFont) -> float:
        """Where the words of the first line stand."""
        return baseline(QRectF(0, _TOP, 1, QFontMetrics(font("body")).height()), name)

    def _paint_title(self, painter: QPainter, tokens: Tokens) -> None:
        high = QFontMetrics(font("body")).height()
        arrow = QRectF(_LEFT, _TOP + (high - TEXT_ICON) / 2, TEXT_ICON, TEXT_ICON)
        draw_icon(painter, "cdown" if self.isChecked() else "cright", tokens.text2, arrow)
        at = QPointF(_LEFT + TEXT_ICON + _ARROW_TO_KEY, self._first_line(font("strong")))
        words(painter, self._key, font("strong"), tokens.accent, at)
        painter.setFont(font("body"))
        painter.setPen(tokens.text)
        painter.drawText(self._title_rect(self.width()), int(_WRAPPED), self._facts.title)

    def _paint_state(self, painter: QPainter, tokens: Tokens) -> None:
        if not self._facts.state:
            return
        state, left = state_of(self._facts.state), self.width() - _RIGHT - _STATE
        colour, high = tokens.tone(state.tone), QFontMetrics(font("body")).height()
        place = QRectF(left, _TOP + (high - TEXT_ICON) / 2, TEXT_ICON, TEXT_ICON)
        draw_icon(painter, state.shape, colour, place)
        at = QPointF(left + TEXT_ICON + 6, self._first_line(font("body")))
        words(painter, capital(self._facts.state), font("body"), colour, at)

    def _paint_aside(self, painter: QPainter, tokens: Tokens) -> None:
        if not self._facts.aside or self.isChecked():
            return
        body = font("body")
        left = self._title_left + round(width_of(self._facts.title, body)) + _TITLE_TO_STATE
        room = max(0, self.width() - _RIGHT - left)
        shown = QFontMetrics(body).elidedText(self._facts.aside, Qt.TextElideMode.ElideRight, room)
        words(painter, shown, body, tokens.text3, QPointF(left, self._first_line(body)))

    def _paint_line(self, painter: QPainter, tokens: Tokens, line: tuple[tuple[str, Tone], ...], top: float) -> None:
        small = font("small")
        metrics, left = QFontMetrics(small), float(self._title_left)
        for number, (said, tone) in enumerate(line):
            at = QPointF(left, top + metrics.ascent())
            if number:
                left += words(painter, _BETWEEN, small, tokens.text3, at)
            room = round(self.width() - _RIGHT - left)
            shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, max(room, 0))
            left += words(painter, shown, small, tokens.tone(tone), QPointF(left, at.y()))
