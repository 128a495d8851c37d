"""Hairlines: one pixel of the screen, at every scale and place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from nvo_desktop.ui.widgets.painting import hairline


def inked(scale: float, start: QPointF, end: QPointF) -> tuple[set[int], set[int]]:
    """The rows and columns of a picture of 40 logical pixels that a line touches."""
    image = QImage(round(40 * scale), round(40 * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(0)
    painter = QPainter(image)
    hairline(painter, QColor("black"), start, end)
    painter.end()
    dots = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() == 255
    ]
    return {y for _, y in dots}, {x for x, _ in dots}


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 1.75, 2])
@pytest.mark.parametrize("at", [0, 7, 39])
def test_a_line_takes_one_pixel_inside_its_logical_one(qapp, scale, at):
    rows, columns = inked(scale, QPointF(0, at), QPointF(39, at))
    (row,) = rows
    assert at * scale - 1 < row < (at + 1) * scale
    assert len(columns) >= 39 * scale


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2])
def test_a_standing_line_takes_one_column(qapp, scale):
    rows, columns = inked(scale, QPointF(12, 0), QPointF(12, 39))
    assert len(columns) == 1
    assert len(rows) >= 39 * scale
