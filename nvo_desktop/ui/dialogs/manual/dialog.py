"""The manual in a window of its own, beside the work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from nvo_desktop.ui.dialogs.manual.chapters import ManualChapter
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.prose.document import ProseDocument
from nvo_desktop.ui.prose.view import ProseView
from nvo_desktop.ui.widgets.fitting import resize_within_screen
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.search_field import SearchField

_SIZE = (980, 680)
_LIST_WIDTH = 264
_NUMBER = Qt.ItemDataRole.UserRole


class ManualDialog(QDialog):
    """Chapters at the left, with a field to search them; the one that is chosen at the right."""

    def __init__(self, chapters: Sequence[ManualChapter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Handleiding – NvO-werkbank")
        resize_within_screen(self, *_SIZE)
        self._chapters = tuple(chapters)
        self.search, self.list, self.view = SearchField("Zoeken in de handleiding"), QListWidget(), ProseView()
        self._build()
        self.list.currentItemChanged.connect(self._show)
        self.search.searched.connect(self._offer)
        self.search.went_down.connect(self.list.setFocus)
        self.search.left.connect(self.list.setFocus)
        self._offer("")
        self.list.setFocus()

    def _build(self) -> None:
        self.list.setAccessibleName("Hoofdstukken van de handleiding")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName("Tekst van de handleiding")
        self.view.setReadOnly(True)
        left = Ground("canvas")
        left.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 16, 12, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.view, 1)

    def _offer(self, sought: str) -> None:
        """List the chapters in which the words stand, and show the first; with none, the text stays."""
        with QSignalBlocker(self.list):  # emptying it would choose each of its lines in turn
            self.list.clear()
        for number, chapter in enumerate(self._chapters):
            if chapter.holds(sought):
                item = QListWidgetItem(chapter.title, self.list)
                item.setData(_NUMBER, number)
        self.list.setCurrentRow(0)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        number: int = item.data(_NUMBER)
        chapter = self._chapters[number]
        self.view.show_document(ProseDocument(chapter.text, _no_pictures, tokens_of(self.palette()), self.view))


def _no_pictures(_: str) -> None:
    """The manual has words alone."""
