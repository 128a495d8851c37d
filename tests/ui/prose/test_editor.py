"""The editor as a whole: what it holds, what it tells, and what the toolbar shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QLineEdit, QWidget
from ui.prose.moving import CTRL, Key, go_before, go_behind, press, select
from ui.prose.pictures import png
from ui.typing import typed

from nvo_desktop.errors import InputProblem
from nvo_desktop.prose.blocks import Note, Text
from nvo_desktop.ui.look.theme import palette_of
from nvo_desktop.ui.look.tokens import DARK
from nvo_desktop.ui.prose import asking
from nvo_desktop.ui.prose.deeds import insert_note
from nvo_desktop.ui.prose.dialogs import FigureQuestion, LinkQuestion, TableQuestion
from nvo_desktop.ui.prose.menus import table_menu
from nvo_desktop.ui.prose.note_question import NoteQuestion

SHA = "0123456789abcdef" * 4
TABLE = "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"
TARGETS = [("afspraak-4", "4 Governance"), ("afspraak-5", "5 Bovenregionaal")]


def test_showing_prose_is_no_edit_and_leaves_nothing_to_undo(editor_of, qtbot):
    editor = editor_of()
    told = []
    editor.edited.connect(lambda: told.append(1))
    editor.set_prose('<h1>Kop</h1>\n<p>a<fn>n</fn> <a href="#afspraak-4">b</a></p>')
    editor.grab()
    qtbot.wait(200)  # notes are counted and links dressed by now
    assert not told
    assert not editor.edit.document().isUndoAvailable()


def test_each_key_tells_that_the_text_was_edited(editor_of):
    editor, told = editor_of("<p>a</p>"), []
    editor.edited.connect(lambda: told.append(1))
    typed(editor.edit, "bc")
    assert len(told) >= 2
    before = len(told)
    editor.do("undo")
    assert len(told) > before


def test_another_theme_dresses_the_text_and_edits_nothing(editor_of):
    editor, told = editor_of('<p><a href="#afspraak-4">b</a></p>'), []
    editor.edited.connect(lambda: told.append(1))
    editor.setPalette(palette_of(DARK))
    layout = editor.edit.document().firstBlock().layout()
    assert layout.formats()[0].format.foreground().color() == DARK.accent
    assert not told


def test_the_prose_that_was_last_read_does_not_disturb_what_is_typed_since(editor_of):
    editor = editor_of("<p>a</p>")
    typed(editor.edit, "b")
    saved = editor.prose()
    typed(editor.edit, "c")
    editor.set_prose(saved)  # it comes back from the dossier while somebody types on
    assert editor.prose() == "<p>abc</p>"
    editor.do("undo")
    assert editor.prose() != "<p>abc</p>"


def test_other_prose_takes_the_place_of_what_was_there(editor_of):
    editor = editor_of("<p>a</p>")
    typed(editor.edit, "b")
    editor.set_prose("<p>c</p>")
    assert editor.prose() == "<p>c</p>"
    assert not editor.edit.document().isUndoAvailable()


def test_each_section_keeps_its_undo_stack_and_its_cursor(editor_of):
    editor = editor_of()
    editor.set_prose("<p>een</p>", "1")
    go_behind(editor, "ee")
    typed(editor.edit, "x")
    first = editor.prose()
    editor.set_prose("<p>twee</p>", "2")
    assert editor.prose() == "<p>twee</p>"
    editor.set_prose(first, "1")
    typed(editor.edit, "y")
    assert editor.prose() == "<p>eexyn</p>"
    editor.do("undo")
    editor.do("undo")
    assert editor.prose() == "<p>een</p>"


def test_words_are_counted_as_people_count_them(editor_of):
    assert editor_of("<h1>Een kop</h1>", "<p>twee\u00a0drie<fn>een noot</fn> vier</p>", TABLE).word_count() == 9
    assert editor_of().word_count() == 0


def test_the_toolbar_shows_what_stands_at_the_cursor(editor_of):
    editor = editor_of('<h2>Kop</h2>\n<p><b>vet</b> <u>x</u></p>\n<ol n="1">een</ol>', TABLE)
    bar = editor.toolbar

    def pressed() -> set[str]:
        return {name for name, action in bar.actions_by_name.items() if action.isChecked()}

    go_behind(editor, "Kop")
    assert (bar.style_choice.currentText(), pressed()) == ("Kop 2", set())
    go_behind(editor, "vet")
    assert (bar.style_choice.currentText(), pressed()) == ("Lopende tekst", {"bold"})
    go_behind(editor, "een")
    assert (bar.style_choice.placeholderText(), pressed()) == ("Genummerd", {"numbers"})
    assert bar.actions_by_name["indent"].isEnabled()
    go_behind(editor, "d")
    assert not bar.actions_by_name["bullets"].isEnabled()
    assert not bar.style_choice.isEnabled()


def test_the_style_choice_and_the_buttons_work_and_give_the_focus_back(editor_of, qtbot):
    editor = editor_of("<p>tekst</p>")
    editor.toolbar.style_choice.activated.emit(1)
    editor.toolbar.button("italic").click()
    typed(editor.edit, "x")
    assert editor.prose() == "<h1>tekst<i>x</i></h1>"
    editor.toolbar.button("undo").click()
    assert editor.prose() == "<h1>tekst</h1>"
    assert editor.edit.hasFocus()


def test_a_button_without_room_goes_into_the_menu(editor_of, qtbot):
    editor = editor_of()
    editor.resize(420, 400)
    menu = editor.toolbar.button("more").menu()
    assert editor.toolbar.button("more").isVisible()
    assert "Tabel" in [action.text() for action in menu.actions()]
    editor.resize(800, 400)
    assert not editor.toolbar.button("more").isVisible()
    assert editor.toolbar.button("table").isVisible()


def test_all_tools_fit_at_700_wide(editor_of):
    editor = editor_of()
    editor.resize(700, 400)
    assert not editor.toolbar.button("more").isVisible()


def test_the_arrow_keys_go_through_the_toolbar(editor_of, qtbot):
    editor = editor_of("<p>a</p>")
    editor.toolbar.setFocus()
    assert editor.toolbar.button("bold").hasFocus()
    qtbot.keyClick(editor.toolbar.button("bold"), Key.Key_Right)
    assert editor.toolbar.button("italic").hasFocus()


def test_everything_that_takes_the_focus_has_a_name(editor_of):
    editor = editor_of(TABLE)
    editor.do("search")
    nameless = [
        widget
        for widget in editor.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy()
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        and widget is not editor.edit.viewport()
    ]
    assert nameless == []


def test_leaving_the_editor_is_told_but_not_going_to_its_toolbar(editor_of, qtbot):
    editor, told = editor_of("<p>a</p>"), []
    outside = QLineEdit()
    qtbot.addWidget(outside)
    editor.focus_left.connect(lambda: told.append(1))
    editor.toolbar.style_choice.setFocus()
    editor.edit.setFocus()
    assert told == []
    with qtbot.waitActive(outside):
        outside.show()
        outside.activateWindow()
    qtbot.waitUntil(lambda: bool(told))


def test_words_are_found_and_shown(editor_of):
    editor = editor_of(*[f"<p>alinea {number}</p>" for number in range(200)])
    assert editor.goto("alinea 150")
    assert editor.edit.textCursor().selectedText() == "alinea 150"
    assert editor.edit.viewport().rect().contains(editor.edit.cursorRect())
    assert not editor.goto("staat er niet")


def test_a_link_is_made_changed_and_removed(editor_of, monkeypatch):
    editor = editor_of("<p>zie daar</p>", targets=TARGETS)
    asked = []

    def answer(parent, words, address, targets):
        asked.append((words, address))
        return ("afspraak 4", "#afspraak-4") if len(asked) == 1 else ("daar", "https://voorbeeld.nl")

    monkeypatch.setattr(LinkQuestion, "ask", answer)
    select(editor, "daar")
    press(editor, Key.Key_K, CTRL)
    assert editor.prose() == '<p>zie <a href="#afspraak-4">afspraak 4</a></p>'
    typed(editor.edit, "!")
    go_behind(editor, "afspr")
    press(editor, Key.Key_K, CTRL)
    assert editor.prose() == '<p>zie <a href="https://voorbeeld.nl">daar</a>!</p>'
    assert asked == [("daar", ""), ("afspraak 4", "#afspraak-4")]
    go_behind(editor, "da")
    asking.remove_link(editor.edit)
    assert editor.prose() == "<p>zie daar!</p>"


def test_a_link_over_bold_and_plain_words_keeps_their_letters(editor_of, monkeypatch):
    editor = editor_of("<p><b>zie</b> daar</p>")
    monkeypatch.setattr(LinkQuestion, "ask", lambda parent, words, address, targets: (words, "#afspraak-5"))
    editor.edit.selectAll()
    editor.do("link")
    assert editor.prose() == '<p><a href="#afspraak-5"><b>zie</b></a><a href="#afspraak-5"> daar</a></p>'


def test_a_note_is_made_changed_and_removed(editor_of, monkeypatch):
    editor = editor_of("<p>zin</p>")
    answers = [Note((Text("noot"),)), None, Note((Text("anders"),)), Note(())]
    monkeypatch.setattr(NoteQuestion, "ask", lambda parent, note: answers.pop(0))
    editor.do("note")
    assert editor.prose() == "<p>zin<fn>noot</fn></p>"
    editor.do("note")
    assert editor.prose() == "<p>zin<fn>noot</fn></p>"
    editor.do("note")
    assert editor.prose() == "<p>zin<fn>anders</fn></p>"
    editor.do("note")
    assert editor.prose() == "<p>zin</p>"


def test_notes_are_numbered_in_order(editor_of, qtbot):
    editor = editor_of("<p>a<fn>1</fn>b<fn>2</fn></p>")
    numbers = editor.edit.prose_document.objects.numbers
    go_before(editor, "a")
    cursor = editor.edit.textCursor()
    insert_note(cursor, Note((Text("eerst"),)))
    qtbot.waitUntil(lambda: sorted(numbers._numbers.values()) == [1, 2, 3])


def test_a_figure_is_added_with_its_text_and_the_caption_waits(editor_of, monkeypatch, tmp_path):
    editor = editor_of("<p>voor</p>", picture=lambda _: png(), add_picture=lambda picture, then: then(SHA))
    monkeypatch.setattr(FigureQuestion, "ask", lambda parent: (tmp_path / "a.png", "een kaart"))
    editor.do("figure")
    typed(editor.edit, "bij")
    assert editor.prose() == f'<p>voor</p>\n<figure src="bijlage:{SHA}" alt="een kaart">bij</figure>'
    monkeypatch.setattr(FigureQuestion, "ask_alt", lambda parent, alt: alt + "!")
    editor.edit.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    press(editor, Key.Key_Backspace)
    editor.do("figure")
    assert 'alt="een kaart!"' in editor.prose()


def test_a_picture_that_is_refused_is_told(editor_of, monkeypatch, qtbot):
    def refuse(picture: Path, then) -> None:
        raise InputProblem("Dit is geen afbeelding.", "Kies een PNG of JPEG.")

    editor = editor_of("<p>a</p>", add_picture=refuse)
    monkeypatch.setattr(FigureQuestion, "ask", lambda parent: (Path("x"), "x"))
    with qtbot.waitSignal(editor.problem):
        editor.do("figure")
    assert editor.prose() == "<p>a</p>"


def test_without_a_way_to_take_pictures_in_there_is_no_button_for_it(editor_of):
    assert not editor_of().toolbar.actions_by_name["figure"].isEnabled()


def test_a_table_is_made_and_filled(editor_of, monkeypatch):
    editor = editor_of("<p>voor</p>")
    monkeypatch.setattr(TableQuestion, "ask", lambda parent: (2, 2))
    editor.do("table")
    for word in ("a", "b", "c", "d"):
        typed(editor.edit, word)
        if word != "d":
            press(editor, Key.Key_Tab)
    assert editor.prose() == f"<p>voor</p>\n{TABLE}"


@pytest.mark.parametrize(
    ("label", "result"),
    [
        ("Rij erboven", TABLE.replace("<tr><td>c", "<tr><td></td><td></td></tr><tr><td>c")),
        ("Rij eronder", TABLE.replace("d</td></tr>", "d</td></tr><tr><td></td><td></td></tr>")),
        ("Kolom ervoor", "<table><tr><th></th><th>a</th><th>b</th></tr><tr><td></td><td>c</td><td>d</td></tr></table>"),
        ("Rij verwijderen", "<table><tr><th>a</th><th>b</th></tr></table>"),
        ("Kolom verwijderen", "<table><tr><th>b</th></tr><tr><td>d</td></tr></table>"),
        ("Tabel verwijderen", ""),
    ],
)
def test_rows_and_columns_come_and_go(editor_of, label, result):
    editor = editor_of(TABLE)
    go_behind(editor, "c")
    menu = table_menu(editor.edit, editor)
    next(action for action in menu.actions() if action.text() == label).trigger()
    assert editor.prose() == result
    editor.do("undo")
    assert editor.prose() == TABLE


def test_typing_in_a_long_text_does_not_read_all_of_it(editor_of, monkeypatch):
    editor = editor_of(*["<p>De gemeenten <b>werken</b> samen<fn>n</fn>.</p>"] * 300)
    read: list[str] = []
    monkeypatch.setattr("nvo_desktop.ui.prose.document.prose_of", lambda _: read.append("all") or ())
    dressed: list[str] = []
    appearance = editor.edit.prose_document.appearance
    monkeypatch.setattr(appearance, "highlightBlock", dressed.append)
    typed(editor.edit, "een paar woorden")
    assert not read
    assert len(dressed) <= 2 * len("een paar woorden")


def test_tab_comes_to_the_style_and_one_button_and_back(editor_of, qtbot):
    editor = editor_of("<p>a</p>")
    bar = editor.toolbar
    bar.style_choice.setFocus()
    qtbot.keyClick(bar.style_choice, Key.Key_Tab)
    assert bar.button("bold").hasFocus()
    qtbot.keyClick(bar.button("bold"), Key.Key_Right)
    qtbot.keyClick(bar.button("italic"), Key.Key_Tab)
    assert editor.edit.hasFocus()
    qtbot.keyClick(editor.edit, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert bar.button("italic").hasFocus()
    qtbot.keyClick(bar.button("italic"), Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert bar.style_choice.hasFocus()
