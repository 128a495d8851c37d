"""Parts that stand edge to edge, as on a sheet; and the foot of a window, with its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.widgets.ground import Ground

Part = QWidget | QLayout


def fill_column(owner: QWidget, *parts: Part, grows: Part | None = None) -> None:
    """Lay parts below each other, edge to edge. grows: the one that takes what room is left, or else the last."""
    _fill(QVBoxLayout(owner), parts, grows)


def fill_row(owner: QWidget, *parts: Part, grows: Part | None = None) -> None:
    """The same beside each other."""
    _fill(QHBoxLayout(owner), parts, grows)


def fill_sheet(owner: QWidget, *parts: Part) -> None:
    """Fill a screen with one white sheet that has these parts below each other; the last takes what room is left."""
    sheet = Ground("surface", owner)
    fill_column(sheet, *parts)
    fill_column(owner, sheet)


class Foot(QHBoxLayout):
    """The foot of a window: what is said at the left, if anything, and the buttons at the right."""

    def __init__(self, *buttons: QWidget, note: QWidget | None = None) -> None:
        super().__init__()
        self.setContentsMargins(LEFT, 12, RIGHT, 12)
        self.setSpacing(8)
        if note is None:
            self.addStretch(1)
        else:
            self.addWidget(note, 1)
        for button in buttons:
            self.addWidget(button)


def _fill(layout: QBoxLayout, parts: tuple[Part, ...], grows: Part | None) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    growing = parts[-1] if grows is None else grows
    for part in parts:
        room = int(part is growing)
        if isinstance(part, QWidget):
            layout.addWidget(part, room)
        else:
            layout.addLayout(part, room)
