"""The text itself: typing, keys, pasting, dropping, and what is drawn around the words."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from nvo_desktop.prose.blocks import Prose
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.prose import keys
from nvo_desktop.ui.prose.clipboard import can_read, mime_of, plain_in, prose_in
from nvo_desktop.ui.prose.document import MARGIN, ProseDocument, nothing
from nvo_desktop.ui.prose.from_document import selected_prose, table_at
from nvo_desktop.ui.prose.grounds import Grounds, Sight
from nvo_desktop.ui.prose.insertion import insert_lines, insert_prose
from nvo_desktop.ui.prose.run_style import FIGURE, LINK, NOTE, plain_of, told
from nvo_desktop.ui.prose.tools import tool_of

LEFT = 32  # before the margin of the document: together the left edge of the sheet and 32
_SIGNS = 85
_SAMPLE = "De gemeenten spreken af dat zij elkaar helpen en dat ieder kind de hulp krijgt die nodig is. "
_ONE_STEP = 24  # typed signs after which the next word is another step to undo
_AROUND = 16  # drawn beyond what Qt asks to draw: lines lie between blocks


class ProseEdit(QTextEdit):
    """Edits one ProseDocument. lines_only: no blocks, as in the text of a footnote.

    What needs a dialog or a bar is asked for with a signal; the keys are those of tools.py.
    """

    link_followed = Signal(str)  # the address that was clicked with Ctrl
    object_opened = Signal()  # the note or picture that is now selected was double-clicked
    key_pressed = Signal(QKeyEvent)  # first refusal; who acts on it accepts it

    def __init__(self, parent: QWidget | None = None, *, lines_only: bool = False) -> None:
        super().__init__(parent)
        self._lines_only = lines_only
        self._typed = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Tekst")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setViewportMargins(0 if lines_only else LEFT, 0, 0, 0)
        self.cursorPositionChanged.connect(self._leave_link)

    def show_document(self, document: ProseDocument) -> None:
        """Edit this document from now on; the one before keeps its undo stack."""
        self.setDocument(document)
        self._fit_column()

    @property
    def prose_document(self) -> ProseDocument:
        """The document that is edited."""
        document = self.document()
        if not isinstance(document, ProseDocument):
            raise TypeError("show_document comes first")
        return document

    def paste_plain(self) -> None:
        """Paste without format."""
        self._insert(plain_in(QGuiApplication.clipboard().mimeData()))

    def cut_selected(self) -> None:
        """Cut, and mend what it leaves."""
        self.cut()
        self._mend()

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

    def _insert(self, prose: Prose) -> None:
        cursor = self.textCursor()
        if self._lines_only:
            insert_lines(cursor, prose)
        else:
            insert_prose(cursor, prose)
        self.setTextCursor(cursor)
        self._mend()
        self.ensureCursorVisible()

    def _mend(self) -> None:
        if not self._lines_only:
            keys.mend(self.textCursor())

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _fit_column(self) -> None:
        """At most so many signs a line, however wide the window is."""
        metrics = QFontMetricsF(font("prose"))
        widest = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _SIGNS + 2 * MARGIN
        self.setLineWrapColumnOrWidth(max(int(min(widest, self.viewport().width())), 120))

    def _leave_link(self) -> None:
        """What is typed behind a link or a mark is not part of it."""
        cursor = self.textCursor()
        form = cursor.charFormat()
        address = form.stringProperty(LINK)
        if cursor.hasSelection() or not (address or form.objectType() in {NOTE, FIGURE}):
            return
        after = QTextCursor(cursor)
        is_inside = after.movePosition(QTextCursor.MoveOperation.NextCharacter) and not cursor.atBlockEnd()
        if not is_inside or cursor.atBlockStart() or after.charFormat().stringProperty(LINK) != address or not address:
            self.setCurrentCharFormat(plain_of(form))

    def _is_handled(self, event: QKeyEvent) -> bool:
        """Do what a key means here, if it is more than Qt does by itself."""
        cursor, key = self.textCursor(), event.key()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (plain or shifted):
            if shifted or self._lines_only:
                keys.break_line(cursor)
            else:
                keys.enter(cursor)
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            if self._lines_only or not keys.tab(cursor, -1 if key == Qt.Key.Key_Backtab else 1):
                self.focusNextPrevChild(key == Qt.Key.Key_Tab)
                return True
        elif not plain or not (
            (key == Qt.Key.Key_Backspace and keys.backspace(cursor))
            or (key == Qt.Key.Key_Delete and keys.delete(cursor))
        ):
            return False
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def _before_typing(self) -> None:
        """Words go where words belong: beside a link, below a picture."""
        cursor = self.textCursor()
        if keys.to_writable(cursor):
            self.setTextCursor(cursor)
        self._leave_link()

    def _after_typing(self, event: QKeyEvent) -> None:
        """Begin a list where one is typed, and part the undo stack in steps of a few words."""
        self._typed += 1
        if event.text() != " ":
            return
        if self._typed > _ONE_STEP:
            self._typed = 0
            self.document().setModified(False)
        cursor = self.textCursor()
        if not self._lines_only and keys.begin_list(cursor):
            self.setTextCursor(cursor)

    # Qt's overrides

    def event(self, event: QEvent) -> bool:
        """Our keys are ours while the text has the focus, whatever the window's menus would do with them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and tool_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let shortcuts go first, then our own keys, then Qt's."""
        event.ignore()
        self.key_pressed.emit(event)
        if event.isAccepted():
            return
        if self._is_handled(event):
            event.accept()
            return
        is_text = event.text().isprintable() and event.text() != ""
        if is_text:
            self._before_typing()
        blocks = self.document().blockCount()
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} or self.document().blockCount() < blocks:
            self._mend()
        elif is_text:
            self._after_typing(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what comes by dead keys and the like."""
        if event.commitString():
            self._before_typing()
        super().inputMethodEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: clean, in three forms."""
        return mime_of(selected_prose(self.textCursor()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only: no pictures, no files."""
        return can_read(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop what a block can be, and nothing else."""
        self._insert(prose_in(source, self.prose_document.objects.has_picture))

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002
        """Nothing that a text names is ever loaded."""
        return nothing()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw grounds and markers, then Qt's text over them."""
        document = self.prose_document
        painter = QPainter(self.viewport())
        painter.translate(-self._scrolled())
        area = QRectF(event.rect().adjusted(0, -_AROUND, 0, _AROUND)).translated(self._scrolled())
        first = self.cursorForPosition(QPoint(0, event.rect().top() - _AROUND))
        table = table_at(first)
        if table is not None:
            first = table.cellAt(table.cellAt(first).row(), 0).firstCursorPosition()
        sight = Sight(document.documentLayout(), area, first.block(), table_at(self.textCursor()))
        Grounds(document.numbers, document.defaultFont()).draw(painter, sight, tokens_of(self.palette()))
        painter.end()
        super().paintEvent(event)

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
