"""What lies on the canvas: cards with parts of a screen, and messages in a tone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import CORNER_OF_CARD, SCREEN_ICON
from nvo_desktop.ui.look.tokens import Tone, tokens_of
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import painting, rounded
from nvo_desktop.ui.widgets.section_title import SectionTitle

_SHAPE_OF_TONE: dict[Tone, str] = {"good": "state-done", "warn": "state-change", "bad": "state-block"}
_MARGIN, _WORDS_AT = 12, 40


class Card(QFrame):
    """A part of a screen with a light edge; what it holds goes into body."""

    def __init__(self, title: str = "", remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 14, 18, 16)
        self.body.setSpacing(8)
        self.title = SectionTitle(title, remark)
        self.title.setVisible(bool(title))
        self.body.addWidget(self.title)


class Message(QWidget):
    """One sentence that must be seen, with its shape on the ground of its tone; in the accent it informs."""

    def __init__(self, text: str = "", tone: Tone = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self._text = PlainLabel("", "strong", wraps=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(_WORDS_AT, 9, _MARGIN, 9)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self.say(text, tone)

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def say(self, text: str, tone: Tone) -> None:
        """Say another sentence, in the tone it deserves."""
        self._tone = tone
        self._text.set_tone(tone)
        self._text.setText(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the shape."""
        tokens, rect = tokens_of(self.palette()), QRectF(self.rect())
        place = QRectF(_MARGIN, (rect.height() - SCREEN_ICON) / 2, SCREEN_ICON, SCREEN_ICON)
        with painting(self) as painter:
            rounded(painter, rect, CORNER_OF_CARD, tokens.ground(self._tone))
            draw_icon(painter, _SHAPE_OF_TONE.get(self._tone, "state-info"), tokens.tone(self._tone), place)
