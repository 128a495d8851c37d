"""What stands where nothing is yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import EMPTY_ICON
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import painting

_MEASURE = 420  # the sentence is no wider, so that it reads in two lines


class EmptyState(QWidget):
    """An outline, one line what is not there, one sentence what it is for, and the button that makes the first."""

    asked = Signal()
    other_asked = Signal()

    def __init__(
        self, icon_name: str, line: str, sentence: str, button_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line, self._sentence = PlainLabel(line, "group"), PlainLabel(sentence, "fact", wraps=True)
        self._buttons = QHBoxLayout()
        self._build(icon_name)
        if button_text:
            self._add_button(Button(button_text, "main", "plus"), self.asked)

    def _build(self, icon_name: str) -> None:
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setFixedWidth(_MEASURE)
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(5)
        for widget, space in ((_Outline(icon_name), 14), (self._line, 8), (self._sentence, 16)):
            column.addLayout(_in_the_middle(widget))
            column.addSpacing(space)
        column.addLayout(self._buttons)
        column.setAlignment(self._buttons, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(6)
        column.setSpacing(0)

    def _add_button(self, button: Button, asked: SignalInstance) -> None:
        button.clicked.connect(asked)
        if not self._buttons.count():
            hand_keys_to(button, self)
        self._buttons.addWidget(button)

    def add_other(self, text: str, icon_name: str | None = None) -> None:
        """Offer another way to begin, beside the first."""
        self._add_button(Button(text, "plain", icon_name), self.other_asked)

    def set_words(self, line: str, sentence: str) -> None:
        """Say something else: a filter that finds nothing is not an empty list."""
        self._line.setText(line)
        self._sentence.setText(sentence)


def _in_the_middle(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()  # an alignment would cut text that wraps
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row


class _Outline(QWidget):
    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(EMPTY_ICON, EMPTY_ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_icon(painter, self._icon_name, tokens_of(self.palette()).line2, QRectF(self.rect()))
