"""A text on the screen: its column, what is drawn around the words, what the mouse tells and does. Nothing is typed."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from nvo_desktop.ui.look.tokens import Tokens, tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.prose.document import MARGIN, ProseDocument, nothing
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.grounds import Grounds, Sight
from nvo_desktop.ui.prose.run_style import FIGURE, LINK, NOTE, told
from nvo_desktop.ui.widgets.painting import painting

LEFT = 32  # before the margin of the document: together the left edge of the sheet and 32
_SIGNS = 85
_SAMPLE = "De gemeenten spreken af dat zij elkaar helpen en dat ieder kind de hulp krijgt die nodig is. "
_FEW = 3
_AROUND = 16  # drawn beyond what Qt asks to draw: lines lie between blocks


class ProseView(QTextEdit):
    """Shows one ProseDocument, at most so wide as reads well. fills: without a margin before the text."""

    link_followed = Signal(str)  # the address that was clicked with Ctrl
    object_opened = Signal()  # the note or picture that is now selected was double-clicked

    def __init__(self, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self._invitation = ""
        self.document().contentsChanged.connect(self._on_contents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Tekst")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setViewportMargins(0 if fills else LEFT, 0, 0, 0)

    def show_document(self, document: ProseDocument) -> None:
        """Edit this document from now on; the one before keeps its undo stack."""
        self.document().contentsChanged.disconnect(self._on_contents)
        self.setDocument(document)
        document.contentsChanged.connect(self._on_contents)
        self._fit_column()

    def setTextCursor(self, cursor: QTextCursor) -> None:
        """Put the cursor there; one of a text that was replaced meanwhile would leave the editor without any."""
        if not cursor.isNull() and cursor.document() is self.document():
            super().setTextCursor(cursor)

    @property
    def prose_document(self) -> ProseDocument:
        """The document that is edited."""
        document = self.document()
        if not isinstance(document, ProseDocument):
            raise TypeError("show_document comes first")
        return document

    def set_invitation(self, words: str) -> None:
        """Show these words while there is no text."""
        self._invitation = words
        self.viewport().update()

    def select_object(self, position: int) -> None:
        """Select the note or picture at this position."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def object_position(self) -> int:
        """Where the note or picture is that is selected or stands right before the cursor; -1 when there is none."""
        cursor = self.textCursor()
        last = cursor.selectionEnd() if cursor.hasSelection() else cursor.position()
        probe = QTextCursor(self.document())  # the text cursor may hold a format for what is typed next
        for at in (last, last + 1):
            if at > cursor.block().position() and at < self.document().characterCount():
                probe.setPosition(at)
                if probe.charFormat().objectType() in {NOTE, FIGURE} and not probe.atBlockStart():
                    return at - 1
        return -1

    def format_at(self, place: QPoint) -> tuple[QTextCharFormat, int]:
        """The format of the character at a place in the viewport, and its position; -1 where there is none."""
        layout = self.document().documentLayout()
        hit = layout.hitTest(QPointF(place) + self._scrolled(), Qt.HitTestAccuracy.ExactHit)
        if hit < 0:
            return QTextCharFormat(), -1
        cursor = QTextCursor(self.document())
        cursor.setPosition(hit)
        if not cursor.atBlockEnd():
            cursor.setPosition(hit + 1)
            return cursor.charFormat(), hit
        return QTextCharFormat(), -1

    def _on_contents(self) -> None:
        if self.document().characterCount() <= _FEW:  # the invitation came or went
            self.viewport().update()

    def _draw_invitation(self, painter: QPainter, tokens: Tokens) -> None:
        """Say what is to be written here; Qt's own placeholder is cut off after a line."""
        margin = self.prose_document.documentMargin()
        column = QRectF(0, 0, self.lineWrapColumnOrWidth(), self.viewport().height())
        painter.setFont(font("prose"))
        painter.setPen(tokens.text3)
        inside = column.adjusted(margin, margin, -margin, 0)
        painter.drawText(inside, Qt.TextFlag.TextWordWrap, self._invitation)

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _fit_column(self) -> None:
        """At most so many signs a line, however wide the window is."""
        metrics = QFontMetricsF(font("prose"))
        widest = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _SIGNS + 2 * MARGIN
        self.setLineWrapColumnOrWidth(max(int(min(widest, self.viewport().width())), 120))

    # Qt's overrides

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002
        """Nothing that a text names is ever loaded."""
        return nothing()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw grounds and markers, then Qt's text over them."""
        document = self.prose_document
        area = QRectF(event.rect().adjusted(0, -_AROUND, 0, _AROUND)).translated(self._scrolled())
        first = self.cursorForPosition(QPoint(0, event.rect().top() - _AROUND))
        table = table_at(first)
        if table is not None:
            first = table.cellAt(table.cellAt(first).row(), 0).firstCursorPosition()
        sight = Sight(document.documentLayout(), area, first.block(), table_at(self.textCursor()))
        grounds, tokens = Grounds(document.numbers, document.defaultFont()), tokens_of(self.palette())
        with painting(self.viewport()) as painter:
            painter.translate(-self._scrolled())
            grounds.draw(painter, sight, tokens)
            if document.isEmpty():
                self._draw_invitation(painter, tokens)
        super().paintEvent(event)
        with painting(self.viewport()) as painter:
            painter.translate(-self._scrolled())
            grounds.draw_over(painter, sight, self.textCursor(), tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column readable."""
        super().resizeEvent(event)
        self._fit_column()

    def changeEvent(self, event: QEvent) -> None:
        """Dress the text for another theme."""
        super().changeEvent(event)
        document = self.document()
        if event.type() == QEvent.Type.PaletteChange and isinstance(document, ProseDocument):
            document.appearance.dress(tokens_of(self.palette()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow a link on Ctrl and click."""
        address = self.format_at(event.position().toPoint())[0].stringProperty(LINK)
        if address and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.link_followed.emit(address)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a note or picture."""
        form, at = self.format_at(event.position().toPoint())
        if form.objectType() in {NOTE, FIGURE}:
            self.select_object(at)
            self.object_opened.emit()
            return
        super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell where a link leads, what a note says and what a picture shows."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = told(self.format_at(event.pos())[0])
            if words:
                QToolTip.showText(event.globalPos(), f"<p>{escape(words)}</p>", self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)
