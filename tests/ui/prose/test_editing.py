"""Typing and keys: what a writer who knows a word processor expects of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from ui.prose.moving import ALT, CTRL, SHIFT, Key, go_before, go_behind, press, select, select_between
from ui.typing import typed

SHA = "0123456789abcdef" * 4
TABLE = "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"
FIGURE = f'<figure src="bijlage:{SHA}" alt="kaart">bij</figure>'


def test_typed_words_are_a_paragraph_whatever_their_signs(editor_of):
    editor = editor_of()
    typed(editor.edit, "Eén café in ’s-Hertogenbosch: € 5 & <b>")
    assert editor.prose() == "<p>Eén café in ’s-Hertogenbosch: € 5 &amp; &lt;b&gt;</p>"


def test_enter_after_a_heading_gives_body_text(editor_of):
    editor = editor_of("<h2>Kop</h2>")
    press(editor, Key.Key_Return)
    typed(editor.edit, "tekst")
    assert editor.prose() == "<h2>Kop</h2>\n<p>tekst</p>"


def test_enter_in_a_heading_parts_it_and_before_it_makes_room(editor_of):
    editor = editor_of("<h1>EenTwee</h1>")
    go_behind(editor, "Een")
    press(editor, Key.Key_Return)
    assert editor.prose() == "<h1>Een</h1>\n<h1>Twee</h1>"
    go_before(editor, "Een")
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Up)
    typed(editor.edit, "voor")
    assert editor.prose() == "<p>voor</p>\n<h1>Een</h1>\n<h1>Twee</h1>"


def test_enter_goes_on_with_a_list_and_an_empty_item_leaves_it(editor_of):
    editor = editor_of('<ol n="1">een</ol>', '<ol n="2" restart="1">twee</ol>')
    press(editor, Key.Key_Return)
    typed(editor.edit, "drie")
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Return)
    typed(editor.edit, "vier")
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Return)
    typed(editor.edit, "vijf")
    assert editor.prose().split("\n") == [
        '<ol n="1">een</ol>',
        '<ol n="2" restart="1">twee</ol>',
        '<ol n="2">drie</ol>',
        '<ol n="1">vier</ol>',
        "<p>vijf</p>",
    ]


def test_enter_leaves_an_empty_quote(editor_of):
    editor = editor_of("<q>citaat</q>")
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Return)
    typed(editor.edit, "tekst")
    assert editor.prose() == "<q>citaat</q>\n<p>tekst</p>"


def test_shift_enter_begins_a_line_and_enter_in_a_cell_does_too(editor_of):
    editor = editor_of("<p>a</p>", TABLE)
    go_behind(editor, "a")
    press(editor, Key.Key_Return, SHIFT)
    typed(editor.edit, "b")
    go_behind(editor, "d")
    press(editor, Key.Key_Return)
    typed(editor.edit, "e")
    assert editor.prose() == "<p>a<br/>b</p>\n" + TABLE.replace("d</td>", "d<br/>e</td>")


def test_tab_moves_items_and_goes_out_of_the_list_again(editor_of):
    editor = editor_of('<ul n="1">een</ul>', '<ul n="1">twee</ul>')
    for _ in range(3):
        press(editor, Key.Key_Tab)
    assert editor.prose() == '<ul n="1">een</ul>\n<ul n="3">twee</ul>'
    for _ in range(3):
        press(editor, Key.Key_Backtab, SHIFT)
    assert editor.prose() == '<ul n="1">een</ul>\n<p>twee</p>'


def test_tab_moves_all_chosen_items(editor_of):
    editor = editor_of('<ul n="1">een</ul>', '<ul n="2">twee</ul>', "<p>drie</p>")
    select_between(editor, "een", "drie")
    press(editor, Key.Key_Tab)
    assert editor.prose() == '<ul n="2">een</ul>\n<ul n="3">twee</ul>\n<p>drie</p>'


def test_tab_goes_through_cells_and_makes_a_row_behind_the_last(editor_of):
    editor = editor_of(TABLE)
    go_behind(editor, "c")
    press(editor, Key.Key_Tab)
    typed(editor.edit, "D")
    press(editor, Key.Key_Tab)
    typed(editor.edit, "E")
    press(editor, Key.Key_Backtab, SHIFT)
    typed(editor.edit, "F")
    assert editor.prose() == TABLE.replace("<td>d</td></tr>", "<td>F</td></tr><tr><td>E</td><td></td></tr>")


def test_tab_in_running_text_goes_to_the_next_field(editor_of, qtbot):
    editor = editor_of("<p>a</p>")
    press(editor, Key.Key_Tab)
    assert editor.prose() == "<p>a</p>"


def test_backspace_undoes_what_a_block_is_before_it_joins_the_one_above(editor_of):
    editor = editor_of("<p>een</p>", '<ul n="2">twee</ul>')
    go_before(editor, "twee")
    press(editor, Key.Key_Backspace)
    assert editor.prose() == "<p>een</p>\n<p>twee</p>"
    press(editor, Key.Key_Backspace)
    assert editor.prose() == "<p>eentwee</p>"


def test_a_heading_that_joins_a_paragraph_is_a_paragraph(editor_of):
    editor = editor_of("<p>een</p>", "<h1>twee</h1>")
    go_before(editor, "twee")
    press(editor, Key.Key_Backspace)
    typed(editor.edit, "!")
    assert editor.prose() == "<p>een!twee</p>"


def test_a_marker_and_a_space_begin_a_list_and_undo_gives_the_marker_back(editor_of):
    editor = editor_of()
    typed(editor.edit, "- een")
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Return)
    typed(editor.edit, "1. twee")
    assert editor.prose() == '<ul n="1">een</ul>\n<ol n="1">twee</ol>'
    other = editor_of()
    typed(other.edit, "- ")
    press(other, Key.Key_Z, CTRL)
    typed(other.edit, "een")
    assert other.prose() == "<p>- een</p>"


@pytest.mark.parametrize("line", ["2026. een", "-een", "a - b", "3. een"])
def test_other_beginnings_are_left_alone(editor_of, line):
    editor = editor_of()
    typed(editor.edit, line)
    assert editor.prose() == f"<p>{line}</p>"


@pytest.mark.parametrize(
    ("key", "modifiers", "line"),
    [
        (Key.Key_1, CTRL, "<h1>tekst</h1>"),
        (Key.Key_2, CTRL, "<h2>tekst</h2>"),
        (Key.Key_3, CTRL | ALT, "<h3>tekst</h3>"),
        (Key.Key_L, CTRL | SHIFT, '<ul n="1">tekst</ul>'),
        (Key.Key_N, CTRL | SHIFT, '<ol n="1">tekst</ol>'),
        (Key.Key_Q, CTRL | SHIFT, "<q>tekst</q>"),
    ],
)
def test_keys_make_the_block_of_another_kind_and_ctrl_0_body_text_again(editor_of, key, modifiers, line):
    editor = editor_of("<p>tekst</p>")
    press(editor, key, modifiers)
    assert editor.prose() == line
    press(editor, Key.Key_0, CTRL)
    assert editor.prose() == "<p>tekst</p>"


def test_altgr_and_a_figure_type_a_sign(editor_of):
    editor = editor_of()
    QApplication.sendEvent(editor.edit, QKeyEvent(QEvent.Type.KeyPress, Key.Key_2, CTRL | ALT, "²"))
    assert editor.prose() == "<p>²</p>"


@pytest.mark.parametrize(("key", "tag"), [(Key.Key_B, "b"), (Key.Key_I, "i"), (Key.Key_U, "u")])
def test_letters_are_set_and_taken_away(editor_of, key, tag):
    editor = editor_of("<p>een twee</p>")
    select(editor, "twee")
    press(editor, key, CTRL)
    assert editor.prose() == f"<p>een <{tag}>twee</{tag}></p>"
    press(editor, key, CTRL)
    assert editor.prose() == "<p>een twee</p>"


def test_letters_set_before_typing_hold_for_what_is_typed(editor_of):
    editor = editor_of("<p>a</p>")
    press(editor, Key.Key_B, CTRL)
    typed(editor.edit, "b")
    press(editor, Key.Key_B, CTRL)
    typed(editor.edit, "c")
    assert editor.prose() == "<p>a<b>b</b>c</p>"


def test_ctrl_space_takes_letters_and_links_away_but_no_notes(editor_of):
    editor = editor_of('<p><b>a</b><fn>n</fn><a href="#afspraak-4"><i>b</i></a></p>')
    editor.edit.selectAll()
    press(editor, Key.Key_Space, CTRL)
    assert editor.prose() == "<p>a<fn>n</fn>b</p>"


def test_what_is_typed_behind_a_link_or_a_note_is_no_part_of_it(editor_of):
    editor = editor_of('<p><a href="#afspraak-4">vier</a></p>', "<p>a<fn>n</fn></p>")
    typed(editor.edit, "b")
    go_behind(editor, "vier")
    typed(editor.edit, "!")
    assert editor.prose() == '<p><a href="#afspraak-4">vier</a>!</p>\n<p>a<fn>n</fn>b</p>'


def test_what_is_typed_inside_a_link_is_part_of_it(editor_of):
    editor = editor_of('<p><a href="#afspraak-4">vier</a></p>')
    go_behind(editor, "vi")
    typed(editor.edit, "x")
    assert editor.prose() == '<p><a href="#afspraak-4">vixer</a></p>'


def test_words_typed_beside_a_picture_go_into_its_caption(editor_of):
    editor = editor_of(FIGURE)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.Start)
    typed(editor.edit, "!")
    assert editor.prose() == FIGURE.replace("bij<", "bij!<")


def test_a_picture_that_is_deleted_leaves_its_caption_as_a_paragraph(editor_of):
    editor = editor_of("<p>voor</p>", FIGURE)
    go_behind(editor, "voor")
    press(editor, Key.Key_Delete)  # selects it
    assert editor.prose() == f"<p>voor</p>\n{FIGURE}"
    press(editor, Key.Key_Delete)
    assert editor.prose() == "<p>voor</p>\n<p>bij</p>"
    press(editor, Key.Key_Z, CTRL)
    assert editor.prose() == f"<p>voor</p>\n{FIGURE}"


def test_enter_in_a_caption_goes_on_below_the_figure(editor_of):
    editor = editor_of(FIGURE)
    press(editor, Key.Key_Return)
    typed(editor.edit, "verder")
    assert editor.prose() == f"{FIGURE}\n<p>verder</p>"


def test_enter_before_a_picture_makes_room_above_it(editor_of):
    editor = editor_of(FIGURE)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.Start)
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Up)
    typed(editor.edit, "boven")
    assert editor.prose() == f"<p>boven</p>\n{FIGURE}"


def test_everything_can_be_deleted_and_written_anew(editor_of):
    editor = editor_of("<h1>Kop</h1>", TABLE, FIGURE)
    editor.edit.selectAll()
    press(editor, Key.Key_Delete)
    assert editor.prose() == ""
    press(editor, Key.Key_0, CTRL)
    typed(editor.edit, "nieuw")
    assert editor.prose() == "<p>nieuw</p>"


def test_undo_takes_back_some_words_and_not_all_that_was_typed(editor_of):
    editor = editor_of()
    typed(editor.edit, "De gemeenten van De Vallei werken samen aan hulp voor jeugdigen die dat nodig hebben.")
    press(editor, Key.Key_Z, CTRL)
    left = editor.prose()
    assert left.startswith("<p>De gemeenten van De Vallei werken")
    assert "hebben" not in left
    press(editor, Key.Key_Y, CTRL)
    assert editor.prose().endswith("nodig hebben.</p>")


@pytest.mark.parametrize(
    ("name", "words"),
    [("heading1", "twee"), ("bullets", "twee"), ("bold", "twee"), ("indent", "drie"), ("quote", "twee")],
)
def test_each_deed_is_one_step_to_undo(editor_of, name, words):
    lines = ("<p>een</p>", "<p>twee</p>", '<ul n="1">drie</ul>')
    editor = editor_of(*lines)
    select(editor, words)
    editor.do(name)
    assert editor.prose() != "\n".join(lines)
    editor.do("undo")
    assert editor.prose() == "\n".join(lines)
    editor.do("redo")
    assert editor.prose() != "\n".join(lines)


@pytest.fixture
def between(editor_of, qtbot):
    """Makes an editor with a field before and after it, and gives the three."""
    windows = []

    def make(*lines: str):
        window, before, after, editor = QWidget(), QLineEdit(), QLineEdit(), editor_of(*lines)
        editor.toolbar.hide()
        column = QVBoxLayout(window)
        for widget in (before, editor, after):
            column.addWidget(widget)
        windows.append((window, editor))
        window.show()
        window.activateWindow()
        editor.edit.setFocus()
        qtbot.waitUntil(editor.edit.hasFocus)
        return before, editor, after

    yield make
    for window, editor in windows:
        editor.setParent(None)
        window.close()


@pytest.mark.parametrize(("keys", "place"), [((Key.Key_Tab,), 2), ((Key.Key_Backtab, SHIFT), 0)])
def test_tab_leaves_a_text_where_it_means_nothing_else(between, keys, place):
    found = between("<p>Woorden</p>")
    press(found[1], *keys)
    assert found[place].hasFocus()
    assert found[1].prose() == "<p>Woorden</p>"


@pytest.mark.parametrize("line", ['<ul n="1">punt</ul>', TABLE], ids=["list", "table"])
def test_ctrl_tab_leaves_a_list_and_a_table_as_they_are(between, line):
    _, editor, after = between(line)
    press(editor, Key.Key_Tab, CTRL)
    assert after.hasFocus()
    assert editor.prose() == line
