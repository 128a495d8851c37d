"""A picture of the preview, or the place of one that is not there. Lengths are in points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextDocument

from nvo_desktop.documents.preview.pages import Image
from nvo_desktop.ui.screens.document.letters import colour, font_of, look_of
from nvo_desktop.ui.screens.document.page_parts import HAIRLINE, Picture
from nvo_desktop.ui.screens.document.selecting import Range

_MISSING = (300.0, 42.0)
_IMAGE_ABOVE, _IMAGE_BELOW = 12.0, 6.0
_WORDS_OF_MISSING = "Deze figuur staat niet in het dossier."


class DrawnImage:
    """A picture; of one that the dossier does not hold the place, with the words for who cannot see it."""

    above, below, end = _IMAGE_ABOVE, _IMAGE_BELOW, 0

    def __init__(self, piece: Image) -> None:
        self._piece = piece
        self._size = (piece.width, piece.height) if piece.width else _MISSING
        self.height = self._size[1]

    @property
    def texts(self) -> Sequence[QTextDocument]:
        """No words."""
        return ()

    def sign_at(self, place: QPointF) -> int:
        """No words, no sign."""
        return 0

    def words(self, part: Range) -> str:
        """No words."""
        return ""

    def link_at(self, place: QPointF) -> str:
        """No link."""
        return ""

    def draw(self, painter: QPainter, clip: QRectF, picture: Picture, selected: Range | None = None) -> None:
        """Draw the picture when it is there, and else its place."""
        rect, image = self._rect, picture(self._piece.image)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)
            return
        painter.setPen(QPen(HAIRLINE, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        if not self._piece.width:
            font = font_of(look_of("NvOSourceLine"))
            font.setPointSizeF(font.pointSizeF() * 72 / painter.device().logicalDpiY())
            painter.setFont(font)
            painter.setPen(colour(look_of("NvOGap").colour))
            words = f"{_WORDS_OF_MISSING}\n{self._piece.alt}"
            painter.drawText(rect.adjusted(8, 4, -8, -4), Qt.TextFlag.TextWordWrap, words)

    def origin_at(self, place: QPointF) -> str:
        """Its origin."""
        return self._piece.origin if self._rect.contains(place) else ""

    def areas(self) -> Sequence[tuple[str, QRectF]]:
        """Itself."""
        return [(self._piece.origin, self._rect)]

    @property
    def _rect(self) -> QRectF:
        return QRectF(self._piece.left, 0, *self._size)
