"""Words that take several lines of a set width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The lines of a text in a column of that width (logical pixels), at most so many.

    A line is cut, with an ellipsis, where a single word is wider than the column, and the last one where more follows.
    """
    metrics, on_one = QFontMetrics(font), text.replace("\n", " ")
    if most == 1 or metrics.horizontalAdvance(on_one) <= width:
        return [_cut(on_one, metrics, width)]
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    return [_cut(line, metrics, width) for line in _lines(layout, width, most)]


def one_line(text: str) -> str:
    """Several lines as one."""
    return " ".join(text.split())


def _lines(layout: QTextLayout, width: int, most: int) -> list[str]:
    text, lines = layout.text(), list[str]()
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        if len(lines) == most - 1:
            lines.append(text[start:].strip().replace("\u2028", " "))
            break
        lines.append(text[start : start + length].strip())
        line = layout.createLine()
    layout.endLayout()
    return lines


def _cut(line: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
