"""How far the councils are, drawn: a segment a council, those that decided first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import baseline, painting, width_of, words
from nvo_desktop.ui.widgets.segments import paint_segment
from nvo_desktop.ui.widgets.tip import tip

MOST_SEGMENTS = 21  # more councils than this are one bar with counts
_ADOPTED = {"state-done", "state-amend"}
_THEN = ("state-half", "state-consult", "state-na", "state-no", "state-hold", "state-busy")
_HEIGHT, _GAP, _NAMES = 14, 4, 26
_MINI_HEIGHT, _MINI_GAP, _MINI_WIDTH = 8, 2, 104


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


def adopted(segments: Sequence[Segment]) -> int:
    """How many councils have adopted, unchanged or amended."""
    return sum(_rank(segment.state) == 0 for segment in segments)


class AdoptionBar(QWidget):
    """The bar. A mini one stands in a line of text; a large one may have the names under it, when all fit."""

    asked = Signal(str)  # the name of the council whose segment was clicked, where clicks are taken

    def __init__(self, parent: QWidget | None = None, *, mini: bool = False, names: bool = False) -> None:
        super().__init__(parent)
        self._segments: list[Segment] = []
        self._mini, self._names, self._takes_clicks = mini, names, False
        across = QSizePolicy.Policy.Fixed if mini else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def take_clicks(self) -> None:
        """Tell which segment is clicked. Whoever hears it offers another way by keyboard: the bar takes no keys."""
        self._takes_clicks = True

    @property
    def segments(self) -> list[Segment]:
        """The councils in the order in which they are drawn."""
        return list(self._segments)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these councils."""
        self._segments = in_order(segments)
        self.setAccessibleName(", ".join(f"{number} {state}" for state, number in counts(segments)) or "geen raden")
        self.setVisible(not self._mini or bool(segments))
        leads = self._takes_clicks and not self._is_one_bar
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as segments, and their names, are."""
        if self._mini:
            wide = _MINI_WIDTH if self._is_one_bar else len(self._segments) * (self._mini_width() + _MINI_GAP)
            return QSize(round(wide), _MINI_HEIGHT)
        return QSize(320, _HEIGHT + (_NAMES if self.names_fit(320) else 0))

    def minimumSizeHint(self) -> QSize:
        """A mini bar keeps its width; a large one gives way."""
        return self.sizeHint() if self._mini else QSize(120, self._height())

    def _height(self) -> int:
        return _HEIGHT + (_NAMES if self.names_fit(self.width()) else 0)

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

    def names_fit(self, width: float) -> bool:
        """Whether the names stand under the segments in a bar of this width."""
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
        names = self.names_fit(self.width())
        with painting(self) as painter:
            for index, ((state, number), rect) in enumerate(zip(self._shares(), self._rects(), strict=True)):
                paint_segment(painter, tokens, state, rect, number=number if self._is_one_bar else 0)
                if names:
                    at = QPointF(rect.left(), baseline(QRectF(0, _HEIGHT + 8, 1, 20), small))
                    words(painter, self._segments[index].name, small, tokens.text2, at)

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what a segment is."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.said_at(event.pos().x())), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the council, where there is a segment for each."""
        name = self._name_at(event.position().x()) if self._takes_clicks else ""
        if name:
            self.asked.emit(name)
        else:
            super().mousePressEvent(event)

    def _name_at(self, x: float) -> str:
        if self._is_one_bar:
            return ""
        pairs = zip(self._segments, self._rects(), strict=True)
        return next((segment.name for segment, rect in pairs if rect.left() <= x <= rect.right()), "")

    def said_at(self, x: float) -> str:
        """What the segment at this distance from the left is, in words."""
        for index, ((state, number), rect) in enumerate(zip(self._shares(), self._rects(), strict=True)):
            if rect.left() <= x <= rect.right():
                councils = "raad" if number == 1 else "raden"
                return f"{number} {councils}: {state}" if self._is_one_bar else f"{self._segments[index].name}: {state}"
        return ""
