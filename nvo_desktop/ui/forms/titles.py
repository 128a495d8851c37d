"""What stands around fields: group titles, labels, and the line below that gives a hint or a finding."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import TEXT_ICON
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import baseline, painting, width_of, words
from nvo_desktop.ui.widgets.section_title import SectionTitle
from nvo_desktop.ui.widgets.tip import tip

_TITLE_TO_REMARK = 8
_ICON_TO_WORDS = 6
_BETWEEN = " · "  # parts of a remark


class GroupTitle(SectionTitle):
    """The title of a group, with a star when it must be filled in, and a remark of which whole parts are left out."""

    def __init__(self, title: str, remark: str = "", parent: QWidget | None = None, *, required: bool = False) -> None:
        super().__init__(title, remark, parent)
        self._required = required
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write title, star and remark on one line."""
        tokens, group, body = tokens_of(self.palette()), font("group"), font("body")
        line = baseline(QRectF(self.rect()), group)
        with painting(self) as painter:
            shown = QFontMetricsF(group).elidedText(self._title, Qt.TextElideMode.ElideRight, self.width())
            left = words(painter, shown, group, tokens.text, QPointF(0, line))
            if self._required:
                left += words(painter, " *", group, tokens.bad, QPointF(left, line))
            left += _TITLE_TO_REMARK if left else 0
            words(painter, self._fitting_remark(self.width() - left), body, tokens.text2, QPointF(left, line))

        self.setToolTip(tip(self._title if shown != self._title else ""))

    def _fitting_remark(self, room: float) -> str:
        """As many parts of the remark as fit, whole."""
        parts = self._remark.split(_BETWEEN)
        while parts and width_of(_BETWEEN.join(parts), font("body")) > room:
            parts.pop()
        return _BETWEEN.join(parts)


class FieldLabel(QWidget):
    """The label above a field, with a star when it must be filled in."""

    def __init__(self, text: str, parent: QWidget | None = None, *, required: bool = False) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(PlainLabel(text, "label"))
        if required:
            row.addWidget(PlainLabel("*", "bad"))
        row.addStretch(1)


class FieldNote(QWidget):
    """One line, or more, below a field: its hint, or in its place what was found, with the shape of a warning."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint, self._finding, self._blocks = hint, "", False
        self._text = PlainLabel(hint, "hint", self, wraps=True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def say(self, finding: str, *, blocks: bool = False) -> None:
        """Say what was found; empty brings the hint back. blocks: it is wrong, and no mere warning."""
        self._finding, self._blocks = finding, blocks
        self._text.setText(finding or self._hint)
        self._text.set_kind(("bad" if blocks else "warn") if finding else "hint")
        self._place()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """How high it is when so wide; nothing to say takes no room."""
        return self._text.heightForWidth(width - self._left()) if self.text else 0

    def sizeHint(self) -> QSize:
        """One line; how high it is follows from the width."""
        return QSize(200, self.heightForWidth(max(self.width(), 400)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the words beside the shape."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape before a finding."""
        if not self._finding:
            return
        state = state_of("houdt tegen" if self._blocks else "let op")
        with painting(self) as painter:
            line = self._text.fontMetrics().height()
            at = QRectF(0, (line - TEXT_ICON) / 2 + 0.5, TEXT_ICON, TEXT_ICON)
            draw_icon(painter, state.shape, tokens_of(self.palette()).tone(state.tone), at)

    def _left(self) -> int:
        return TEXT_ICON + _ICON_TO_WORDS if self._finding else 0

    def _place(self) -> None:
        self._text.setGeometry(self._left(), 0, self.width() - self._left(), self.height())
