"""The field to search in: a magnifying glass before it, its shortcut at the right while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.painting import baseline, painting, width_of, words

_ICON_AT, _ICON, _WORDS_AT, _RIGHT = 9, 16, 22, 16


class SearchField(QLineEdit):
    """Tells every change, and goes down with the arrow key; Escape empties it, and then leaves it.

    Where the hint does not fit, its first word stands there: it is never cut.
    """

    searched = Signal(str)
    went_down = Signal()
    left = Signal()

    def __init__(self, hint: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcut, self._hint = shortcut, hint
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setTextMargins(_WORDS_AT, 0, 0, 0)
        self.textChanged.connect(self.searched)

    @property
    def shows_shortcut(self) -> bool:
        """Whether there is room for the shortcut: not beside what is typed, nor over the end of the hint."""
        hint_ends = 2 * _ICON_AT + _WORDS_AT + width_of(self.placeholderText(), font("body"))
        return bool(self._shortcut) and not self.text() and self._shortcut_at > hint_ends

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of the hint as fits."""
        super().resizeEvent(event)
        room = self.width() - 2 * _ICON_AT - _WORDS_AT
        fits = width_of(self._hint, font("body")) <= room
        self.setPlaceholderText(self._hint if fits else self._hint.partition(" ")[0])

    @property
    def _shortcut_at(self) -> float:
        return self.width() - _RIGHT - width_of(self._shortcut, font("small"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty or leave the field, or go to what was found."""
        if event.key() == Qt.Key.Key_Escape:
            (self.clear if self.text() else self.left.emit)()
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then glass and shortcut."""
        super().paintEvent(event)
        tokens, rect, small = tokens_of(self.palette()), QRectF(self.rect()), font("small")
        with painting(self) as painter:
            draw_icon(painter, "search", tokens.text2, QRectF(_ICON_AT, (rect.height() - _ICON) / 2, _ICON, _ICON))
            if self.shows_shortcut:
                left = self._shortcut_at
                words(painter, self._shortcut, small, tokens.text3, QPointF(left, baseline(rect, small)))
