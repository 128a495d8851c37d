"""What the tests of the editor share: an editor on the screen, and ways to ask it what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nvo_desktop.ui.prose.editor import ProseEditor

MakeEditor = Callable[..., ProseEditor]


@pytest.fixture
def editor_of(qtbot: QtBot) -> Iterator[MakeEditor]:
    """Makes a shown editor with some prose; the cursor stands at its end.

    The editors are kept until the test is over: qtbot holds them weakly, and Python would collect one that is painted.
    """
    kept: list[ProseEditor] = []

    def make(*lines: str, **given) -> ProseEditor:
        editor = ProseEditor(**{"picture": lambda _: None} | given)
        kept.append(editor)
        qtbot.addWidget(editor)
        editor.resize(800, 600)
        editor.set_prose("\n".join(lines))
        with qtbot.waitActive(editor):
            editor.show()
            editor.activateWindow()
        editor.edit.setFocus()
        editor.edit.moveCursor(QTextCursor.MoveOperation.End)
        return editor

    yield make
    kept.clear()


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Empty the clipboard after the test: what Python put on it must not outlive Python, as it does offscreen."""
    yield
    qapp.clipboard().clear()
