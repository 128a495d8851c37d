"""What the editor does after a question: a link, a footnote, a figure, a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from nvo_desktop.prose.blocks import Note
from nvo_desktop.ui.prose import deeds, tables
from nvo_desktop.ui.prose.dialogs import FigureQuestion, LinkQuestion, TableQuestion, Targets
from nvo_desktop.ui.prose.edit import ProseEdit
from nvo_desktop.ui.prose.note_question import NoteQuestion
from nvo_desktop.ui.prose.run_style import FIGURE, LINK, NOTE, Picture, note_of, picture_format, picture_of

AddPicture = Callable[[Path | QImage, Callable[[str], None]], None]
"""Takes a file or a pasted picture into the dossier, and later calls with its SHA-256; not when it is no picture."""


def ask_link(edit: ProseEdit, parent: QWidget, targets: Targets) -> None:
    """Make a link of what is selected, or of the words that are given; change the link at the cursor."""
    cursor = edit.textCursor()
    around = deeds.link_around(cursor)
    if around.hasSelection():
        cursor = around
    start = QTextCursor(cursor)
    start.setPosition(cursor.selectionStart() + (1 if cursor.hasSelection() else 0))
    address = start.charFormat().stringProperty(LINK)
    words = cursor.selectedText() if cursor.block() == start.block() else ""
    answer = LinkQuestion.ask(parent, words, address, targets)
    if answer is not None:
        cursor = cursor if cursor.document() is edit.document() else edit.textCursor()
        deeds.set_link(cursor, *answer)
        after = QTextCursor(cursor)
        after.setPosition(cursor.selectionEnd())
        edit.setTextCursor(after)


def remove_link(edit: ProseEdit) -> None:
    """Take the link at the cursor away; its words stay."""
    deeds.remove_link(deeds.link_around(edit.textCursor()))


def ask_note(edit: ProseEdit, parent: QWidget) -> None:
    """Put a footnote at the cursor, or change the one that is there."""
    cursor = chosen_object(edit, NOTE)
    note = Note(()) if cursor is None else note_of(cursor.charFormat())
    answer = NoteQuestion.ask(parent, note)
    if answer is None or answer == note:
        return
    if cursor is not None and cursor.document() is edit.document():
        deeds.change_note(cursor, answer)
    elif answer.content:
        cursor = edit.textCursor()
        deeds.insert_note(cursor, answer)
        edit.setTextCursor(cursor)


def ask_figure(edit: ProseEdit, parent: QWidget, add_picture: AddPicture | None) -> None:
    """Put a figure below the block at the cursor, or change the text of the one that is there."""
    cursor = chosen_object(edit, FIGURE)
    if cursor is not None:
        picture = picture_of(cursor.charFormat())
        alt = FigureQuestion.ask_alt(parent, picture.alt)
        if alt is not None and alt != picture.alt and cursor.document() is edit.document():
            deeds.replace_object(cursor, picture_format(Picture(picture.attachment, alt)))
        return
    answer = FigureQuestion.ask(parent) if add_picture is not None else None
    if answer is not None and add_picture is not None:
        add_figure(edit, answer[0], answer[1], add_picture)


def ask_about_picture(edit: ProseEdit, parent: QWidget, picture: Path | QImage, add_picture: AddPicture) -> None:
    """Put a picture that was pasted or dropped below the block at the cursor, with a text for who cannot see it."""
    alt = FigureQuestion.ask_alt(parent, "", is_new=True)
    if alt is not None:
        add_figure(edit, picture, alt, add_picture)


def add_figure(edit: ProseEdit, picture: Path | QImage, alt: str, add_picture: AddPicture) -> None:
    """Put a figure where the cursor stands now, once the dossier has its picture."""
    document, cursor = edit.prose_document, edit.textCursor()

    def insert(attachment: str) -> None:
        if not isValid(document):
            return
        document.objects.forget(attachment)
        deeds.insert_figure(cursor, Picture(attachment, alt))
        if edit.document() is document:
            edit.setTextCursor(cursor)

    add_picture(picture, insert)


def ask_table(edit: ProseEdit, parent: QWidget) -> None:
    """Put a table below the block at the cursor."""
    size = TableQuestion.ask(parent)
    if size is not None:
        cursor = edit.textCursor()
        tables.insert_table(cursor, *size)
        edit.setTextCursor(cursor)


def chosen_object(edit: ProseEdit, kind: int) -> QTextCursor | None:
    """A cursor that selects the note or picture at the text cursor, if there is one of this kind."""
    at = edit.object_position()
    if at < 0:
        return None
    cursor = edit.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor if cursor.charFormat().objectType() == kind else None
