"""A button that says what it begins: an icon, a title, a line under it and the keys that do the same."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import focus_ring, painting
from nvo_desktop.ui.widgets.sign import Sign

_HEIGHT = 64
_INSIDE, _RING_CORNER = (2, 2, -2, -2), 6


@dataclass(frozen=True, slots=True)
class Offer:
    """What a big button says; icon is the name of one."""

    icon: str
    title: str
    line: str
    keys: str = ""


class BigButton(QPushButton):
    """One way to begin; main is the one people come for, and filled."""

    def __init__(self, offer: Offer, parent: QWidget | None = None, *, main: bool = False) -> None:
        super().__init__(parent)
        self._is_main = main
        self.setProperty("kind", "big-main" if main else "big")
        self.setAccessibleName(offer.title)
        self.setAccessibleDescription(offer.line)
        self.setFixedHeight(_HEIGHT)
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._build(offer)

    def _build(self, offer: Offer) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(Sign(offer.icon, "on" if self._is_main else "accent", self))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        for text, strong in ((offer.title, True), (offer.line, False)):
            words.addWidget(self._words(text, strong=strong))
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(self._words(offer.keys, strong=False))
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it; the filled one shows by a ring inside it that it has the keyboard."""
        super().paintEvent(event)
        if self._is_main and self.hasFocus():
            with painting(self) as painter:
                focus_ring(painter, QRectF(self.rect()).adjusted(*_INSIDE), tokens_of(self.palette()).on, _RING_CORNER)

    def _words(self, text: str, *, strong: bool) -> PlainLabel:
        if self._is_main:
            return PlainLabel(text, "on-strong" if strong else "on-hint", self)
        return PlainLabel(text, "strong" if strong else "hint", self)
