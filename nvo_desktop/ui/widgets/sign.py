"""An icon that stands by itself, in the colours of the moment it is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import SCREEN_ICON
from nvo_desktop.ui.look.tokens import Tone, tokens_of
from nvo_desktop.ui.widgets.painting import painting


class Sign(QWidget):
    """It says nothing that the words beside it do not say."""

    def __init__(self, icon_name: str, tone: Tone = "text2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the icons of the rail."""
        return QSize(SCREEN_ICON, SCREEN_ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        tokens = tokens_of(self.palette())
        with painting(self) as painter:
            draw_icon(painter, self._icon_name, tokens.tone(self._tone), QRectF(self.rect()))
