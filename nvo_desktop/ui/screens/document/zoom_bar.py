"""How large the page is shown: smaller, the figure, larger."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from nvo_desktop.ui.screens.document.preview import Preview
from nvo_desktop.ui.widgets.button import Button, IconButton

_CHOICES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class ZoomBar(QWidget):
    """Shows and changes the zoom of a preview."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._smaller: QToolButton = IconButton("minus", "Kleiner", "Ctrl+-")
        self._larger: QToolButton = IconButton("plus", "Groter", "Ctrl++")
        self._figure: QPushButton = Button("100 %", "flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self._smaller, self._figure, self._larger):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._figure.setMenu(self._menu())
        self._smaller.clicked.connect(lambda: preview.step_zoom(-1))
        self._larger.clicked.connect(lambda: preview.step_zoom(1))
        preview.zoom_changed.connect(self._show)
        self._show(preview.zoom)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        fit = QAction("Hele breedte\tCtrl+0", menu)
        fit.triggered.connect(self._preview.fit_width)
        menu.addAction(fit)
        menu.addSeparator()
        for zoom in _CHOICES:
            menu.addAction(_percent(zoom), lambda zoom=zoom: self._preview.set_zoom(zoom))
        return menu

    def _show(self, zoom: float) -> None:
        self._figure.setText(_percent(zoom))
        self._figure.setAccessibleName(f"Weergave op {_percent(zoom)}")


def _percent(zoom: float) -> str:
    return f"{round(zoom * 100)}\u00a0%"
