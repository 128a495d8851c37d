"""A state as people see it: word, shape and colour together."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import CHIP, TEXT_ICON
from nvo_desktop.ui.look.states import State, capital, state_of
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import baseline, painting, rounded, width_of, words

_CHIP_LEFT, _CHIP_RIGHT, _ICON_TO_WORD = 9, 9, 5


class StateMark(PlainLabel):
    """Shape and word without a ground; a quiet one colours its word only where it asks attention."""

    def __init__(self, word: str = "", text: str = "", parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__("", None, parent)
        self._quiet, self._word = quiet, word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(word, text)

    def set_state(self, word: str, text: str = "") -> None:
        """Show a state by its word; another text may stand for the word, such as "4 vastgesteld"."""
        self._word = word
        self.setText(text or capital(word))
        self.updateGeometry()
        self.update()

    @property
    def word(self) -> str:
        """The word of the state."""
        return self._word

    @property
    def _state(self) -> State:
        return state_of(self._word)

    def sizeHint(self) -> QSize:
        """Room for shape and word."""
        return QSize(round(TEXT_ICON + _ICON_TO_WORD + width_of(self.text(), font("small")) + 1), 20)

    def minimumSizeHint(self) -> QSize:
        """The same: a state is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw shape and word."""
        tokens, rect, state = tokens_of(self.palette()), QRectF(self.rect()), self._state
        small, tone = font("small"), tokens.tone(state.tone)
        with painting(self) as painter:
            draw_icon(painter, state.shape, tone, QRectF(0, (rect.height() - TEXT_ICON) / 2, TEXT_ICON, TEXT_ICON))
            colour = tokens.text if self._quiet and not state.speaks else tone
            words(painter, self.text(), small, colour, QPointF(TEXT_ICON + _ICON_TO_WORD, baseline(rect, small)))


class StateShape(QWidget):
    """The shape of a state alone, beside a sentence that says it."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self.setFixedSize(TEXT_ICON + 2, TEXT_ICON + 2)

    def set_state(self, word: str) -> None:
        """Show the shape of another state."""
        self._word = word
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        state = state_of(self._word)
        with painting(self) as painter:
            place = QRectF(1, 1, TEXT_ICON, TEXT_ICON)
            draw_icon(painter, state.shape, tokens_of(self.palette()).tone(state.tone), place)


class StateChip(PlainLabel):
    """The one state of a thing, on its soft ground."""

    def __init__(self, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", None, parent)
        self._word = word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(word)

    def set_state(self, word: str) -> None:
        """Show a state by its word."""
        self._word = word
        self.setText(capital(word))
        self.updateGeometry()
        self.update()

    @property
    def word(self) -> str:
        """The word of the state."""
        return self._word

    def sizeHint(self) -> QSize:
        """Room for shape and word."""
        return QSize(round(_chip_width(self._word)), CHIP)

    def minimumSizeHint(self) -> QSize:
        """The same: a state is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the shape and the word."""
        with painting(self) as painter:
            paint_chip(painter, tokens_of(self.palette()), self._word, QPointF(0, 0))


def paint_chip(painter: QPainter, tokens: Tokens, word: str, corner: QPointF) -> None:
    """Draw the chip of a state with its upper left corner there, for a widget that draws more than that."""
    state, label = state_of(word), font("label")
    chip, colour = QRectF(corner.x(), corner.y(), _chip_width(word), CHIP), tokens.tone(state.tone)
    rounded(painter, chip, CHIP / 2, tokens.ground(state.tone))
    left = chip.left() + _CHIP_LEFT
    draw_icon(painter, state.shape, colour, QRectF(left, chip.top() + (CHIP - TEXT_ICON) / 2, TEXT_ICON, TEXT_ICON))
    words(painter, capital(word), label, colour, QPointF(left + TEXT_ICON + _ICON_TO_WORD, baseline(chip, label)))


def _chip_width(word: str) -> float:
    return _CHIP_LEFT + TEXT_ICON + _ICON_TO_WORD + width_of(capital(word), font("label")) + _CHIP_RIGHT
