"""Pasting, dropping and copying: structure comes in, decoration stays out, and clean text goes out."""

from __future__ import annotations

from collections import Counter
from unicodedata import normalize

import pytest
from any_prose import PROSE
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from ui.prose.moving import CTRL, SHIFT, Key, go_before, go_behind, press, select, select_between
from ui.prose.pictures import png

from nvo_desktop.prose.blocks import Figure, Prose
from nvo_desktop.prose.canonical import normal, read, write
from nvo_desktop.prose.plain import plain_text
from nvo_desktop.ui.prose.clipboard import OURS, mime_of, prose_in

SHA = "0123456789abcdef" * 4
TABLE = "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"
WORD = """<html xmlns:o="urn:o"><head><style>p.MsoNormal {color:red; font-family:Comic}</style></head><body>
<!--StartFragment--><p class=MsoNormal><span
style='font-size:14pt;color:red'>Rode <b>vette</b> tekst</span><o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span>1.
<span>&nbsp;&nbsp;</span></span><![endif]>Een</p>
<p class=MsoListParagraph style='margin-left:72pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:Symbol'>·</span><![endif]>Twee</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><img src="file:///C:/a.png">Zie <a href="https://voorbeeld.nl">de site</a></p><!--EndFragment-->
</body></html>"""


def html(source: str) -> QMimeData:
    mime = QMimeData()
    mime.setHtml(source)
    mime.setText("niet dit")
    return mime


def text(source: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(source)
    return mime


def figures_in(prose: Prose) -> list[str]:
    return [block.attachment for block in prose if isinstance(block, Figure)]


def letters_in(prose: Prose) -> Counter[str]:
    """How often each letter stands in prose; accents may have joined their letters."""
    return Counter(sign for sign in normalize("NFD", plain_text(prose)) if sign.isascii() and sign.isalpha())


def paste(editor, mime: QMimeData) -> None:
    editor.edit.insertFromMimeData(mime)


def test_a_paste_from_word_keeps_lists_and_links_and_drops_the_rest(editor_of):
    editor = editor_of()
    paste(editor, html(WORD))
    assert editor.prose().split("\n") == [
        "<p>Rode <b>vette</b> tekst</p>",
        '<ol n="1">Een</ol>',
        '<ul n="2">Twee</ul>',
        '<p>Zie <a href="https://voorbeeld.nl">de site</a></p>',
    ]


def test_a_table_of_a_web_page_stays_a_table_with_room_below_it(editor_of):
    editor = editor_of("<p>voor</p>")
    paste(editor, html(TABLE))
    assert editor.prose() == f"<p>voor</p>\n{TABLE}"
    assert editor.edit.textCursor().currentTable() is None


def test_bare_text_with_markers_becomes_a_list(editor_of):
    editor = editor_of()
    paste(editor, text("Punten:\n\n- een\n- twee\n"))
    assert editor.prose() == '<p>Punten:</p>\n<ul n="1">een</ul>\n<ul n="1">twee</ul>'


def test_a_pasted_word_goes_on_in_the_block_it_lands_in(editor_of):
    editor = editor_of("<h1>Kop</h1>")
    go_behind(editor, "Ko")
    paste(editor, html("<p><b>x</b></p>"))
    assert editor.prose() == "<h1>Ko<b>x</b>p</h1>"


def test_pasted_paragraphs_join_the_text_they_part(editor_of):
    editor = editor_of("<p>abcd</p>")
    go_behind(editor, "ab")
    paste(editor, html("<p>een</p><p>twee</p><p>drie</p>"))
    assert editor.prose() == "<p>abeen</p>\n<p>twee</p>\n<p>driecd</p>"


def test_other_blocks_stand_apart_from_the_text_they_part(editor_of):
    editor = editor_of('<ol n="2">abcd</ol>')
    go_behind(editor, "ab")
    paste(editor, html("<h2>kop</h2>" + TABLE))
    assert editor.prose() == f'<ol n="2">ab</ol>\n<h2>kop</h2>\n{TABLE}\n<ol n="2">cd</ol>'


def test_a_paste_into_an_empty_item_takes_its_own_kind(editor_of):
    editor = editor_of('<ul n="1">een</ul>')
    press(editor, Key.Key_Return)
    paste(editor, html("<h1>kop</h1><p>tekst</p>"))
    assert editor.prose() == '<ul n="1">een</ul>\n<h1>kop</h1>\n<p>tekst</p>'


def test_a_paste_at_the_start_of_a_text_goes_before_it(editor_of):
    editor = editor_of("<p>tekst</p>")
    go_before(editor, "tekst")
    paste(editor, html("<ul><li>een</li><li>twee</li></ul>"))
    assert editor.prose() == '<ul n="1">een</ul>\n<ul n="1">twee</ul>\n<p>tekst</p>'


def test_a_paste_into_a_cell_becomes_lines(editor_of):
    editor = editor_of(TABLE)
    go_behind(editor, "d")
    paste(editor, html("<ul><li>een</li><li>twee</li></ul>"))
    assert editor.prose() == TABLE.replace("d</td>", "deen<br/>twee</td>")


def test_a_paste_takes_the_place_of_what_is_selected_and_is_one_step(editor_of):
    editor = editor_of("<h1>Kop</h1>", TABLE, "<p>eind</p>")
    before = editor.prose()
    select_between(editor, "Ko", "ein")
    paste(editor, html("<p>een</p><p>twee</p>"))
    assert editor.prose() in {"<p>een</p>\n<p>tweed</p>", "<h1>een</h1>\n<p>tweed</p>"}
    editor.do("undo")
    assert editor.prose() == before


def test_pasting_without_format_keeps_only_words(editor_of):
    editor = editor_of()
    QGuiApplication.clipboard().setMimeData(html(WORD))
    press(editor, Key.Key_V, CTRL | SHIFT)
    assert editor.prose() == "<p>Rode vette tekst</p>\n<p>Een</p>\n<p>Twee</p>\n<p>Zie de site</p>"


def test_copied_text_comes_back_whole_with_notes_and_figures(editor_of):
    lines = (
        '<p>a<fn>noot</fn> <a href="#afspraak-4">b</a></p>',
        f'<figure src="bijlage:{SHA}" alt="k">bij</figure>',
        TABLE,
    )
    editor = editor_of(*lines, picture=lambda _: png())
    editor.edit.selectAll()
    editor.edit.copy()
    other = editor_of(picture=lambda _: png())
    other.edit.paste()
    assert other.prose() == "\n".join(lines)


def test_a_figure_from_another_dossier_leaves_its_caption(editor_of):
    editor = editor_of()
    paste(editor, mime_of(read(f'<figure src="bijlage:{SHA}" alt="k">bij</figure>')))
    assert editor.prose() == "<p>bij</p>"


def test_what_is_copied_is_clean_in_every_form(editor_of):
    editor = editor_of("<p>Een <b>vet</b> woord</p>", '<ul n="1">punt</ul>')
    editor.edit.selectAll()
    mime = editor.edit.createMimeDataFromSelection()
    assert mime.text() == "Een vet woord\npunt"
    assert mime.html() == "<p>Een <strong>vet</strong> woord</p><ul><li>punt</li></ul>"


def test_cutting_half_a_word_takes_half_a_word(editor_of):
    editor = editor_of("<p>gemeente</p>")
    select(editor, "meen")
    press(editor, Key.Key_X, CTRL)
    assert editor.prose() == "<p>gete</p>"
    assert QGuiApplication.clipboard().text() == "meen"


def test_own_bytes_that_were_tampered_with_are_read_as_the_other_forms():
    mime = text("gewoon")
    mime.setData(OURS, b"<script>x</script>")
    assert write(prose_in(mime, lambda _: True)) == "<p>gewoon</p>"


@given(PROSE)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_prose_is_the_same_after_copying_and_pasting(qapp, prose):
    assert prose_in(mime_of(normal(prose)), lambda _: True) == normal(prose)


@pytest.mark.parametrize("place", [0, 2, 4])
def test_any_paste_anywhere_keeps_what_was_there_and_can_be_undone(editor_of, place):
    editor = editor_of("<p>abcd</p>", TABLE, "<q>eind</q>", picture=lambda _: png())
    before = editor.prose()

    @given(PROSE.map(normal))
    @settings(max_examples=60)
    def check(pasted):
        cursor = editor.edit.textCursor()
        cursor.setPosition(place)
        editor.edit.setTextCursor(cursor)
        paste(editor, mime_of(pasted))
        after = read(editor.prose())
        assert after[-2:] == read(before)[-2:]
        assert figures_in(after) == figures_in(pasted)
        assert letters_in(after) == letters_in(pasted) + letters_in(read(before))
        if editor.prose() != before:
            editor.do("undo")
        assert editor.prose() == before

    check()
