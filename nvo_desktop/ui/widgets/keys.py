"""Keys that do something while a widget, or something in it, has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def on_keys(widget: QWidget, keys: str, deed: Callable[[], object]) -> None:
    """Do the deed when these keys are pressed in the widget. Another with the same keys in the window stays apart."""
    shortcut = QShortcut(QKeySequence(keys), widget)
    # Given to the constructor together with a deed, the context is passed over: keys of two tables then do nothing.
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(deed)
