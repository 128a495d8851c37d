"""Keys and deeds at random: the text stays readable at every step, and undo leads back to where it began."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData
from ui.prose.moving import CTRL, SHIFT, Key, press
from ui.prose.pictures import png
from ui.typing import typed

from nvo_desktop.prose.canonical import normal, read, write
from nvo_desktop.ui.prose import tables
from nvo_desktop.ui.prose.clipboard import mime_of
from nvo_desktop.ui.prose.editor import ProseEditor

SHA = "0123456789abcdef" * 4
LINES = (
    "<h1>Kop</h1>",
    '<p>Een <b>vet</b> woord<fn>noot</fn> en <a href="#afspraak-4">afspraak 4</a>.</p>',
    '<ol n="1">een</ol>',
    '<ul n="2">twee</ul>',
    "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
    f'<figure src="bijlage:{SHA}" alt="kaart">bij</figure>',
    "<q>citaat</q>",
    "<table><tr><th>e</th></tr></table>",
)
MOVES = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End)
EDITS = (Key.Key_Return, Key.Key_Tab, Key.Key_Backtab, Key.Key_Backspace, Key.Key_Delete)
DEEDS = (
    *("bold", "italic", "clear", "body", "heading1", "heading3", "bullets", "numbers", "quote"),
    *("indent", "outdent", "undo", "redo"),
)


def act(editor: ProseEditor, dice: random.Random) -> str:
    """Do something at random; tells what."""
    kind = dice.random()
    if kind < 0.3:
        key, held = dice.choice(MOVES), dice.choice(((), (SHIFT,), (CTRL,), (SHIFT, CTRL)))
        for _ in range(dice.randint(1, 12)):
            press(editor, key, _together(held))
        return f"{key.name} {held}"
    if kind < 0.5:
        word = dice.choice(("x", "- ", "1. ", "é ", "woord "))
        typed(editor.edit, word)
        return f"typed {word!r}"
    if kind < 0.75:
        key = dice.choice(EDITS)
        press(editor, key, dice.choice((SHIFT, _together(()))) if key is Key.Key_Return else _together(()))
        return key.name
    if kind < 0.88:
        deed = dice.choice(DEEDS)
        editor.do(deed)
        return deed
    return _rarely(editor, dice)


def _together(held):
    found = SHIFT & CTRL
    for modifier in held:
        found |= modifier
    return found


def _rarely(editor: ProseEditor, dice: random.Random) -> str:
    edit, cursor = editor.edit, editor.edit.textCursor()
    html = QMimeData()
    html.setHtml("<ul><li>a<li>b</ul><p>c")
    deeds = {
        "paste": lambda: edit.insertFromMimeData(mime_of(read("\n".join(dice.sample(LINES, 3))))),
        "paste html": lambda: edit.insertFromMimeData(html),
        "cut": edit.cut_selected,
        "all": lambda: edit.selectAll() if dice.random() < 0.2 else None,
        "row": lambda: tables.add_row(cursor, 0),
        "column": lambda: tables.add_column(cursor, 1),
        "remove row": lambda: tables.remove_row(cursor),
        "remove column": lambda: tables.remove_column(cursor),
        "table": lambda: tables.insert_table(cursor, 2, 2),
    }
    name = dice.choice(list(deeds))
    deeds[name]()
    return name


def run(editor: ProseEditor, seed: int, steps: int) -> None:
    dice, start = random.Random(seed), "\n".join(LINES)
    editor.set_prose("", "other")
    editor.set_prose(start, str(seed))
    editor.edit.document().clearUndoRedoStacks()
    done: list[str] = []
    texts: set[str] = set()
    for _ in range(steps):
        done.append(act(editor, dice))
        text = editor.prose()
        texts.add(text)
        assert write(normal(read(text))) == text, (seed, done)
    editor.grab()
    assert len(texts) > 3, "this monkey did next to nothing"
    while editor.edit.document().isUndoAvailable():
        editor.edit.document().undo()
    assert editor.prose() == start, (seed, done)


def test_a_monkey_breaks_nothing(editor_of):
    editor = editor_of(picture=lambda _: png())
    for seed in range(12):
        run(editor, seed, 40)


@pytest.mark.long
def test_a_hundred_monkeys_break_nothing(editor_of):
    editor = editor_of(picture=lambda _: png())
    for seed in range(100, 200):
        run(editor, seed, 100)
