"""The header row of a table: small words, a rule below, and an arrow where it is sorted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import HEADER_ROW
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.tables.delegate import CELL_SIDE
from nvo_desktop.ui.widgets.painting import hairline, painting, width_of

_ARROW = 12


class TableHeader(QHeaderView):
    """Titles of columns; a click sorts, a second one turns the order round, a third gives the rows as they came."""

    def __init__(self, parent: QWidget | None = None, *, keeps_first: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._keeps_first = keeps_first  # its first title stays in view when the others scroll
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortIndicatorClearable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(40)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """As high as the look asks."""
        return QSize(super().sizeHint().width(), HEADER_ROW)

    def least_widths(self) -> list[int]:
        """The width at which each title is whole."""
        titles = [str(self.model().headerData(at, self.orientation()) or "") for at in range(self.count())]
        return [round(width_of(title, font("label"))) + 2 * CELL_SIDE + 2 for title in titles]

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Draw one title."""
        tokens = tokens_of(self.palette())
        painter.fillRect(rect, tokens.surface)
        place = QRectF(rect).adjusted(CELL_SIDE, 0, -CELL_SIDE, 0)
        arrow = self._arrow(logicalIndex)
        label = font("label")
        title = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        room = place.width() - (_ARROW + 4 if arrow else 0)
        painter.setFont(label)
        painter.setPen(tokens.text if arrow else tokens.text2)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(room))
        at = self._left_of(shown, logicalIndex, place.adjusted(0, 0, room - place.width(), 0))
        painter.drawText(QRectF(at, place.y(), room, place.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        if arrow:
            beside = at + width_of(shown, label) + 4
            draw_icon(painter, arrow, tokens.text2, QRectF(beside, place.center().y() - _ARROW / 2, _ARROW, _ARROW))
        hairline(painter, tokens.line2, QPointF(rect.left(), rect.bottom()), QPointF(rect.right() + 1, rect.bottom()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the titles, and over them the first one where it was scrolled away."""
        super().paintEvent(event)
        if self._keeps_first and self.count() and self.sectionViewportPosition(0) < 0:
            rect = QRect(0, 0, self.sectionSize(0), self.height())
            with painting(self.viewport()) as painter:
                painter.setClipRect(rect)
                self.paintSection(painter, rect, 0)
                edge = tokens_of(self.palette()).line2
                hairline(painter, edge, QPointF(rect.right(), 0), QPointF(rect.right(), rect.bottom()))

    def _arrow(self, section: int) -> str:
        if self.sortIndicatorSection() != section:
            return ""
        return "up" if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else "down"

    def _left_of(self, title: str, section: int, place: QRectF) -> float:
        columns = getattr(self.model(), "columns", ())
        if section < len(columns) and columns[section].align_right:
            return place.right() - width_of(title, font("label"))
        return place.x()
