"""A drawn time line: a bar a row, dated marks on it, and today. Its facts stand in the table beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import TEXT_ICON
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import baseline, hairline, painting, rounded, width_of, words
from nvo_desktop.ui.widgets.tip import tip

_ROW, _AXIS, _FOOT, _BAR, _NAMES, _APART = 28, 22, 20, 8, 208, 12
_MOST = 320  # of the room for names in a wide window
_TODAY = "vandaag"
_LEAST_DAYS = 90


@dataclass(frozen=True, slots=True)
class Span:
    """One row: its name, from when until when it runs as far as that is known, and the word of its state."""

    name: str
    start: date | None
    end: date | None
    state: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on a row, counted from 0; what happens then, and the word of its state."""

    row: int
    day: date
    text: str
    state: str


class TimeLine(QWidget):
    """Draws spans and marks between the first and the last day that they name. What is under the mouse is said."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._today, self._first, self._last = date.min, date.min, date.max
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: Sequence[Span], marks: Sequence[Mark], today: date) -> None:
        """Show these; where no day is known there is nothing to draw."""
        self._spans, self._marks, self._today = tuple(spans), tuple(marks), today
        days = [day for span in spans for day in (span.start, span.end) if day] + [mark.day for mark in marks]
        self.setVisible(bool(days))
        if days:
            self._first = min(*days, today) - timedelta(days=14)
            self._last = max(*days, today, self._first + timedelta(days=_LEAST_DAYS)) + timedelta(days=14)
        self.updateGeometry()
        self.update()

    def at(self, day: date) -> float:
        """Where a day stands, from the left."""
        share = (day - self._first).days / max((self._last - self._first).days, 1)
        left = self._names + _APART
        return left + share * max(self.width() - left - TEXT_ICON, 1)

    @property
    def _names(self) -> float:
        """How much room the names have: a fourth of the window, but no more than they need."""
        needed = max((width_of(span.name, font("body")) + 1 for span in self._spans), default=0)
        return min(needed, max(_NAMES, min(_MOST, self.width() / 4)))

    def said_at(self, point: QPointF) -> str:
        """The words for what is drawn there: a mark, or else the row."""
        row = int((point.y() - _AXIS) // _ROW)
        if point.y() < _AXIS or row >= len(self._spans):
            return ""
        for mark in self._marks:
            if mark.row == row and abs(self.at(mark.day) - point.x()) <= TEXT_ICON / 2:
                return f"{mark.day:%d-%m-%Y}: {mark.text} ({mark.state})"
        span = self._spans[row]
        return f"{span.name}: {span.state}"

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(640, _AXIS + _ROW * len(self._spans) + _FOOT)

    def minimumSizeHint(self) -> QSize:
        """Gives way in width."""
        return QSize(360, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what is under the mouse."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.said_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis, the rows, the marks and today."""
        tokens = tokens_of(self.palette())
        with painting(self) as painter:
            self._paint_axis(painter, tokens)
            for row, span in enumerate(self._spans):
                self._paint_span(painter, tokens, row, span)
            for mark in self._marks:
                state, middle = state_of(mark.state), _AXIS + _ROW * mark.row + _ROW / 2
                left = self.at(mark.day) - TEXT_ICON / 2
                place = QRectF(left, middle - TEXT_ICON / 2, TEXT_ICON, TEXT_ICON)
                rounded(painter, place, TEXT_ICON / 2, tokens.surface)
                draw_icon(painter, state.shape, tokens.tone(state.tone), place)

    def _quarters(self) -> Iterator[tuple[date, str]]:
        for year in range(self._first.year, self._last.year + 1):
            for month, words_of in ((1, str(year)), (4, "apr"), (7, "jul"), (10, "okt")):
                day = date(year, month, 1)
                if self._first <= day <= self._last:
                    yield day, words_of

    def _paint_axis(self, painter: QPainter, tokens: Tokens) -> None:
        small, bottom, free = font("small"), self.height() - _FOOT, 0.0
        for day, said in self._quarters():
            x = self.at(day)
            hairline(painter, tokens.line, QPointF(x, _AXIS - 4), QPointF(x, bottom))
            if free <= x <= self.width() - width_of(said, small) - 3:
                free = x + 8 + words(painter, said, small, tokens.text3, QPointF(x + 3, _AXIS - 8))
        x = self.at(self._today)
        painter.fillRect(QRectF(round(x), _AXIS - 4, 2, bottom - _AXIS + 4), tokens.accent)
        left = min(x - width_of(_TODAY, small) / 2, self.width() - width_of(_TODAY, small))
        words(painter, _TODAY, small, tokens.accent, QPointF(left, bottom + 14))

    def _paint_span(self, painter: QPainter, tokens: Tokens, row: int, span: Span) -> None:
        body, top = font("body"), _AXIS + _ROW * row
        shown = QFontMetricsF(body).elidedText(span.name, Qt.TextElideMode.ElideRight, self._names)
        words(painter, shown, body, tokens.text, QPointF(0, baseline(QRectF(0, top, 1, _ROW), body)))
        if span.start is None and span.end is None:
            return
        left, right = self.at(span.start or span.end or self._first), self.at(span.end or self._last)
        bar, state = QRectF(left, top + (_ROW - _BAR) / 2, max(right - left, _BAR), _BAR), state_of(span.state)
        rounded(painter, bar, _BAR / 2, tokens.ground(state.tone), tokens.tone(state.tone))
