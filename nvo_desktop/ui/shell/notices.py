"""What stands above the work until it is solved or put away: it stops nobody who is typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import SCREEN_ICON
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import painting

_LEFT, _TEXT_LEFT, _RIGHT = 18, 48, 12


@dataclass(frozen=True)
class Notice:
    """One sentence what happened, one what can be done, and the deeds for it. key: what it is about."""

    key: str
    sentence: str
    more: str = ""
    deeds: tuple[tuple[str, Callable[[], None]], ...] = ()


class Notices(QWidget):
    """Bars below each other; none takes no room at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, NoticeBar] = {}
        self._put_away: set[tuple[str, str]] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def shown(self) -> tuple[Notice, ...]:
        """What stands there now."""
        return tuple(bar.notice for bar in self._bars.values())

    def show_notice(self, notice: Notice) -> None:
        """Show this in the place of what was said on the same; what was put away is not said again."""
        before = self._bars.get(notice.key)
        if before is not None and (before.notice.sentence, before.notice.more) == (notice.sentence, notice.more):
            return
        self._remove(notice.key)
        if (notice.key, notice.sentence) not in self._put_away:
            bar = NoticeBar(notice, self)
            bar.put_away.clicked.connect(lambda: self._put(notice))
            self._bars[notice.key] = bar
            self._column.addWidget(bar)
            bar.show()  # in a layout that stands already it would be shown later
        self.setVisible(bool(self._bars))

    def drop(self, key: str) -> None:
        """It is solved: when it happens again, it is said again."""
        self._put_away = {one for one in self._put_away if one[0] != key}
        self._remove(key)

    def clear(self) -> None:
        """Take all away."""
        for key in list(self._bars):
            self._remove(key)
        self._put_away.clear()

    def _put(self, notice: Notice) -> None:
        self._put_away.add((notice.key, notice.sentence))
        self._remove(notice.key)

    def _remove(self, key: str) -> None:
        bar = self._bars.pop(key, None)
        if bar is not None:
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self.setVisible(bool(self._bars))


class NoticeBar(QWidget):
    """One notice, over the whole width."""

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        self.put_away = IconButton("x", "Melding sluiten")
        self.setAccessibleName(f"{notice.sentence} {notice.more}".strip())
        self._build()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for text, kind in ((self.notice.sentence, "strong"), (self.notice.more, None)):
            if text:
                label = PlainLabel(text, "strong" if kind else None, wraps=True)
                label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
                words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(_TEXT_LEFT, 9, _RIGHT, 9)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for text, deed in self.notice.deeds:
            button = Button(text)
            button.clicked.connect(deed)
            row.addWidget(button)
        row.addWidget(self.put_away, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of what asks attention, and its shape."""
        tokens = tokens_of(self.palette())
        place = QRectF(_LEFT, (self.height() - SCREEN_ICON) / 2, SCREEN_ICON, SCREEN_ICON)
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens.warn_ground)
            draw_icon(painter, "state-change", tokens.warn, place)
