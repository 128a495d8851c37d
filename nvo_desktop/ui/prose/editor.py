"""The editor of a section: toolbar, find bar and text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.prose import asking, deeds
from nvo_desktop.ui.prose.asking import AddPicture
from nvo_desktop.ui.prose.document import ProseDocument
from nvo_desktop.ui.prose.edit import ProseEdit
from nvo_desktop.ui.prose.find_bar import FindBar
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.menus import context_menu, table_menu
from nvo_desktop.ui.prose.objects import Pictures
from nvo_desktop.ui.prose.run_style import FIGURE
from nvo_desktop.ui.prose.state import LETTERS, STYLES, TOGGLES, State, state_at
from nvo_desktop.ui.prose.toolbar import ProseToolbar
from nvo_desktop.ui.prose.tools import tool_of
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.label import PlainLabel

_LONGEST_HINT = 60
_READING = frozenset({"search", "next", "previous"})  # deeds that change nothing
_ANY = QTextDocument.FindFlag(0)


class ProseEditor(QWidget):
    """Edits prose. picture gives an attachment, perhaps later; add_picture takes one in; targets can be linked to.

    One editor can hold several sections, each by a key of its own: their undo stacks and places stay.
    """

    edited = Signal()  # at every key: read prose() when nobody has typed for a while
    focus_left = Signal()  # the focus went out of the whole editor
    link_followed = Signal(str)  # Ctrl and click on a link; show the whole address before it is opened
    problem = Signal(object)  # a ProblemForUser that a picture gave

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        picture: Pictures,
        add_picture: AddPicture | None = None,
        targets: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(parent)
        self._picture, self._add_picture, self._targets = picture, add_picture, targets
        self._documents: dict[str, ProseDocument] = {}
        self._places: dict[str, tuple[int, int]] = {}  # cursor and scroll bar of the sections that are not shown
        self._key = ""
        self._state: State | None = None
        self.toolbar, self.edit = ProseToolbar(self), ProseEdit(self)
        self.find_bar, self._told = FindBar(self.edit, self), _told("Plakken…", self.edit)
        self._deeds = self._deeds_by_name()
        self._build()
        self.set_prose("")
        self._connect()

    def set_prose(self, canonical: str, key: str = "") -> None:
        """Show the prose of a section.

        A section that already holds this prose, or whose prose() last gave it, stays as it is with its undo stack and
        with what was typed since. Any other prose replaces what is there, and cannot be undone here.
        """
        self._remember_place()
        known = self._documents.get(key)
        if known is None or known.known != canonical:
            self._documents[key] = self._new_document(canonical)
        document = self._documents[key]
        if document is self.edit.document():
            return
        self._key = key
        self.edit.show_document(document)
        self._go_to_place()
        if known is not None and known is not document:
            known.deleteLater()
        self._refresh()

    def prose(self) -> str:
        """The canonical form of what is shown. Reads the whole text: for saving, not for every key.

        What is being pasted is put in first: half of it is nothing to save.
        """
        self.edit.finish_pasting()
        return self.edit.prose_document.canonical

    def word_count(self) -> int:
        """How many words the text has, notes not counted."""
        return self.edit.prose_document.word_count

    def set_targets(self, targets: Sequence[tuple[str, str]]) -> None:
        """Offer these places to link to from now on."""
        self._targets = targets

    def set_invitation(self, words: str) -> None:
        """Show these words while there is no text."""
        self.edit.set_invitation(words)

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Show the text without its tools, to read and to copy."""
        self.edit.setReadOnly(is_read_only)
        self.toolbar.setVisible(not is_read_only)

    def forget_pictures(self) -> None:
        """Ask for all pictures again: the dossier has others now."""
        for document in self._documents.values():
            document.objects.forget_pictures()

    def goto(self, text: str) -> bool:
        """Select these words, or the first of them, and give the text the focus. False when they are not there."""
        document, as_written = self.edit.document(), QTextDocument.FindFlag.FindCaseSensitively
        for words, flags in ((text, as_written), (text, _ANY), (text[:_LONGEST_HINT], _ANY)):
            found = document.find(words, 0, flags) if words else QTextCursor()
            if not found.isNull():
                self.edit.setTextCursor(found)
                self.edit.ensureCursorVisible()
                self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def do(self, name: str) -> None:
        """Do what a tool or a style is for, by its name in tools.py."""
        deed = self._deeds.get(name)
        if deed is None or (self.edit.is_pasting and name not in _READING):
            return
        try:
            deed()
        except ProblemForUser as problem:
            self.problem.emit(problem)
        if name not in {*_READING, "replace"}:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def _deeds_by_name(self) -> dict[str, Callable[[], None]]:
        edit = self.edit
        named: dict[str, Callable[[], None]] = {
            "clear": lambda: deeds.clear_letters(edit.textCursor()),
            "indent": lambda: deeds.indent(edit.textCursor(), 1),
            "outdent": lambda: deeds.indent(edit.textCursor(), -1),
            "table": self._table,
            "link": lambda: asking.ask_link(edit, self, self._targets),
            "note": lambda: asking.ask_note(edit, self),
            "figure": lambda: asking.ask_figure(edit, self, self._add_picture),
            "undo": edit.undo,
            "redo": edit.redo,
            "search": self._toggle_search,
            "replace": lambda: self.find_bar.open(replacing=True),
            "next": lambda: self.find_bar.go(1),
            "previous": lambda: self.find_bar.go(-1),
            "paste_plain": edit.paste_plain,
        }
        named |= {name: lambda letter=letter: self._toggle_letter(letter) for name, letter in LETTERS.items()}
        named |= {name: lambda style=style: deeds.make(edit.textCursor(), style) for name, style in STYLES.items()}
        named |= {name: lambda style=style: deeds.toggle(edit.textCursor(), style) for name, style in TOGGLES.items()}
        return named

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.find_bar)
        column.addWidget(self.edit, 1)
        hand_keys_to(self.edit, self)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        self.toolbar.asked.connect(self.do)
        self.find_bar.closed.connect(self._refresh)
        self.edit.key_pressed.connect(self._on_key)
        self.edit.cursorPositionChanged.connect(self._refresh)
        self.edit.selectionChanged.connect(self._refresh)
        self.edit.currentCharFormatChanged.connect(self._refresh)
        self.edit.undoAvailable.connect(self._refresh)
        self.edit.redoAvailable.connect(self._refresh)
        self.edit.object_opened.connect(self._open_object)
        self.edit.takes_pictures = self._add_picture is not None
        self.edit.pasting.connect(self._tell_pasting)
        self.edit.refused.connect(self.problem)
        self.edit.pictures_came.connect(self._ask_pictures, Qt.ConnectionType.QueuedConnection)  # a drop must end first
        self.edit.link_followed.connect(self.link_followed)
        self.edit.customContextMenuRequested.connect(self._show_menu)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _new_document(self, canonical: str) -> ProseDocument:
        document = ProseDocument(canonical, self._picture, tokens_of(self.palette()), self)
        document.contentsChanged.connect(self._on_contents)
        return document

    def _tell_pasting(self) -> None:
        """Say above the text that something large is coming in; it takes no keys meanwhile."""
        self._told.setVisible(self.edit.is_pasting)
        self._told.move(self.edit.viewport().geometry().right() - self._told.width(), 0)
        self._told.raise_()

    def _remember_place(self) -> None:
        self._places[self._key] = (self.edit.textCursor().position(), self.edit.verticalScrollBar().value())

    def _go_to_place(self) -> None:
        position, scrolled = self._places.get(self._key, (0, 0))
        cursor = self.edit.textCursor()
        cursor.setPosition(min(position, self.edit.document().characterCount() - 1))
        self.edit.setTextCursor(cursor)
        self.edit.verticalScrollBar().setValue(scrolled)

    def _toggle_letter(self, letter: int) -> None:
        cursor = self.edit.textCursor()
        deeds.set_letters(cursor, letter, is_on=not cursor.charFormat().boolProperty(letter))
        self.edit.setTextCursor(cursor)

    def _toggle_search(self) -> None:
        if self.find_bar.isVisible() and self.find_bar.isAncestorOf(QApplication.focusWidget() or self):
            self.find_bar.close_bar()
        else:
            self.find_bar.open()

    def _table(self) -> None:
        """A new table; in a table, what can be done to it."""
        if table_at(self.edit.textCursor()) is None:
            asking.ask_table(self.edit, self)
            return
        button = self.toolbar.button("table")
        table_menu(self.edit, self).popup(button.mapToGlobal(QPoint(0, button.height())))

    def _open_object(self) -> None:
        self.do("figure" if asking.chosen_object(self.edit, FIGURE) is not None else "note")

    def _ask_pictures(self, pictures: list[Path | QImage]) -> None:
        for picture in pictures:
            if self._add_picture is not None and "figure" not in state_at(self.edit.textCursor()).off:
                asking.ask_about_picture(self.edit, self, picture, self._add_picture)

    def _show_menu(self, place: QPoint) -> None:
        context_menu(self.edit, place, self, self.do).popup(self.edit.viewport().mapToGlobal(place))

    def _on_key(self, event: QKeyEvent) -> None:
        name = tool_of(event)
        action = self.toolbar.actions_by_name.get(name)
        if name in self._deeds:
            event.accept()
            if action is None or action.isEnabled():
                self.do(name)

    def _on_contents(self) -> None:
        if not self.edit.prose_document.appearance.is_dressing:
            self.edited.emit()
            self.find_bar.text_changed()

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and self.isAncestorOf(old) and not (now is not None and self.isAncestorOf(now)):
            self.focus_left.emit()

    def _refresh(self) -> None:
        state = state_at(self.edit.textCursor())
        on = state.on | {"search"} if self.find_bar.isVisible() else state.on
        off = state.off | {"figure"} if self._add_picture is None else state.off
        shown = State(on, off, state.style, state.instead)
        if shown != self._state:
            self._state = shown
            self.toolbar.show_state(set(on), set(off), shown.style, shown.instead)


def _told(words: str, over: QWidget) -> Ground:
    """Words on a ground of their own over a corner of a widget; hidden."""
    ground = Ground("sunken", over)
    row = QHBoxLayout(ground)
    row.setContentsMargins(12, 6, 12, 6)
    row.addWidget(PlainLabel(words))
    ground.adjustSize()
    ground.hide()
    return ground
