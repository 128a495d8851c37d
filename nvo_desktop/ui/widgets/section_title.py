"""Titles of groups."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import Kind, font
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import baseline, painting, width_of, words
from nvo_desktop.ui.widgets.tip import tip

_APART = 8


class SectionTitle(PlainLabel):
    """A title and, on the same line, one remark: "Mandaten 5 regels". Cut at the right when there is no room."""

    title_kind: Kind = "group"

    def __init__(self, title: str = "", remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", None, parent)
        self._title, self._remark = title, remark
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tell()

    def set_title(self, title: str) -> None:
        """Name the group."""
        self._title = title
        self._tell()

    def set_remark(self, remark: str) -> None:
        """Say one thing about the group; "" for nothing."""
        self._remark = remark
        self._tell()

    def _tell(self) -> None:
        self.setText(f"{self._title} {self._remark}".strip())
        self.updateGeometry()
        self.update()

    def _width(self) -> float:
        remark = _APART + width_of(self._remark, font("body")) if self._remark else 0
        return width_of(self._title, font(self.title_kind)) + remark

    def sizeHint(self) -> QSize:
        """Room for both."""
        return QSize(round(self._width()) + 2, round(QFontMetricsF(font(self.title_kind)).height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Gives way, so that it never keeps a window wide."""
        return QSize(min(80, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write both on one line."""
        tokens, title, body = tokens_of(self.palette()), font(self.title_kind), font("body")
        line = baseline(QRectF(self.rect()), title)
        with painting(self) as painter:
            left = words(painter, self._title, title, tokens.text, QPointF(0, line))
            left += _APART if self._title else 0
            room = max(self.width() - left, 0)
            painter.setFont(body)
            shown = painter.fontMetrics().elidedText(self._remark, Qt.TextElideMode.ElideRight, round(room + 1))
            words(painter, shown, body, tokens.text2, QPointF(left, line))
        self.setToolTip(tip(self.text() if self._width() > self.width() + 1 else ""))


class BigFact(SectionTitle):
    """A figure as large as a screen's title, and on its line what it counts: "5 van 8 raden hebben vastgesteld"."""

    title_kind = "title"
