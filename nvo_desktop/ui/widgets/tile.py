"""The tile of an agreement: how far its text is, and its questions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import CORNER_OF_CARD, TEXT_ICON
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import Kind, font
from nvo_desktop.ui.widgets.painting import focus_ring, painting, rounded, words
from nvo_desktop.ui.widgets.state import paint_chip

_WIDTH, _HEIGHT, _MARGIN = 184, 172, 16
_NAME_AT, _FIRST_LINE, _CHIP_TOP, _STEPS_TOP, _LINES_AT, _LINE = 38, 33, 44, 80, 104, 17
_STEP, _STEP_GAP = 4, 3


@dataclass(frozen=True)
class TileLine:
    """A short line on a tile; with the word of a state its shape stands before it, in its colour."""

    text: str
    state: str = ""


@dataclass(frozen=True)
class TileFacts:
    """What a tile tells: the word of a state, questions answered out of all, and at most four short lines."""

    state: str
    answered: int = 0
    questions: int = 0
    lines: tuple[TileLine, ...] = ()


class Tile(QAbstractButton):
    """A card that goes to its agreement when clicked, or with Enter or the space bar."""

    def __init__(self, number: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._name, self._facts = number, name, TileFacts("")
        self.setText(f"{number} {name}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def facts(self) -> TileFacts:
        """What the tile tells now."""
        return self._facts

    def set_facts(self, facts: TileFacts) -> None:
        """Tell this."""
        self._facts = facts
        self.setAccessibleDescription(
            ", ".join(part for part in (facts.state, *(line.text for line in facts.lines)) if part)
        )
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Four of them stand beside a list in a window of 1280."""
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A little less, for a narrow window."""
        return QSize(_WIDTH - 24, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and all that it tells."""
        tokens, rect = tokens_of(self.palette()), QRectF(self.rect())
        edge = tokens.edge if self.underMouse() else tokens.line
        with painting(self) as painter:
            rounded(painter, rect, CORNER_OF_CARD, tokens.sunken if self.isDown() else tokens.surface, edge)
            self._paint_title(painter, tokens)
            if self._facts.state:
                paint_chip(painter, tokens, self._facts.state, QPointF(_MARGIN, _CHIP_TOP))
            self._paint_steps(painter, tokens)
            self._paint_facts(painter, tokens)
            if self.hasFocus():
                focus_ring(painter, rect, tokens.accent, CORNER_OF_CARD)

    def _paint_title(self, painter: QPainter, tokens: Tokens) -> None:
        words(painter, self._number, font("title"), tokens.accent, QPointF(_MARGIN, _FIRST_LINE))
        self._paint_line(painter, tokens.text, QPointF(_NAME_AT, _FIRST_LINE - 1), self._name, "group")

    def _paint_steps(self, painter: QPainter, tokens: Tokens) -> None:
        number = self._facts.questions
        if not number:
            return
        each = (self.width() - 2 * _MARGIN - (number - 1) * _STEP_GAP) / number
        for index in range(number):
            step = QRectF(_MARGIN + index * (each + _STEP_GAP), _STEPS_TOP, each, _STEP)
            rounded(painter, step, _STEP / 2, tokens.accent if index < self._facts.answered else tokens.line2)

    def _paint_facts(self, painter: QPainter, tokens: Tokens) -> None:
        for place, line in enumerate(self._facts.lines):
            left, colour, y = _MARGIN, tokens.text2, _LINES_AT + place * _LINE
            if line.state:
                state = state_of(line.state)
                draw_icon(painter, state.shape, tokens.tone(state.tone), QRectF(left, y - 11, TEXT_ICON, TEXT_ICON))
                left += TEXT_ICON + 5
                colour = tokens.tone(state.tone) if state.speaks else colour
            self._paint_line(painter, colour, QPointF(left, y), line.text)

    def _paint_line(self, painter: QPainter, colour: QColor, at: QPointF, text: str, kind: Kind = "small") -> None:
        chosen = font(kind)
        painter.setFont(chosen)
        room = self.width() - at.x() - 8
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room))
        words(painter, shown, chosen, colour, at)
