"""The order in which Tab goes through what was made later than its neighbours."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_in_tab_order(before: QWidget, made: QWidget) -> None:
    """Let Tab go from a widget into another that was made later: Qt has put it after everything that was there."""
    for widget in made.findChildren(QWidget):
        takes_keyboard = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes_keyboard and widget.window() is made.window():  # the list of a combo box is a window of its own
            QWidget.setTabOrder(before, widget)
            before = widget


def in_tab_order(*widgets: QWidget) -> None:
    """Let Tab come to widgets in this order; those made later would else come behind all of the window."""
    policies = [widget.focusPolicy() for widget in widgets]
    for widget in widgets:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt passes over those that take no keys
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
    for widget, policy in zip(widgets, policies, strict=True):
        widget.setFocusPolicy(policy)
