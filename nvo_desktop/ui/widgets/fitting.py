"""How large a window begins: never larger than the screen, which at 200 % is small."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_SHARE = 0.88  # of the screen; the rest is for the title bar and the edges


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Make a window that large, or as large as its screen allows."""
    room = window.screen().availableGeometry()
    window.resize(min(width, round(room.width() * _SHARE)), min(height, round(room.height() * _SHARE)))
