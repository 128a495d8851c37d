"""Finding and replacing words in a document."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from nvo_desktop.ui.prose.deeds import one_step
from nvo_desktop.ui.prose.run_style import LINK, plain_of, run_format, run_of

MOST = 5000  # found places that are kept


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for."""

    words: str
    match_case: bool = False
    whole_words: bool = False

    @property
    def flags(self) -> QTextDocument.FindFlag:
        """The same for Qt."""
        flags = QTextDocument.FindFlag(0)
        if self.match_case:
            flags |= QTextDocument.FindFlag.FindCaseSensitively
        if self.whole_words:
            flags |= QTextDocument.FindFlag.FindWholeWords
        return flags


def find_all(document: QTextDocument, query: Query) -> list[QTextCursor]:
    """All places where the words stand, in order, at most MOST."""
    found: list[QTextCursor] = []
    place = document.find(query.words, 0, query.flags) if query.words else QTextCursor()
    while not place.isNull() and len(found) < MOST:
        found.append(place)
        place = document.find(query.words, place, query.flags)
    return found


def replace_one(place: QTextCursor, words: str) -> None:
    """Put other words in a found place; they look like the first of those that go, and lead where it led."""
    first = QTextCursor(place)
    first.setPosition(place.selectionStart() + 1)
    form = first.charFormat()
    run = run_of(plain_of(form), "")
    look = run_format(run)
    if form.stringProperty(LINK):
        look.setProperty(LINK, form.stringProperty(LINK))
    place.insertText(words, look)


def replace_all(document: QTextDocument, query: Query, words: str) -> int:
    """Replace everywhere, as one step to undo. Gives how often."""
    count = 0
    with one_step(QTextCursor(document)):
        place = document.find(query.words, 0, query.flags)
        while not place.isNull():
            replace_one(place, words)
            count += 1
            place = document.find(query.words, place.position(), query.flags)
    return count
