"""What a stretch of characters in a QTextDocument is, kept in properties of its format, and the objects among them.

How it looks is no part of it: appearance.py draws bold and links anew in every theme, and undo holds content only.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from PySide6.QtGui import QTextCharFormat, QTextFormat

from nvo_desktop.prose.blocks import Break, Inlines, Note, Paragraph, Text
from nvo_desktop.prose.canonical import read, write
from nvo_desktop.prose.plain import plain_text

OBJECT = "\ufffc"  # the character that stands for an object
NOTE = int(QTextFormat.ObjectTypes.UserObject.value) + 1
FIGURE = NOTE + 1
_USER = int(QTextFormat.Property.UserProperty.value)
BOLD, ITALIC, UNDERLINE = _USER + 11, _USER + 12, _USER + 13
LINK = _USER + 14
_CONTENT, _NUMBERED_BY = _USER + 15, _USER + 16
_ATTACHMENT, _ALT = _USER + 17, _USER + 18
LETTERS = (BOLD, ITALIC, UNDERLINE)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the text, without its caption."""

    attachment: str
    alt: str


def run_format(run: Text) -> QTextCharFormat:
    """The format of characters like those of run."""
    form = QTextCharFormat()
    for name, is_on in zip(LETTERS, (run.bold, run.italic, run.underline), strict=True):
        if is_on:
            form.setProperty(name, is_on)
    if run.link:
        form.setProperty(LINK, run.link)
    return form


def run_of(form: QTextCharFormat, text: str) -> Text:
    """Characters of this format as a run."""
    if form.isEmpty():
        return Text(text)
    bold, italic, underline = (form.boolProperty(name) for name in LETTERS)
    return Text(text, bold, italic, underline, form.stringProperty(LINK))


def note_format(note: Note) -> QTextCharFormat:
    """The format of the object that is this footnote."""
    form = QTextCharFormat()
    form.setObjectType(NOTE)
    form.setProperty(_CONTENT, write((Paragraph(note.content),)))
    form.setProperty(_NUMBERED_BY, uuid4().hex)
    return form


def note_of(form: QTextCharFormat) -> Note:
    """The footnote that an object of this format is; one without content when it holds none."""
    content = next((block.content for block in read(form.stringProperty(_CONTENT)) if isinstance(block, Paragraph)), ())
    return Note(note_content(content))


def note_key(form: QTextCharFormat) -> str:
    """What tells this footnote from the others in its document."""
    return form.stringProperty(_NUMBERED_BY)


def note_content(content: Inlines) -> tuple[Text | Break, ...]:
    """Content as a note may hold it: without notes."""
    return tuple(piece for piece in content if not isinstance(piece, Note))


def picture_format(picture: Picture) -> QTextCharFormat:
    """The format of the object that is this picture."""
    form = QTextCharFormat()
    form.setObjectType(FIGURE)
    form.setProperty(_ATTACHMENT, picture.attachment)
    form.setProperty(_ALT, picture.alt)
    return form


def picture_of(form: QTextCharFormat) -> Picture:
    """The picture that an object of this format is."""
    return Picture(form.stringProperty(_ATTACHMENT), form.stringProperty(_ALT))


def plain_of(form: QTextCharFormat) -> QTextCharFormat:
    """The format for what is typed after an object or link of this format: its letters, but no object and no link."""
    run = run_of(form, "")
    return run_format(Text("", run.bold, run.italic, run.underline))


def told(form: QTextCharFormat) -> str:
    """What a note, a picture or a link has to tell when the mouse rests on it; empty for other characters."""
    if form.objectType() == NOTE:
        return plain_text((Paragraph(note_of(form).content),))
    if form.objectType() == FIGURE:
        return picture_of(form).alt
    address = form.stringProperty(LINK)
    return f"{address} – Ctrl+klik opent de koppeling" if address else ""
