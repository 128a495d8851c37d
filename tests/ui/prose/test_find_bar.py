"""Finding and replacing in a text."""

from __future__ import annotations

import pytest
from ui.prose.moving import CTRL, SHIFT, Key, go_before, press, select
from ui.typing import typed

from nvo_desktop.ui.prose.search import Query, find_all, replace_all


def found(editor, words: str, **how: bool) -> list[int]:
    return [place.selectionStart() for place in find_all(editor.edit.document(), Query(words, **how))]


def test_words_are_found_in_any_case_and_form(editor_of):
    editor = editor_of("<p>Regio en <b>re</b>gio’s; jeugdregio</p>")
    assert len(found(editor, "regio")) == 3
    assert len(found(editor, "regio", match_case=True)) == 2
    assert len(found(editor, "regio", whole_words=True)) == 2
    assert found(editor, "") == []


def test_ctrl_f_opens_the_bar_with_what_is_selected(editor_of):
    editor = editor_of("<p>de regio en de regio</p>")
    select(editor, "regio")
    press(editor, Key.Key_F, CTRL)
    assert editor.find_bar.isVisible()
    assert editor.find_bar.words.text() == "regio"
    assert editor.find_bar.count.text() == "1 van 2"
    assert len(editor.edit.extraSelections()) == 2


def test_enter_goes_on_round_the_end_and_escape_closes(editor_of, qtbot):
    editor = editor_of("<p>a1 a2 a3</p>")
    go_before(editor, "a1")
    editor.do("search")
    bar = editor.find_bar
    typed(bar.words, "a")
    starts = []
    for _ in range(3):
        starts.append(editor.edit.textCursor().selectionStart())
        qtbot.keyClick(bar.words, Key.Key_Return)
    assert starts == [0, 3, 6]
    assert bar.count.text() == "1 van 3"
    qtbot.keyClick(bar.words, Key.Key_Return, SHIFT)
    assert bar.count.text() == "3 van 3"
    qtbot.keyClick(bar.words, Key.Key_Escape)
    assert not bar.isVisible()
    assert editor.edit.extraSelections() == []
    assert editor.edit.hasFocus()


def test_f3_in_the_text_goes_on(editor_of):
    editor = editor_of("<p>a1 a2</p>")
    go_before(editor, "a1")
    editor.do("search")
    typed(editor.find_bar.words, "a")
    press(editor, Key.Key_F3)
    assert editor.find_bar.count.text() == "2 van 2"


def test_what_is_not_there_is_told(editor_of):
    editor = editor_of("<p>a</p>")
    editor.do("search")
    typed(editor.find_bar.words, "xyz")
    assert editor.find_bar.count.text() == "Niet gevonden"
    assert not editor.find_bar.replace_button.isEnabled()


def test_one_is_replaced_and_the_next_selected(editor_of):
    editor = editor_of("<p>kind, <b>kind</b>, kind</p>")
    go_before(editor, "kind")
    editor.do("replace")
    bar = editor.find_bar
    typed(bar.words, "kind")
    typed(bar.instead, "jeugdige")
    bar.replace_button.click()
    assert editor.prose() == "<p>jeugdige, <b>kind</b>, kind</p>"
    bar.replace_button.click()
    assert editor.prose() == "<p>jeugdige, <b>jeugdige</b>, kind</p>"


@pytest.mark.parametrize(("words", "instead"), [("x", "xx"), ("x", ""), ("x.", "é€")])
def test_all_are_replaced_in_one_step(editor_of, words, instead):
    line = '<p>{0} en <a href="#afspraak-4">a {0}</a> <fn>noot x.</fn>{0}</p>'
    editor = editor_of(line.format(words))
    assert replace_all(editor.edit.document(), Query(words), instead) == 3
    assert editor.prose() == line.format(instead)
    editor.do("undo")
    assert editor.prose() == line.format(words)


def test_the_count_follows_what_is_typed(editor_of, qtbot):
    editor = editor_of("<p>regio</p>")
    editor.do("search")
    typed(editor.find_bar.words, "regio")
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    typed(editor.edit, " regio")
    qtbot.waitUntil(lambda: "2" in editor.find_bar.count.text())
