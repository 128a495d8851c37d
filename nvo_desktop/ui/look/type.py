"""The fonts: the family of the system, sizes in points, two weights."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QFont, QGuiApplication

Kind = Literal["start", "title", "group", "body", "strong", "small", "label", "prose"]
"""What a text is; `strong` is body and `label` is small, in semibold."""

_SIZE_AND_WEIGHT: dict[Kind, tuple[int, QFont.Weight]] = {
    "start": (21, QFont.Weight.DemiBold),
    "title": (15, QFont.Weight.DemiBold),
    "group": (11, QFont.Weight.DemiBold),
    "body": (10, QFont.Weight.Normal),
    "strong": (10, QFont.Weight.DemiBold),
    "small": (9, QFont.Weight.Normal),
    "label": (9, QFont.Weight.DemiBold),
    "prose": (11, QFont.Weight.Normal),
}


def font(kind: Kind) -> QFont:
    """A font of the application's family."""
    size, weight = _SIZE_AND_WEIGHT[kind]
    made = QFont(QGuiApplication.font())
    made.setPointSize(size)
    made.setWeight(weight)
    return made
