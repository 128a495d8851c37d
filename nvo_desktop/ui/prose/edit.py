"""The text itself: typing, keys, pasting and dropping."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from nvo_desktop.prose.blocks import Prose
from nvo_desktop.ui.prose import keys
from nvo_desktop.ui.prose.clipboard import can_read, clip_of, known, mime_of, pictures_in
from nvo_desktop.ui.prose.document import ProseDocument
from nvo_desktop.ui.prose.from_document import selected_prose
from nvo_desktop.ui.prose.insertion import insert_lines, insert_prose
from nvo_desktop.ui.prose.pasting import Pasting
from nvo_desktop.ui.prose.run_style import FIGURE, LINK, NOTE, plain_of
from nvo_desktop.ui.prose.tools import tool_of
from nvo_desktop.ui.prose.view import ProseView

_AT_ONCE = 50_000  # signs; what is larger is pasted in pieces
_ONE_STEP = 24  # typed signs after which the next word is another step to undo


class ProseEdit(ProseView):
    """Edits one ProseDocument. lines_only: no blocks, as in the text of a footnote.

    What needs a dialog or a bar is for key_pressed; the keys are those of tools.py.
    """

    key_pressed = Signal(QKeyEvent)  # first refusal; who acts on it accepts it
    pasting = Signal()  # something large begins to come in, or has ended
    refused = Signal(object)  # a ProblemForUser: what was pasted is too large
    pictures_came = Signal(list)  # pasted or dropped, files or images; only where they are taken

    def __init__(self, parent: QWidget | None = None, *, lines_only: bool = False) -> None:
        super().__init__(parent, fills=lines_only)
        self._lines_only = lines_only
        self.takes_pictures = False
        self._typed = 0
        self._pasting: Pasting | None = None
        self.cursorPositionChanged.connect(self._leave_link)

    def paste_plain(self) -> None:
        """Paste without format."""
        clip = clip_of(QGuiApplication.clipboard().mimeData())
        self._paste(clip.size, clip.plain)

    def cut_selected(self) -> None:
        """Cut, and mend what it leaves."""
        self.cut()
        self._mend()

    @property
    def is_pasting(self) -> bool:
        """Whether something large is being pasted: until it is in, nothing else changes the text."""
        return self._pasting is not None

    def finish_pasting(self) -> None:
        """Put in at once what is still to come of a paste that is under way."""
        if self._pasting is not None:
            self._pasting.finish()

    def show_document(self, document: ProseDocument) -> None:
        """Edit this document from now on; what was being pasted in the one before is in it, or comes no more."""
        self.finish_pasting()
        if self._pasting is not None:
            self._pasting.drop()
        super().show_document(document)

    def _paste(self, size: int, read: Callable[[], Prose]) -> None:
        if self._pasting is not None:
            return
        if size <= _AT_ONCE or self._lines_only:
            self._insert(known(read(), self.prose_document.objects.has_picture))
            return
        self._pasting = Pasting(self, self.textCursor(), read, self.prose_document.objects.has_picture)
        self._pasting.ended.connect(self._on_pasted)
        self._pasting.refused.connect(self.refused)
        self.pasting.emit()

    def _on_pasted(self, cursor: QTextCursor) -> None:
        self._pasting = None
        self.setTextCursor(cursor)
        self._mend()
        self.ensureCursorVisible()
        self.pasting.emit()

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
            leaves = self._lines_only or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if leaves or not keys.tab(cursor, -1 if key == Qt.Key.Key_Backtab else 1):
                self._leave(is_next=key == Qt.Key.Key_Tab)
                return True
        elif not (
            (key == Qt.Key.Key_Backspace and keys.backspace(cursor))
            or (key == Qt.Key.Key_Delete and keys.delete(cursor))
        ):
            return False
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def _leave(self, *, is_next: bool) -> None:
        """Give the keyboard to the control after this one, or before it: from a list or a table too, with Ctrl."""
        self.setTabChangesFocus(True)  # Qt lets nothing leave without it, and with it never asks us
        self.focusNextPrevChild(is_next)
        self.setTabChangesFocus(False)

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
        """Let shortcuts go first, then our own keys, then Qt's; while something comes in, none."""
        if self._pasting is not None:
            event.accept()
            return
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
        if self._pasting is not None:
            event.accept()
            return
        if event.commitString():
            self._before_typing()
        super().inputMethodEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: clean, in three forms."""
        return mime_of(selected_prose(self.textCursor()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text; pictures only where somebody takes them, and no other files; while something comes in, nothing."""
        if self._pasting is not None:
            return False
        return can_read(source) or (self.takes_pictures and bool(pictures_in(source)))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop what a block can be, and nothing else."""
        if self._pasting is not None:
            return
        pictures = pictures_in(source) if self.takes_pictures else []
        if pictures:
            self.pictures_came.emit(pictures)
            return
        clip = clip_of(source)
        self._paste(clip.size, clip.prose)
