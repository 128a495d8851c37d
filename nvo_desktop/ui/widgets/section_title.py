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
from nvo_desktop.ui.widgets.wrapping import wrapped

_APART, _MOST_LINES = 8, 3


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


class WrappedTitle(SectionTitle):
    """A title of as many lines as it needs: the name of a municipality is never cut. A remark stands on one line."""

    def __init__(self, title: str = "", remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, remark, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lines_in(self, width: int) -> list[str]:
        """The title in lines of that width."""
        return [self._title] if self._remark else wrapped(self._title, font(self.title_kind), width, _MOST_LINES)

    def hasHeightForWidth(self) -> bool:
        """Higher where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """A line below the other."""
        between = round(QFontMetricsF(font(self.title_kind)).lineSpacing())
        return self.sizeHint().height() + between * (len(self.lines_in(width)) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write it in lines where one is too short."""
        lines = self.lines_in(self.width())
        if len(lines) < 2:
            super().paintEvent(event)
            return
        kind = font(self.title_kind)
        with painting(self) as painter:
            painter.setFont(kind)
            painter.setPen(tokens_of(self.palette()).text)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))


class BigFact(SectionTitle):
    """A figure as large as a screen's title, and on its line what it counts: "5 van 8 raden hebben vastgesteld"."""

    title_kind = "title"
