"""What in a widget the keyboard comes to first, with all of the rest still reached by Tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def hand_keys_to(first: QWidget | None, holder: QWidget) -> None:
    """Let a holder that is given the keyboard hand it on to a widget in it; to another than before, or None to keep it.

    Where screens hold screens, Qt's own focus proxies make Tab pass by what stands beside the proxy. They are for a
    holder of one control. A keyboard that the holder has now goes on at once.
    """
    hands = _hands_of(holder) or _HandsOn(holder)
    hands.first = first
    if first is not None and holder.window().focusWidget() is holder:
        first.show()  # what is hidden takes no focus, and a layout shows it only later
        give_keys(first, Qt.FocusReason.ShortcutFocusReason)


def give_keys(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Give the keyboard to a widget, or to what it hands it on to; also in a window that is not active now."""
    hands = _hands_of(widget)
    while hands is not None and hands.first is not None and isValid(hands.first):
        widget = hands.first
        hands = _hands_of(widget)
    widget.setFocus(reason)


def _hands_of(widget: QWidget) -> _HandsOn | None:
    found = widget.findChild(_HandsOn, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, _HandsOn) else None


class _HandsOn(QObject):
    """Hands on what comes to the holder itself: Qt tells of it once the window is active."""

    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self.first: QWidget | None = None
        holder.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus() and self.first is not None and isValid(self.first):
            give_keys(self.first, event.reason())
        return False
