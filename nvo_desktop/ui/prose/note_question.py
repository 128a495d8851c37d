"""The text of a footnote, asked in a dialog with a small editor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from nvo_desktop.prose.blocks import Note, Paragraph
from nvo_desktop.prose.canonical import is_blank, write
from nvo_desktop.prose.foreign_tables import joined
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.prose.deeds import set_letters
from nvo_desktop.ui.prose.dialogs import Question
from nvo_desktop.ui.prose.document import ProseDocument
from nvo_desktop.ui.prose.edit import ProseEdit
from nvo_desktop.ui.prose.from_document import prose_of
from nvo_desktop.ui.prose.run_style import BOLD, ITALIC, UNDERLINE, note_content
from nvo_desktop.ui.prose.tools import tool_of
from nvo_desktop.ui.waiting import answered

_MARGIN = 4
_LETTERS = {"bold": BOLD, "italic": ITALIC, "underline": UNDERLINE}


class NoteQuestion(Question):
    """Asks for the text of a footnote."""

    def __init__(self, parent: QWidget | None, note: Note) -> None:
        super().__init__(parent, "Voetnoot", "Wijzigen" if note.content else "Invoegen")
        self.text = ProseEdit(lines_only=True)
        self.text.setProperty("kind", "field")
        content = write((Paragraph(note.content),))
        self._document = ProseDocument(content, lambda _: None, tokens_of(self.palette()), self, margin=_MARGIN)
        self.text.show_document(self._document)
        self.text.setFixedHeight(130)
        self.text.key_pressed.connect(self._on_key)
        hint = "Leeg maken en bevestigen haalt de voetnoot weg." if note.content else "Komt onder aan de bladzijde."
        self.add_field("Tekst van de voetnoot", self.text, hint)
        self.finish()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @classmethod
    def ask(cls, parent: QWidget | None, note: Note) -> Note | None:
        """The note as it is to be, empty when it is to go; None when nothing is to change."""
        question = cls(parent, note)
        with answered(question) as is_yes:
            return question.note() if is_yes else None

    def note(self) -> Note:
        """What is typed, as a note."""
        content = note_content(joined(prose_of(self._document)))
        return Note(() if is_blank(content) else content)

    def _on_key(self, event: QKeyEvent) -> None:
        tool = tool_of(event)
        if tool in _LETTERS:
            cursor = self.text.textCursor()
            set_letters(cursor, _LETTERS[tool], is_on=not cursor.charFormat().boolProperty(_LETTERS[tool]))
            self.text.setTextCursor(cursor)
            event.accept()
        elif tool == "paste_plain":
            self.text.paste_plain()
            event.accept()
        elif (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.accept()
            event.accept()
