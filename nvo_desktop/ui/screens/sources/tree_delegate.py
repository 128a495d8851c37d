"""How a paper and its pieces are drawn in the tree: two lines each, and a bar for a paper."""

from __future__ import annotations

from typing import NamedTuple, cast

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nvo_desktop.services.sources import PieceRow, SourceRow
from nvo_desktop.ui.look.icons import draw_icon
from nvo_desktop.ui.look.measures import TEXT_ICON
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import Kind, font
from nvo_desktop.ui.screens.sources.share_bar import paint_share
from nvo_desktop.ui.screens.sources.tree_model import Index, SourceTreeModel
from nvo_desktop.ui.screens.sources.words import heading_of, number, said_of_piece, said_of_source, state_of_piece
from nvo_desktop.ui.widgets.painting import baseline, focus_ring, width_of

SOURCE_ROW, PIECE_ROW, _LOW_ROW = 66, 46, 30
_RIGHT, _STEP, _APART = 12, 14, 8
_LINE, _BAR = 18, 6
_OUT = 22  # a piece begins hardly further than its paper


class SourceDelegate(QStyledItemDelegate):
    """Draws one row of the tree, from where the tree lets it begin."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rings_current = False  # only while the keyboard is used

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A paper with text has room for its bar; a heading alone needs one line."""
        row = cast("SourceTreeModel", index.model()).row_of(index)
        if isinstance(row, SourceRow):
            return QSize(120, SOURCE_ROW if row.pieces else PIECE_ROW)
        return QSize(120, PIECE_ROW if row is not None and row.text else _LOW_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw words, shape and bar; the ground is the tree's."""
        model, tokens = cast("SourceTreeModel", index.model()), tokens_of(option.palette)
        row, place = model.row_of(index), QRectF(option.rect).adjusted(0, 0, -_RIGHT, 0)
        pen = _Pen(painter, tokens, bool(option.state & QStyle.StateFlag.State_Selected))
        if isinstance(row, SourceRow):
            pen.source(place, row)
        elif row is not None:
            pen.piece(place, row, said_of_piece(row, model.places))
        painter.setPen(QPen(tokens.line, 0))
        painter.drawLine(QPointF(place.left(), place.bottom()), QPointF(option.rect.right(), place.bottom()))
        if self.rings_current and option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(option.rect).adjusted(-4, 1, -2, -2), tokens.accent, 3)
            painter.restore()


class _Pen(NamedTuple):
    """What a row is drawn with."""

    painter: QPainter
    tokens: Tokens
    chosen: bool

    @property
    def quiet(self) -> QColor:
        """The colour of what is said besides."""
        return self.tokens.text2 if self.chosen else self.tokens.text3

    def write(self, kind: Kind, colour: QColor, place: QRectF, text: str) -> None:
        """Write as much as fits on one line."""
        own = font(kind)
        shown = QFontMetrics(own).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, int(place.width()))
        self.painter.setFont(own)
        self.painter.setPen(colour)
        self.painter.drawText(QPointF(place.left(), baseline(place, own)), shown)

    def source(self, place: QRectF, row: SourceRow) -> None:
        """Draw a paper: its title, what is used in words, and the bar."""
        title = QRectF(place.left(), place.top() + 6, place.width(), _LINE)
        said = title.translated(0, _LINE)
        self.write("strong", self.tokens.text, title, row.title)
        self.write("small", self.quiet, said, said_of_source(row))
        if row.pieces:
            self.painter.save()
            self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_share(self.painter, self.tokens, QRectF(place.left(), said.bottom() + 5, place.width(), _BAR), row)
            self.painter.restore()

    def piece(self, place: QRectF, row: PieceRow, said: str) -> None:
        """Draw a piece: its shape, its heading and length, and where it stands or may go."""
        place = place.adjusted(_STEP * max(row.level - 1, 0) - _OUT, 0, 0, 0)
        count, left = number(row.words), place.left() + TEXT_ICON + _APART
        counted = width_of(count, font("small")) + 1
        beside = QRectF(place.right() - counted, place.top() + 5, counted, _LINE)
        above = QRectF(left, beside.top(), beside.left() - _APART - left, _LINE)
        self.write("body", self.tokens.text if row.heading and row.text else self.quiet, above, heading_of(row))
        self.write("small", self.quiet, beside, count)
        if row.text:
            state = state_of(state_of_piece(row))
            shape = QRectF(place.left(), place.top() + 7, TEXT_ICON, TEXT_ICON)
            draw_icon(self.painter, state.shape, self.tokens.tone(state.tone), shape)
            self.write("small", self.quiet, QRectF(left, above.bottom(), place.right() - left, _LINE), said)
