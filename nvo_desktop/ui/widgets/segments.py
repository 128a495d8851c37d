"""How one segment of an adoption bar is drawn: full, with a plus, half, hatched, with a cross, or hollow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import Tokens, Tone
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import baseline, rounded, width_of, words

_CORNER, _LOW = 3.0, 10  # a segment lower than this has ends that are nearly round
_STRIPES = 5
_GLYPH_FROM = 8  # a segment less wide than this has no room for a plus or cross


def paint_segment(painter: QPainter, tokens: Tokens, state: str, rect: QRectF, *, number: int = 0) -> None:
    """Draw a council's segment, or that of so many councils in the same state."""
    corner = min(3.5, rect.width() / 2, rect.height() / 2) if rect.height() < _LOW else _CORNER
    look = state_of(state)
    painter.save()
    _GROUNDS.get(look.shape, _hollow)(painter, _inks(tokens, look.shape, look.tone), rect, corner)
    painter.restore()
    if number:
        _write(painter, tokens, look.shape, number, rect)
    elif look.shape in _STROKES and rect.width() >= _GLYPH_FROM:
        ink = tokens.surface if look.shape == "state-amend" else tokens.tone(look.tone)
        painter.setPen(QPen(QBrush(ink), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        arm, middle = min(5.0, rect.height() / 2 - 2), rect.center()
        for x, y in _STROKES[look.shape]:
            reach = QPointF(x * arm, y * arm)
            painter.drawLine(middle - reach, middle + reach)


_STROKES = {"state-amend": ((1.0, 0.0), (0.0, 1.0)), "state-no": ((0.7, 0.7), (0.7, -0.7))}
_BEFORE_NUMBER = {"state-amend": "+\u202f", "state-no": "×\u202f"}


def _write(painter: QPainter, tokens: Tokens, shape: str, number: int, rect: QRectF) -> None:
    label, text = font("label"), f"{_BEFORE_NUMBER.get(shape, '')}{number}"
    wide = width_of(text, label)
    if rect.height() < _LOW or wide + 4 > rect.width():
        return
    at = QPointF(rect.center().x() - wide / 2, baseline(rect, label))
    if shape in {"state-hold", "state-half"}:  # what is drawn gives way to the number
        rounded(painter, QRectF(at.x() - 4, rect.top() + 1, wide + 8, rect.height() - 2), 2, tokens.surface)
    words(painter, text, label, tokens.surface if shape in {"state-done", "state-amend"} else tokens.text, at)


@dataclass(frozen=True)
class _Inks:
    line: QColor
    pale: QColor


def _inks(tokens: Tokens, shape: str, tone: Tone) -> _Inks:
    line = tokens.tone(tone) if shape in _GROUNDS else tokens.edge
    pale = {"state-hold": tokens.warn_ground, "state-busy": tokens.sel}.get(shape, line)
    return _Inks(line, pale)


def _full(painter: QPainter, inks: _Inks, rect: QRectF, corner: float) -> None:
    rounded(painter, rect, corner, inks.line)


def _hollow(painter: QPainter, inks: _Inks, rect: QRectF, corner: float) -> None:
    rounded(painter, rect, corner, None, inks.line)


def _hatched(painter: QPainter, inks: _Inks, rect: QRectF, corner: float) -> None:
    rounded(painter, rect, corner, inks.pale, inks.line)
    painter.setClipRect(rect.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(inks.line, 1.2))
    left = rect.left() - rect.height()
    while left < rect.right():
        painter.drawLine(QPointF(left, rect.bottom()), QPointF(left + rect.height(), rect.top()))
        left += _STRIPES


def _half(painter: QPainter, inks: _Inks, rect: QRectF, corner: float) -> None:
    painter.save()
    painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width() / 2, rect.height()))
    rounded(painter, rect, corner, inks.pale)
    painter.restore()
    _hollow(painter, inks, rect, corner)


_GROUNDS: dict[str, Callable[[QPainter, _Inks, QRectF, float], None]] = {
    "state-done": _full,
    "state-amend": _full,
    "state-half": _half,
    "state-busy": _half,
    "state-hold": _hatched,
    "state-no": _hollow,
}
