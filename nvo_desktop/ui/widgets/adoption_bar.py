"""How far the councils are, drawn: a segment a council, those that decided first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import baseline, painting, rounded, width_of, words

MOST_SEGMENTS = 21  # more councils than this are one bar with counts
_ADOPTED = {"state-done", "state-amend"}
_THEN = ("state-half", "state-consult", "state-na", "state-no", "state-hold", "state-busy")
_HEIGHT, _GAP, _CORNER, _NAMES = 14, 4, 3, 26
_MINI_HEIGHT, _MINI_GAP, _MINI_CORNER = 8, 2, 3.5


@dataclass(frozen=True)
class Segment:
    """A council, and the word of what it did."""

    name: str
    state: str


def in_order(segments: Sequence[Segment]) -> list[Segment]:
    """The councils that adopted first, those that have yet to begin last; alike ones stay in their order."""
    return sorted(segments, key=lambda segment: _rank(segment.state))


def _rank(state: str) -> int:
    shape = state_of(state).shape
    if shape in _ADOPTED:
        return 0
    return 1 + _THEN.index(shape) if shape in _THEN else 1 + len(_THEN)


def counts(segments: Sequence[Segment]) -> list[tuple[str, int]]:
    """How many councils are in each state, in the order of the bar; unchanged adoption comes before amended."""
    counted = Counter(segment.state for segment in segments).items()
    return sorted(counted, key=lambda state: (_rank(state[0]), state_of(state[0]).shape == "state-amend"))


class AdoptionBar(QWidget):
    """The bar. A mini one stands in a line of text; a large one may have the names under it, when all fit."""

    def __init__(self, parent: QWidget | None = None, *, mini: bool = False, names: bool = False) -> None:
        super().__init__(parent)
        self._segments: list[Segment] = []
        self._mini, self._names = mini, names
        across = QSizePolicy.Policy.Fixed if mini else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    @property
    def segments(self) -> list[Segment]:
        """The councils in the order in which they are drawn."""
        return list(self._segments)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these councils."""
        self._segments = in_order(segments)
        self.setAccessibleName(", ".join(f"{number} {state}" for state, number in counts(segments)) or "geen raden")
        self.setVisible(not self._mini or bool(segments))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as segments, and their names, are."""
        if self._mini:
            return QSize(round(len(self._shares()) * (self._mini_width() + _MINI_GAP) - _MINI_GAP), _MINI_HEIGHT)
        return QSize(320, _HEIGHT + (_NAMES if self._names_fit(320) else 0))

    def minimumSizeHint(self) -> QSize:
        """A mini bar keeps its width; a large one gives way."""
        return self.sizeHint() if self._mini else QSize(120, self._height())

    def _height(self) -> int:
        return _HEIGHT + (_NAMES if self._names_fit(self.width()) else 0)

    def resizeEvent(self, event: object) -> None:
        """Make room for names, or take it back."""
        if not self._mini:
            self.setFixedHeight(self._height())

    def _mini_width(self) -> float:
        return 11 if len(self._segments) <= 8 else 8 if len(self._segments) <= 12 else 5

    @property
    def _is_one_bar(self) -> bool:
        return len(self._segments) > MOST_SEGMENTS

    def _shares(self) -> list[tuple[str, int]]:
        if self._is_one_bar:
            return counts(self._segments)
        return [(segment.state, 1) for segment in self._segments]

    def _names_fit(self, width: float) -> bool:
        if not self._names or not self._segments or self._is_one_bar:
            return False
        each = (width + _GAP) / len(self._segments) - _GAP
        return all(width_of(segment.name, font("small")) <= each for segment in self._segments)

    def _rects(self) -> list[QRectF]:
        gap, height = (_MINI_GAP, _MINI_HEIGHT) if self._mini else (_GAP, _HEIGHT)
        top, shares = (self.height() - height) / 2 if self._mini else 0, [number for _, number in self._shares()]
        unit = (self.width() - gap * (len(shares) - 1)) / max(sum(shares), 1)
        rects, left = list[QRectF](), 0.0
        for share in shares:
            rects.append(QRectF(left, top, unit * share, height))
            left += unit * share + gap
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every segment, and what stands in or under it."""
        tokens, small = tokens_of(self.palette()), font("small")
        names = self._names_fit(self.width())
        with painting(self) as painter:
            for index, ((state, number), rect) in enumerate(zip(self._shares(), self._rects(), strict=True)):
                _paint_segment(painter, tokens, state, rect, _MINI_CORNER if self._mini else _CORNER)
                if names:
                    at = QPointF(rect.left(), baseline(QRectF(0, _HEIGHT + 8, 1, 20), small))
                    words(painter, self._segments[index].name, small, tokens.text2, at)
                elif self._is_one_bar and not self._mini:
                    _write_number(painter, tokens, state, number, rect)

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what a segment is."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.said_at(event.pos().x()), self)
            return True
        return super().event(event)

    def said_at(self, x: float) -> str:
        """What the segment at this distance from the left is, in words."""
        for index, ((state, number), rect) in enumerate(zip(self._shares(), self._rects(), strict=True)):
            if rect.left() <= x <= rect.right():
                councils = "raad" if number == 1 else "raden"
                return f"{number} {councils}: {state}" if self._is_one_bar else f"{self._segments[index].name}: {state}"
        return ""


def _write_number(painter: QPainter, tokens: Tokens, state: str, number: int, rect: QRectF) -> None:
    label, text = font("label"), str(number)
    if width_of(text, label) + 4 > rect.width():
        return
    full = state_of(state).shape in _ADOPTED
    at = QPointF(rect.center().x() - width_of(text, label) / 2, baseline(rect, label))
    if state_of(state).shape == "state-hold":  # the hatching gives way to the number
        rounded(
            painter, QRectF(at.x() - 3, rect.top() + 1, width_of(text, label) + 6, rect.height() - 2), 2, tokens.surface
        )
    words(painter, text, label, tokens.surface if full else tokens.text, at)


def _paint_segment(painter: QPainter, tokens: Tokens, state: str, rect: QRectF, corner: float) -> None:
    look = state_of(state)
    draw = _DRAWN.get(look.shape, _paint_hollow)
    painter.save()
    draw(painter, tokens, rect, corner)
    painter.restore()


def _paint_full(painter: QPainter, tokens: Tokens, rect: QRectF, corner: float) -> None:
    rounded(painter, rect, corner, tokens.good)


def _paint_amended(painter: QPainter, tokens: Tokens, rect: QRectF, corner: float) -> None:
    _paint_full(painter, tokens, rect, corner)
    middle, arm = rect.center(), min(5.0, rect.height() / 2 - 1.5, rect.width() / 2 - 1.5)
    painter.setPen(QPen(tokens.surface, 1.5))
    painter.drawLine(QPointF(middle.x() - arm, middle.y()), QPointF(middle.x() + arm, middle.y()))
    painter.drawLine(QPointF(middle.x(), middle.y() - arm), QPointF(middle.x(), middle.y() + arm))


def _paint_held(painter: QPainter, tokens: Tokens, rect: QRectF, corner: float) -> None:
    rounded(painter, rect, corner, tokens.warn_ground, tokens.warn)
    painter.setClipRect(rect.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(tokens.warn, 1.2))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += 5


def _paint_busy(painter: QPainter, tokens: Tokens, rect: QRectF, corner: float) -> None:
    painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width() / 2, rect.height()))
    rounded(painter, rect, corner, tokens.sel)
    painter.setClipping(False)
    rounded(painter, rect, corner, None, tokens.accent)


def _paint_hollow(painter: QPainter, tokens: Tokens, rect: QRectF, corner: float) -> None:
    rounded(painter, rect, corner, None, tokens.edge)


def _paint_half(painter: QPainter, tokens: Tokens, rect: QRectF, corner: float) -> None:
    painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width() / 2, rect.height()))
    rounded(painter, rect, corner, tokens.good)
    painter.setClipping(False)
    rounded(painter, rect, corner, None, tokens.good)


def _paint_refused(painter: QPainter, tokens: Tokens, rect: QRectF, corner: float) -> None:
    rounded(painter, rect, corner, tokens.bad_ground, tokens.bad)
    middle, arm = rect.center(), min(3.5, rect.height() / 2 - 2)
    painter.setPen(QPen(QBrush(tokens.bad), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(middle.x() - arm, middle.y() - arm), QPointF(middle.x() + arm, middle.y() + arm))
    painter.drawLine(QPointF(middle.x() - arm, middle.y() + arm), QPointF(middle.x() + arm, middle.y() - arm))


_DRAWN: dict[str, Callable[[QPainter, Tokens, QRectF, float], None]] = {
    "state-done": _paint_full,
    "state-amend": _paint_amended,
    "state-half": _paint_half,
    "state-hold": _paint_held,
    "state-busy": _paint_busy,
    "state-no": _paint_refused,
}
