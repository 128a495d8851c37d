"""Shows the window for the region's own templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nvo_desktop.ui.background import Background

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk


def show_templates(desk: Desk, background: Background, window: QWidget) -> None:
    """Show it over the window."""
    dialog = desk.templates_dialog(background, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
