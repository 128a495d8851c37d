"""The chapters in their order, with what is done to the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from nvo_desktop.services.chapters import ChapterText
from nvo_desktop.ui.look.icons import icon
from nvo_desktop.ui.look.measures import LEFT, TEXT_ICON
from nvo_desktop.ui.look.states import state_of
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.tip import tip

_WIDTH = 264
_ID = Qt.ItemDataRole.UserRole


class ChapterList(Ground):
    """Chooses a chapter, and asks to add, move or remove one."""

    chosen = Signal(str)  # the id of a chapter
    add_asked = Signal()
    move_asked = Signal(str, int)  # a chapter, and how many places down
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", parent)
        self.setFixedWidth(_WIDTH)
        self._list, self._add = QListWidget(), Button("Hoofdstuk", "small", "plus")
        self._up, self._down = IconButton("up", "Hoofdstuk omhoog"), IconButton("down", "Hoofdstuk omlaag")
        self._remove = IconButton("trash", "Hoofdstuk verwijderen")
        self._build()
        self._connect()

    @property
    def current(self) -> str:
        """The id of the chapter that is chosen; empty when none is."""
        row = self._list.currentRow()
        return self._list.item(row).data(_ID) if row >= 0 else ""

    def show_chapters(self, chapters: Sequence[ChapterText]) -> None:
        """Show these, with the same one chosen as before, or else the first."""
        before = self.current
        blocked = QSignalBlocker(self._list)
        self._list.clear()
        for chapter in chapters:
            state = state_of(chapter.status.label)
            item = QListWidgetItem(icon(state.shape, state.tone), chapter.title, self._list)
            item.setData(_ID, chapter.id)
            item.setToolTip(tip(f"{chapter.title}: {chapter.status.label}"))
        blocked.unblock()
        if not self.choose(before) and chapters:
            self.choose(chapters[0].id)

    def choose(self, chapter_id: str) -> bool:
        """Choose a chapter; whether it is in the list."""
        for row in range(self._list.count()):
            if self._list.item(row).data(_ID) == chapter_id:
                self._list.setCurrentRow(row)
                return True
        return False

    def _build(self) -> None:
        self._list.setAccessibleName("Hoofdstukken")
        self._list.setProperty("kind", "nav")
        self._list.setIconSize(QSize(TEXT_ICON, TEXT_ICON))
        hand_keys_to(self._list, self)
        bar = QHBoxLayout()
        bar.setSpacing(2)
        bar.setContentsMargins(LEFT - 12, 0, 0, 0)
        bar.addWidget(PlainLabel("Hoofdstukken", "group"), 1)
        for button in (self._up, self._down, self._remove):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 16)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._list, 1)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(lambda: self.chosen.emit(self.current))
        self._add.clicked.connect(self.add_asked)
        self._up.clicked.connect(lambda: self.move_asked.emit(self.current, -1))
        self._down.clicked.connect(lambda: self.move_asked.emit(self.current, 1))
        self._remove.clicked.connect(lambda: self.remove_asked.emit(self.current))
