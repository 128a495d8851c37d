"""What shapes mean, in a line that goes on below itself when there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import TEXT_ICON
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import baseline, painting, width_of, words

_ICON_TO_WORD, _APART, _LINE = 5, 10, 20


class Legend(PlainLabel):
    """A shape and a text for each (word of a state, text)."""

    def __init__(self, marks: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__("", None, parent)
        self._marks: list[tuple[str, str]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_marks(marks)

    def set_marks(self, marks: Sequence[tuple[str, str]]) -> None:
        """Explain these."""
        self._marks = list(marks)
        self.setText(", ".join(text for _, text in marks))
        self.updateGeometry()
        self.update()

    def _places(self, width: float) -> list[QPointF]:
        """The upper left corner of every mark."""
        places, left, top, small = list[QPointF](), 0.0, 0.0, font("small")
        for _, text in self._marks:
            wide = TEXT_ICON + _ICON_TO_WORD + width_of(text, small)
            if left and left + wide > width + 1:
                left, top = 0.0, top + _LINE
            places.append(QPointF(left, top))
            left += wide + _APART
        return places

    def sizeHint(self) -> QSize:
        """One line for all."""
        small = font("small")
        wide = sum(TEXT_ICON + _ICON_TO_WORD + width_of(text, small) + _APART for _, text in self._marks) - _APART
        return QSize(max(round(wide) + 1, 0), _LINE)

    def minimumSizeHint(self) -> QSize:
        """Room for the widest of them."""
        small = font("small")
        wide = max((width_of(text, small) for _, text in self._marks), default=0)
        return QSize(round(TEXT_ICON + _ICON_TO_WORD + wide) + 1, _LINE)

    def heightForWidth(self, width: int) -> int:
        """As many lines as it takes."""
        places = self._places(width)
        return round(places[-1].y()) + _LINE if places else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all marks."""
        tokens, small = tokens_of(self.palette()), font("small")
        with painting(self) as painter:
            for (word, text), place in zip(self._marks, self._places(self.width()), strict=True):
                state = state_of(word)
                colour = tokens.tone(state.tone)
                top = place.y() + (_LINE - TEXT_ICON) / 2
                draw_icon(painter, state.shape, colour, QRectF(place.x(), top, TEXT_ICON, TEXT_ICON))
                line = baseline(QRectF(0, place.y(), 1, _LINE), small)
                words(painter, text, small, colour, QPointF(place.x() + TEXT_ICON + _ICON_TO_WORD, line))
