"""One finding: its shape, what it is, where it is mended; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import CORNER_OF_CARD
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import focus_ring, painting, rounded

_WORDS_AT, _RIGHT, _ABOVE, _SHAPE, _CHEVRON = 26, 22, 6, 16, 14
_WRAPS = int(Qt.TextFlag.TextWordWrap)


class FindingRow(QAbstractButton):
    """A line of findings as wide as its panel, as high as its words need."""

    def __init__(self, state: str, what: str, place: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._place = state_of(state), place
        self.setText(what)
        self.setAccessibleName(f"{state}: {what}, {place}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        room = width - _WORDS_AT - _RIGHT
        self._what = _needed(what, font("body"), room)
        self._where = _needed(place, font("small"), room) if place else QRect()
        self.setFixedSize(QSize(width, self._what.height() + self._where.height() + 2 * _ABOVE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, shape, words and the sign that it leads somewhere."""
        tokens, rect = tokens_of(self.palette()), QRectF(self.rect())
        with painting(self) as painter:
            if self.underMouse() or self.isDown():
                rounded(painter, rect, CORNER_OF_CARD, tokens.hover)
            draw_icon(painter, self._state.shape, tokens.tone(self._state.tone), QRectF(2, _ABOVE + 1, _SHAPE, _SHAPE))
            painter.setFont(font("body"))
            painter.setPen(tokens.text)
            painter.drawText(self._what.translated(_WORDS_AT, _ABOVE), _WRAPS, self.text())
            painter.setFont(font("small"))
            painter.setPen(tokens.text2)
            painter.drawText(self._where.translated(_WORDS_AT, _ABOVE + self._what.height()), _WRAPS, self._place)
            middle = QPointF(rect.right() - _CHEVRON - 2, rect.center().y() - _CHEVRON / 2)
            draw_icon(painter, "cright", tokens.text3, QRectF(middle, QSize(_CHEVRON, _CHEVRON)))
            if self.hasFocus():
                focus_ring(painter, rect, tokens.accent, CORNER_OF_CARD)


def _needed(text: str, written: QFont, room: int) -> QRect:
    metrics = QFontMetrics(written)
    needed = metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAPS, text)
    return QRect(0, 0, room, needed.height())
