"""Moves the cursor of an editor by the words in it, and presses keys in its text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from nvo_desktop.ui.prose.editor import ProseEditor

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(editor: ProseEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(editor.edit, key, modifiers)


def select(editor: ProseEditor, words: str) -> None:
    """Select the first of these words."""
    found = editor.edit.document().find(words, 0)
    assert not found.isNull()
    editor.edit.setTextCursor(found)


def go_behind(editor: ProseEditor, words: str) -> None:
    select(editor, words)
    cursor = editor.edit.textCursor()
    cursor.setPosition(cursor.selectionEnd())
    editor.edit.setTextCursor(cursor)


def go_before(editor: ProseEditor, words: str) -> None:
    select(editor, words)
    cursor = editor.edit.textCursor()
    cursor.setPosition(cursor.selectionStart())
    editor.edit.setTextCursor(cursor)


def select_between(editor: ProseEditor, first: str, last: str) -> None:
    """Select from before some words until behind others."""
    go_before(editor, first)
    cursor = editor.edit.textCursor()
    end = editor.edit.document().find(last, 0)
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    editor.edit.setTextCursor(cursor)
