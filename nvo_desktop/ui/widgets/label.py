"""Labels that show text as it is: an angle bracket that a user typed is never markup."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from nvo_desktop.ui.look.tokens import Tone
from nvo_desktop.ui.widgets.tip import tip

LabelKind = Literal[
    "start", "title", "group", "strong", "fact", "label", "hint", "small", "warn", "bad", "good", "key", "on-strong",
    "on-hint",
]  # fmt: skip


class PlainLabel(QLabel):
    """Plain text in the font and colour of its kind; without a kind it is body text."""

    def __init__(
        self, text: str = "", kind: LabelKind | None = None, parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)
        if kind:
            self.setProperty("kind", kind)

    def set_kind(self, kind: LabelKind) -> None:
        """Become another kind of text, also while on screen."""
        self._set("kind", kind)

    def set_tone(self, tone: Tone) -> None:
        """Be said in a tone: `accent`, `good`, `warn`, `bad`, or `text2` and `text3` for less."""
        self._set("tone", tone)

    def _set(self, name: str, value: str) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            self.style().unpolish(self)
            self.style().polish(self)


class OneLineLabel(PlainLabel):
    """One line that gives way when there is no room: cut with "…", and whole in its tooltip and for screen readers.

    keeps_end: it is cut in its middle, as a path whose last part says most.
    """

    def __init__(
        self,
        text: str = "",
        kind: LabelKind | None = None,
        parent: QWidget | None = None,
        *,
        keeps_end: bool = False,
    ) -> None:
        super().__init__(text, kind, parent)
        self._cut = Qt.TextElideMode.ElideMiddle if keeps_end else Qt.TextElideMode.ElideRight
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """So narrow that it never keeps a window wide."""
        return QSize(min(48, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        shown = self.fontMetrics().elidedText(self.text(), self._cut, self.width())
        self.setToolTip(tip(self.text() if shown != self.text() else ""))
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
