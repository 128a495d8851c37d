"""What is large comes in beside the work: in pieces, as one step to undo, and not for what is no text of one hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from ui.prose.moving import go_before
from ui.typing import typed

from nvo_desktop.errors import InputProblem
from nvo_desktop.prose.canonical import write
from nvo_desktop.prose.foreign import from_html
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.prose import pasting
from nvo_desktop.ui.prose.clipboard import mime_of

BEFORE, AFTER = "<p>Voor</p>", "<p>Na</p>"


def html(parts: int) -> str:
    sentence = "Een zin met <b>gewone</b> woorden erin, één per gemeente. " * 4
    return "".join(f"<h2>Kop {at}</h2><p>{sentence}</p><ul><li>een</li><li>twee</li></ul>" for at in range(parts))


MUCH = html(250)  # some 80 kB


def mime(source: str) -> QMimeData:
    made = QMimeData()
    made.setHtml(source)
    return made


def whole(editor) -> str:
    """The text as it is now, without finishing what is under way."""
    return editor.edit.prose_document.canonical


@pytest.fixture
def editor(editor_of):
    return editor_of(BEFORE, AFTER)


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch):
    """Let it come in a block at a time, so that a test is in time to be between."""
    monkeypatch.setattr(pasting, "_PIECE", 0.0)


@pytest.fixture
def pasted(qtbot):
    """Waits until nothing is being pasted any more."""
    return lambda editor: qtbot.waitUntil(lambda: not editor.edit.is_pasting, timeout=20_000)


def begun(qtbot, editor) -> None:
    """Wait until a part of it is in."""
    qtbot.waitUntil(lambda: editor.edit.document().blockCount() > 20, timeout=20_000)
    assert editor.edit.is_pasting


def test_much_is_the_same_as_it_is_in_one_go(editor, pasted, editor_of):
    editor.edit.insertFromMimeData(mime(MUCH))
    assert (editor.edit.is_pasting, editor._told.isVisible()) == (True, True)
    pasted(editor)
    assert not editor._told.isVisible()
    assert whole(editor).startswith("<p>Voor</p>\n<p>Na</p>\n<h2>Kop 0</h2>")
    assert whole(editor).split("\n")[2:] == write(from_html(MUCH)).split("\n")


def test_in_the_middle_of_a_text_what_stood_behind_stands_behind(editor, pasted):
    go_before(editor, "Na")
    editor.edit.insertFromMimeData(mime(MUCH))
    pasted(editor)
    lines = whole(editor).split("\n")
    assert (lines[0], lines[-1]) == (BEFORE, AFTER)
    assert len(lines) == 1002
    typed(editor.edit, "é")  # the cursor stands behind what came
    assert whole(editor).split("\n")[-2] == lines[-2].replace("twee", "tweeé")


def test_one_undo_takes_all_of_it_away_and_one_redo_brings_it_back(editor, pasted):
    editor.edit.insertFromMimeData(mime(MUCH))
    pasted(editor)
    all_of_it = whole(editor)
    editor.do("undo")
    assert whole(editor) == "<p>Voor</p>\n<p>Na</p>"
    editor.do("redo")
    assert whole(editor) == all_of_it


def test_what_is_typed_meanwhile_does_not_come_between(qtbot, editor, pasted):
    editor.edit.insertFromMimeData(mime(MUCH))
    typed(editor.edit, "xyz")
    begun(qtbot, editor)
    typed(editor.edit, "xyz")
    qtbot.keyClick(editor.edit, Qt.Key.Key_Return)
    event = QInputMethodEvent()
    event.setCommitString("xyz")
    QApplication.sendEvent(editor.edit, event)
    for name in ("undo", "paste_plain", "heading1", "bullets", "clear"):
        editor.do(name)
    editor.edit.insertFromMimeData(mime("<p>xyz</p>"))
    assert not editor.edit.canInsertFromMimeData(mime("<p>xyz</p>"))
    pasted(editor)
    assert whole(editor).split("\n")[2:] == write(from_html(MUCH)).split("\n")
    typed(editor.edit, "xyz")
    assert "xyz" in whole(editor)  # the negative control: now it does


def test_what_is_to_be_saved_is_never_half_of_it(qtbot, editor):
    editor.edit.insertFromMimeData(mime(MUCH))
    begun(qtbot, editor)
    assert whole(editor).count("<h2>") < 250  # the negative control
    assert editor.prose().count("<h2>") == 250
    assert not editor.edit.is_pasting


def test_going_to_another_text_leaves_all_of_it_in_the_first(qtbot, editor):
    editor.set_prose("<p>Een</p>", "een")
    editor.edit.insertFromMimeData(mime(MUCH))
    begun(qtbot, editor)
    first = editor.edit.prose_document
    editor.set_prose("<p>Twee</p>", "twee")
    assert first.canonical.count("<h2>") == 250
    assert (editor.prose(), editor.edit.is_pasting) == ("<p>Twee</p>", False)


def test_going_before_it_is_read_lets_nothing_of_it_come(qtbot, editor):
    editor.edit.insertFromMimeData(mime(MUCH))
    editor.set_prose("<p>Twee</p>", "twee")
    qtbot.wait(100)  # in which it would have come
    assert (editor.prose(), editor.edit.is_pasting) == ("<p>Twee</p>", False)


@pytest.mark.parametrize("limit", ["MOST_BLOCKS", "MOST_SIGNS"])
def test_what_is_too_large_is_refused_in_a_sentence_and_nothing_comes(editor, pasted, monkeypatch, limit):
    monkeypatch.setattr(pasting, limit, 900)
    told: list[InputProblem] = []
    editor.problem.connect(told.append)
    editor.edit.insertFromMimeData(mime(MUCH))
    pasted(editor)
    assert [problem.what for problem in told] == ["Wat u plakt is te groot voor één tekst: ongeveer 18 bladzijden."]
    assert whole(editor) == "<p>Voor</p>\n<p>Na</p>"
    typed(editor.edit, "!")
    assert whole(editor) == "<p>Voor</p>\n<p>Na!</p>"


def test_our_own_prose_and_bare_text_come_in_the_same_way(editor, pasted, qapp):
    prose = from_html(MUCH)
    editor.edit.insertFromMimeData(mime_of(prose))
    assert editor.edit.is_pasting
    pasted(editor)
    assert whole(editor).split("\n")[2:] == write(prose).split("\n")
    qapp.clipboard().setMimeData(mime(MUCH))
    editor.do("paste_plain")
    assert editor.edit.is_pasting
    pasted(editor)
    assert whole(editor).count("<h2>") == 250
    assert whole(editor).count("Kop 7<") == 2


def test_an_editor_that_goes_meanwhile_takes_it_along(qtbot, editor_of):
    editor = editor_of(BEFORE)
    editor.edit.insertFromMimeData(mime(MUCH))
    begun(qtbot, editor)
    going = editor.edit._pasting
    with qtbot.waitSignal(going.destroyed):
        editor.edit.deleteLater()


def test_an_autosave_meanwhile_saves_all_of_it(qtbot, background, editor):
    kept: list[str] = []

    def keep(text: str, _extends: str | None) -> Changes:
        kept.append(text)
        return Changes("1", "Tekst", frozenset())

    autosave = Autosave(background, editor.prose, keep, editor, after=10_000)
    editor.edited.connect(autosave.edited)
    editor.edit.insertFromMimeData(mime(MUCH))
    begun(qtbot, editor)
    autosave.leave()
    qtbot.waitUntil(lambda: len(kept) == 1)
    assert kept[0].count("<h2>") == 250
