"""The one line that says whether the work is safe."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import TEXT_ICON
from nvo_desktop.ui.look.tokens import Tone, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import baseline, painting, width_of, words
from nvo_desktop.ui.widgets.tip import tip

Saved = Literal["saved", "busy", "trouble", "nothing"]
_LEFT, _WORDS_AT = 16, 38
_SHAPES: dict[Saved, tuple[str, Tone, Tone]] = {
    "saved": ("state-tick", "good", "text2"),
    "busy": ("state-plan", "mute", "text2"),
    "trouble": ("state-change", "warn", "warn"),
}


class SavedLine(PlainLabel):
    """A shape and a phrase at the left of the status line: "Bewaard 14.02 · dossierbestand bijgewerkt 14.03"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", None, parent)
        self._saved: Saved = "nothing"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def saved(self) -> Saved:
        """How safe the work is."""
        return self._saved

    def say(self, phrase: str, saved: Saved = "saved") -> None:
        """Show the phrase with its shape; "nothing" is a phrase alone, such as "Geen dossier geopend"."""
        self._saved = saved
        self.setText(phrase)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the phrase."""
        return QSize(round(_WORDS_AT + width_of(self.text(), font("small"))) + 8, 26)

    def minimumSizeHint(self) -> QSize:
        """Gives way in a narrow window."""
        return QSize(120, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw shape and phrase."""
        tokens, rect, small = tokens_of(self.palette()), QRectF(self.rect()), font("small")
        shape, of_shape, of_words = _SHAPES.get(self._saved, ("", "mute", "text2"))
        with painting(self) as painter:
            if shape:
                place = QRectF(_LEFT, (rect.height() - TEXT_ICON) / 2, TEXT_ICON, TEXT_ICON)
                draw_icon(painter, shape, tokens.tone(of_shape), place)
            left = _WORDS_AT if shape else _LEFT
            painter.setFont(small)
            room = round(rect.width()) - left
            shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            words(painter, shown, small, tokens.tone(of_words), QPointF(left, baseline(rect, small)))
        self.setToolTip(tip(self.text() if shown != self.text() else ""))
