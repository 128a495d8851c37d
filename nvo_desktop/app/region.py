"""Shows the window for the region of the open dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nvo_desktop.app.loading import presets
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.dialogs.new_dossier.answers import Presets

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk


def show_region(desk: Desk, background: Background, window: QWidget, key: str = "") -> None:
    """Show it over the window, once the lists of the CBS are read; on one field of it when that is named."""

    def show(choices: Presets) -> None:
        dialog = desk.region_dialog(background, choices, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        if key:
            dialog.go_to(key)

    background.do(window, presets, show)
