"""The menu bar: every deed of the window by word and by key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from nvo_desktop.storage.recents import Recent
from nvo_desktop.ui.shell.recent_list import where


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of a menu: the deed it asks for, its words, its keys, and whether it needs an open dossier."""

    deed: str
    words: str
    keys: str = ""
    needs_dossier: bool = True
    role: QAction.MenuRole = field(default=QAction.MenuRole.NoRole)


_LINE = None
_DOSSIER = (
    _Entry("new", "&Nieuw dossier…", "Ctrl+N", needs_dossier=False),
    _Entry("open", "&Openen…", "Ctrl+O", needs_dossier=False),
    _LINE,
    _Entry("import", "Stukken &inlezen…", "Ctrl+Shift+I"),
    _Entry("export", "&Exporteren naar Word", "Ctrl+E"),
    _LINE,
    _Entry("region", "&Regio en gemeenten…"),
    _Entry("templates", "Eigen s&jablonen…"),
    _LINE,
    _Entry("publish", "Dossierbestand &bijwerken", "Ctrl+S"),
    _Entry("publish_as", "O&pslaan onder een andere naam…", "Ctrl+Shift+S"),
    _Entry("versions", "Eerdere &versies van dit bestand…"),
    _Entry("close", "&Sluiten", "Ctrl+W"),
    _LINE,
    _Entry("quit", "&Afsluiten", "Ctrl+Q", needs_dossier=False, role=QAction.MenuRole.QuitRole),
)
_EDIT = (
    _Entry("undo", "&Ongedaan maken", "Ctrl+Z"),
    _Entry("redo", "Op&nieuw doen", "Ctrl+Y"),
    _Entry("history", "&Geschiedenis…", "Ctrl+H"),
)
_PARTS = (
    _Entry("part_before", "&Vorig onderdeel", "Ctrl+PgUp"),
    _Entry("part_after", "Vol&gend onderdeel", "Ctrl+PgDown"),
    _LINE,
    _Entry("pane_after", "Volgend &deel van het venster", "F6"),
    _Entry("pane_before", "Vorig d&eel van het venster", "Shift+F6"),
)
_PANES = {"pane_after": 1, "pane_before": -1}
_HELP = (
    _Entry("manual", "&Handleiding", "F1", needs_dossier=False),
    _Entry("keys", "&Toetsen", "Shift+F1", needs_dossier=False),
    _Entry("demo", "&Voorbeeld bekijken", needs_dossier=False),
    _Entry("about", "&Over NvO-werkbank", needs_dossier=False, role=QAction.MenuRole.AboutRole),
)


class HasTabs(Protocol):
    """A screen of the dossier with tabs: its key, its word, and key and word of each tab."""

    @property
    def key(self) -> str:
        """Its key."""
        ...

    @property
    def title(self) -> str:
        """Its word."""
        ...

    @property
    def tabs(self) -> tuple[tuple[str, str], ...]:
        """Its tabs."""
        ...


class Menus(QObject):
    """Fills a menu bar; what is chosen is told as the name of the deed."""

    asked = Signal(str)  # the deed of an _Entry
    place_asked = Signal(str)  # the key of a screen of the dossier
    tab_asked = Signal(str, str)  # the key of a screen, and of a tab of it
    pane_asked = Signal(int)  # the next pane of the window (1), or the one before (-1)
    path_chosen = Signal(object)  # the Path of a dossier that was open before

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._actions: dict[str, QAction] = {}
        self._menus: list[QMenu] = []
        dossier = self._menu(bar, "&Dossier", _DOSSIER)
        self._menu(bar, "Be&werken", _EDIT)
        self._places = self._menu(bar, "Bee&ld", (_LINE, *_PARTS))
        self._parts = tuple(self._places.actions())  # stay below the places and their tabs
        self._tabs: list[QMenu] = []
        self._menu(bar, "&Help", _HELP)
        self._recent = QMenu("&Eerder geopend", bar)
        dossier.insertMenu(self._actions["import"], self._recent)
        self.show_recents(())
        self.show_places(())
        self.show_open(is_open=False)

    @property
    def groups(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """The menus by name, each with words and keys of its lines that have keys: for the page that explains them."""
        menus = [*self._menus, *self._tabs]
        found = ((menu.title().replace("&", ""), _lines_with_keys(menu.actions())) for menu in menus)
        return tuple((title, lines) for title, lines in found if lines)

    @property
    def entries(self) -> tuple[tuple[str, str], ...]:
        """Words and keys of every line that has keys."""
        return tuple(line for _, lines in self.groups for line in lines)

    def action(self, deed: str) -> QAction:
        """The line of one deed. Raises KeyError."""
        return self._actions[deed]

    def show_open(self, *, is_open: bool) -> None:
        """Enable what needs an open dossier, or take it away."""
        for entry in (*_DOSSIER, *_EDIT, *_PARTS):
            if entry is not None and entry.needs_dossier:
                self._actions[entry.deed].setEnabled(is_open)
        self._places.menuAction().setVisible(is_open)
        if not is_open:
            self.show_history("", "")

    def show_history(self, undo: str, redo: str) -> None:
        """Name the deed that can be taken back, and the one that can be done again; empty when there is none."""
        for deed, words, label in (("undo", "&Ongedaan maken", undo), ("redo", "Op&nieuw doen", redo)):
            self._actions[deed].setText(f"{words}: {label}" if label else words)
            self._actions[deed].setEnabled(bool(label))

    def show_places(self, places: Sequence[tuple[str, str]], with_tabs: Sequence[HasTabs] = ()) -> None:
        """The screens of the dossier, key and word, with Alt+1 and on; tabs of the screens before are gone."""
        for action in self._places.actions():
            if action not in self._parts:
                self._places.removeAction(action)
                action.deleteLater()
        for menu in self._tabs:
            menu.deleteLater()
        self._tabs.clear()
        for number, (key, title) in enumerate(places, 1):
            action = QAction(title, self)
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.triggered.connect(lambda _=False, key=key: self.place_asked.emit(key))
            self._places.insertAction(self._parts[0], action)
        for place in with_tabs:
            self._show_tabs(place.key, place.title, place.tabs)

    def _show_tabs(self, place: str, title: str, tabs: Sequence[tuple[str, str]]) -> None:
        """The tabs of one screen, key and word, with Ctrl+Shift and the figure that its word begins with, else 0."""
        menu = QMenu(title, self._places)
        for key, words in tabs:
            action = menu.addAction(words, lambda key=key: self.tab_asked.emit(place, key))
            action.setShortcut(QKeySequence(f"Ctrl+Shift+{words[0] if words[0].isdigit() else 0}"))
        self._places.insertMenu(self._parts[0], menu)
        self._tabs.append(menu)

    def show_recents(self, recents: Sequence[Recent]) -> None:
        """The dossiers that were open before."""
        self._recent.clear()
        for recent in recents:
            text = f"{recent.name or recent.path.stem}   {where(recent.path, Path.home())}".replace("&", "&&")
            self._recent.addAction(text, lambda path=recent.path: self.path_chosen.emit(path))
        self._recent.menuAction().setVisible(bool(recents))

    def _menu(self, bar: QMenuBar, title: str, entries: Sequence[_Entry | None]) -> QMenu:
        menu = bar.addMenu(title)
        self._menus.append(menu)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                self._actions[entry.deed] = self._line(menu, entry)
        return menu

    def _ask(self, deed: str) -> None:
        if deed in _PANES:
            self.pane_asked.emit(_PANES[deed])
        else:
            self.asked.emit(deed)

    def _line(self, menu: QMenu, entry: _Entry) -> QAction:
        action = menu.addAction(entry.words, lambda: self._ask(entry.deed))
        action.setMenuRole(entry.role)
        if entry.keys:
            action.setShortcut(QKeySequence(entry.keys))
        return action


def _lines_with_keys(actions: Sequence[QAction]) -> tuple[tuple[str, str], ...]:
    native = QKeySequence.SequenceFormat.NativeText
    pairs = ((action.text().replace("&", "").partition(": ")[0].rstrip("…"), action.shortcut()) for action in actions)
    return tuple((words, keys.toString(native)) for words, keys in pairs if not keys.isEmpty())
