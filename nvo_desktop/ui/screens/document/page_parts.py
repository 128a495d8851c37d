"""What the texts of the preview have in common: places of paragraphs, labels, drawing and links."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPainter,
    QPalette,
    QTextCursor,
    QTextLayout,
)

from nvo_desktop.documents.preview.pages import Line
from nvo_desktop.ui.screens.document.letters import LINK, UNITS, colour, font_of, label_look, look_of
from nvo_desktop.ui.screens.document.selecting import Range, show_selected
from nvo_desktop.ui.screens.document.writing import PageText

Picture = Callable[[str], QImage | None]
"""Gives a picture by its SHA-256, or None when it is not there (yet)."""

HAIRLINE = colour("C5CED3")
"""Between rows, and round the place of a picture that is not there."""

_ROOM = 10_000.0  # more than any label needs
_Label = tuple[QTextLayout, QPointF, QColor]


def block_rects(text: PageText, lines: Sequence[Line]) -> Iterator[QRectF]:
    """Where each paragraph stands, without the white around it."""
    layout, block = text.documentLayout(), text.begin()
    for _ in lines:
        rect = layout.blockBoundingRect(block)
        yield QRectF(rect.topLeft() / UNITS, rect.size() / UNITS)
        block = block.next()


def labels(text: PageText, lines: Sequence[Line], ruler: QImage) -> Iterator[_Label | None]:
    """The label before each paragraph, on the base line of its first line; a heading's number is one too."""
    block, layout = text.begin(), text.documentLayout()
    for line in lines:
        if line.label:
            base = layout.blockBoundingRect(block).top() + block.layout().lineAt(0).ascent()
            yield _label(line, base, ruler)
        else:
            yield None
        block = block.next()


def _label(line: Line, base: float, ruler: QImage) -> _Label:
    look = label_look(line.style)
    made = QTextLayout(line.label, font_of(look), ruler)
    made.beginLayout()
    placed = made.createLine()
    placed.setLineWidth(_ROOM)
    made.endLayout()
    return made, QPointF((line.left - line.hanging) * UNITS, base - placed.ascent()), colour(look.colour)


def draw_text(painter: QPainter, text: PageText, clip: QRectF, selected: Range | None) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, colour(look_of("Normal").colour))
    context.clip = QRectF(clip.topLeft() * UNITS, clip.size() * UNITS)
    show_selected(context, text, selected)
    painter.save()
    painter.scale(1 / UNITS, 1 / UNITS)
    text.documentLayout().draw(painter, context)
    painter.restore()


def link_at(text: PageText, place: QPointF) -> str:
    at = text.documentLayout().hitTest(place * UNITS, Qt.HitTestAccuracy.ExactHit)
    if at < 0:
        return ""
    cursor = QTextCursor(text)
    cursor.setPosition(at)
    if cursor.atBlockEnd():
        return ""
    cursor.setPosition(at + 1)
    return cursor.charFormat().stringProperty(LINK)
