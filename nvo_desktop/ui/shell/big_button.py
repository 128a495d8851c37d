"""A button that says what it begins: an icon, a title, a line under it and the keys that do the same."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nvo_desktop.ui.look.icons import icon
from nvo_desktop.ui.look.measures import SCREEN_ICON
from nvo_desktop.ui.widgets.label import PlainLabel

_HEIGHT = 64


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
        sign = QLabel(self)
        sign.setPixmap(icon(offer.icon, "on" if self._is_main else "accent").pixmap(SCREEN_ICON))
        row.addWidget(sign)
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

    def _words(self, text: str, *, strong: bool) -> PlainLabel:
        if self._is_main:
            return PlainLabel(text, "on-strong" if strong else "on-hint", self)
        return PlainLabel(text, "strong" if strong else "hint", self)
