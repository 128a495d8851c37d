"""Somebody who does anything at all in the window: clicks, types, chooses, answers questions, all by dice."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from ui.typing import typed

from nvo_desktop.app.workbench import Workbench

WORDS = (
    *("é", "€ 12.500,00", "’s avonds", "<b>vet</b> & <img src='file:///etc/passwd'>", "{} %s %(x)d", "😀", "x", "12"),
    *("31-12-2026", "2026", "a" * 300, "\u202eomgekeerd", "regel\nregel", "0", "-1", "JZ21", " "),
)
Key = Qt.Key
KEYS = (
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Delete, Key.Key_Insert, Key.Key_Space, Key.Key_F2),
    *(Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_Backspace),
    *(Key.Key_Escape, Key.Key_PageDown),
)
NEVER = {"quit", "new", "demo", "publish_as"}  # these leave the dossier that is looked at


class Monkey:
    """Acts on one program. done: what it did, for the message of a test that fails."""

    def __init__(self, workbench: Workbench, seed: int, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.workbench, self.dice, self.folder = workbench, random.Random(seed), folder
        self.done: list[str] = []
        self._in_dialogs = 0
        self._papers = self._some_papers()
        self._answer(patch)
        self._open_menus = QTimer(workbench, interval=30)  # one opened by a click waits in a loop of its own
        self._open_menus.timeout.connect(self._choose_of_menu)
        self._open_menus.start()

    def act(self, steps: int, breathe: Callable[[], None]) -> None:
        """Do so many things; breathe is called now and then to let the deeds end."""
        for _ in range(steps):
            if not self.workbench.window.isEnabled():
                breathe()
            self._step(self._root())
            QApplication.processEvents()
            if self.dice.random() < 0.15:
                breathe()

    def calm(self) -> bool:
        """Close what stands over the window; whether nothing does any more. The dice may want to go on typing."""
        for _ in range(20):
            popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
            dialogs = [one for one in self.workbench.window.findChildren(QDialog) if one.isVisible()]
            modal = modal or (dialogs[-1] if dialogs else None)
            if popup is not None:
                popup.close()
            elif isinstance(modal, QDialog):
                modal.reject()
            else:
                return True
            QApplication.processEvents()
        return False

    def _choose_of_menu(self) -> None:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            popup.close()
            self._choose_line(popup)

    def _root(self) -> QWidget:
        """Where a hand can be put now."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.workbench.window

    def _step(self, root: QWidget) -> None:
        deeds = {
            self._click: 5,
            self._type: 4,
            self._press: 4,
            self._choose: 4,
            self._turn: 2,
            self._pick: 2,
            self._go: 2 if root is self.workbench.window else 0,
            self._menu: 2 if root is self.workbench.window else 0,
            self._close_dialog: 1 if isinstance(root, QDialog) else 0,
        }
        deed = self.dice.choices(list(deeds), list(deeds.values()))[0]
        deed(root)

    def _any(self, root: QWidget, kind: type[QWidget]) -> QWidget | None:
        shown = [one for one in root.findChildren(kind) if one.isVisible() and one.isEnabled()]
        return self.dice.choice(shown) if shown else None

    def _say(self, what: str, widget: QWidget, more: str = "") -> None:
        self.done.append(f"{what} {type(widget).__name__} {widget.accessibleName()!r} {more}")

    def _click(self, root: QWidget) -> None:
        button = self._any(root, QAbstractButton)
        if isinstance(button, QAbstractButton):
            self._say("click", button, button.text())
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _type(self, root: QWidget) -> None:
        kind = self.dice.choice((QLineEdit, QTextEdit, QPlainTextEdit))
        field = self._any(root, kind)
        if field is not None:
            word = self.dice.choice(WORDS)
            self._say("type", field, repr(word[:20]))
            field.setFocus()
            typed(field, word)

    def _press(self, root: QWidget) -> None:
        widget = root.focusWidget() or root
        key = self.dice.choice(KEYS)
        held = self.dice.choice((Qt.KeyboardModifier.NoModifier,) * 4 + (Qt.KeyboardModifier.ShiftModifier,))
        self._say("press", widget, key.name)
        QTest.keyClick(widget, key, held)

    def _choose(self, root: QWidget) -> None:
        view = self._any(root, QAbstractItemView)
        model = view.model() if isinstance(view, QAbstractItemView) else None
        if not isinstance(view, QAbstractItemView) or model is None or not model.rowCount():
            return
        columns = 1 if isinstance(view, QListView) else max(1, model.columnCount())
        index = model.index(self.dice.randrange(model.rowCount()), self.dice.randrange(columns))
        view.setCurrentIndex(index)
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        place = view.visualRect(index).center()
        how = self.dice.choice(("click", "double", "menu", "enter", "delete"))
        self._say(how, view, f"{index.row()},{index.column()}")
        if how == "menu":
            view.customContextMenuRequested.emit(place)
        elif how == "enter":
            QTest.keyClick(view, Key.Key_Return)
        elif how == "delete":
            QTest.keyClick(view, Key.Key_Delete)
        else:
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
            if how == "double":
                QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def _turn(self, root: QWidget) -> None:
        tabs = self._any(root, QTabBar)
        if isinstance(tabs, QTabBar) and tabs.count():
            at = self.dice.randrange(tabs.count())
            self._say("tab", tabs, tabs.tabText(at))
            tabs.setCurrentIndex(at)

    def _pick(self, root: QWidget) -> None:
        box = self._any(root, QComboBox)
        if isinstance(box, QComboBox) and box.count():
            at = self.dice.randrange(box.count())
            self._say("pick", box, str(at))
            box.setCurrentIndex(at)
            box.activated.emit(at)

    def _go(self, root: QWidget) -> None:
        bench = self.workbench.bench
        if bench is not None:
            key = self.dice.choice([key for key, _ in bench.titles])
            self._say("go", root, key)
            bench.go(key)
            if self.dice.random() < 0.7:
                keys = [tab for place in bench.tabs for tab, _ in place.tabs]
                bench.go_tab("agreements", self.dice.choice(keys))
                bench.step(self.dice.randint(-4, 4))

    def _menu(self, root: QWidget) -> None:
        if self.dice.random() < 0.4:
            self.workbench.open_work.take_back(is_redo=self.dice.random() < 0.4)
            self.done.append("take back")
            return
        deeds = [deed for deed, action in self._entries().items() if action.isEnabled() and deed not in NEVER]
        deed = self.dice.choice(deeds)
        self._say("menu", root, deed)
        self._entries()[deed].trigger()

    def _entries(self) -> dict[str, QAction]:
        return self.workbench.window.menus._actions

    def _close_dialog(self, root: QWidget) -> None:
        if isinstance(root, QDialog):
            is_yes = self.dice.random() < 0.6
            self._say("accept" if is_yes else "reject", root, root.windowTitle())
            (root.accept if is_yes else root.reject)()

    def _answer(self, patch: pytest.MonkeyPatch) -> None:
        """Answer by dice what would wait for an answer of somebody."""
        run, dice = QDialog.exec, self.dice
        patch.setattr(QDialog, "exec", lambda dialog: self._be_asked(dialog, run))
        patch.setattr(QMenu, "popup", lambda menu, *_: self._choose_line(menu))
        patch.setattr(QMenu, "exec", lambda menu, *_: self._choose_line(menu))
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (self._new_name(), ""))
        patch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (dice.choice(["", *self._papers]), ""))
        patch.setattr(
            QFileDialog, "getOpenFileNames", lambda *_, **__: (dice.sample(self._papers, dice.randint(0, 2)), "")
        )
        patch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: dice.choice(["", str(self.folder)]))
        patch.setattr(QInputDialog, "getText", lambda *_, **__: (dice.choice(WORDS), dice.random() < 0.7))
        patch.setattr(QDesktopServices, "openUrl", lambda _: dice.random() < 0.5)

    def _be_asked(self, dialog: QDialog, run: Callable[[QDialog], int]) -> int:
        """Fumble in a dialog that waits, and close it."""
        self.done.append(f"asked {type(dialog).__name__} {getattr(dialog, 'what', '')}")
        self._in_dialogs += 1
        left = [self.dice.randint(1, 12)]

        def fumble() -> None:
            left[0] -= 1
            root = self._root()
            if left[0] > 0 and self._in_dialogs < 3:
                self._step(root)
            elif root is dialog or left[0] < -20:
                self._close_dialog(dialog)
            elif isinstance(root, QDialog):
                root.reject()
            else:
                root.close()

        timer = QTimer(interval=0)
        timer.timeout.connect(fumble)
        timer.start()
        try:
            return run(dialog)
        finally:
            timer.stop()
            self._in_dialogs -= 1

    def _choose_line(self, menu: QMenu) -> None:
        lines = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator() and not one.menu()]
        if lines and self.dice.random() < 0.8:
            line = self.dice.choice(lines)
            self.done.append(f"line {line.text()}")
            line.trigger()

    def _new_name(self) -> str:
        name = self.dice.choice(("", "uit <b>é.docx", "uit", "rare naam %s {}.nvo"))
        return str(self.folder / name) if name else ""

    def _some_papers(self) -> list[str]:
        texts = {"stuk <i>één.txt": "Afspraak 4\n\nEen regel é.\n", "niets.txt": "", "%s {}.html": "<h1>Kop</h1><p>a"}
        for name, text in texts.items():
            (self.folder / name).write_text(text, encoding="utf-8")
        (self.folder / "geen.docx").write_bytes(b"PK geen Word")
        return [str(self.folder / name) for name in (*texts, "geen.docx")]
