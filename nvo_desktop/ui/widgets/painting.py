"""Strokes that every painted widget shares: hairlines, focus rings, rounded grounds and words on a line."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from nvo_desktop.ui.look.measures import FOCUS_RING


@contextmanager
def painting(widget: QWidget) -> Generator[QPainter]:
    """A painter on the widget, with round edges smooth."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def hairline(painter: QPainter, colour: QColor, start: QPointF, end: QPointF) -> None:
    """A lying or standing line of one pixel of the screen, sharp at any scale, along the logical pixels given.

    At 125 % a logical pixel begins between two of the screen; the one under its middle is surely inside the widget.
    """
    transform, middle = painter.deviceTransform(), QPointF(0.5, 0.5)
    first, last = transform.map(start + middle), transform.map(end + middle)
    left, top = int(first.x()), int(first.y())
    drawn = QRectF(left, top, int(last.x()) - left + 1, int(last.y()) - top + 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(transform.inverted()[0].mapRect(drawn), colour)
    painter.restore()


def rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, edge: QColor | None = None) -> None:
    """A rounded ground, with an edge of 1 inside the rectangle when a colour is given for it."""
    painter.setPen(QPen(edge, 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = 0.5 if edge else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(painter: QPainter, rect: QRectF, colour: QColor, radius: float) -> None:
    """The ring of what has the keyboard, inside the rectangle."""
    painter.setPen(QPen(colour, FOCUS_RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = FOCUS_RING / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def words(painter: QPainter, text: str, font: QFont, colour: QColor, at: QPointF) -> float:
    """Write on a line that begins at the point, its baseline; gives how wide it is."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(at, text)
    return width_of(text, font)


def width_of(text: str, font: QFont) -> float:
    """How wide a text is on one line, in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def baseline(rect: QRectF, font: QFont) -> float:
    """Where a line of text in the middle of the rectangle stands."""
    metrics = QFontMetricsF(font)
    return rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
