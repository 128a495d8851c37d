"""The tabs of the agreements: number and name, and below them how far the text is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import AGREEMENT_TAB, CORNER, CORNER_OF_CARD, LEFT, TEXT_ICON
from nvo_desktop.ui.look.states import STATES, state_of
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.painting import focus_ring, hairline, painting, rounded, width_of, words
from nvo_desktop.ui.widgets.tip import tip

_PADDING, _LITTLE_PADDING = 12, 8  # the little one where names would not fit otherwise
_TOP = 5  # the chosen tab begins 5 below the top of the strip
_NAME_LINE, _STATE_LINE = 27, 45  # baselines
_ICON_TO_WORD, _ACCENT = 5, 3
_SHAPE_WIDTH = TEXT_ICON + _ICON_TO_WORD
_SHORT = 40  # a tab with number and shape alone


@dataclass(frozen=True)
class AgreementTab:
    """What stands on a tab; one without number keeps its name when there is little room."""

    number: str
    name: str
    state: str

    @property
    def title(self) -> str:
        """Number and name."""
        return f"{self.number} {self.name}".lstrip()

    @property
    def whole(self) -> str:
        """All of it on one line: "4 Governance, concept"."""
        return f"{self.title}, {self.state}"


class AgreementTabs(QTabBar):
    """One row of tabs. When names do not fit, those that are not chosen keep number and shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: list[AgreementTab] = []
        self._widths: list[int] = []  # of the words on each tab; measured once, for Qt asks often
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Afspraken")

    def set_tabs(self, tabs: Sequence[AgreementTab]) -> None:
        """Show these tabs, with the same index chosen as before where there is one."""
        current, quiet = self.currentIndex(), QSignalBlocker(self)
        while self.count():
            self.removeTab(0)
        self._tabs = list(tabs)
        self._measure()
        for index, tab in enumerate(tabs):
            self.addTab(tab.whole)
            self.setTabToolTip(index, tip(tab.whole))
        self.setCurrentIndex(min(max(current, 0), len(tabs) - 1))
        quiet.unblock()

    def set_state(self, index: int, state: str) -> None:
        """Show how far the text of a tab is now."""
        self._tabs[index] = replace(self._tabs[index], state=state)
        self._measure()
        self.setTabText(index, self._tabs[index].whole)
        self.setTabToolTip(index, tip(self._tabs[index].whole))

    @property
    def is_short(self) -> bool:
        """Whether there is no room for all names."""
        return self._all(_LITTLE_PADDING) > self.width()

    @property
    def _padding(self) -> int:
        return _PADDING if self.is_short or self._all(_PADDING) <= self.width() else _LITTLE_PADDING

    def _all(self, padding: int) -> int:
        return sum(self._widths) + 2 * padding * len(self._widths)

    def _measure(self) -> None:
        strong, small = font("strong"), font("small")
        self._widths = [
            round(max(width_of(tab.title, strong), width_of(tab.state, small) + self._has_shape(tab) * _SHAPE_WIDTH))
            for tab in self._tabs
        ]

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange}:
            self._measure()
        super().changeEvent(event)

    @staticmethod
    def _has_shape(tab: AgreementTab) -> bool:
        return tab.state in STATES

    def _is_short(self, index: int) -> bool:
        return index != self.currentIndex() and self.is_short

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the name in semibold, or for number and shape."""
        if not self._is_short(index):
            return QSize(self._widths[index] + 2 * self._padding, AGREEMENT_TAB)
        tab = self._tabs[index]
        alone = width_of(tab.number or tab.name, font("body"))
        return QSize(max(_SHORT, round(alone) + 2 * _PADDING), AGREEMENT_TAB)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """The same: nothing is cut."""
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        """Wide enough for all names, where the window allows it."""
        return QSize(self._all(_PADDING), AGREEMENT_TAB)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for numbers and shapes, so that the strip never keeps a window wide."""
        return QSize(_SHORT * len(self._tabs), AGREEMENT_TAB)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all tabs."""
        tokens = tokens_of(self.palette())
        with painting(self) as painter:
            short = self.is_short
            for index in range(self.count()):
                chosen = index == self.currentIndex()
                if chosen:
                    self._paint_sheet(painter, tokens, QRectF(self.tabRect(index)))
                elif index + 1 != self.currentIndex() and index + 1 < self.count():
                    right = QRectF(self.tabRect(index)).right() - 1
                    hairline(painter, tokens.line2, QPointF(right, 20), QPointF(right, 40))
                self._paint_words(painter, tokens, index, short=short and not chosen)

    def _paint_sheet(self, painter: QPainter, tokens: Tokens, rect: QRectF) -> None:
        """The chosen tab is part of the sheet below it."""
        left, right, top, bottom = rect.left() + 0.5, rect.right() - 0.5, _TOP + 0.5, rect.bottom()
        path, corner = QPainterPath(QPointF(left, bottom)), 2 * CORNER_OF_CARD
        path.lineTo(left, top + CORNER_OF_CARD)
        path.arcTo(left, top, corner, corner, 180, -90)
        path.lineTo(right - CORNER_OF_CARD, top)
        path.arcTo(right - corner, top, corner, corner, 90, -90)
        path.lineTo(right, bottom)
        painter.fillPath(path, tokens.surface)
        painter.setPen(QPen(tokens.line2, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        accent = QRectF(left + self._padding, _TOP, rect.width() - 2 * self._padding - 1, _ACCENT)
        rounded(painter, accent, 1, tokens.accent)
        if self.hasFocus():
            focus_ring(painter, rect.adjusted(4, _TOP + 6, -4, -3), tokens.accent, CORNER)

    def _paint_words(self, painter: QPainter, tokens: Tokens, index: int, *, short: bool) -> None:
        tab, chosen, rect = self._tabs[index], index == self.currentIndex(), QRectF(self.tabRect(index))
        left, state = rect.left() + self._padding, state_of(tab.state)
        title = (tab.number or tab.name) if short else tab.title
        colour = tokens.text if chosen or self._is_under_mouse(rect) else tokens.text2
        words(painter, title, font("strong" if chosen else "body"), colour, QPointF(left, _NAME_LINE))
        colour = tokens.text3 if state.tone == "mute" else tokens.tone(state.tone)
        if self._has_shape(tab):
            draw_icon(painter, state.shape, colour, QRectF(left - 1, _STATE_LINE - 11, TEXT_ICON, TEXT_ICON))
            left += TEXT_ICON + _ICON_TO_WORD - 1
        if not short:
            words(painter, tab.state, font("small"), colour, QPointF(left, _STATE_LINE))

    def _is_under_mouse(self, rect: QRectF) -> bool:
        return self.underMouse() and rect.contains(QPointF(self.mapFromGlobal(self.cursor().pos())))


class AgreementStrip(Ground):
    """The row in the frame that the tabs stand in, with the edge of the sheet under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rail", parent)
        self.tabs = AgreementTabs()
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT - _PADDING, 0, 0, 0)
        row.addWidget(self.tabs)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge; the chosen tab covers its part of it."""
        edge = self.height() - 1
        with painting(self) as painter:
            hairline(painter, tokens_of(self.palette()).line2, QPointF(0, edge), QPointF(self.width() - 1, edge))
