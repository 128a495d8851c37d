"""One text with all that belongs to it: its undo stack, its looks, its numbers. It loads nothing from outside."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextOption

from nvo_desktop.prose.canonical import read, write
from nvo_desktop.ui.look.tokens import Tokens
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.prose.appearance import Appearance
from nvo_desktop.ui.prose.from_document import prose_of
from nvo_desktop.ui.prose.numbering import ListNumbers
from nvo_desktop.ui.prose.objects import Objects, Pictures
from nvo_desktop.ui.prose.run_style import OBJECT
from nvo_desktop.ui.prose.to_document import fill

MARGIN = 24.0


class ProseDocument(QTextDocument):
    """A QTextDocument that holds prose."""

    def __init__(
        self, canonical: str, pictures: Pictures, tokens: Tokens, parent: QObject, *, margin: float = MARGIN
    ) -> None:
        super().__init__(parent)
        self.setDefaultFont(font("prose"))
        self.setDocumentMargin(margin)
        self.setDefaultTextOption(_text_option())
        self.numbers = ListNumbers(self)
        self.objects = Objects(self, pictures)
        self.known = canonical
        self.appearance = Appearance(self, tokens)
        fill(self, read(canonical))
        self.objects.numbers.count()

    @property
    def canonical(self) -> str:
        """The prose in it. Reads all of it: ask when it is to be saved, not at every key."""
        self.known = write(prose_of(self))
        return self.known

    @property
    def word_count(self) -> int:
        """How many words there are, captions and cells included, notes not."""
        return len(self.toPlainText().replace(OBJECT, " ").split())

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002
        """Nothing that a text names is ever loaded; with None Qt would do it itself."""
        return nothing()


def nothing() -> QImage:
    """A picture of one pixel that cannot be seen."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(0)
    return image


def _text_option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(48)
    return option
