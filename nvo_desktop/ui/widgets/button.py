"""Buttons of every kind, with their icon at a right distance from their words."""

from __future__ import annotations

from math import ceil
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from nvo_desktop.ui.look.icons import icon
from nvo_desktop.ui.look.measures import SCREEN_ICON
from nvo_desktop.ui.look.tokens import Tone, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import focus_ring, painting, width_of
from nvo_desktop.ui.widgets.tip import tip

ButtonKind = Literal["main", "plain", "small", "flat", "link"]

_ICON, _ICON_WITH_SPACE = 16, 19  # an icon engine draws at the left of a wider rectangle: Qt leaves too little room
_INSIDE, _RING_CORNER = (2, 2, -2, -2), 3
_TONE_OF_KIND: dict[ButtonKind, Tone] = {"main": "on", "flat": "text2", "link": "accent"}


class Button(QPushButton):
    """A button; `main` is the one filled button of a screen, `link` words to go somewhere."""

    def __init__(
        self, text: str, kind: ButtonKind = "plain", icon_name: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._kind: ButtonKind = kind
        self.setProperty("kind", kind)
        self.setAutoDefault(kind == "main")
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon_name:
            self.set_icon(icon_name)

    def set_icon(self, icon_name: str) -> None:
        """Put an icon before the words."""
        self.setIcon(icon(icon_name, _TONE_OF_KIND.get(self._kind, "text")))
        self.setIconSize(QSize(_ICON_WITH_SPACE, _ICON))

    def sizeHint(self) -> QSize:
        """Room for its words as they are when it is pressed: in semibold."""
        hint = super().sizeHint()
        if self.isCheckable():
            hint.setWidth(
                hint.width() + ceil(width_of(self.text(), font("strong")) - width_of(self.text(), font("body")))
            )
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it; a filled one shows by a ring inside it that it has the keyboard."""
        super().paintEvent(event)
        if self._kind == "main" and self.hasFocus():
            with painting(self) as painter:
                focus_ring(painter, QRectF(self.rect()).adjusted(*_INSIDE), tokens_of(self.palette()).on, _RING_CORNER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class IconButton(QToolButton):
    """A flat button with an icon alone; its name is its tooltip, and what a screen reader says."""

    def __init__(self, icon_name: str, name: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name))
        self.setIconSize(QSize(SCREEN_ICON, SCREEN_ICON))
        self.setAccessibleName(name)
        self.setToolTip(tip(f"{name} ({shortcut})" if shortcut else name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
