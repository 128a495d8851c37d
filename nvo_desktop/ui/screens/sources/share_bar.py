"""How much of a paper is used, drawn: what is placed is full, what is left is hollow, the rest is pale."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.services.sources import SourceRow
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.widgets.painting import painting, rounded
from nvo_desktop.ui.widgets.tip import tip

BAR = 8
_CORNER = 3.5


def paint_share(painter: QPainter, tokens: Tokens, place: QRectF, source: SourceRow, ground: str = "mute") -> None:
    """Draw the bar of one paper, as long as the place is wide."""
    total = max(source.words, 1)
    placed, left = place.width() * source.words_placed / total, place.width() * source.words_left / total
    painter.save()
    rounded(painter, place, _CORNER, tokens.by_name(f"{ground}_ground"))
    if source.words_left:
        shown = QRectF(place.left() + placed, place.top(), max(left, 4), place.height())
        rounded(painter, shown, _CORNER, tokens.surface, tokens.edge)
    if source.words_placed:
        rounded(painter, QRectF(place.left(), place.top(), max(placed, 4), place.height()), _CORNER, tokens.accent)
    painter.restore()


class ShareBar(QWidget):
    """The bar by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: SourceRow | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_source(self, source: SourceRow, said: str) -> None:
        """Show how much of this paper is used, with the same in words for who does not see it."""
        self._source = source
        self.setAccessibleName(said)
        self.setToolTip(tip(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(200, BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self._source is not None:
            with painting(self) as painter:
                paint_share(painter, tokens_of(self.palette()), QRectF(self.contentsRect()), self._source)
