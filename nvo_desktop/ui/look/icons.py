"""Our outlines as icons: read from resources/icons, coloured when drawn, so that they follow the theme and stay sharp.

In an outline white stands for the ground: it is cut out, whatever the ground may be.
"""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QImage,
    QImageReader,
    QPainter,
    QPixmap,
    QPixmapCache,
)

from nvo_desktop.paths import resources
from nvo_desktop.ui.look.tokens import Tone, asks_contrast, tokens_of

_CUT_OUT = b"#fff"


def icon(name: str, tone: Tone = "text2") -> QIcon:
    """An icon by the name of its file; a pressed one is drawn in the accent, one without use in `text3`."""
    _outline(name)  # a wrong name fails here, and not while a window is painted
    return QIcon(_Outline(name, tone))


def draw_icon(painter: QPainter, name: str, colour: QColor, rect: QRectF | QRect) -> None:
    """Draw an icon as large as the rectangle is high, at its left, on whole pixels of the screen."""
    rect, ratio = QRectF(rect), painter.deviceTransform().m11()
    drawn = icon_pixmap(name, colour, round(rect.height() * ratio))
    drawn.setDevicePixelRatio(ratio)
    corner = painter.deviceTransform().map(rect.topLeft())
    whole = QPointF(round(corner.x()), round(corner.y()))
    painter.drawPixmap(painter.deviceTransform().inverted()[0].map(whole), drawn)


def icon_pixmap(name: str, colour: QColor, size: int) -> QPixmap:
    """A square picture of so many device pixels; kept by Qt for as long as there is room."""
    key, found = f"nvo {name} {colour.rgba():x} {size}", QPixmap()
    if not QPixmapCache.find(key, found):
        found = QPixmap.fromImage(_image(name, colour, size))
        QPixmapCache.insert(key, found)
    return found


@cache
def _outline(name: str) -> bytes:
    return (resources() / "icons" / f"{name}.svg").read_bytes()


def _image(name: str, colour: QColor, size: int) -> QImage:
    outline, drawn = _outline(name), colour.name().encode()
    image = _rendered(outline.replace(b"currentColor", drawn), size)
    if _CUT_OUT in outline:
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        painter.drawImage(0, 0, _rendered(outline.replace(b"currentColor", b"none"), size))
        painter.end()
    return image


def _rendered(outline: bytes, size: int) -> QImage:
    # The image reader needs no import of PySide6.QtSvg: its plugin is loaded when the first icon is drawn.
    buffer = QBuffer()
    buffer.setData(QByteArray(outline))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return reader.read().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


class _Outline(QIconEngine):
    """Draws an outline in a colour of the palette in force, at the left of a rectangle that is wider than high."""

    _copies: ClassVar[list[_Outline]] = []  # Qt owns a copy, but Python would let it go at once

    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone: Tone = tone

    def clone(self) -> QIconEngine:
        copy = _Outline(self._name, self._tone)
        self._copies.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        draw_icon(painter, self._name, self._colour(mode, state), rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        whole = size * scale  # Qt asks in logical pixels, and gets those of the screen
        pixmap, side = QPixmap(whole), min(whole.width(), whole.height())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.drawPixmap(0, (whole.height() - side) // 2, icon_pixmap(self._name, self._colour(mode, state), side))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        tokens = tokens_of(QGuiApplication.palette())
        if mode == QIcon.Mode.Disabled:
            return tokens.line2
        if self._tone == "on" and asks_contrast():
            return tokens.text  # without our style sheet no button is filled
        return tokens.accent if state == QIcon.State.On else tokens.tone(self._tone)
