"""The grounds and edges behind paragraphs of the preview, and the white between them, in points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nvo_desktop.documents.preview.pages import Line
from nvo_desktop.ui.screens.document.letters import colour, look_of

_SIDES = ("left", "top", "right", "bottom")


def white(lines: Sequence[Line]) -> tuple[float, list[float], float]:
    """The white above the first, above each, and below the last: of the styles, and the padding of boxes."""
    boxes = ["", *map(_box, lines), ""]
    afters, gaps = 0.0, list[float]()
    for place, line in enumerate(lines, 1):
        above = _padding(line, "top") if boxes[place] != boxes[place - 1] else 0.0
        gaps.append(afters + line.before + above)
        below = _padding(line, "bottom") if boxes[place] != boxes[place + 1] else 0.0
        afters = line.after + below
    return gaps[0], gaps, afters


def boxes(lines: Sequence[Line], rects: Sequence[QRectF]) -> Iterator[tuple[Line, QRectF]]:
    """Each run of lines in one box: its first line, and the room of all."""
    pairs = list(zip(lines, rects, strict=True))
    for box, group in groupby(pairs, key=lambda pair: _box(pair[0])):
        run = list(group)
        if box:
            left = min(line.left - line.hanging for line, _ in run)
            top, bottom = run[0][1].top(), run[-1][1].bottom()
            yield run[0][0], QRectF(left, top, 0, bottom - top)


def draw_box(painter: QPainter, line: Line, rect: QRectF, width: float) -> None:
    look = look_of(line.style)
    rect.setRight(width - line.right)
    pads = {side: (edge.thick, edge.space, edge.colour) for side in _SIDES if (edge := look.edge(side))}

    def outer(side: str) -> float:
        return sum(pads[side][:2]) if side in pads else 0.0

    whole = rect.adjusted(-outer("left"), -outer("top"), outer("right"), outer("bottom"))
    if look.ground:
        painter.fillRect(whole, colour(look.ground))
    if "left" in pads:
        painter.fillRect(QRectF(whole.left(), whole.top(), pads["left"][0], whole.height()), colour(pads["left"][2]))
    elif "top" in pads:
        painter.fillRect(QRectF(whole.left(), whole.top(), whole.width(), pads["top"][0]), colour(pads["top"][2]))


def _box(line: Line) -> str:
    """Neighbours of one box are drawn as one: panels by their ground, others by their style."""
    look = look_of(line.style)
    return look.ground or (line.style if look.edges else "")


def _padding(line: Line, side: str) -> float:
    edge = look_of(line.style).edge(side)
    return edge.thick + edge.space if edge else 0.0
