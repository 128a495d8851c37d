"""The tab Visie: a list of chapters, and the text of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QStackedWidget, QWidget

from nvo_desktop.model.codes import TextStatus
from nvo_desktop.services.chapters import Chapters, ChapterText
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.removing import Uses
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.agreements.status_choice import StatusChoice
from nvo_desktop.ui.screens.vision.chapter_list import ChapterList
from nvo_desktop.ui.screens.vision.chapter_text import ChapterEditor
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.empty_state import EmptyState
from nvo_desktop.ui.widgets.first_keys import give_keys, hand_keys_to
from nvo_desktop.ui.widgets.flush import fill_column, fill_row
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.header import Header

_WHAT_FOR = "Een hoofdstuk is tekst van de regio zelf, zoals een inleiding; het komt vóór of na de acht afspraken."
_INVITATION = "Schrijf hier de tekst van dit hoofdstuk."


class VisionPage(Screen):
    """Every chapter has an editor of its own, so that its undo stays while the dossier is open."""

    shows: ClassVar[frozenset[str]] = frozenset({"chapter"})

    def __init__(
        self,
        background: Background,
        chapters: Chapters,
        editor: Callable[[], ProseEditor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._chapters, self._new_editor = chapters, editor
        self._known: dict[str, ChapterText] = {}
        self._editors: dict[str, ChapterEditor] = {}
        self._wanted = ""
        self._header, self._status = Header(fact_wraps=True), StatusChoice()
        self._rename, self._list, self._stack = Button("Naam wijzigen…"), ChapterList(), QStackedWidget()
        self._empty = EmptyState("doc", "Nog geen hoofdstukken", _WHAT_FOR, "Hoofdstuk toevoegen")
        self._build()
        self._connect()

    def go(self, key: str) -> None:
        """Show a chapter by its id, with the keyboard in its text."""
        self._wanted = key
        give_keys(self, Qt.FocusReason.OtherFocusReason)
        self._go_on()

    def _go_on(self) -> None:
        """Go to the chapter that was asked for, once it is known."""
        if self._wanted and self._list.choose(self._wanted):
            give_keys(self._editors[self._wanted])
            self._wanted = ""

    def reload(self) -> None:
        """Read all chapters again."""
        self._do(self._chapters.chapters, self._show)

    def _build(self) -> None:
        self._stack.addWidget(self._empty)
        self._header.add_action(self._rename)
        self._header.add_action(self._status)
        sheet, right = Ground("surface"), QWidget()
        fill_column(right, self._header, Rule(), self._stack)
        fill_row(sheet, self._list, Rule(Qt.Orientation.Vertical), right)
        fill_column(self, sheet)
        hand_keys_to(self._list, self)

    def _connect(self) -> None:
        self._list.chosen.connect(self._show_chapter)
        self._list.add_asked.connect(self._ask_add)
        self._list.move_asked.connect(self._move)
        self._list.remove_asked.connect(self._ask_remove)
        self._status.chosen.connect(self._set_status)
        self._empty.asked.connect(self._ask_add)
        self._rename.clicked.connect(self._ask_rename)

    def _show(self, chapters: tuple[ChapterText, ...]) -> None:
        self._known = {chapter.id: chapter for chapter in chapters}
        self._list.show_chapters(chapters)
        for chapter_id, editor in list(self._editors.items()):
            if chapter_id in self._known:
                editor.show_text(self._known[chapter_id].text)
            else:
                self._editors.pop(chapter_id).drop()
        self._show_chapter(self._list.current)
        self._go_on()

    def _show_chapter(self, chapter_id: str) -> None:
        chapter = self._known.get(chapter_id)
        self._header.setVisible(chapter is not None)
        if chapter is None:
            self._stack.setCurrentWidget(self._empty)
            return
        if chapter_id not in self._editors:
            editor = self._new_editor()
            editor.set_invitation(_INVITATION)
            made = ChapterEditor(self._background, chapter_id, self._chapters, editor, self)
            made.show_text(chapter.text)
            self._editors[chapter_id] = made
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self._editors[chapter_id])
        self._header.set_title(chapter.title)
        self._header.set_fact(chapter.help)
        self._status.set_status(chapter.status)

    def _set_status(self, status: TextStatus) -> None:
        chapter_id = self._list.current
        self._do(lambda: self._chapters.set_status(chapter_id, status))

    def _move(self, chapter_id: str, steps: int) -> None:
        if chapter_id:
            self._do(lambda: self._chapters.move(chapter_id, steps))

    def _ask_add(self) -> None:
        title = self._asked("Hoofdstuk toevoegen", "")
        if title:
            self._do(lambda: self._chapters.add(title), self._choose_added)

    def _choose_added(self, added: Added) -> None:
        def show(chapters: tuple[ChapterText, ...]) -> None:
            self._show(chapters)
            self._list.choose(added.record_id)

        self._do(self._chapters.chapters, show)

    def _ask_rename(self) -> None:
        chapter = self._known.get(self._list.current)
        title = self._asked("Naam wijzigen", chapter.title) if chapter else ""
        if chapter and title:
            self._do(lambda: self._chapters.rename(chapter.id, title))

    def _asked(self, window_title: str, before: str) -> str:
        title, is_sure = QInputDialog.getText(self, window_title, "Naam van het hoofdstuk", text=before)
        return title.strip() if is_sure else ""

    def _ask_remove(self, chapter_id: str) -> None:
        if chapter_id:
            self._do(lambda: self._chapters.uses(chapter_id), lambda uses: self._remove_if_sure(chapter_id, uses))

    def _remove_if_sure(self, chapter_id: str, uses: Uses) -> None:
        title = self._known[chapter_id].title
        more = f"{uses.sentence} Met Ctrl+Z maakt u het weer ongedaan.".strip()
        if Messages(self).ask(f"Wilt u het hoofdstuk ‘{title}’ verwijderen?", more, "Verwijderen"):
            self._do(lambda: self._chapters.remove(chapter_id))
